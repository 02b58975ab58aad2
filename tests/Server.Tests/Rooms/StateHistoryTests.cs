using Dendrite.Fast.Rooms;
using Dendrite.Fast.StateRes;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class StateHistoryTests
{
    [Property(MaxTest = 50)]
    public void Any_state_expands_to_what_it_was(NonEmptyArray<(byte Kid, bool Removes, byte Back)> changes)
    {
        var history = new StateHistory(cacheMax: 2);
        var states = new List<StateMap> { StateMap.Empty };

        foreach (var (kid, removes, back) in changes.Get)
        {
            var parent = Math.Max(0, states.Count - 1 - (back % 4));
            var eid = removes ? 0 : states.Count;
            var next = removes ? states[parent].Without(kid) : states[parent].With(kid, eid);
            var isCheckpoint = back % 7 == 0;
            StateEntry[] delta = isCheckpoint ? [.. Entries(next)] : [new StateEntry(kid, eid)];
            var sid = history.Add(parent, isCheckpoint, delta.Length, delta, back % 2 == 0 ? next : null);
            Assert.Equal(states.Count, sid);
            states.Add(next);
        }

        for (var sid = states.Count - 1; sid >= 0; sid--)
        {
            Assert.True(states[sid].ContentEquals(history.Expand(sid)), $"state {sid}");
        }
    }

    [Fact]
    public void A_long_run_of_deltas_expands_at_both_ends()
    {
        var history = new StateHistory(cacheMax: 8);
        for (var n = 1; n <= 5_000; n++)
        {
            history.Add(n - 1, false, 2, [new StateEntry(n % 100, n)], null);
        }

        Assert.Equal(5_000, history.Expand(5_000).Find(0));
        Assert.Equal(1, history.Expand(1).Count);
        Assert.Equal(4_999, history.Parent(5_000));
    }

    [Fact]
    public void States_that_were_taken_back_leave_nothing_behind()
    {
        var history = new StateHistory(cacheMax: 8);
        var kept = StateMap.Empty.With(1, 1);
        history.Add(0, false, 2, [new StateEntry(1, 1)], kept);
        history.Add(1, false, 2, [new StateEntry(2, 2)], kept.With(2, 2));

        history.Truncate(1);
        history.Add(1, false, 2, [new StateEntry(3, 3)], null);

        Assert.True(kept.With(3, 3).ContentEquals(history.Expand(2)));
        Assert.Same(kept, history.Expand(1));
    }

    private static IEnumerable<StateEntry> Entries(StateMap map)
    {
        foreach (var entry in map)
        {
            yield return entry;
        }
    }
}
