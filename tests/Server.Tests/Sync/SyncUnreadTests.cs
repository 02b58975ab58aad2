using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Unread counts in answers of /sync. Source: client-server API v1.19, "Receiving notifications".</summary>
public sealed class SyncUnreadTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    private static readonly JsonObject ByThread =
        Filters.Room("timeline", new JsonObject { ["unread_thread_notifications"] = true });

    private static readonly JsonObject Nothing = Filters.Room(new JsonObject
    {
        ["timeline"] = new JsonObject { ["types"] = new JsonArray() },
        ["state"] = new JsonObject { ["types"] = new JsonArray() },
        ["ephemeral"] = new JsonObject { ["types"] = new JsonArray() },
    });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_message_comes_with_its_count_and_a_receipt_takes_it_away(StoreKind store)
    {
        var (alice, bob, room) = await ScenarioAsync(store);
        var sync = await bob.LookAsync();
        Assert.Equal((0, 0), Count(sync.Joined(room)["unread_notifications"]));
        await alice.SayAsync(room, "one");
        var second = await alice.SayAsync(room, "two");

        sync = await bob.LookAsync(sync);
        Assert.Equal((2, 0), Count(sync.Joined(room)["unread_notifications"]));
        await bob.ReadAsync(room, second);
        sync = await bob.LookAsync(sync);
        Assert.Equal((0, 0), Count(sync.Joined(room)["unread_notifications"]));
        Assert.Null((await bob.LookAsync(sync)).Room("join", room));
    }

    [Fact]
    public async Task Counts_are_news_although_a_filter_lets_nothing_else_pass()
    {
        var (alice, bob, room) = await ScenarioAsync();
        var sync = await bob.LookAsync(null, Nothing);
        var said = await alice.SayAsync(room, "one");

        sync = await bob.LookAsync(sync, Nothing);
        Assert.Equal((1, 0), Count(sync.Joined(room)["unread_notifications"]));
        await alice.ReadAsync(room, said);
        sync = await bob.LookAsync(sync, Nothing);
        Assert.Null(sync.Room("join", room));
        await bob.ReadAsync(room, said);
        sync = await bob.LookAsync(sync, Nothing);

        Assert.Equal((0, 0), Count(sync.Joined(room)["unread_notifications"]));
    }

    [Fact]
    public async Task Threads_count_apart_where_the_filter_asks_for_it()
    {
        var (alice, bob, room) = await ScenarioAsync();
        var root = await alice.SayAsync(room, "root");
        await alice.PutAsync(
            MatrixActions.RoomPath(room, "send/m.room.message/t1"),
            new JsonObject
            {
                ["msgtype"] = "m.text",
                ["body"] = "reply",
                ["m.mentions"] = new JsonObject { ["user_ids"] = new JsonArray(bob.UserId) },
                ["m.relates_to"] = new JsonObject { ["rel_type"] = "m.thread", ["event_id"] = root },
            },
            Cancel);

        var apart = (await bob.LookAsync(null, ByThread)).Joined(room);
        var together = (await bob.LookAsync()).Joined(room);

        Assert.Equal((1, 0), Count(apart["unread_notifications"]));
        Assert.Equal((1, 1), Count(apart["unread_thread_notifications"]![root]));
        Assert.Equal((2, 1), Count(together["unread_notifications"]));
        Assert.Null(together["unread_thread_notifications"]);
    }

    [Fact]
    public async Task A_rule_that_was_set_holds_for_the_next_message()
    {
        var (alice, bob, room) = await ScenarioAsync();
        var sync = await bob.LookAsync();
        await bob.PutAsync(
            $"/_matrix/client/v3/pushrules/global/room/{MatrixClient.Escape(room)}",
            new JsonObject { ["actions"] = new JsonArray() },
            Cancel);
        await alice.SayAsync(room, "muted");
        sync = await bob.LookAsync(sync);
        Assert.Equal((0, 0), Count(sync.Joined(room)["unread_notifications"]));
        await bob.PutAsync(
            "/_matrix/client/v3/pushrules/global/override/name",
            new JsonObject
            {
                ["actions"] = new JsonArray("notify", new JsonObject { ["set_tweak"] = "highlight" }),
                ["conditions"] = new JsonArray(new JsonObject { ["kind"] = "contains_display_name" }),
            },
            Cancel);
        await bob.PutAsync(
            $"/_matrix/client/v3/profile/{MatrixClient.Escape(bob.UserId)}/displayname",
            new JsonObject { ["displayname"] = "Robert" },
            Cancel);

        await alice.SayAsync(room, "hello robert");

        sync = await bob.LookAsync(sync);
        Assert.Equal((1, 1), Count(sync.Joined(room)["unread_notifications"]));
    }

    private static (int Notifications, int Highlights) Count(JsonNode? counts) =>
        (counts!["notification_count"]!.GetValue<int>(), counts["highlight_count"]!.GetValue<int>());

    // Three, so that the rules for rooms of two have nothing to say.
    private async Task<(MatrixClient Alice, MatrixClient Bob, string Room)> ScenarioAsync(
        StoreKind store = StoreKind.Sqlite)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var carol = await host.RegisterAsync("carol");
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        await carol.JoinAsync(room);
        return (alice, bob, room);
    }
}
