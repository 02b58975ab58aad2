using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>/messages and /context over rooms that have forks, late events and backfilled history.</summary>
public sealed class HistoryPagesTests
{
    private static readonly int Histories = Nightly.Pick(everyRun: 12, nightly: 400);

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Pages_go_on_from_the_first_event_that_came_into_what_was_backfilled(StoreKind store)
    {
        await using var host = await ReadsHost.StartAsync(store);
        using var far = await ForeignRoom.CreateAsync(host.Host);
        var alice = await JoinAsync(host, far);
        var prevBatch = new TimelineToken(far.Room.Snapshot.LastOrdinal + 1);
        var one = await BackfillAsync(far, 3, far.First[^1].Id);
        var two = await BackfillAsync(far, 2, far.First[^1].Id);

        var all = await host.AllPagesAsync(far.Room, alice, limit: 1);
        var older = await PagesFromAsync(host, far.Room, alice, prevBatch.ToString(), backwards: true, limit: 2);

        Assert.Equal(all, older);
        Assert.Contains(one.Eid, all);
        Assert.True(all.IndexOf(one.Eid) < all.IndexOf(two.Eid), "the deeper one comes first on the way back");
        await host.RestartAsync();
        var again = await host.Host.FindAsync(far.Room.Id);
        Assert.Equal(all, await host.AllPagesAsync(again, alice, limit: 3));
    }

    [Fact]
    public async Task An_event_that_claims_any_depth_is_paged_once_and_hides_no_other()
    {
        await using var host = await ReadsHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host.Host);
        var alice = await JoinAsync(host, far);
        foreach (var depth in new[] { far.Room.Rules.DepthMax, 1, 0, 5, far.Room.Rules.DepthMax, 2 })
        {
            await far.ReceiveAsync(far.Server.Make(
                far.Room,
                ForeignDraft.Message(far.Creator, $"{depth}"),
                far.Room.Snapshot.Map,
                depth,
                [.. far.Room.Snapshot.ForwardExtremities.Select(far.Room.Snapshot.EventIdOf)]));
            await EngineHost.SendAsync(far.Room, alice, "after it");
        }

