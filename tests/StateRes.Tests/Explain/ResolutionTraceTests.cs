using Dendrite.Fast.StateRes.Tests.Oracle;
using Dendrite.Fast.Testing;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>A trace tells what the resolution without one does, and gives every key a reason.</summary>
public sealed class ResolutionTraceTests
{
    private static readonly int Histories = Nightly.Pick(12, 400);

    public static TheoryData<string> Versions => OracleAgreementTests.Versions;

    public static TheoryData<string> VersionsOfV2 => [.. Enumerable.Range(2, 11).Select(static id => $"{id}")];

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_state_of_a_trace_is_the_resolved_state(string version)
    {
        for (int seed = 0; seed < Histories; seed++)
        {
            (HistoryGenerator history, StateMap[] states, ResolutionTrace trace) = Play(seed, version);

            Assert.True(StateResolver.Resolve(history.Room.Events, states).ContentEquals(trace.State));
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_key_has_a_winner_of_its_own_or_none_and_a_reason(string version)
    {
        for (int seed = 0; seed < Histories; seed++)
        {
            (HistoryGenerator history, StateMap[] _, ResolutionTrace trace) = Play(seed, version);

            Assert.All(trace.Keys, key =>
            {
                Assert.NotEmpty(key.Reason);
                Assert.Equal(trace.State.Find(key.Kid), key.Winner);
                Assert.True(key.Winner == RoomEvents.NoEvent || history.Room.Events.KidOf(key.Winner) == key.Kid);
            });
        }
    }

    [Theory]
    [MemberData(nameof(VersionsOfV2))]
    public void What_a_reason_says_of_the_order_is_so(string version)
    {
        for (int seed = 0; seed < Histories; seed++)
        {
            (HistoryGenerator _, StateMap[] _, ResolutionTrace trace) = Play(seed, version);

            foreach (TraceKey key in trace.Keys.Where(static key => key.IsConflicted))
            {
                TraceAttempt[] allowed =
                [
                    .. trace.Attempts
                        .Where(attempt => trace.Events[attempt.Eid].Kid == key.Kid && attempt.Verdict.IsAllowed)
                        .OrderBy(static attempt => attempt.Turn),
                ];
                Assert.Equal(key.Winner, allowed.LastOrDefault()?.Eid ?? RoomEvents.NoEvent);
                Assert.Equal(allowed.Length > 1, key.Reason.StartsWith("allowed last", StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Each_event_is_tried_once_and_each_refusal_names_a_rule(string version)
    {
        for (int seed = 0; seed < Histories; seed++)
        {
            (HistoryGenerator _, StateMap[] _, ResolutionTrace trace) = Play(seed, version);

            int[] turns = [.. trace.Attempts.Select(static attempt => attempt.Turn).Where(static turn => turn > 0)];
            Assert.Equal(Enumerable.Range(1, turns.Length), turns.Order());
            Assert.All(
                trace.Events.Values.Where(static e => e.Outcome == TraceOutcome.Refused),
                e => Assert.False(AuthRules.Allows(trace.AttemptOf(e.Eid)!.Verdict.Rule)));
            Assert.All(
                trace.Events.Values.Where(static e => e.Outcome == TraceOutcome.Won),
                e => Assert.Equal(e.Eid, trace.State.Find(e.Kid)));
        }
    }

    [Theory]
    [InlineData("2", false)]
    [InlineData("12", true)]
    public void The_difference_and_the_subgraph_are_those_of_their_definitions(string version, bool hasSubgraph)
    {
        for (int seed = 0; seed < Histories; seed++)
        {
            (HistoryGenerator history, StateMap[] states, ResolutionTrace trace) = Play(seed, version);
            HashSet<int>[] chains = [.. states.Select(state => Reachable(history.Room.Events, [.. Eids(state)]))];
            int[] conflicted = [.. trace.Keys.SelectMany(static key => key.Eids).Distinct().Where(static e => e != 0)];
            HashSet<int> below = Reachable(history.Room.Events, conflicted);

            int[] difference =
                [.. chains.SelectMany(static c => c).Distinct().Where(e => !chains.All(c => c.Contains(e))).Order()];
            int[] subgraph =
                [.. below.Where(e => Reachable(history.Room.Events, [e]).Overlaps(conflicted)).Order()];

            Assert.Equal(difference, trace.AuthDifference);
            Assert.Equal(hasSubgraph ? subgraph : [], trace.ConflictedSubgraph);
        }
    }

    [Fact]
    public void Equal_states_have_an_empty_trace()
    {
        var room = new StoryRoom("11");

        ResolutionTrace trace = room.Explain("create alice rules", "rules alice create");

        Assert.Equal(1, trace.StateCount);
        Assert.Empty(trace.Keys);
        Assert.Equal(3, trace.State.Count);
        Assert.Contains("There is nothing to resolve.", trace.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_leaves_nothing_behind_for_the_next_resolution()
    {
        (HistoryGenerator history, StateMap[] states, ResolutionTrace trace) = Play(1, "11");
        int attempts = trace.Attempts.Count;

        StateResolver.Resolve(history.Room.Events, states);

        Assert.Equal(attempts, trace.Attempts.Count);
    }

    private static (HistoryGenerator History, StateMap[] States, ResolutionTrace Trace) Play(int seed, string version)
    {
        var history = new HistoryGenerator(seed, version);
        history.Play(60);
        StateMap[] states = history.PickStates(3).Engine;
        return (history, states, StateResolver.Explain(history.Room.Events, states));
    }

    private static List<int> Eids(StateMap state)
    {
        var eids = new List<int>();
        foreach (StateEntry entry in state)
        {
            eids.Add(entry.Eid);
        }

        return eids;
    }

    private static HashSet<int> Reachable(RoomEvents events, int[] eids)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>(eids);
        while (open.TryPop(out int eid))
        {
            if (seen.Add(eid))
            {
                foreach (int parent in events.AuthEdges(eid))
                {
                    open.Push(parent);
                }
            }
        }

        return seen;
    }
}
