using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The first sync of a client. Source: client-server API v1.19, GET /sync.</summary>
public sealed class InitialSyncTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Every_joined_room_comes_with_its_timeline_and_its_state(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var first = await alice.CreatePublicRoomAsync("First");
        var second = await alice.CreatePrivateRoomAsync();
        await alice.SayAsync(first, "hello");

        var sync = await alice.LookAsync();

        Assert.Equal(
            new[] { first, second }.Order(StringComparer.Ordinal),
            sync["rooms"]!["join"]!.AsObject().Select(room => room.Key).Order(StringComparer.Ordinal));
        var part = sync.Joined(first);
        Assert.Equal(["hello"], part.Events("timeline").Bodies());
        Assert.Equal(
            (await alice.GetStateAsync(first)).Keys,
            part.Events("timeline").Where(item => item.ContainsKey("state_key")).Concat(part.Events("state")).Keys());
    }

    [Fact]
    public async Task Events_name_no_room_and_state_holds_up_to_the_start_of_the_timeline()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync("Before");
        var renamed = await alice.SetNameAsync(room, "After");
        for (var i = 0; i < 9; i++)
        {
            await alice.SayAsync(room, $"{i}");
        }

        var part = (await alice.LookAsync()).Joined(room);

        Assert.Equal(10, part.Events("timeline").Count);
        Assert.Equal(renamed, part.Events("timeline").Ids()[0]);
        Assert.Equal("Before", NameIn(part.Events("state")));
        Assert.All(
            part.Events("timeline").Concat(part.Events("state")), item => Assert.False(item.ContainsKey("room_id")));
    }

    [Fact]
    public async Task A_timeline_holds_ten_events_unless_the_filter_says_otherwise()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        for (var i = 0; i < 12; i++)
        {
            await alice.SayAsync(room, $"{i}");
        }

        var plain = (await alice.LookAsync()).Joined(room);
        var two = (await alice.LookAsync(null, Filters.Timeline(2))).Joined(room);
        var none = (await alice.LookAsync(null, Filters.Timeline(0))).Joined(room);

        Assert.Equal(10, plain.Events("timeline").Count);
        Assert.True(plain.IsLimited());
        Assert.Equal(["10", "11"], two.Events("timeline").Bodies());
        Assert.Empty(none.Events("timeline"));
        Assert.True(none.IsLimited());
    }

    [Fact]
    public async Task A_whole_timeline_is_not_limited()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();

        var part = (await alice.LookAsync(null, Filters.Timeline(100))).Joined(room);

        Assert.False(part.IsLimited());
        Assert.Equal("m.room.create|", SyncReading.KeyOf(part.Events("timeline")[0]));
        Assert.Empty(part.Events("state"));
        Assert.Empty((await alice.GetMessagesAsync(room, part.PrevBatch()))["chunk"]!.AsArray());
    }

    [Fact]
    public async Task The_summary_counts_members_and_names_those_a_room_without_name_is_known_by()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var carol = await host.RegisterAsync("carol");
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        await alice.ChangeAsync(room, "invite", carol);

        var unnamed = (await alice.LookAsync()).Joined(room)["summary"]!;
        await alice.SetNameAsync(room, "Named");
        var named = (await alice.LookAsync()).Joined(room)["summary"]!;

        Assert.Equal(2, unnamed["m.joined_member_count"]!.GetValue<int>());
        Assert.Equal(1, unnamed["m.invited_member_count"]!.GetValue<int>());
        Assert.Equal(
            [bob.UserId, carol.UserId], unnamed["m.heroes"]!.AsArray().Select(hero => hero!.GetValue<string>()));
        Assert.Null(named["m.heroes"]);
    }

    [Fact]
    public async Task Who_has_left_an_empty_room_is_its_hero()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        await bob.LeaveAsync(room);

        var summary = (await alice.LookAsync()).Joined(room)["summary"]!;

        Assert.Equal([bob.UserId], summary["m.heroes"]!.AsArray().Select(hero => hero!.GetValue<string>()));
    }

    [Fact]
    public async Task Push_rules_and_account_data_come_with_it_those_of_a_room_in_the_room()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        await alice.SetAccountDataAsync("org.example.mine", new JsonObject { ["a"] = 1 });
        await alice.SetAccountDataAsync("m.tag", new JsonObject { ["tags"] = new JsonObject() }, room);

        var sync = await alice.LookAsync();

        Assert.Equal(["m.push_rules|", "org.example.mine|"], sync.Events("account_data").Keys());
        Assert.Equal(["m.tag|"], sync.Joined(room).Events("account_data").Keys());
    }

    [Fact]
    public async Task A_user_without_anything_gets_push_rules_key_counts_and_a_token()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");

        var sync = await alice.LookAsync();

        Assert.Equal(["account_data"], sync.News());
        Assert.Equal(0, sync["device_one_time_keys_count"]!["signed_curve25519"]!.GetValue<int>());
        Assert.Empty(sync["device_unused_fallback_key_types"]!.AsArray());
        Assert.Empty((await alice.LookAsync(sync)).News());
    }

    [Fact]
    public async Task Rooms_that_were_left_come_only_if_asked_for()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        await alice.SayAsync(room, "before");
        await alice.LeaveAsync(room);

        var plain = await alice.LookAsync();
        var asked = await alice.LookAsync(
            null, new JsonObject { ["room"] = new JsonObject { ["include_leave"] = true } });

        Assert.Null(plain.Room("leave", room));
        Assert.Null(plain.Room("join", room));
        var part = asked.Left(room);
        Assert.Equal(["before"], part.Events("timeline").Bodies());
        Assert.Equal("m.room.member|" + alice.UserId, SyncReading.KeyOf(part.Events("timeline")[^1]));
    }

    [Fact]
    public async Task Typing_and_receipts_of_the_present_come_with_it()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        var said = await alice.SayAsync(room, "hello");
        await bob.ReadAsync(room, said);
        await bob.SetTypingAsync(room, true);

        var events = (await alice.LookAsync()).Joined(room).Events("ephemeral");

        Assert.Equal(["m.receipt|", "m.typing|"], events.Keys());
        Assert.Equal(
            bob.UserId,
            events.Single(item => SyncReading.TypeOf(item) == "m.typing")["content"]!["user_ids"]![0]!
                .GetValue<string>());
        Assert.NotNull(events.Single(item => SyncReading.TypeOf(item) == "m.receipt")["content"]![said]);
    }

    private static string? NameIn(IEnumerable<JsonObject> events)
        => events.Single(item => SyncReading.TypeOf(item) == "m.room.name")["content"]!["name"]?.GetValue<string>();
}
