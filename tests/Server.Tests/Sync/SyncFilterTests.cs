using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What filters leave out of a sync. Source: client-server API v1.19, "Filtering".</summary>
public sealed class SyncFilterTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"types":["m.room.message"]}""", "hello,there")]
    [InlineData("""{"types":["m.room.*"],"not_types":["m.room.message"]}""", "")]
    [InlineData("""{"types":["org.example.*"]}""", "note")]
    [InlineData("""{"not_types":["m.room.message","m.room.name","m.room.member"]}""", "note")]
    [InlineData("""{"senders":["BOB"]}""", "there")]
    [InlineData("""{"not_senders":["BOB"]}""", "hello,note")]
    [InlineData("""{"senders":["BOB"],"not_senders":["BOB"]}""", "")]
    [InlineData("""{"types":[]}""", "")]
    [InlineData("""{"rooms":["ROOM"],"types":["m.room.message"]}""", "hello,there")]
    [InlineData("""{"rooms":[],"types":["m.room.message"]}""", "")]
    [InlineData("""{"not_rooms":["ROOM"]}""", "")]
    [InlineData("""{"contains_url":true}""", "note")]
    [InlineData("""{"contains_url":false,"types":["m.room.message"]}""", "hello,there")]
    [InlineData("""{"limit":1,"types":["m.room.message"]}""", "there")]
    public async Task A_filter_of_the_timeline_picks_its_events(string filter, string expected)
    {
        var (alice, bob, room, before) = await ScenarioAsync();
        filter = filter.Replace("BOB", bob.UserId, StringComparison.Ordinal)
            .Replace("ROOM", room, StringComparison.Ordinal);

        var sync = await alice.LookAsync(before, Filters.Room("timeline", JsonNode.Parse(filter)!.AsObject()));

        Assert.Equal(
            expected.Split(',', StringSplitOptions.RemoveEmptyEntries),
            sync.Room("join", room).Events("timeline").Bodies());
    }

    [Theory]
    [InlineData("""{"types":["m.room.name"]}""", "m.room.name|")]
    [InlineData("""{"types":["m.room.n*"],"not_types":["m.room.name"]}""", "")]
    [InlineData("""{"not_types":["*"]}""", "")]
    [InlineData("""{"rooms":[]}""", "")]
    [InlineData("""{"types":["m.room.name","m.room.create"],"not_rooms":["ROOM"]}""", "")]
    [InlineData("""{"types":["m.room.name"],"senders":["BOB"]}""", "")]
    public async Task A_filter_of_the_state_picks_its_events(string filter, string expected)
    {
        var (alice, bob, room, _) = await ScenarioAsync();
        filter = filter.Replace("BOB", bob.UserId, StringComparison.Ordinal)
            .Replace("ROOM", room, StringComparison.Ordinal);

        var sync = await alice.LookAsync(null, Filters.Room(new JsonObject
        {
            ["state"] = JsonNode.Parse(filter),
            ["timeline"] = new JsonObject { ["limit"] = 1 },
        }));

        Assert.Equal(
            expected.Split(',', StringSplitOptions.RemoveEmptyEntries), sync.Joined(room).Events("state").Keys());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task State_that_the_timeline_filter_hides_is_in_the_state(bool isFirst)
    {
        var (alice, _, room, before) = await ScenarioAsync();
        var renamed = await alice.SetNameAsync(room, "Newest");
        await alice.SayAsync(room, "after");

        var part = (await alice.LookAsync(
            isFirst ? null : before, Filters.Room("timeline", Filters.List("types", "m.room.message")))).Joined(room);

        Assert.Contains(renamed, part.Events("state").Ids());
    }

    [Fact]
    public async Task Rooms_that_the_filter_leaves_out_are_not_there_whatever_happens_in_them()
    {
        var (alice, bob, room, before) = await ScenarioAsync();
        var other = await alice.CreatePublicRoomAsync();
        await bob.SetTypingAsync(room, true);

        var only = await alice.LookAsync(before, Filters.Room(Filters.List("rooms", other)));
        var without = await alice.LookAsync(before, Filters.Room(Filters.List("not_rooms", room)));
        var both = Filters.List("rooms", room, other);
        both["not_rooms"] = new JsonArray(room);
        var exclusionWins = await alice.LookAsync(before, Filters.Room(both));

        foreach (var sync in new[] { only, without, exclusionWins })
        {
            Assert.Equal([other], sync["rooms"]!["join"]!.AsObject().Select(item => item.Key));
        }
    }

    [Fact]
    public async Task A_stored_filter_does_what_the_same_filter_does_in_the_request()
    {
        var (alice, _, room, before) = await ScenarioAsync();
        var filter = Filters.Room("timeline", Filters.List("types", "org.example.*"));
        var stored = await alice.PostAsync(
            $"/_matrix/client/v3/user/{MatrixClient.Escape(alice.UserId)}/filter", filter, Cancel);

        var sync = await alice.LookAsync(before, $"&filter={stored["filter_id"]}&set_presence=offline");

        Assert.Equal(["note"], sync.Joined(room).Events("timeline").Bodies());
    }

    [Theory]
    [InlineData("12345", 404, "M_NOT_FOUND")]
    [InlineData("nonsense", 404, "M_NOT_FOUND")]
    [InlineData("{", 400, "M_NOT_JSON")]
    [InlineData("""{"room":[]}""", 400, "M_BAD_JSON")]
    [InlineData("""{"room":{"timeline":{"limit":"ten"}}}""", 400, "M_BAD_JSON")]
    [InlineData("""{"room":{"timeline":{"types":"m.room.message"}}}""", 400, "M_BAD_JSON")]
    [InlineData("""{"room":{"timeline":{"types":[1]}}}""", 400, "M_BAD_JSON")]
    [InlineData("""{"room":{"state":{"senders":["\ud800"]}}}""", 400, "M_BAD_JSON")]
    [InlineData("""{"room":{"include_leave":1}}""", 400, "M_BAD_JSON")]
    [InlineData("""{"\ud800":1}""", 400, "M_BAD_JSON")]
    [InlineData("""{"room":{"timeline":{"\ud800":1}}}""", 400, "M_BAD_JSON")]
    [InlineData("""{"event_format":"\ud800"}""", 400, "M_BAD_JSON")]
    [InlineData("""{"event_format":"telegram"}""", 400, "M_BAD_JSON")]
    public async Task What_is_no_filter_is_refused(string filter, int status, string errcode)
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");

        var (answered, body) = await alice.TryAsync(
            HttpMethod.Get, $"/_matrix/client/v3/sync?filter={MatrixClient.Escape(filter)}", null, Cancel);

        Assert.Equal((status, errcode), ((int)answered, body["errcode"]?.GetValue<string>()));
    }

    [Fact]
    public async Task The_federation_format_gives_events_as_servers_exchange_them()
    {
        var (alice, _, room, before) = await ScenarioAsync();

        var part = (await alice.LookAsync(before, new JsonObject { ["event_format"] = "federation" })).Joined(room);

        Assert.All(part.Events("timeline"), item =>
        {
            Assert.NotNull(item["auth_events"]);
            Assert.NotNull(item["hashes"]);
            Assert.Equal(room, item["room_id"]?.GetValue<string>());
        });
    }

    [Fact]
    public async Task Account_data_is_filtered_the_global_by_its_filter_and_a_rooms_by_the_rooms()
    {
        var (alice, _, room, before) = await ScenarioAsync();
        foreach (var type in new[] { "org.example.a", "org.example.b" })
        {
            await alice.SetAccountDataAsync(type, []);
            await alice.SetAccountDataAsync(type, [], room);
        }

        var filter = Filters.Room("account_data", Filters.List("types", "org.example.b"));
        filter["account_data"] = Filters.List("not_types", "org.example.b");
        var sync = await alice.LookAsync(before, filter);
        var elsewhere = await alice.LookAsync(before, Filters.Room("account_data", Filters.List("not_rooms", room)));

        Assert.Equal(["org.example.a|"], sync.Events("account_data").Keys());
        Assert.Equal(["org.example.b|"], sync.Joined(room).Events("account_data").Keys());
        Assert.Empty(elsewhere.Joined(room).Events("account_data"));
    }

    [Theory]
    [InlineData("""{"types":["m.typing"]}""", "m.typing|")]
    [InlineData("""{"not_types":["m.typing"]}""", "m.receipt|")]
    [InlineData("""{"not_rooms":["ROOM"]}""", "")]
    [InlineData("{}", "m.receipt|,m.typing|")]
    public async Task Typing_and_receipts_are_filtered(string filter, string expected)
    {
        var (alice, bob, room, before) = await ScenarioAsync();
        await bob.SetTypingAsync(room, true);
        await bob.ReadAsync(room, await alice.SayAsync(room, "read this"));

        var sync = await alice.LookAsync(before, Filters.Room("ephemeral", JsonNode.Parse(
            filter.Replace("ROOM", room, StringComparison.Ordinal))!.AsObject()));

        Assert.Equal(
            expected.Split(',', StringSplitOptions.RemoveEmptyEntries), sync.Joined(room).Events("ephemeral").Keys());
    }

    [Fact]
    public async Task Presence_is_filtered_by_type_and_by_sender()
    {
        var (alice, bob, _, before) = await ScenarioAsync();
        await bob.PutAsync(
            $"/_matrix/client/v3/presence/{MatrixClient.Escape(bob.UserId)}/status",
            new JsonObject { ["presence"] = "unavailable", ["status_msg"] = "thinking" },
            Cancel);

        var all = await alice.LookAsync(before, "&set_presence=offline");
        var none = await alice.LookAsync(before, new JsonObject { ["presence"] = Filters.List("types") });
        var others = await alice.LookAsync(
            before, new JsonObject { ["presence"] = Filters.List("not_senders", bob.UserId) });

        var shown = all.Events("presence").Single(item => item["sender"]!.GetValue<string>() == bob.UserId);
        Assert.Equal("thinking", shown["content"]!["status_msg"]!.GetValue<string>());
        Assert.Empty(none.Events("presence"));
        Assert.DoesNotContain(bob.UserId, others.Events("presence").Select(item => item["sender"]!.GetValue<string>()));
    }

    /// <summary>A room of two with two messages, an event with a url and a change of name since the token.</summary>
    private async Task<(MatrixClient Alice, MatrixClient Bob, string Room, JsonObject Before)> ScenarioAsync()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync("Old");
        await bob.JoinAsync(room);
        var before = await alice.LookAsync();
        await alice.SetNameAsync(room, "New");
        await alice.SayAsync(room, "hello");
        await alice.PutAsync(
            MatrixActions.RoomPath(room, "send/org.example.note/1"),
            new JsonObject { ["body"] = "note", ["url"] = "mxc://localhost/x" },
            Cancel);
        await bob.SayAsync(room, "there");
        return (alice, bob, room, before);
    }
}
