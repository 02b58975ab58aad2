using System.Collections.Immutable;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>The events at the end of a room that no event cites yet, and which of them a new event cites.</summary>
internal static class ForwardExtremities
{
    /// <summary>
    /// Chooses the events that a new event cites: all of them when they fit, else the deepest, so that the depth of the
    /// room never falls back. What is not cited stays an extremity and is cited by a later event.
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

        var byDepth = extremities.ToArray();
        Array.Sort(byDepth, (left, right) => events.DepthOf(right).CompareTo(events.DepthOf(left)));
        byDepth.AsSpan(0, chosen.Length).CopyTo(chosen);
        return chosen.Length;
    }

    /// <summary>The extremities after an event: those that it does not cite, and itself.</summary>
    public static ImmutableArray<int> After(ImmutableArray<int> before, ReadOnlySpan<int> cited, int eid)
    {
        if (before.Length <= cited.Length)
        {
            return [eid];
        }

        var after = ImmutableArray.CreateBuilder<int>(before.Length - cited.Length + 1);
        foreach (var extremity in before)
        {
            if (!cited.Contains(extremity))
            {
                after.Add(extremity);
            }
        }

        after.Add(eid);
        return after.ToImmutable();
    }
}
