using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>What relates to something is in the index of relations, and nothing else is.</summary>
internal sealed class RelationsCheck(CheckedRoom room)
{
    public void Check(in EventRow row, EventFacts facts, ReadOnlySpan<byte> json, RelationRow[] stored)
    {
        // Redaction takes the relation out of the content, sooner or later.
        if (row.RedactedBy is not null)
        {
            return;
        }

        var eid = row.Eid;
        var has = EventRelation.TryRead(json, out var relation);
        var parent = has ? StoredEventId.Of(relation.Parent) : [];
        foreach (var entry in stored)
        {
            if (!has || !entry.ParentId.Span.SequenceEqual(parent) || entry.RelType != relation.RelType)
            {
                ColumnValue[] key = [new("parent_id", entry.ParentId.ToArray()), new("eid", eid)];
                room.Add(
                    "relations", "The event has no such relation.", Repair.Delete("relations", [room.Room, .. key]),
                    key);
                return;
            }
        }

        var isSeen = ((EventFlags)row.Flags & (EventFlags.Rejected | EventFlags.SoftFailed)) == 0
            && facts.Type != DummyEvents.EventType;
        if (has && isSeen && stored.Length == 0)
        {
            ColumnValue[] key = [new("parent_id", parent), new("eid", eid)];
            room.Add(
                "relations",
                "The relation of the event is lost.",
                Repair.Insert("relations", [room.Room, .. key, new("rel_type", relation.RelType)]),
                key);
        }
    }
}
