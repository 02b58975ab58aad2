using System.Globalization;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>Says in one sentence why a key has the event that it has.</summary>
/// <param name="trace">The trace.</param>
/// <param name="key">The key, with its winner.</param>
/// <param name="attempts">The events of the key that were in a step, in the order of their turns.</param>
internal sealed class TraceReason(ResolutionTrace trace, TraceKey key, TraceAttempt[] attempts)
{
    // Chosen: the events that a search for one event above another visits at most; beyond it the sort keys are named.
    private const int AncestorsMax = 10_000;

    public string Text()
    {
        if (trace.Rules.StateResolution == StateResolutionAlgorithm.V1)
        {
            return TextV1();
        }

        TraceAttempt? winner = trace.AttemptOf(key.Winner);
        if (!key.IsConflicted && winner is null or { Verdict.IsAllowed: false })
        {
            return key.Winner == RoomEvents.NoEvent
                ? "no state has the key, and no event of it was allowed"
                : "every state has this event, so it stays whatever was tried (step 5)";
        }

        if (winner is null)
        {
            return "the rules refused every event of the key, so the resolved state does not have it";
        }

        if (!key.IsConflicted && !attempts.Any(attempt => attempt.Eid == key.Winner && attempt.Verdict.IsAllowed))
        {
            return "every state has this event, so it stays whatever was tried (step 5)";
        }

        TraceAttempt? before = attempts.LastOrDefault(
            attempt => attempt.Verdict.IsAllowed && attempt.Turn < winner.Turn);
        if (before is not null)
        {
            return "allowed last, and so holds: " + WhyAfter(before, winner);
        }

        return attempts.Length == 1
            ? "the only event of the key, and allowed"
            : "the only event of the key that the rules allowed";
    }

    private string WhyAfter(TraceAttempt before, TraceAttempt winner)
    {
        if (before.Step != winner.Step)
        {
            return $"power events come before all others, {Name(before)} among them";
        }

        if (winner.Step == TraceStep.Remaining && before.MainlinePosition != winner.MainlinePosition)
        {
            return $"mainline position {Position(winner)} comes after {Position(before)} of {Name(before)}";
        }

        if (winner.Step == TraceStep.PowerEvents && IsAbove(before.Eid, winner.Eid))
        {
            return $"{Name(before)} is in its auth chain and comes before it";
        }

        if (winner.SenderLevel != before.SenderLevel)
        {
            return winner.SenderLevel < before.SenderLevel
                ? $"its sender's power {Level(winner)} comes after the {Level(before)} of {Name(before)}"
                : $"it had to wait for its own auth events, which come after {Name(before)}";
        }

        return WhyAfterTie(trace.Events[before.Eid], trace.Events[winner.Eid]);
    }

    private static string WhyAfterTie(TraceEvent before, TraceEvent winner)
    {
        if (winner.OriginServerTs != before.OriginServerTs)
        {
            return winner.OriginServerTs > before.OriginServerTs
                ? $"its time {Number(winner.OriginServerTs)} comes after {Number(before.OriginServerTs)} of {before.Id}"
                : $"it had to wait for its own auth events, which come after {before.Id}";
        }

        return string.CompareOrdinal(winner.Id, before.Id) > 0
            ? $"power or mainline position and time tie with {before.Id}, and its id is the greater text"
            : $"it had to wait for its own auth events, which come after {before.Id}";
    }

    private string TextV1()
    {
        TraceAttempt winner = trace.AttemptOf(key.Winner)!;
        if (winner.Step == TraceStep.OthersV1)
        {
            return winner.IsTakenUnchecked
                ? "the rules refused every event of the key, so the one of least depth and greatest sha1 stays"
                : "the event of the greatest depth, then least sha1, that the rules allowed";
        }

        TraceAttempt? stop = Array.Find(
            attempts, attempt => attempt.Turn > winner.Turn && !attempt.Verdict.IsAllowed);
        string taken = winner.IsTakenUnchecked
            ? "first in its list by depth, then descending sha1"
            : "allowed after those before it in its list by depth, then descending sha1";
        return stop is null
            ? $"{taken}; the last of the list"
            : $"{taken}; {Name(stop)} was refused, which ends the list";
    }

    // Whether an event is in another one's auth chain, as far as the trace has the events.
    private bool IsAbove(int ancestor, int eid)
    {
        var open = new Stack<int>([eid]);
        var seen = new HashSet<int>();
        while (open.TryPop(out int next) && seen.Count < AncestorsMax)
        {
            if (next == ancestor)
            {
                return true;
            }

            // Auth events have lower numbers.
            if (next > ancestor && seen.Add(next) && trace.Events.TryGetValue(next, out TraceEvent? e))
            {
                foreach (int parent in e.AuthEids)
                {
                    open.Push(parent);
                }
            }
        }

        return false;
    }

    private string Name(TraceAttempt attempt) => trace.Events[attempt.Eid].Id;

    internal static string Level(TraceAttempt attempt) =>
        attempt.SenderLevel == PowerLevels.Infinite ? "of a creator" : Number(attempt.SenderLevel ?? 0);

    internal static string Position(TraceAttempt attempt) =>
        attempt.MainlinePosition is { } position ? Number(position) : "none";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
