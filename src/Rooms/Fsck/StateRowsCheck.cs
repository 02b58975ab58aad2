using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Every state that counts can be put together: from its row, or from the row of the event that made it, down to a
/// whole one. Entries of rows name state events at their own keys. What nothing refers to may be missing.
/// </summary>
internal sealed class StateRowsCheck : IRoomCheck
{
    private const string Table = "state_snapshots";

    public async ValueTask CheckAsync(CheckedRoom room, CancellationToken cancellationToken)
    {
        var last = room.Events.Select(checkedEvent => checkedEvent.StateAfter)
            .Append(room.Head.CurrentSid)
            .Append(room.Head.NextSid - 1)
            .Max();
        var parents = new int[last + 1];
        Array.Fill(parents, -1);
        parents[0] = 0;
        foreach (var checkedEvent in room.Events)
        {
            if (checkedEvent is { StateAfter: > 0, Kid: >= 0, StateBefore: >= 0 }
                && checkedEvent.StateBefore < checkedEvent.StateAfter)
            {
                parents[checkedEvent.StateAfter] = checkedEvent.StateBefore;
            }
        }

        await ReadRowsAsync(room, parents, cancellationToken).ConfigureAwait(false);
        CheckReferences(room, WholeOf(parents));
    }

    // By state: whether it leads to a whole one. Parents are lower.
    private static bool[] WholeOf(int[] parents)
    {
        var whole = new bool[parents.Length];
        whole[0] = true;
        for (var sid = 1; sid < whole.Length; sid++)
        {
            whole[sid] = parents[sid] >= 0 && parents[sid] < sid && whole[parents[sid]];
        }

        return whole;
    }

    private static async ValueTask ReadRowsAsync(CheckedRoom room, int[] parents, CancellationToken cancellationToken)
    {
        await foreach (var row in SnapshotPages.AllAsync(room.Engine.Database.Rooms, room.Nid, cancellationToken)
            .ConfigureAwait(false))
        {
            if (row.Sid >= parents.Length)
            {
                room.Add(
                    Table,
                    "The room has not come to this state.",
                    Repair.Set("room_heads", [new ColumnValue("next_sid", row.Sid + 1)], room.Room),
                    new ColumnValue("sid", row.Sid));
                continue;
            }

            parents[row.Sid] = row.Checkpoint ? 0 : row.ParentSid;
            CheckEntries(room, row);
        }
    }

    private static void CheckEntries(CheckedRoom room, in StateSnapshotRow row)
    {
        if (TryUnpack(row.Payload) is not { } entries)
        {
            Lost(room, row.Sid, "The state cannot be read.");
            return;
        }

        foreach (var entry in entries)
        {
            var isRemoval = entry.Eid == 0 && !row.Checkpoint;
            if (!isRemoval && (!room.Has(entry.Eid) || room[entry.Eid].Kid != entry.Kid))
            {
                Lost(room, row.Sid, "The state has an event that is not of its key.");
                return;
            }
        }

        if (!row.Checkpoint && (row.ParentSid < 0 || row.ParentSid >= row.Sid))
        {
            Lost(room, row.Sid, "The state comes from a later one.");
        }
    }

    private static StateEntry[]? TryUnpack(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return PackedInts.UnpackEntries(payload.Span);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static void CheckReferences(CheckedRoom room, bool[] whole)
    {
        for (var eid = 1; eid <= room.LastEid; eid++)
        {
            var checkedEvent = room[eid];
            if (!whole[checkedEvent.StateAfter])
            {
                room.AddLost("events", eid, $"The state {checkedEvent.StateAfter} after the event is lost.");
            }
            else if (checkedEvent.StateBefore >= whole.Length
                || (checkedEvent.StateBefore > 0 && !whole[checkedEvent.StateBefore]))
            {
                room.AddLost("events", eid, $"The state {checkedEvent.StateBefore} before the event is lost.");
            }
        }

        if (!whole[room.Head.CurrentSid])
        {
            // The current state follows from the extremities; any state that is here lets the room be loaded for it.
            var end = Array.FindLastIndex([.. room.Events], end => end.WasEnd && whole[end.StateAfter]);
            room.HeadIsSound = false;
            room.Add(
                "room_heads",
                "The current state is lost.",
                end < 0
                    ? null
                    : Repair.Set("room_heads", [new ColumnValue("current_sid", room[end + 1].StateAfter)], room.Room));
        }
    }

    private static void Lost(CheckedRoom room, int sid, string what) =>
        room.Add(Table, what, null, new ColumnValue("sid", sid));
}
