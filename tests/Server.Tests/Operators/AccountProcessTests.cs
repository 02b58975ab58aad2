using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The commands about accounts as processes, beside a server that is one.</summary>
public sealed class AccountProcessTests
{
    [Fact]
    public async Task Accounts_are_made_beside_a_server_and_where_one_was_killed()
    {
        if (!DescriptorPassing.IsSupported)
        {
            Assert.Skip("commands go to a server that runs on Linux");
        }

        var cancellation = TestContext.Current.CancellationToken;
        using TemporaryFolder folder = new();
        var password = folder.PathOf("password");
        await File.WriteAllTextAsync(password, "correct horse\n", cancellation);
        await using var server = await ServerProcess.StartAsync(folder.Folder, cancellation);

        var beside = await ServerProcess.RunAsync(
            ["account", "create", "alice", "--data", folder.Folder, "--password-file", password], cancellation);
        using MatrixClient alice = new(server.Address);
        await alice.LoginAsync("alice", cancellation);
        await server.KillAsync();
        var leftBehind = File.Exists(folder.PathOf("control.sock"));
        var after = await ServerProcess.RunAsync(
            ["account", "create", "bob", "--data", folder.Folder, "--password-file", password], cancellation);

        Assert.True(beside.ExitCode == 0, beside.Output);
        Assert.Contains("command was carried out: account/create alice", server.Output, StringComparison.Ordinal);
        Assert.True(leftBehind);
        Assert.True(after.ExitCode == 0, after.Output);
        Assert.Contains("The account @bob:localhost was made.", after.Output, StringComparison.Ordinal);
    }
}
