using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Events that wait to enter the room can be read, and are not in it yet.</summary>
internal sealed class StagedCheck : IRoomCheck
{
    private const string Table = "staged_events";

    // Chosen: with 64 KiB an event, the most that one may have, a page is 16 MiB.
    private const int PageRows = 256;

    public async ValueTask CheckAsync(CheckedRoom room, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> last = ReadOnlyMemory<byte>.Empty;
        IReadOnlyList<StagedEventRow> page;
        do
        {
            page = await room.Engine.Database.Rooms.StagedEventsAsync(room.Nid, last, PageRows, cancellationToken)
                .ConfigureAwait(false);
            foreach (var row in page)
            {
                last = row.EventId;
                Check(room, row);
            }
        }
        while (page.Count == PageRows);
    }

    private static void Check(CheckedRoom room, in StagedEventRow row)
    {
        if (!IsEvent(room.Rules, row))
        {
            Drop(room, row, "It is not the event that its id says.");
        }
        else if (room.Loaded is not null
            && room.Find(StoredEventId.Read(row.EventId.Span, room.Rules)) is var eid
            && eid != 0
            && !room[eid].IsOutlier)
        {
            Drop(room, row, "It is in the room already.");
        }
    }

    private static bool IsEvent(RoomVersionRules rules, in StagedEventRow row)
    {
        using var scratch = new PooledByteBuffer();
        return EventFields.TryRead(rules, row.Json.Span, scratch, out var pdu, out var fields) == PduStatus.Ok
            && EventHash.TryGetEventId(rules, pdu, fields, out var id)
            && row.EventId.Span.SequenceEqual(StoredEventId.Of(id));
    }

    private static void Drop(CheckedRoom room, in StagedEventRow row, string what)
    {
        var key = new ColumnValue("event_id", row.EventId.ToArray());
        room.Add(Table, what, Repair.Delete(Table, room.Room, key), key);
    }
}
