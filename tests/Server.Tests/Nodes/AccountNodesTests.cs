using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The end of an account at the node of its user, and what becomes of it at the other.</summary>
public sealed class AccountNodesTests
{
    private const string Client = "/_matrix/client/v3/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_that_ends_at_one_node_has_ended_at_the_other_with_its_rooms_there()
    {
        await using var nodes = await NodePair.StartAsync();
        var (alice, bob) = (await nodes.A.RegisterAsync("alice"), await nodes.B.RegisterAsync("bob"));
        var room = await bob.CreatePublicRoomAsync();
        await NodePair.FollowAsync(nodes.B, nodes.A);
        var aliceAtB = NodePair.At(nodes.B, alice);
        await aliceAtB.JoinAsync(room);
        await NodePair.FollowAsync(nodes.A, nodes.B);
        var said = await aliceAtB.SayAsync(room, "secret");
        var eve = await nodes.B.RegisterAsync("eve");

        await alice.PostAsync(
            Client + "account/deactivate",
            new JsonObject
            {
                ["erase"] = true,
                ["auth"] = new JsonObject { ["type"] = "m.login.password", ["password"] = "correct horse" },
            },
            Cancel);
        await NodePair.FollowAsync(nodes.B, nodes.A);
        var (status, refused) = await aliceAtB.TryAsync(HttpMethod.Get, Client + "account/whoami", null, Cancel);
        await eve.JoinAsync(room);
        var read = await eve.GetAsync(MatrixActions.RoomPath(room, $"event/{MatrixClient.Escape(said)}"), Cancel);

        Assert.Equal(
            (HttpStatusCode.Unauthorized, "M_UNKNOWN_TOKEN"), (status, refused["errcode"]!.GetValue<string>()));
        Assert.Equal("{}", read["content"]!.ToJsonString());
        await Eventually.Async(async cancel =>
            (await bob.GetAsync(MatrixActions.RoomPath(room, "joined_members"), cancel))["joined"]!.AsObject()
                .Select(member => member.Key).Order().SequenceEqual(new[] { bob.UserId, eve.UserId }.Order()));
    }
}
