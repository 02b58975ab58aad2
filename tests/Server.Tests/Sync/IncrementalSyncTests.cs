using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What a sync from a token carries. Source: client-server API v1.19, GET /sync and "Syncing".</summary>
public sealed class IncrementalSyncTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Only_what_is_new_comes_and_each_token_continues_without_gap_or_repetition(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var first = await alice.CreatePublicRoomAsync();
        var second = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(first);
        await bob.JoinAsync(second);
        await alice.SayAsync(first, "old");
        var sync = await bob.LookAsync();
        List<string> seen = [];

        for (var i = 0; i < 12; i++)
        {
            await alice.SayAsync(i % 3 == 0 ? second : first, $"{i}");
            if (i % 4 != 1)
            {
                sync = await bob.LookAsync(sync);
                seen.AddRange((sync.Room("join", first).Events("timeline").Bodies())
                    .Concat(sync.Room("join", second).Events("timeline").Bodies())
                    .OrderBy(body => int.Parse(body, System.Globalization.CultureInfo.InvariantCulture)));
            }
        }

        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"{i}"), seen);
        Assert.Empty((await bob.LookAsync(sync)).News());
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_limited_timeline_leaves_a_gap_that_messages_fills_exactly(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        var before = await alice.LookAsync();
        for (var i = 0; i < 7; i++)
        {
            await alice.SayAsync(room, $"{i}");
        }

        var part = (await alice.LookAsync(before, Filters.Timeline(3))).Joined(room);
        List<string> gap = [];
        string? from = part.PrevBatch();
        while (from is not null && gap.Count < 4)
        {
            var page = await alice.GetMessagesAsync(room, from, 3);
            gap.AddRange(page["chunk"]!.AsArray().Select(item => item!.AsObject()).Bodies());
            from = page["end"]?.GetValue<string>();
        }

        Assert.True(part.IsLimited());
        Assert.Equal(["4", "5", "6"], part.Events("timeline").Bodies());
        Assert.Equal(["3", "2", "1", "0"], gap);
    }

    [Fact]
    public async Task A_timeline_that_fits_exactly_is_not_limited()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        var before = await alice.LookAsync();
        await alice.SayAsync(room, "a");
        await alice.SayAsync(room, "b");

        var fits = (await alice.LookAsync(before, Filters.Timeline(2))).Joined(room);
        var cut = (await alice.LookAsync(before, Filters.Timeline(1))).Joined(room);

        Assert.False(fits.IsLimited());
        Assert.True(cut.IsLimited());
    }

    [Fact]
    public async Task State_that_changed_in_the_gap_is_in_the_state_and_what_the_timeline_brings_is_not()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync("Old");
        await alice.SetStateAsync(room, "m.room.topic", new JsonObject { ["topic"] = "unchanged" });
        var before = await alice.LookAsync();
        await bob.JoinAsync(room);
        var inGap = await alice.SetNameAsync(room, "In the gap");
        await alice.SayAsync(room, "a");
        var inTimeline = await alice.SetNameAsync(room, "In the timeline");

        var part = (await alice.LookAsync(before, Filters.Timeline(2))).Joined(room);

        Assert.Equal(["m.room.member|" + bob.UserId, "m.room.name|"], part.Events("state").Keys());
        Assert.Contains(inGap, part.Events("state").Ids());
        Assert.Equal(inTimeline, part.Events("timeline").Ids()[^1]);
    }

    [Fact]
    public async Task With_state_after_the_state_holds_at_the_end_of_the_timeline_and_there_is_no_state()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync("Old");
        var before = await alice.LookAsync();
        await alice.SayAsync(room, "a");
        var renamed = await alice.SetNameAsync(room, "New");

        var some = (await alice.LookAsync(before, SyncReading.Quiet + "&use_state_after=true")).Joined(room);
        await alice.SayAsync(room, "b");
        var none = (await alice.LookAsync(
            await alice.LookAsync(before), SyncReading.Quiet + "&use_state_after=true"))["rooms"];
        var all = (await alice.LookAsync(null, SyncReading.Quiet + "&use_state_after=true")).Joined(room);

        Assert.Equal([renamed], some.Events("state_after").Ids());
        Assert.Contains(renamed, some.Events("timeline").Ids());
        Assert.Null(none);
        Assert.Equal((await alice.GetStateAsync(room)).Values.Order(), all.Events("state_after").Ids().Order());
        Assert.False(some.ContainsKey("state"));
        Assert.False(all.ContainsKey("state"));
    }

    [Fact]
    public async Task Without_changes_of_state_state_after_is_there_and_empty()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        var before = await alice.LookAsync();
        await alice.SayAsync(room, "a");

        var part = (await alice.LookAsync(before, SyncReading.Quiet + "&use_state_after=true")).Joined(room);

        Assert.Empty(part["state_after"]!["events"]!.AsArray());
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Full_state_brings_all_state_at_once_and_only_the_new_timeline(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync("Full");
        var quiet = await alice.CreatePublicRoomAsync("Silent");
        await alice.SayAsync(room, "old");
        var before = await alice.LookAsync();
        await alice.SayAsync(room, "new");

        var sync = await alice.SyncAsync(
            before.NextBatch(), 60_000, Cancel, SyncReading.Quiet + "&full_state=true");
        var still = await alice.SyncAsync(sync.NextBatch(), 60_000, Cancel, SyncReading.Quiet + "&full_state=true");

        Assert.Equal(["new"], sync.Joined(room).Events("timeline").Bodies());
        Assert.Equal(
            (await alice.GetStateAsync(room)).Values.Order(), sync.Joined(room).Events("state").Ids().Order());
        Assert.Empty(still.Joined(quiet).Events("timeline"));
        Assert.Equal(
            (await alice.GetStateAsync(quiet)).Values.Order(), still.Joined(quiet).Events("state").Ids().Order());
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_old_token_works_again_and_gives_the_same_events(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        var before = await alice.LookAsync();
        await alice.SayAsync(room, "a");
        var once = await alice.LookAsync(before);
        await alice.SayAsync(room, "b");
        await alice.LookAsync(once);

        var again = await alice.LookAsync(before);

        Assert.Equal(["a"], once.Joined(room).Events("timeline").Bodies());
        Assert.Equal(["a", "b"], again.Joined(room).Events("timeline").Bodies());
    }

    [Fact]
    public async Task Two_syncs_of_a_device_with_the_same_token_give_the_same_events()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        var before = await alice.LookAsync();
        await alice.SayAsync(room, "a");
        await alice.SendToDeviceAsync(alice, "note");

        var both = await Task.WhenAll(alice.LookAsync(before), alice.LookAsync(before));

        foreach (var sync in both)
        {
            Assert.Equal(["a"], sync.Joined(room).Events("timeline").Bodies());
            Assert.Equal(["note"], sync.Events("to_device").Bodies());
        }
    }

    [Fact]
    public async Task Only_the_device_that_sent_an_event_is_told_its_transaction_id()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var other = await host.LoginAsync(alice);
        var room = await alice.CreatePublicRoomAsync();
        var before = await alice.LookAsync();
        await alice.SendTextAsync(room, "hello", "txn-1", Cancel);

        var sender = (await alice.LookAsync(before)).Joined(room).Events("timeline")[^1];
        var elsewhere = (await other.LookAsync(before)).Joined(room).Events("timeline")[^1];

        Assert.Equal("txn-1", sender["unsigned"]!["transaction_id"]!.GetValue<string>());
        Assert.Null(elsewhere["unsigned"]?["transaction_id"]);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("s72594_4483_1934")]
    [InlineData("-1")]
    [InlineData("%F0%9F%99%82")]
    public async Task A_since_that_is_no_token_is_refused(string since)
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");

        var (status, body) = await alice.TryAsync(
            HttpMethod.Get, $"/_matrix/client/v3/sync?since={since}", null, Cancel);

        Assert.Equal((400, "M_INVALID_PARAM"), ((int)status, body["errcode"]?.GetValue<string>()));
    }

    [Fact]
    public async Task A_since_ahead_of_the_server_is_refused_after_a_bounded_wait()
    {
        FakeTimeProvider time = new();
        await using var ahead = await HttpHost.StartAsync();
        var alice = await ahead.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        await alice.SayAsync(room, "far");
        var token = (await alice.LookAsync()).NextBatch();
        await using var behind = await HttpHost.StartAsync(time: time);
        var bob = await behind.RegisterAsync("bob");

        var asking = bob.TryAsync(
            HttpMethod.Get, $"/_matrix/client/v3/sync?since={MatrixClient.Escape(token)}", null, Cancel);
        await Eventually.Async(() =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return asking.IsCompleted;
        });

        var (status, body) = await asking;
        Assert.Equal((400, "M_UNKNOWN"), ((int)status, body["errcode"]?.GetValue<string>()));
    }

    [Fact]
    public async Task A_token_continues_after_a_restart_of_the_server()
    {
        using TemporaryFolder folder = new();
        JsonObject before;
        string room;
        MatrixClient alice;
        await using (var host = await HttpHost.StartAsync(folder: folder))
        {
            alice = await host.RegisterAsync("alice");
            room = await alice.CreatePublicRoomAsync();
            before = await alice.LookAsync();
            await alice.SayAsync(room, "before");
        }

        await using var again = await HttpHost.StartAsync(folder: folder);
        var client = again.Client();
        client.ActAs(alice);
        await client.SayAsync(room, "after");
        var sync = await client.LookAsync(before);

        Assert.Equal(["before", "after"], sync.Joined(room).Events("timeline").Bodies());
        Assert.Empty(sync.Joined(room).Events("state"));
        Assert.Empty((await client.LookAsync(sync)).News());
    }

    [Fact]
    public async Task Account_data_and_push_rules_come_once_when_they_change()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        var before = await alice.LookAsync();

        await alice.SetAccountDataAsync("org.example.mine", new JsonObject { ["a"] = 1 });
        await alice.SetAccountDataAsync("m.tag", new JsonObject { ["tags"] = new JsonObject() }, room);
        await alice.PutAsync(
            "/_matrix/client/v3/pushrules/global/override/.m.rule.master/enabled",
            new JsonObject { ["enabled"] = true },
            Cancel);
        var sync = await alice.LookAsync(before);

        Assert.Equal(["m.push_rules|", "org.example.mine|"], sync.Events("account_data").Keys());
        Assert.Equal(["m.tag|"], sync.Joined(room).Events("account_data").Keys());
        Assert.Empty(sync.Joined(room).Events("timeline"));
        Assert.Empty((await alice.LookAsync(sync)).News());
    }
}
