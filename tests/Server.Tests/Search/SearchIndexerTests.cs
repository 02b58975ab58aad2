using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Each text is in the index exactly once, whatever happens between.</summary>
public sealed class SearchIndexerTests
{
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task It_goes_on_after_a_restart(StoreKind store)
    {
        await using var host = await SearchHost.StartAsync(store);
        var (room, alice) = await RoomSearchTests.SceneAsync(host);
        List<EventId> sent = [await SearchHost.SayAsync(room, alice, "needle 0")];
        for (var round = 1; round < 4; round++)
        {
            await host.CaughtUpAsync();
            await host.RestartAsync(withIndexer: false);
            room = await host.Host.FindAsync(room.Id);
            sent.Add(await SearchHost.SayAsync(room, alice, $"needle {round}"));
            await host.StartIndexerAsync();
        }

        sent.Reverse();
        Assert.Equal(sent, await host.FindAsync(alice, "needle"));
        Assert.Equal(0, host.Indexer!.Lag);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_new_index_takes_in_what_was_sent_before_it_and_meanwhile(StoreKind store)
    {
        await using var host = await SearchHost.StartAsync(store, withIndexer: false);
        var (first, alice) = await RoomSearchTests.SceneAsync(host);
        var second = await host.Reads.PublicRoomAsync(alice);
        HashSet<EventId> sent = [];
        for (var number = 0; number < 300; number++)
        {
            sent.Add(await SearchHost.SayAsync(number % 3 == 0 ? second : first, alice, $"needle {number}"));
        }

        var gone = await SearchHost.SayAsync(first, alice, "needle gone");
        await EngineHost.RedactAsync(first, alice, gone);

        // Stopped at every step, it goes on where it was; what is sent beside it is the follower's.
        for (var round = 0; round < 5; round++)
        {
            await host.StartIndexerAsync();
            sent.Add(await SearchHost.SayAsync(first, alice, $"needle beside {round}"));
            await host.RestartAsync(withIndexer: false);
            first = await host.Host.FindAsync(first.Id);
        }

        await host.StartIndexerAsync();
        var found = await host.FindAsync(alice, "needle");
        Assert.Equal(sent.Count, found.Count);
        Assert.Equal(sent, [.. found]);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_batch_whose_commit_fails_is_indexed_once(StoreKind store)
    {
        var faults = new HeldCommits();
        await using var host = await SearchHost.StartAsync(store, faults);
        var (room, alice) = await RoomSearchTests.SceneAsync(host);
        await host.CaughtUpAsync();
        await host.StopIndexerAsync();
        HashSet<EventId> sent = [];
        for (var number = 0; number < 20; number++)
        {
            sent.Add(await SearchHost.SayAsync(room, alice, $"needle {number}"));
        }

        faults.IsFailing = true;
        await host.StartIndexerAsync();
        await Eventually.Async(() => faults.Failed > 0);
        Assert.NotEqual(0, host.Indexer!.Lag);
        faults.IsFailing = false;

        var found = await host.FindAsync(alice, "needle");
        Assert.Equal(20, found.Count);
        Assert.Equal(sent, [.. found]);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_long_backlog_is_taken_in_batches_that_go_on_after_each_stop(StoreKind store)
    {
        await using var host = await SearchHost.StartAsync(store);
        var (room, alice) = await RoomSearchTests.SceneAsync(host);
        await host.CaughtUpAsync();
        await host.StopIndexerAsync();
        for (var number = 0; number < SearchIndexer.BatchMax + 200; number++)
        {
            await SearchHost.SayAsync(room, alice, $"needle {number}");
        }

        List<long> lags = [];
        await host.StartIndexerAsync();
        await Eventually.Async(() =>
        {
            lags.Add(host.Indexer!.Lag);
            return lags[^1] < SearchIndexer.BatchMax + 200;
        });
        await host.StopIndexerAsync();
        await host.StartIndexerAsync();

        var found = await host.FindAsync(alice, "needle", filter: """{"limit":100}""");
        Assert.Equal(SearchIndexer.BatchMax + 200, found.Distinct().Count());
        Assert.Equal(found.Count, found.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Ranges_that_come_and_go_are_followed(StoreKind store)
    {
        await using var host = await SearchHost.StartAsync(store);
        var (room, alice) = await RoomSearchTests.SceneAsync(host);
        var sent = await SearchHost.SayAsync(room, alice, "needle");
        await host.CaughtUpAsync();
        var entries = await host.EntriesAsync(room);

        // A range that says it came in again is in the index once.
        await AppendAsync(host, append =>
            append.Log(LogRecord.RangeChanged(room.Nid, 1, room.Snapshot.LastEid, RangeChange.Backfilled)));
        Assert.Equal([sent], await host.FindAsync(alice, "needle"));
        Assert.Equal(entries, await host.EntriesAsync(room));

        // An entry of an event that is not there goes with the range that says so; the others stay.
        const int Gone = 1_000;
        await AppendAsync(host, append =>
        {
            append.Add(SearchEntryRow.Of(7, new(room.Nid, Gone), SearchKey.Body, alice.Nid, "needle"));
            append.Add(SearchEntryRow.Of(8, new(room.Nid, Gone + 1), SearchKey.Body, alice.Nid, "needle"));
        });
        Assert.Equal([sent], await host.FindAsync(alice, "needle"));
        Assert.Equal(entries + 2, await host.EntriesAsync(room));
        await AppendAsync(host, append =>
            append.Log(LogRecord.RangeChanged(room.Nid, 1, Gone, RangeChange.Purged)));
        await host.CaughtUpAsync();
        Assert.Equal(entries + 1, await host.EntriesAsync(room));
        Assert.Equal([sent], await host.FindAsync(alice, "needle"));
    }

    private static async Task AppendAsync(SearchHost host, Action<Append> fill)
    {
        var append = new DataAppend(OwnerKey.Server);
        fill(append);
        (await host.Host.Database.CommitAsync(append, EngineHost.Cancel)).OrThrow();
    }
}
