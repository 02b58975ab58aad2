namespace Dendrite.Fast.Rooms;

/// <summary>
/// Which states of a room something refers to: the current one, that after each event, and whatever those are made
/// from. Pure memory; used by the room's actor while nothing is under way.
/// </summary>
internal static class StateReferences
{
    /// <summary>By state, whether it is needed.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="head">Its end.</param>
    /// <param name="sidAfter">The state after an event.</param>
    public static bool[] Of(RoomColumns columns, RoomHead head, Func<int, int> sidAfter)
    {
        var needed = new bool[columns.States.Last + 1];
        needed[head.StateSid] = true;
        for (var eid = 1; eid <= head.LastEid; eid++)
        {
            needed[sidAfter(eid)] = true;
        }

        // The parent of a state after a state event is the one before it, which that event's row names: so parents
        // count also where the state itself is whole. Parents are lower.
        for (var sid = needed.Length - 1; sid > 0; sid--)
        {
            if (needed[sid])
            {
                needed[columns.States.Parent(sid)] = true;
            }
        }

        return needed;
    }
}
