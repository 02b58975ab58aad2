using System.Text;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Matrix.Protocol;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Commands of operators on servers that share a database.</summary>
public sealed class OperatorNodesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_node_of_the_user_carries_a_command_out_and_the_others_follow()
    {
        await using var nodes = await NodePair.StartAsync();
        OperatorCommands atA = new(nodes.A.Users);
        OperatorCommands atB = new(nodes.B.Users);
        var alice = await nodes.A.RegisterAsync("alice");
        var before = await IsAdminAsync(nodes.B, alice);

        var refused = await Assert.ThrowsAsync<MatrixException>(() => atB.RunAsync(MakeAdmin(alice), Cancel));
        await atA.RunAsync(MakeAdmin(alice), Cancel);
        await NodePair.FollowAsync(nodes.B, nodes.A);
        var after = await IsAdminAsync(nodes.B, alice);
        await atA.RunAsync(Create("bob"), Cancel);
        await atB.RunAsync(Create("carol"), Cancel);
        var token = (await atB.RunAsync(new OperatorCommand { Path = OperatorCommands.CreateToken }, Cancel)).Lines[0];

        Assert.Equal(503, refused.Error.HttpStatus);
        Assert.Contains("Another node", refused.Error.Message, StringComparison.Ordinal);
        Assert.Equal((false, true), (before, after));
        Assert.True(await nodes.A.Users.Registration.Tokens.IsValidAsync(token, Cancel));
    }

    private static OperatorCommand MakeAdmin(MatrixClient user)
        => new() { Path = OperatorCommands.MakeAdmin, Name = user.UserId, IsAdmin = true };

    private static OperatorCommand Create(string name)
        => new() { Path = OperatorCommands.Create, Name = name, Password = OperatorScene.Password };

    private static async Task<bool> IsAdminAsync(HttpHost node, MatrixClient user)
        => (await node.Users.Sessions.AuthenticateAsync(
            Encoding.ASCII.GetBytes(user.AccessToken), allowLocked: false, Cancel)).IsAdmin;
}
