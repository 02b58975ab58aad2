using System.Collections.Immutable;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The values of all <c>m.room.history_visibility</c> events that a room has ever had, up to some event. There are
/// few: most rooms have one. Immutable; a room that gets another one gets another instance.
/// </summary>
/// <param name="Kid">The state key id of the visibility, or -1 when no event has had it.</param>
/// <param name="LastEid">The events up to this one were looked at.</param>
/// <param name="ByEid">The values that are not shared, by event.</param>
/// <param name="AllOpen">
/// Whether no event restricted the visibility to those who were invited or joined: then a joined user sees all of the
/// room, whatever state each event has, and none of them needs to be looked at.
/// </param>
internal sealed record VisibilityValues(
    int Kid, int LastEid, ImmutableDictionary<int, HistoryVisibilityCode> ByEid, bool AllOpen)
{
    /// <summary>A room of which nothing was looked at yet.</summary>
    public static VisibilityValues None { get; } =
        new(-1, RoomEvents.NoEvent, ImmutableDictionary<int, HistoryVisibilityCode>.Empty, AllOpen: true);

    /// <summary>The value of a visibility event; shared for no event.</summary>
    /// <param name="eid">A visibility event, or 0.</param>
    public HistoryVisibilityCode Of(int eid) => ByEid.GetValueOrDefault(eid);

    /// <summary>The visibility events after those that were looked at; most often none.</summary>
    /// <param name="events">The room's columns.</param>
    /// <param name="lastEid">The last event that the reader may read.</param>
    /// <param name="found">Receives the events whose values are to be read.</param>
    /// <returns>The state key id of the visibility, or -1.</returns>
    public int FindNew(RoomEvents events, int lastEid, List<int> found)
    {
        var kid = events.FindKid("m.room.history_visibility", string.Empty);
        if (kid < 0)
        {
            return kid;
        }

        for (var eid = LastEid + 1; eid <= lastEid; eid++)
        {
            if (events.KidOf(eid) == kid)
            {
                found.Add(eid);
            }
        }

        return kid;
    }

    /// <summary>These values and further ones.</summary>
    /// <param name="kid">What <see cref="FindNew"/> returned.</param>
    /// <param name="lastEid">The last event that was looked at.</param>
    /// <param name="eids">What it found.</param>
    /// <param name="values">Their values, in the same order.</param>
    public VisibilityValues With(int kid, int lastEid, List<int> eids, ReadOnlySpan<HistoryVisibilityCode> values)
    {
        var byEid = ByEid;
        var allOpen = AllOpen;
        for (var i = 0; i < eids.Count; i++)
        {
            allOpen &= values[i] is HistoryVisibilityCode.Shared or HistoryVisibilityCode.WorldReadable;
            if (values[i] != HistoryVisibilityCode.Shared)
            {
                byEid = byEid.SetItem(eids[i], values[i]);
            }
        }

        return new VisibilityValues(kid, lastEid, byEid, allOpen);
    }
}
