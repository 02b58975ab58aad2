using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What a purge may touch. The ends of the room stay, since new events cite them; the current state stays, since it is
/// shown as such; redactions stay as long as what they redact is shown. Of other state events the JSON stays, since
/// states of events that stay and auth chains have them. All that is left of the others are their facts, which graph,
/// states and auth chains are made of.
/// </summary>
internal static class PurgeRules
{
    /// <summary>Whether an event may be purged, as things stand.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="head">The end of the room.</param>
    /// <param name="eid">An event that clients can page to.</param>
    /// <param name="needed">Redactions of events that stay.</param>
    public static bool Allows(RoomColumns columns, RoomHead head, int eid, IReadOnlySet<int> needed)
    {
        var events = columns.Events;
        if ((events.FlagsOf(eid) & EventFlags.Purged) != 0
            || events.OrdinalOf(eid) == head.LastOrdinal
            || head.Extremities.Contains(eid)
            || needed.Contains(eid))
        {
            return false;
        }

        var kid = events.KidOf(eid);
        return kid < 0 || head.Map.Find(kid) != eid;
    }

    /// <summary>The redactions that apply to events that stay when some are purged.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="purged">The events that are purged now.</param>
    public static HashSet<int> RedactionsNeeded(RoomColumns columns, IReadOnlySet<int> purged)
    {
        var events = columns.Events;
        HashSet<int> needed = [];
        foreach (var (target, redaction) in columns.Redactions)
        {
            // The JSON of a state event stays, and with it what is said of its redaction.
            var goes = events.KidOf(target) < 0
                && (purged.Contains(target) || (events.FlagsOf(target) & EventFlags.Purged) != 0);
            if (!goes)
            {
                needed.Add(redaction);
            }
        }

        return needed;
    }
}
