using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>The backward extremities are the events that are cited and are not here with a state.</summary>
internal sealed class GapsCheck : IRoomCheck
{
    private const string Table = "backward_extremities";

    public async ValueTask CheckAsync(CheckedRoom room, CancellationToken cancellationToken)
    {
        if (room.Loaded is null)
        {
            return;
        }

        var stored = new HashSet<(EventId Id, int Eid)>();
        foreach (var row in await room.Engine.Database.Rooms.BackwardExtremitiesAsync(room.Nid, cancellationToken)
            .ConfigureAwait(false))
        {
            var id = StoredEventId.Read(row.EventId.Span, room.Rules);
            var isCited = room.Cited.TryGetValue(row.Eid, out var cited) && cited.Contains(id);
            if (isCited && !IsHere(room, id))
            {
                stored.Add((id, row.Eid));
            }
            else
            {
                ColumnValue[] key = KeyOf(id, row.Eid);
                room.Add(
                    Table, "There is no such gap in the history.", Repair.Delete(Table, [room.Room, .. key]), key);
            }
        }

        foreach (var (eid, ids) in room.Cited)
        {
            var citing = room[eid];
            foreach (var id in ids.Distinct())
            {
                if (!citing.IsOutlier && !citing.IsRejected && room.Find(id) is var found
                    && (found == 0 || room[found].IsOutlier) && !stored.Contains((id, eid)))
                {
                    ColumnValue[] key = KeyOf(id, eid);
                    room.Add(
                        Table,
                        "A gap in the history is not known as one.",
                        Repair.Insert(Table, [room.Room, .. key]),
                        key);
                }
            }
        }
    }

    // A rejected event does not close the gap.
    private static bool IsHere(CheckedRoom room, EventId id) =>
        room.Find(id) is var eid && eid != 0 && !room[eid].IsOutlier && !room[eid].IsRejected;

    private static ColumnValue[] KeyOf(EventId id, int eid) =>
        [new("event_id", StoredEventId.Of(id)), new("eid", eid)];
}