        var room = far.Room.Snapshot;
        var all = Enumerable.Range(1, room.LastOrdinal).Select(room.EidAt).Order().ToList();
        Assert.Equal(all, (await host.AllPagesAsync(far.Room, alice, limit: 2)).Order());
        Assert.Equal(all, (await host.AllPagesAsync(far.Room, alice, backwards: false, limit: 3)).Order());
        for (var next = 1; next <= room.LastOrdinal + 1; next++)
        {
            var older = await PagesFromAsync(host, far.Room, alice, $"p{next}", backwards: true, limit: 2);
            Assert.Equal(all.Where(eid => room.OrdinalOf(eid) < next), older.Order());
        }
    }

    [Fact]
    public async Task Random_rooms_are_paged_from_any_place_to_any_place_once_each_while_events_come()
    {
        await using var host = await ReadsHost.StartAsync(scanMax: 5);
        for (var seed = 0; seed < Histories; seed++)
        {
            SeededRandom random = new(seed);
            using var far = await ForeignRoom.CreateAsync(host.Host, number: seed);
            var alice = await JoinAsync(host, far);
            RandomArrivals arrivals = new(far, random);
            for (var step = 0; step < 25; step++)
            {
                await arrivals.StepAsync();
            }

            for (var walk = 0; walk < 4; walk++)
            {
                await CheckWalkAsync(host, far, alice, random, arrivals);
            }
        }
    }

    [Fact]
    public async Task The_context_of_a_backfilled_event_is_what_stands_around_it()
    {
        await using var host = await ReadsHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host.Host);
        var alice = await JoinAsync(host, far);
        var one = await BackfillAsync(far, 2, far.First[^1].Id);
        var order = SnapshotInvariants.HistoryOf(far.Room.Snapshot);
        var at = order.IndexOf(one.Eid);

        var context = await host.Reads.GetContextAsync(
            far.Room, ReadsHost.As(alice), one.Id.Value, 4, RoomEventFilter.PassAll, ReadsHost.Cancel);
        var json = ReadsHost.Json(context.WriteTo);
        var before = await PagesFromAsync(host, far.Room, alice, (string)json["start"]!, backwards: true, limit: 2);
        var after = await PagesFromAsync(host, far.Room, alice, (string)json["end"]!, backwards: false, limit: 2);

        Assert.Equal(
            Ids(far.Room, Enumerable.Reverse(order[(at - 2)..at])),
            json["events_before"]!.AsArray().Select(e => (string)e!["event_id"]!));
        Assert.Equal(
            Ids(far.Room, order[(at + 1)..(at + 3)]),
            json["events_after"]!.AsArray().Select(e => (string)e!["event_id"]!));
        Assert.Equal(Enumerable.Reverse(order[..(at - 2)]), before);
        Assert.Equal(order[(at + 3)..], after);
    }

    [Fact]
    public async Task Events_that_only_cite_and_refused_ones_are_in_no_page()
    {
        await using var host = await ReadsHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host.Host);
        var alice = await JoinAsync(host, far);
        await far.SendAsync(new ForeignDraft(far.Creator, DummyEvents.EventType, null, "{}"));
        await far.SendAfterAsync(
            new ForeignDraft(far.Creator, DummyEvents.EventType, null, "{}") { Kind = ReceivedKind.Backfilled },
            far.First[^1].Id);
        await far.SendAsync(ForeignDraft.State(far.Server.User("stranger"), "m.room.topic", "", "{}"));

        var all = await host.AllPagesAsync(far.Room, alice);

        Assert.Equal(far.Room.Snapshot.LastOrdinal, all.Count);
        await ReceivedEventsTests.CheckReloadAsync(host.Host, far.Room);
    }

    // What is paged from one place to another, while events arrive between pages: each event that was between the
    // places when the walk began exactly once, and what came meanwhile at most once.
    private static async Task CheckWalkAsync(
        ReadsHost host, ForeignRoom far, TestUser alice, SeededRandom random, RandomArrivals arrivals)
    {
        var backwards = random.Next(0, 2) == 0;
        var from = PlaceIn(far.Room.Snapshot, random);
        TimelineToken? to = random.Next(0, 2) == 0 ? PlaceIn(far.Room.Snapshot, random) : null;
        var expected = Between(far.Room.Snapshot, from, to, backwards);
        List<int> seen = [];
        string? token = from.ToString();
        for (var page = 0; page < 500 && token is not null; page++)
        {
            var answer = await host.PageAsync(
                far.Room, alice, backwards, token, to?.ToString(), limit: random.Next(0, 5));
            seen.AddRange(ReadsHost.Eids(answer.Chunk));
            token = answer.End == to?.ToString() ? null : answer.End;
            if (page < 6 && random.Next(0, 3) == 0)
            {
                await arrivals.StepAsync();
            }
        }

        Assert.Null(token);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(expected.Except(seen));
        Assert.Empty(seen.Except(Between(far.Room.Snapshot, from, to, backwards)));
        if (backwards)
        {
            var places = seen.ConvertAll(eid => HistoryPlace.Of(far.Room.Columns.Events, eid));
            Assert.Equal(places.OrderDescending(), places);
        }
    }

    private static HashSet<int> Between(RoomSnapshot room, TimelineToken from, TimelineToken? to, bool backwards)
    {
        var all = SnapshotInvariants.HistoryOf(room);
        return [.. all.Where(eid => IsBefore(room, from, eid) == backwards
            && (to is not { } stop || IsBefore(room, stop, eid) != backwards))];
    }

    private static bool IsBefore(RoomSnapshot room, TimelineToken token, int eid) =>
        room.OrdinalOf(eid) < token.Next
        && (token.Place is not { } place || HistoryPlace.Of(room.Columns.Events, eid) < place);

    private static TimelineToken PlaceIn(RoomSnapshot room, SeededRandom random)
    {
        var next = random.Next(1, room.LastOrdinal + 2);
        var history = SnapshotInvariants.HistoryOf(room);
        return random.Next(0, 2) == 0
            ? new TimelineToken(next)
            : new TimelineToken(
                next, HistoryPlace.Of(room.Columns.Events, history[random.Next(0, history.Count)]));
    }

    private static IEnumerable<string> Ids(Room room, IEnumerable<int> eids) =>
        eids.Select(eid => room.Snapshot.EventIdOf(eid).Value);

    private static async Task<List<int>> PagesFromAsync(
        ReadsHost host, Room room, TestUser user, string from, bool backwards, int limit)
    {
        List<int> seen = [];
        for (string? token = from; token is not null;)
        {
            var page = await host.PageAsync(room, user, backwards, token, limit: limit);
            seen.AddRange(ReadsHost.Eids(page.Chunk));
            token = page.End;
        }

        return seen;
    }

    private static async Task<TestUser> JoinAsync(ReadsHost host, ForeignRoom far)
    {
        var alice = await host.Host.UserAsync("alice");
        await EngineHost.ChangeAsync(far.Room, MembershipAction.Join, alice);
        return alice;
    }

    private static async Task<ReceivedResult> BackfillAsync(ForeignRoom far, long depth, EventId prev) =>
        await far.ReceiveAsync(far.Server.Make(
            far.Room,
            ForeignDraft.Message(far.Creator, "old") with { Kind = ReceivedKind.Backfilled },
            far.Room.Snapshot.Map,
            depth,
            prev));

    /// <summary>Live events, forks, late and backfilled ones, with depths that are right, wrong or absurd.</summary>
    private sealed class RandomArrivals(ForeignRoom far, SeededRandom random)
    {
        private int _step;

        public async Task StepAsync()
        {
            var room = far.Room.Snapshot;
            // After alice's join, so that the creator may send.
            var history = SnapshotInvariants.HistoryOf(room).FindAll(eid => eid > far.First.Count);
            var prev = room.EventIdOf(history[^random.Next(1, Math.Min(history.Count, 6) + 1)]);
            var draft = ForeignDraft.Message(far.Creator, $"{_step++}") with
            {
                Kind = random.Next(0, 3) == 0 ? ReceivedKind.Backfilled : ReceivedKind.Live,
            };
            var depth = random.Next(0, 6) switch
            {
                0 => random.Next(0, 40),
                1 when random.Next(0, 6) == 0 => room.Rules.DepthMax,
                _ => room.LastEid,
            };
            var result = await far.ReceiveAsync(far.Server.Make(far.Room, draft, room.Map, depth, prev));
            Assert.Equal(ReceivedOutcome.Accepted, result.Outcome);
        }
    }
}
