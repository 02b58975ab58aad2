using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Events, places in the timeline and state keys are numbered without gaps, and the room's head gives out the next
/// number of each.
/// </summary>
internal sealed class NumbersCheck : IRoomCheck
{
    public ValueTask CheckAsync(CheckedRoom room, CancellationToken cancellationToken)
    {
        var head = room.Head;
        CheckNext(room, "next_eid", head.NextEid, room.LastEid + 1, "event");
        CheckTimeline(room);
        CheckKeys(room);
        var lastSid = room.Events.Select(checkedEvent => checkedEvent.StateAfter).Append(head.CurrentSid).Max();
        if (head.NextSid <= lastSid)
        {
            Mend(room, "next_sid", lastSid + 1, "The next state is one that is in use.");
        }

        return ValueTask.CompletedTask;
    }

    private static void CheckTimeline(CheckedRoom room)
    {
        var last = 0;
        var places = new HashSet<int>();
        for (var eid = 1; eid <= room.LastEid; eid++)
        {
            var ordinal = room[eid].Ordinal;
            if (ordinal == 0)
            {
                continue;
            }

            last = Math.Max(last, ordinal);
            if (!places.Add(ordinal))
            {
                room.AddLost("events", eid, "Its place in the timeline is that of another event.");
            }
        }

        if (places.Count != last)
        {
            room.Add("events", "The timeline has a gap.", null);
        }

        CheckNext(room, "next_ordinal", room.Head.NextOrdinal, last + 1, "place in the timeline");
    }

    private static void CheckKeys(CheckedRoom room)
    {
        for (var kid = 0; kid < room.Keys.Count; kid++)
        {
            if (!room.Keys.ContainsKey(kid))
            {
                room.Add("state_keys", "The state key is lost.", null, new ColumnValue("kid", kid));
                return;
            }
        }

        foreach (var group in room.Keys.GroupBy(entry => entry.Value).Where(group => group.Skip(1).Any()))
        {
            room.Add(
                "state_keys", "Another number has the same key.", null, new ColumnValue("kid", group.Last().Key));
        }

        CheckNext(room, "next_kid", room.Head.NextKid, room.Keys.Count, "state key");
    }

    // Numbers that are lost are not given out again: what had them may still be known elsewhere.
    private static void CheckNext(CheckedRoom room, string column, int stored, int next, string what)
    {
        if (stored < next)
        {
            Mend(room, column, next, $"The next {what} is one that is in use.");
        }
        else if (stored > next)
        {
            room.Add("room_heads", $"The last {what} is lost, or {column} is wrong.", null);
        }
    }

    private static void Mend(CheckedRoom room, string column, int next, string what) => room.Add(
        "room_heads", what, Repair.Set("room_heads", [new ColumnValue(column, next)], room.Room));
}
