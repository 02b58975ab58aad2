using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The forward extremities are the events at the end of the room that no event cites, directly or through events that
/// were refused. An event that was cited before it came is none, and takes nothing's place.
/// </summary>
internal sealed class ExtremitiesCheck : IRoomCheck
{
    public ValueTask CheckAsync(CheckedRoom room, CancellationToken cancellationToken)
    {
        if (!room.EventsAreSound)
        {
            return ValueTask.CompletedTask;
        }

        var citedBefore = CitedBefore(room);
        var cited = Reached(room, eid => room[eid] is { WasEnd: true, IsRefused: false });
        var replaced = Reached(
            room, eid => room[eid] is { WasEnd: true, IsRefused: false } && !citedBefore.Contains(eid));
        var stored = room.Loaded!.Snapshot.ForwardExtremities;
        var right = stored.Where(eid => room.Has(eid) && room[eid].WasEnd && !replaced[eid]).ToHashSet();

        // An event that only cites may have been backfilled, which no row tells: one that is missing is not missed.
        for (var eid = 1; eid <= room.LastEid; eid++)
        {
            if (room[eid] is { WasEnd: true, IsAccepted: true, IsDummy: false }
                && !cited[eid]
                && !citedBefore.Contains(eid))
            {
                right.Add(eid);
            }
        }

        if (right.SetEquals(stored))
        {
            return ValueTask.CompletedTask;
        }

        room.HeadIsSound = false;
        int[] sorted = [.. right.Order()];
        room.Add(
            "room_heads",
            $"The forward extremities are {Text(stored)} and have to be {Text(sorted)}.",
            Repair.Set("room_heads", [new ColumnValue("extremities", PackedInts.Pack(sorted))], room.Room));
        return ValueTask.CompletedTask;
    }

    private static string Text(IEnumerable<int> eids) => $"({string.Join(", ", eids)})";

    // What events with gaps cite, and came after them or had no state then.
    private static HashSet<int> CitedBefore(CheckedRoom room)
    {
        var cited = new HashSet<int>();
        foreach (var (eid, ids) in room.Cited)
        {
            if (room[eid].IsAccepted || room[eid].WasEnd)
            {
                cited.UnionWith(ids.Select(room.Find));
            }
        }

        return cited;
    }

    private static bool[] Reached(CheckedRoom room, Func<int, bool> counts)
    {
        var reached = new bool[room.LastEid + 1];
        var next = new Stack<int>();
        for (var eid = 1; eid <= room.LastEid; eid++)
        {
            if (counts(eid))
            {
                PushAll(eid);
            }
        }

        while (next.TryPop(out var eid))
        {
            if (room[eid].IsRefused)
            {
                PushAll(eid);
            }
        }

        return reached;

        void PushAll(int eid)
        {
            foreach (var prev in room[eid].Prev)
            {
                if (room.Has(prev) && !reached[prev])
                {
                    reached[prev] = true;
                    next.Push(prev);
                }
            }
        }
    }
}
