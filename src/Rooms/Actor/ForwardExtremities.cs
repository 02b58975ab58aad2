using System.Collections.Immutable;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>The events at the end of a room that no event cites yet, and which of them a new event cites.</summary>
internal static class ForwardExtremities
{
    private const EventFlags Refused = EventFlags.Rejected | EventFlags.SoftFailed;

    /// <summary>
    /// Chooses the events that a new event cites: all of them when they fit, else half the deepest, so that the depth
    /// of the room never falls back, and half the oldest, so that none waits for ever. What is not cited stays an
    /// extremity.
    /// </summary>
    /// <param name="events">The room's columns.</param>
    /// <param name="extremities">The forward extremities.</param>
    /// <param name="chosen">Receives the choice; its length is the most that may be cited.</param>
    /// <returns>How many were chosen.</returns>
    public static int Choose(RoomEvents events, ReadOnlySpan<int> extremities, Span<int> chosen)
    {
        if (extremities.Length <= chosen.Length)
        {
            extremities.CopyTo(chosen);
            return extremities.Length;
        }

        ChooseSlow(events, extremities.ToArray(), chosen);
        return chosen.Length;
    }

    private static void ChooseSlow(RoomEvents events, int[] byDepth, Span<int> chosen)
    {
        Array.Sort(byDepth, (left, right) => events.DepthOf(right).CompareTo(events.DepthOf(left)));
        var deepest = chosen.Length / 2;
        byDepth.AsSpan(0, deepest).CopyTo(chosen);
        var others = byDepth.AsSpan(deepest);
        others.Sort();
        others[..(chosen.Length - deepest)].CopyTo(chosen[deepest..]);
    }

    /// <summary>
    /// The extremities after an event: itself, and those that it does not cite, neither directly nor through events
    /// that were refused, which are no extremities themselves.
    /// </summary>
    /// <param name="columns">The room.</param>
    /// <param name="before">The extremities before the event.</param>
    /// <param name="cited">What the event cites.</param>
    /// <param name="eid">The event.</param>
    public static ImmutableArray<int> After(
        RoomColumns columns, ImmutableArray<int> before, ReadOnlySpan<int> cited, int eid) =>
        before.AsSpan().SequenceEqual(cited) ? [eid] : AfterSlow(columns, before, cited.ToArray(), eid);

    private static ImmutableArray<int> AfterSlow(
        RoomColumns columns, ImmutableArray<int> before, int[] cited, int eid)
    {
        var reached = Reached(columns, cited, candidate => (columns.Events.FlagsOf(candidate) & Refused) != 0);
        var after = ImmutableArray.CreateBuilder<int>(before.Length + 1);
        foreach (var extremity in before)
        {
            if (!reached.Contains(extremity))
            {
                after.Add(extremity);
            }
        }

        after.Add(eid);
        return after.ToImmutable();
    }

    /// <summary>What is cited, and what that cites as far as it is refused; each event is looked at once.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="cited">Where the walk begins.</param>
    /// <param name="isRefused">Whether an event is refused.</param>
    public static HashSet<int> Reached(RoomColumns columns, IEnumerable<int> cited, Func<int, bool> isRefused)
    {
        var reached = new HashSet<int>();
        var next = new Stack<int>(cited);
        while (next.TryPop(out var eid))
        {
            if (!reached.Add(eid) || !isRefused(eid))
            {
                continue;
            }

            foreach (var earlier in columns.PrevEventsOf(eid))
            {
                next.Push(earlier);
            }
        }

        return reached;
    }
}
