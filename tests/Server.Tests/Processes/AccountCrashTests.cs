using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Kills the server process as soon as it has answered that an account has ended, with all of its rooms yet to leave.
/// </summary>
public sealed class AccountCrashTests
{
    private const string ClientPath = "/_matrix/client/v3";
    private const int Rooms = 12;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_room_of_an_account_that_ended_is_left_after_SIGKILL()
    {
        using TemporaryFolder folder = new();
        List<string> rooms = [];
        string bobToken;
        await using (ServerProcess server = await ServerProcess.StartAsync(folder.Folder, Cancel))
        {
            using MatrixClient alice = new(server.Address);
            using MatrixClient bob = new(server.Address);
            await alice.RegisterAsync("alice", Cancel);
            await bob.RegisterAsync("bob", Cancel);
            bobToken = bob.AccessToken;
            for (int i = 0; i < Rooms; i++)
            {
                rooms.Add(await alice.CreatePublicRoomAsync());
                await bob.JoinAsync(rooms[i]);
            }

            await alice.PostAsync(
                $"{ClientPath}/account/deactivate",
                new JsonObject
                {
                    ["auth"] = new JsonObject
                    {
                        ["type"] = "m.login.password",
                        ["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = "alice" },
                        ["password"] = "correct horse",
                    },
                },
                Cancel);
            await server.KillAsync();
        }

        await using ServerProcess next = await ServerProcess.StartAsync(folder.Folder, Cancel);
        using MatrixClient client = new(next.Address);
        client.ActAs("@bob:localhost", "", bobToken);
        foreach (string room in rooms)
        {
            string path = $"{ClientPath}/rooms/{MatrixClient.Escape(room)}/joined_members";
            await Eventually.Async(async cancel =>
                (await client.GetAsync(path, cancel))["joined"]!.AsObject().Count == 1);
        }

        (HttpStatusCode status, JsonObject refused) = await client.TryAsync(
            HttpMethod.Post,
            $"{ClientPath}/login",
            new JsonObject
            {
                ["type"] = "m.login.password",
                ["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = "alice" },
                ["password"] = "correct horse",
            },
            Cancel);
        Assert.Equal(
            (HttpStatusCode.Forbidden, "M_USER_DEACTIVATED"), (status, refused["errcode"]!.GetValue<string>()));
    }
}
