using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// A redacted event names a redaction of it, and redactions that wait name events that are not here, or that they may
/// not redact.
/// </summary>
internal sealed class RedactionsCheck : IRoomCheck
{
    private const string Table = "pending_redactions";

    public async ValueTask CheckAsync(CheckedRoom room, CancellationToken cancellationToken)
    {
        if (room.Loaded is null)
        {
            return;
        }

        for (var eid = 1; eid <= room.LastEid; eid++)
        {
            var redaction = room[eid].RedactedBy;
            if (redaction != 0
                && (!room.Redacts.TryGetValue(redaction, out var named) || room.Find(named) != eid))
            {
                room.AddLost("events", eid, "What redacts it is no redaction of it.");
            }
        }

        var waiting = await WaitingAsync(room, cancellationToken).ConfigureAwait(false);
        foreach (var (redaction, target) in room.Redacts)
        {
            if (room[redaction].IsAccepted && room.Find(target) == 0 && !waiting.Contains(redaction))
            {
                ColumnValue[] key = KeyOf(target, redaction);
                room.Add(
                    Table,
                    "The redaction does not wait for its event.",
                    Repair.Insert(Table, [room.Room, .. key]),
                    key);
            }
        }
    }

    private static async ValueTask<HashSet<int>> WaitingAsync(CheckedRoom room, CancellationToken cancellationToken)
    {
        var waiting = new HashSet<int>();
        foreach (var row in await room.Engine.Database.Rooms.PendingRedactionsAsync(room.Nid, cancellationToken)
            .ConfigureAwait(false))
        {
            var target = StoredEventId.Read(row.TargetEventId.Span, room.Rules);
            var eid = room.Find(target);
            if (room.Redacts.TryGetValue(row.RedactionEid, out var named)
                && named == target
                && (eid == 0 || room[eid].RedactedBy == 0))
            {
                waiting.Add(row.RedactionEid);
                continue;
            }

            ColumnValue[] key = KeyOf(target, row.RedactionEid);
            room.Add(
                Table, "Nothing waits for this event.", Repair.Delete(Table, [room.Room, .. key]), key);
        }

        return waiting;
    }

    private static ColumnValue[] KeyOf(EventId target, int redaction) =>
        [new("target_event_id", StoredEventId.Of(target)), new("redaction_eid", redaction)];
}
