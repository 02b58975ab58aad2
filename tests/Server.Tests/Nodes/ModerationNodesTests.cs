using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Moderation on several nodes.</summary>
public sealed class ModerationNodesTests
{
    [Fact]
    public async Task A_lock_at_the_users_node_ends_the_session_at_the_other_and_reports_are_taken_anywhere()
    {
        await using var nodes = await NodePair.StartAsync();
        var admin = await nodes.A.RegisterAdministratorAsync();
        var user = await nodes.A.RegisterAsync("user");
        var adminAtB = NodePair.At(nodes.B, admin);
        var userAtB = NodePair.At(nodes.B, user);
        await NodePair.FollowAsync(nodes.B, nodes.A);
        var path = $"v1/admin/lock/{MatrixClient.Escape(user.UserId)}";
        JsonObject locked = new() { ["locked"] = true };

        var before = await userAtB.OutcomeAsync("GET v3/account/whoami");
        var report = await userAtB.OutcomeAsync(
            $"POST v3/users/{MatrixClient.Escape(admin.UserId)}/report", new JsonObject { ["reason"] = "x" });
        var elsewhere = await adminAtB.OutcomeAsync("PUT " + path, locked);
        var here = await admin.OutcomeAsync("PUT " + path, locked);
        await NodePair.FollowAsync(nodes.B, nodes.A);
        var after = await userAtB.OutcomeAsync("GET v3/account/whoami");
        var told = await adminAtB.AskAsync("GET " + path);

        Assert.Equal(("200", "200"), (before, report));
        Assert.StartsWith("503", elsewhere, StringComparison.Ordinal);
        Assert.Equal(("200", "401 M_USER_LOCKED"), (here, after));
        Assert.True(told.Body["locked"]!.GetValue<bool>());
        Assert.Equal(1, await nodes.NumberAsync("select count(*) from reports"));
    }
}
