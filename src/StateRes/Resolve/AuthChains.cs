namespace Dendrite.Fast.StateRes;

/// <summary>
/// Auth chains out of the dense columns: an event's auth events are always lower than itself, so one downward sweep
/// over a bit set visits each event of a chain once.
/// </summary>
/// <remarks>
/// Pure functions over rows that the caller may read; any thread. Time: linear in the chain and in the highest eid over
/// 64. Source: server-server API v1.19, "Authorization of events" and room version 2, "Definitions".
/// </remarks>
public static class AuthChains
{
    /// <summary>
    /// The events that authorise some events, directly or through others, in descending order. The events themselves
    /// are among them only when another one of them cites them.
    /// </summary>
    /// <param name="events">The room's columns.</param>
    /// <param name="eids">The events.</param>
    public static List<int> Of(RoomEvents events, ReadOnlySpan<int> eids)
    {
        ArgumentNullException.ThrowIfNull(events);
        var chain = new List<int>();
        var reached = new EidSet();
        reached.Prepare(MaxOf(eids));
        foreach (int eid in eids)
        {
            AddParents(events, eid, ref reached);
        }

        for (int eid = reached.Below(MaxOf(eids) + 1); eid != 0; eid = reached.Below(eid))
        {
            chain.Add(eid);
            AddParents(events, eid, ref reached);
        }

        return chain;
    }

    /// <summary>
    /// The auth difference of two sets of events: what is in the full auth chain, the set itself included, of one and
    /// not of the other; in descending order.
    /// </summary>
    /// <param name="events">The room's columns.</param>
    /// <param name="left">One set.</param>
    /// <param name="right">The other.</param>
    public static List<int> Difference(RoomEvents events, ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        ArgumentNullException.ThrowIfNull(events);
        int highest = Math.Max(MaxOf(left), MaxOf(right));
        var inLeft = new EidSet();
        var inRight = new EidSet();
        inLeft.Prepare(highest);
        inRight.Prepare(highest);
        AddAll(left, ref inLeft);
        AddAll(right, ref inRight);
        var difference = new List<int>();
        for (int eid = Next(inLeft, inRight, highest + 1); eid != 0; eid = Next(inLeft, inRight, eid))
        {
            bool isLeft = inLeft.Contains(eid);
            bool isRight = inRight.Contains(eid);
            if (isLeft != isRight)
            {
                difference.Add(eid);
            }

            if (isLeft)
            {
                AddParents(events, eid, ref inLeft);
            }

            if (isRight)
            {
                AddParents(events, eid, ref inRight);
            }
        }

        return difference;
    }

    private static int Next(EidSet left, EidSet right, int below) => Math.Max(left.Below(below), right.Below(below));

    private static void AddAll(ReadOnlySpan<int> eids, ref EidSet set)
    {
        foreach (int eid in eids)
        {
            set.Add(eid);
        }
    }

    private static void AddParents(RoomEvents events, int eid, ref EidSet set)
    {
        foreach (int parent in events.AuthEdges(eid))
        {
            set.Add(parent);
        }
    }

    private static int MaxOf(ReadOnlySpan<int> eids)
    {
        int max = 0;
        foreach (int eid in eids)
        {
            max = Math.Max(max, eid);
        }

        return max;
    }
}
