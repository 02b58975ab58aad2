using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What a user who ignores somebody is shown. Source: client-server API v1.19, "Ignoring Users".</summary>
public sealed class IgnoredSendersTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_sync_has_no_messages_of_an_ignored_user_and_all_of_their_state(StoreKind store)
    {
        var (alice, bob, eve, room) = await SceneAsync(store);
        var sync = await bob.LookAsync();
        await IgnoreAsync(bob, eve);

        await alice.SayAsync(room, "from alice");
        await eve.SayAsync(room, "from eve");
        await eve.SetStateAsync(room, "org.example.state", new JsonObject { ["by"] = "eve" });
        sync = await bob.LookAsync(sync);
        var (bodies, types) = Shown(sync, room);
        var fresh = Shown(await bob.LookAsync(), room);
        await eve.SayAsync(room, "alone");
        var quiet = await bob.LookAsync(sync);

        Assert.Equal(["from alice"], bodies);
        Assert.Contains("org.example.state", types);
        Assert.DoesNotContain("from eve", fresh.Bodies);
        Assert.Contains("org.example.state", fresh.Types);
        Assert.Null(quiet.Room("join", room));
    }

    [Fact]
    public async Task What_was_missed_while_somebody_was_ignored_does_not_come_when_they_are_no_more()
    {
        var (_, bob, eve, room) = await SceneAsync();
        await IgnoreAsync(bob, eve);
        var sync = await bob.LookAsync();
        await eve.SayAsync(room, "missed");
        sync = await bob.LookAsync(sync);

        await IgnoreAsync(bob);
        await eve.SayAsync(room, "back");
        var after = Shown(await bob.LookAsync(sync), room);
        var fresh = Shown(await bob.LookAsync(), room);

        Assert.Equal(["back"], after.Bodies);
        Assert.Equal(["missed", "back"], fresh.Bodies);
    }

    [Fact]
    public async Task Pages_contexts_and_single_events_leave_an_ignored_user_out()
    {
        var (alice, bob, eve, room) = await SceneAsync();
        await alice.SayAsync(room, "one");
        var hidden = await eve.SayAsync(room, "two");
        var last = await alice.SayAsync(room, "three");
        await IgnoreAsync(bob, eve);

        var page = await bob.GetMessagesAsync(room, null);
        var context = await bob.GetAsync(MatrixActions.RoomPath(room, $"context/{MatrixClient.Escape(last)}"), Cancel);
        var (single, _) = await TryGetAsync(bob, room, $"event/{MatrixClient.Escape(hidden)}");
        var (around, _) = await TryGetAsync(bob, room, $"context/{MatrixClient.Escape(hidden)}");
        var (others, _) = await TryGetAsync(alice, room, $"event/{MatrixClient.Escape(hidden)}");

        Assert.Equal(["three", "one"], Messages(page["chunk"]).Bodies());
        Assert.Equal(["one"], Messages(context["events_before"]).Bodies());
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK), (single, around, others));
    }

    [Fact]
    public async Task What_an_ignored_user_says_does_not_count_and_can_be_marked_as_read()
    {
        var (alice, bob, eve, room) = await SceneAsync();
        await alice.SayAsync(room, "counts");
        await eve.SayAsync(room, "counts too");
        await IgnoreAsync(bob, eve);

        await eve.SayAsync(room, "does not");
        await MentionAsync(eve, room, bob);
        var ignoring = Unread(await bob.LookAsync(), room);
        await IgnoreAsync(bob);
        var last = await MentionAsync(eve, room, bob);
        var after = Unread(await bob.LookAsync(), room);
        await IgnoreAsync(bob, eve);
        await bob.ReadAsync(room, last);

        Assert.Equal((2, 0), ignoring);
        Assert.Equal((3, 1), after);
        Assert.Equal((0, 0), Unread(await bob.LookAsync(), room));
    }

    [Fact]
    public async Task An_invite_of_an_ignored_user_is_not_shown_until_they_are_ignored_no_more()
    {
        var (alice, bob, eve, _) = await SceneAsync();
        await IgnoreAsync(bob, eve);
        var sync = await bob.LookAsync();
        var unwanted = await eve.CreatePrivateRoomAsync();
        var wanted = await alice.CreatePrivateRoomAsync();

        await eve.ChangeAsync(unwanted, "invite", bob);
        await alice.ChangeAsync(wanted, "invite", bob);
        var next = await bob.LookAsync(sync);
        var fresh = await bob.LookAsync();
        await IgnoreAsync(bob);
        var unhidden = await bob.LookAsync();

        Assert.All([next, fresh], answer =>
        {
            Assert.NotNull(answer.Room("invite", wanted));
            Assert.Null(answer.Room("invite", unwanted));
        });
        Assert.NotNull(unhidden.Room("invite", unwanted));
    }

    [Fact]
    public async Task Who_ignores_themself_is_shown_what_they_say()
    {
        var (_, bob, _, room) = await SceneAsync();
        await IgnoreAsync(bob, bob);

        await bob.SayAsync(room, "mine");

        Assert.Equal(["mine"], Shown(await bob.LookAsync(), room).Bodies);
    }

    [Fact]
    public async Task A_redaction_by_an_ignored_user_is_told_of_with_what_it_redacted()
    {
        var (alice, bob, _, room) = await SceneAsync();
        var said = await bob.SayAsync(room, "removed");
        await IgnoreAsync(bob, alice);
        await alice.PutAsync(
            MatrixActions.RoomPath(room, $"redact/{MatrixClient.Escape(said)}/1"), new JsonObject(), Cancel);

        var shown = await bob.GetAsync(MatrixActions.RoomPath(room, $"event/{MatrixClient.Escape(said)}"), Cancel);

        Assert.Equal(alice.UserId, shown["unsigned"]!["redacted_because"]!["sender"]!.GetValue<string>());
    }

    private async Task<(MatrixClient Alice, MatrixClient Bob, MatrixClient Eve, string Room)> SceneAsync(
        StoreKind store = StoreKind.Sqlite)
    {
        var host = await hosts.GetAsync(store);
        var (alice, bob, eve) = (
            await host.RegisterAsync("alice"), await host.RegisterAsync("bob"), await host.RegisterAsync("eve"));
        var room = await alice.CreatePublicRoomAsync();
        await alice.SetStateAsync(room, "m.room.power_levels", new JsonObject { ["state_default"] = 0 });
        await bob.JoinAsync(room);
        await eve.JoinAsync(room);
        return (alice, bob, eve, room);
    }

    private static Task IgnoreAsync(MatrixClient client, params MatrixClient[] ignored)
    {
        JsonObject users = [];
        foreach (var user in ignored)
        {
            users[user.UserId] = new JsonObject();
        }

        return client.SetAccountDataAsync("m.ignored_user_list", new JsonObject { ["ignored_users"] = users });
    }

    private static async Task<string> MentionAsync(MatrixClient sender, string room, MatrixClient mentioned)
    {
        var answer = await sender.PutAsync(
            MatrixActions.RoomPath(room, $"send/m.room.message/{Guid.NewGuid():N}"),
            new JsonObject
            {
                ["msgtype"] = "m.text",
                ["body"] = "you there",
                ["m.mentions"] = new JsonObject { ["user_ids"] = new JsonArray(mentioned.UserId) },
            },
            Cancel);
        return answer["event_id"]!.GetValue<string>();
    }

    private static Task<(HttpStatusCode Status, JsonObject Body)> TryGetAsync(
        MatrixClient client, string room, string path)
        => client.TryAsync(HttpMethod.Get, MatrixActions.RoomPath(room, path), null, Cancel);

    private static (int Notifications, int Highlights) Unread(JsonObject sync, string room)
    {
        var counts = sync.Joined(room)["unread_notifications"]!;
        return (counts["notification_count"]!.GetValue<int>(), counts["highlight_count"]!.GetValue<int>());
    }

    private static (string[] Bodies, string[] Types) Shown(JsonObject sync, string room)
    {
        var joined = sync.Joined(room);
        JsonObject[] events = [.. joined.Events("state"), .. joined.Events("timeline")];
        return (Messages(joined.Events("timeline")).Bodies(), [.. events.Select(SyncReading.TypeOf)]);
    }

    private static IEnumerable<JsonObject> Messages(JsonNode? events)
        => Messages(events!.AsArray().Select(item => item!.AsObject()));

    private static IEnumerable<JsonObject> Messages(IEnumerable<JsonObject> events)
        => events.Where(item => SyncReading.TypeOf(item) == "m.room.message");
}
