using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

public sealed class StateMapTests
{
    [Property(MaxTest = 300)]
    public void A_state_map_behaves_like_a_dictionary((int Kid, int Eid)[] edits)
    {
        var model = new SortedDictionary<int, int>();
        StateMap map = StateMap.Empty;

        foreach ((int kid, int eid) in Normalise(edits))
        {
            Apply(model, kid, eid);
            map = eid == 0 ? map.Without(kid) : map.With(kid, eid);
        }

        AssertSame(model, map);
    }

    [Property(MaxTest = 300)]
    public void A_builder_gives_what_single_updates_give((int Kid, int Eid)[] first, (int Kid, int Eid)[] second)
    {
        StateMap start = Build(Normalise(first));
        StateMap stepwise = start;
        foreach ((int kid, int eid) in Normalise(second))
        {
            stepwise = eid == 0 ? stepwise.Without(kid) : stepwise.With(kid, eid);
        }

        StateMap.Builder builder = start.ToBuilder();
        foreach ((int kid, int eid) in Normalise(second))
        {
            builder.Set(kid, eid);
        }

        StateMap built = builder.ToMap();

        Assert.Equal(stepwise.Address, built.Address);
        Assert.True(stepwise.ContentEquals(built));
        AssertSame(Model(Entries(stepwise)), built);
        AssertSame(Model(Normalise(first)), start);
    }

    [Property(MaxTest = 300)]
    public void Addresses_are_equal_exactly_when_contents_are((int Kid, int Eid)[] left, (int Kid, int Eid)[] right)
    {
        StateMap a = Build(Normalise(left));
        StateMap b = Build(Normalise(right));

        bool equal = Entries(a).SequenceEqual(Entries(b));

        Assert.Equal(equal, a.Address == b.Address);
        Assert.Equal(equal, a.ContentEquals(b));
    }

    [Property(MaxTest = 300)]
    public void The_address_does_not_depend_on_the_order_of_updates((int Kid, int Eid)[] edits, int seed)
    {
        (int Kid, int Eid)[] entries = Entries(Build(Normalise(edits)));
        (int Kid, int Eid)[] shuffled = [.. entries];
        new Random(seed).Shuffle(shuffled);

        StateMap detour = Build(shuffled).With(70_000, 1).With(31, 5).Without(70_000);
        StateMap direct = Build(entries).With(31, 5);

        Assert.Equal(direct.Address, detour.Address);
        Assert.True(direct.ContentEquals(detour));
    }

    [Property(MaxTest = 300)]
    public void Diff_reports_each_changed_key_once_in_order(
        (int Kid, int Eid)[] common, (int Kid, int Eid)[] left, (int Kid, int Eid)[] right)
    {
        StateMap start = Build(Normalise(common));
        StateMap a = Extend(start, Normalise(left));
        StateMap b = Extend(start, Normalise(right));
        var expected = new List<(int, int, int)>();
        SortedDictionary<int, int> modelA = Model(Entries(a));
        SortedDictionary<int, int> modelB = Model(Entries(b));
        foreach (int kid in modelA.Keys.Union(modelB.Keys).Order())
        {
            int oldEid = modelA.GetValueOrDefault(kid);
            int newEid = modelB.GetValueOrDefault(kid);
            if (oldEid != newEid)
            {
                expected.Add((kid, oldEid, newEid));
            }
        }

        var collector = new Collector([]);
        StateMap.Diff(a, b, ref collector);

        Assert.Equal(expected, collector.Changes);
    }

    [Fact]
    public void A_diff_of_two_large_maps_walks_only_what_they_do_not_share()
    {
        var builder = new StateMap.Builder();
        for (int kid = 0; kid < 100_000; kid++)
        {
            builder.Set(kid, kid + 1);
        }

        StateMap a = builder.ToMap();
        StateMap b = a.With(77_777, 5).Without(12);

        var collector = new Collector([]);
        StateMap.Diff(a, b, ref collector);

        Assert.Equal([(12, 13, 0), (77_777, 77_778, 5)], collector.Changes);
    }

    [Fact]
    public void An_update_to_the_same_event_gives_the_same_map()
    {
        StateMap map = StateMap.Empty.With(5, 1).With(4_000, 2);

        StateMap same = map.With(4_000, 2);

        Assert.Same(map, same);
    }

    [Fact]
    public void Removing_the_last_key_gives_the_empty_map()
    {
        StateMap map = StateMap.Empty.With(40_000, 1).Without(40_000);

        Assert.Same(StateMap.Empty, map);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(32)]
    [InlineData(int.MaxValue)]
    public void A_key_outside_the_map_has_no_event(int kid)
    {
        StateMap map = StateMap.Empty.With(0, 7);

        Assert.False(map.TryGet(kid, out int eid));
        Assert.Equal(0, eid);
    }

    private static StateMap Build(IEnumerable<(int Kid, int Eid)> edits) => Extend(StateMap.Empty, edits);

    private static StateMap Extend(StateMap map, IEnumerable<(int Kid, int Eid)> edits)
    {
        foreach ((int kid, int eid) in edits)
        {
            map = eid == 0 ? map.Without(kid) : map.With(kid, eid);
        }

        return map;
    }

    private static void AssertSame(SortedDictionary<int, int> model, StateMap map)
    {
        Assert.Equal(model.Select(static pair => (pair.Key, pair.Value)), Entries(map));
        Assert.Equal(model.Count, map.Count);
        Assert.All(model, pair => Assert.Equal(pair.Value, map.Find(pair.Key)));
    }

    private static (int Kid, int Eid)[] Entries(StateMap map)
    {
        var entries = new List<(int, int)>();
        foreach (StateEntry entry in map)
        {
            entries.Add((entry.Kid, entry.Eid));
        }

        return [.. entries];
    }

    private static SortedDictionary<int, int> Model(IEnumerable<(int Kid, int Eid)> edits)
    {
        var model = new SortedDictionary<int, int>();
        foreach ((int kid, int eid) in edits)
        {
            Apply(model, kid, eid);
        }

        return model;
    }

    private static void Apply(SortedDictionary<int, int> model, int kid, int eid)
    {
        if (eid == 0)
        {
            model.Remove(kid);
        }
        else
        {
            model[kid] = eid;
        }
    }

    // Spreads small generated numbers over several levels of the trie, with removals.
    private static IEnumerable<(int Kid, int Eid)> Normalise((int Kid, int Eid)[] edits) =>
        edits.Select(static edit =>
        {
            int spread = Math.Abs(edit.Kid % 1_000);
            int kid = (spread % 4) switch { 0 => spread, 1 => spread * 37, 2 => spread * 1_031, _ => spread % 8 };
            return (kid, Math.Abs(edit.Eid % 5));
        });

    private readonly struct Collector(List<(int Kid, int OldEid, int NewEid)> changes) : IStateDiffHandler
    {
        public List<(int Kid, int OldEid, int NewEid)> Changes { get; } = changes;

        public void Changed(int kid, int oldEid, int newEid) => Changes.Add((kid, oldEid, newEid));
    }
}
