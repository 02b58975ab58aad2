using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Sync;

/// <summary>
/// Computes which state events a room's part of the answer must carry so that a client that applies them, and then the
/// timeline, knows the room's state. Source: client-server API v1.19, "Syncing", and GET /sync, <c>state</c> and
/// <c>state_after</c>.
/// </summary>
internal static class StateDelta
{
    private const string MemberType = "m.room.member";

    /// <summary>
    /// The state events of one room, by number.
    /// </summary>
    /// <param name="slice">The room up to the end of the answer.</param>
    /// <param name="seen">The state that the client has; null when it has none, or wants all of it again.</param>
    /// <param name="timeline">The timeline of the answer, oldest first.</param>
    /// <param name="after">Whether the state as of the end of the timeline is wanted instead of its start.</param>
    /// <param name="membersChanged">Whether a membership changed between <paramref name="seen"/> and the end.</param>
    public static List<StateItem> Compute(
        RoomSlice slice, RoomState? seen, IReadOnlyList<int> timeline, bool after, out bool membersChanged)
    {
        RoomState end = slice.State;
        if (seen is not { } from)
        {
            membersChanged = true;
            return after || timeline.Count == 0 ? [.. end.Items()] : Whole(slice, end, timeline);
        }

        IReadOnlyList<StateChange> changes = end.ChangesSince(from);
        membersChanged = Any(changes, MemberType);
        if (after)
        {
            return ToItems(changes, []);
        }

        // What the timeline brings is left out; what it would bring, had the filter let it, is put in here, and so is
        // what a key was at the start of the timeline when the timeline changes it again.
        HashSet<int> brought = [.. timeline];
        Dictionary<(string Type, string StateKey), StateItem> items = [];
        if (timeline.Count > 0)
        {
            Put(items, ToItems(slice.Room.StateBefore(timeline[0]).ChangesSince(from), brought));
        }

        Put(items, ToItems(changes, brought));
        return [.. items.Values];
    }

    /// <summary>
    /// Cuts a timeline behind its last state event that was replaced by one which the timeline does not have: the user
    /// was away and may not see it, or the filter hides it. A client applies the timeline after the state, and would go
    /// back to the older event.
    /// </summary>
    /// <param name="slice">The room up to the end of the answer.</param>
    /// <param name="timeline">The timeline, oldest first.</param>
    public static TimelineSlice WithoutOutdated(RoomSlice slice, TimelineSlice timeline)
    {
        IReadOnlyList<int> eids = timeline.Eids;
        for (int i = eids.Count - 1; i >= 0; i--)
        {
            if (slice.Room.TryGetStateKey(eids[i], out string type, out string stateKey)
                && slice.State.TryGet(type, stateKey, out int newest)
                && newest != eids[i]
                && !eids.Contains(newest))
            {
                int start = i + 1 < eids.Count ? slice.Room.OrdinalOf(eids[i + 1]) : slice.LastOrdinal + 1;
                return new TimelineSlice([.. eids.Skip(i + 1)], IsLimited: true, new TimelineToken(start));
            }
        }

        return timeline;
    }

    /// <summary>
    /// Applies lazy loading: of a full state, members stay only if they are the user, sent a timeline event or are
    /// heroes; to a delta, the members who sent a timeline event are added.
    /// </summary>
    /// <param name="slice">The room.</param>
    /// <param name="items">The state, changed in place.</param>
    /// <param name="isFull">Whether it is a full state.</param>
    /// <param name="timeline">The timeline of the answer.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="heroes">The heroes of the answer's summary.</param>
    public static void LoadMembersLazily(
        RoomSlice slice,
        List<StateItem> items,
        bool isFull,
        IReadOnlyList<int> timeline,
        UserId user,
        IReadOnlyList<string> heroes)
    {
        HashSet<string> needed = [.. heroes];
        foreach (int eid in timeline)
        {
            needed.Add(slice.Room.SenderOf(eid));
        }

        if (isFull)
        {
            needed.Add(user.Value);
            items.RemoveAll(item => item.Type == MemberType && !needed.Contains(item.StateKey));
            return;
        }

        RoomState start = timeline.Count == 0 ? slice.State : slice.Room.StateBefore(timeline[0]);
        foreach (StateItem item in items)
        {
            if (item.Type == MemberType)
            {
                needed.Remove(item.StateKey);
            }
        }

        foreach (string member in needed)
        {
            if (start.TryGet(MemberType, member, out int eid))
            {
                items.Add(new StateItem(MemberType, member, eid));
            }
        }
    }

    /// <summary>
    /// The state at the start of a timeline, with what the timeline would have brought had the filter let it.
    /// </summary>
    private static List<StateItem> Whole(RoomSlice slice, RoomState end, IReadOnlyList<int> timeline)
    {
        RoomState start = slice.Room.StateBefore(timeline[0]);
        List<StateItem> missed = ToItems(end.ChangesSince(start), [.. timeline]);
        if (missed.Count == 0)
        {
            return [.. start.Items()];
        }

        Dictionary<(string Type, string StateKey), StateItem> items = [];
        Put(items, start.Items());
        Put(items, missed);
        return [.. items.Values];
    }

    private static void Put(
        Dictionary<(string Type, string StateKey), StateItem> items, IEnumerable<StateItem> added)
    {
        foreach (StateItem item in added)
        {
            items[(item.Type, item.StateKey)] = item;
        }
    }

    private static bool Any(IReadOnlyList<StateChange> changes, string type)
    {
        foreach (StateChange change in changes)
        {
            if (change.Type == type)
            {
                return true;
            }
        }

        return false;
    }

    private static List<StateItem> ToItems(IReadOnlyList<StateChange> changes, HashSet<int> except)
    {
        List<StateItem> items = new(changes.Count);
        foreach (StateChange change in changes)
        {
            if (change.NewEid != 0 && !except.Contains(change.NewEid))
            {
                items.Add(new StateItem(change.Type, change.StateKey, change.NewEid));
            }
        }

        return items;
    }
}
