using Dendrite.Fast.Rooms;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The order of a room's history against a sorted list, with values that readers still hold.</summary>
public sealed class HistoryOrderTests
{
    private static readonly int Seeds = Nightly.Pick(everyRun: 20, nightly: 2_000);

    [Fact]
    public void Every_value_keeps_its_events_whatever_is_built_on_it()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            SeededRandom random = new(seed);
            ColumnsBuilder room = new();
            List<(HistoryOrder Order, List<int> Expected)> held = [];
            var (order, expected) = (default(HistoryOrder), new List<int>());
            for (var step = 0; step < 700; step++)
            {
                if (held.Count > 0 && random.Next(0, 20) == 0)
                {
                    // A commit failed: the room goes back to the last value that was published.
                    (order, expected) = (held[^1].Order, [.. held[^1].Expected]);
                }

                if (random.Next(0, 60) == 0)
                {
                    HashSet<int> removed = [.. expected.Where(_ => random.Next(0, 10) == 0)];
                    order = order.Without(room.Events, removed);
                    expected.RemoveAll(removed.Contains);
                }

                var depth = random.Next(0, 4) == 0 ? random.Next(0, step + 1) : step;
                var eid = room.AddAt(depth);
                order = order.Add(room.Events, eid);
                expected.Add(eid);
                if (random.Next(0, 10) == 0)
                {
                    Sort(room, expected);
                    held.Add((order, [.. expected]));
                }
            }

            foreach (var (value, events) in held)
            {
                Assert.Equal(events, Forwards(room, value, HistoryPlace.First));
                Assert.Equal(Enumerable.Reverse(events), Backwards(room, value, HistoryPlace.End));
                HistoryPlace place = new(random.Next(0, 700), random.Next(0, 700));
                Assert.Equal(events.Where(eid => PlaceOf(room, eid) >= place), Forwards(room, value, place));
                Assert.Equal(
                    Enumerable.Reverse(events).Where(eid => PlaceOf(room, eid) < place),
                    Backwards(room, value, place));
            }
        }
    }

    [Fact]
    public void A_loaded_order_is_the_one_that_was_built()
    {
        SeededRandom random = new(7);
        ColumnsBuilder room = new();
        var built = default(HistoryOrder);
        List<int> eids = [];
        for (var step = 0; step < 2_000; step++)
        {
            eids.Add(room.AddAt(random.Next(0, 300)));
            built = built.Add(room.Events, eids[^1]);
        }

        var loaded = HistoryOrder.Of(room.Events, [.. eids]);

        Assert.Equal(
            Forwards(room, built, HistoryPlace.First), Forwards(room, loaded, HistoryPlace.First));
        Assert.All(
            Enumerable.Range(0, built.ChunkCount),
            chunk => Assert.InRange(built.Chunk(chunk).Length, 1, HistoryOrder.ChunkMax));
    }

    private static void Sort(ColumnsBuilder room, List<int> eids) =>
        eids.Sort((left, right) => PlaceOf(room, left).CompareTo(PlaceOf(room, right)));

    private static HistoryPlace PlaceOf(ColumnsBuilder room, int eid) => HistoryPlace.Of(room.Events, eid);

    private static List<int> Forwards(ColumnsBuilder room, HistoryOrder order, HistoryPlace place)
    {
        HistoryCursor cursor = new(room.Events, order, place);
        List<int> eids = [];
        while (cursor.Next() is var eid and not 0)
        {
            eids.Add(eid);
        }

        return eids;
    }

    private static List<int> Backwards(ColumnsBuilder room, HistoryOrder order, HistoryPlace place)
    {
        HistoryCursor cursor = new(room.Events, order, place);
        List<int> eids = [];
        while (cursor.Previous() is var eid and not 0)
        {
            eids.Add(eid);
        }

        return eids;
    }
}
