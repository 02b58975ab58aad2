using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Users who take no invites, at each endpoint that makes one. Source: client-server API v1.18, "Invite permission".
/// </summary>
public sealed class InvitePermissionTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    private const string Client = "/_matrix/client/v3/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_takes_no_invites_cannot_be_invited_in_any_way()
    {
        var (alice, bob) = await UsersAsync();
        var room = await alice.CreatePrivateRoomAsync();
        await SetAsync(bob, "block");

        (HttpStatusCode, JsonObject)[] answers =
        [
            await PostAsync(alice, MatrixActions.RoomPath(room, "invite"), new JsonObject { ["user_id"] = bob.UserId }),
            await PostAsync(alice, Client + "createRoom", new JsonObject { ["invite"] = new JsonArray(bob.UserId) }),
            await PostAsync(
                alice,
                Client + "createRoom",
                new JsonObject
                {
                    ["initial_state"] = new JsonArray(new JsonObject
                    {
                        ["type"] = "m.room.member",
                        ["state_key"] = bob.UserId,
                        ["content"] = new JsonObject { ["membership"] = "invite" },
                    }),
                }),
            await alice.TryAsync(
                HttpMethod.Put,
                MatrixActions.RoomPath(room, $"state/m.room.member/{MatrixClient.Escape(bob.UserId)}"),
                new JsonObject { ["membership"] = "invite" },
                Cancel),
        ];

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Forbidden, "M_INVITE_BLOCKED"), OutcomeOf(answer)));
    }

    [Theory]
    [InlineData("\"allow\"")]
    [InlineData("true")]
    [InlineData("null")]
    public async Task Any_other_value_lets_invites_in(string action)
    {
        var (alice, bob) = await UsersAsync();
        var room = await alice.CreatePrivateRoomAsync();
        await bob.SetAccountDataAsync(
            "m.invite_permission_config", new JsonObject { ["default_action"] = JsonNode.Parse(action) });

        await alice.ChangeAsync(room, "invite", bob);

        Assert.NotNull((await bob.LookAsync()).Room("invite", room));
    }

    [Fact]
    public async Task Invites_of_before_are_not_synced_while_none_are_taken_and_can_be_accepted()
    {
        var (alice, bob) = await UsersAsync();
        var room = await alice.CreatePrivateRoomAsync();
        var sync = await bob.LookAsync();
        await alice.ChangeAsync(room, "invite", bob);

        await SetAsync(bob, "block");
        var next = await bob.LookAsync(sync);
        var fresh = await bob.LookAsync();
        await SetAsync(bob, null);
        var unblocked = await bob.LookAsync();
        await SetAsync(bob, "block");
        await bob.JoinAsync(room);

        Assert.Null(next.Room("invite", room));
        Assert.Null(fresh.Room("invite", room));
        Assert.NotNull(unblocked.Room("invite", room));
        Assert.NotNull((await bob.LookAsync()).Room("join", room));
    }

    [Fact]
    public async Task Kicks_and_bans_of_who_takes_no_invites_are_no_invites()
    {
        var (alice, bob) = await UsersAsync();
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        await SetAsync(bob, "block");

        await alice.ChangeAsync(room, "kick", bob);
        await bob.JoinAsync(room);
        await alice.ChangeAsync(room, "ban", bob);

        var (status, body) = await PostAsync(
            alice, MatrixActions.RoomPath(room, "unban"), new JsonObject { ["user_id"] = bob.UserId });
        Assert.True(status == HttpStatusCode.OK, body.ToJsonString());
    }

    private async Task<(MatrixClient Alice, MatrixClient Bob)> UsersAsync()
    {
        var host = await hosts.GetAsync();
        return (await host.RegisterAsync("alice"), await host.RegisterAsync("bob"));
    }

    private static Task SetAsync(MatrixClient client, string? action)
        => client.SetAccountDataAsync(
            "m.invite_permission_config",
            action is null ? [] : new JsonObject { ["default_action"] = action });

    private static Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(
        MatrixClient client, string path, JsonObject body)
        => client.TryAsync(HttpMethod.Post, path, body, Cancel);

    private static (HttpStatusCode Status, string? Code) OutcomeOf((HttpStatusCode Status, JsonObject Body) answer)
        => (answer.Status, answer.Body["errcode"]?.GetValue<string>());
}
