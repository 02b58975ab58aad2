using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>The row of an event says what its JSON says, and what was decided about it fits together.</summary>
internal sealed class EventColumnsCheck(CheckedRoom room)
{
    /// <summary>Unpacks edges; null for bytes that are none.</summary>
    public static int[]? TryUnpack(ReadOnlyMemory<byte> packed)
    {
        try
        {
            return PackedInts.Unpack(packed.Span);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public void Check(in EventRow row, EventFacts facts, string? sender)
    {
        CheckFacts(row, facts, sender);
        CheckKey(row, facts);
        CheckDecision(row);
        CheckAuthEdges(row, facts);
        CheckPrevEdges(row, facts);
    }

    private void CheckFacts(in EventRow row, EventFacts facts, string? sender)
    {
        if (row.Depth != facts.Depth)
        {
            room.AddSet(row.Eid, "The depth is not that of the JSON.", new ColumnValue("depth", facts.Depth));
        }

        if (row.OriginServerTs != facts.OriginServerTs)
        {
            room.AddSet(
                row.Eid,
                "The time is not that of the JSON.",
                new ColumnValue("origin_server_ts", facts.OriginServerTs));
        }

        if (sender is not null && sender != facts.Sender)
        {
            room.AddLost("events", row.Eid, "The sender is not that of the JSON.");
        }

        // Rows of the first schema have neither type nor membership, and are read by their JSON.
        if (row.Type is not null && row.Type != facts.Type)
        {
            room.AddSet(
                row.Eid,
                "The type is not that of the JSON.",
                new ColumnValue("type", facts.IsState ? null : facts.Type));
        }

        if (row.Member is { } member
            && (!facts.IsPlainMember || member != (int)MemberCodes.Stored(facts.Membership)))
        {
            room.AddSet(row.Eid, "The membership is not that of the JSON.", new ColumnValue("member", null));
        }
    }

    private void CheckKey(in EventRow row, EventFacts facts)
    {
        if (row.StateKid is { } kid
            ? room.Keys.TryGetValue(kid, out var key) && key == (facts.Type, facts.StateKey)
            : !facts.IsState)
        {
            return;
        }

        var right = facts.IsState
            ? room.Keys.FirstOrDefault(entry => entry.Value == (facts.Type, facts.StateKey), new(-1, default)).Key
            : -1;
        if (facts.IsState && right < 0)
        {
            room.AddLost("events", row.Eid, "Its state key has no number.");
        }
        else
        {
            room.AddSet(
                row.Eid,
                "The state key is not that of the JSON.",
                new ColumnValue("state_kid", right < 0 ? null : right));
        }
    }

    // An event that the end of a partial join refused keeps its place: clients may have seen it.
    private void CheckDecision(in EventRow row)
    {
        var flags = (EventFlags)row.Flags;
        var isOutlier = (flags & EventFlags.Outlier) != 0;
        if (isOutlier && (row.Ordinal is not null || row.StateAfter is not null || row.StateBefore is not null))
        {
            room.AddSet(
                row.Eid,
                "An outlier has a place or a state.",
                new ColumnValue("ordinal", null),
                new ColumnValue("state_after", null),
                new ColumnValue("state_before", null));
        }

        if (!isOutlier && row.StateAfter is null && (flags & EventFlags.Rejected) == 0)
        {
            room.AddLost("events", row.Eid, "The state after the event is lost.");
        }

        if ((flags & EventFlags.SoftFailed) != 0 && row.Ordinal is not null)
        {
            room.AddLost("events", row.Eid, "A soft-failed event is in the timeline.");
        }

        if ((flags & (EventFlags.Rejected | EventFlags.SoftFailed)) == 0 && row.RejectRule is not null)
        {
            room.AddSet(row.Eid, "A rule refuses it, and it is accepted.", new ColumnValue("reject_rule", null));
        }

        if (((flags & EventFlags.Redacted) != 0) != row.RedactedBy is not null)
        {
            room.AddSet(
                row.Eid,
                "Whether it is redacted is said in two ways.",
                new ColumnValue("flags", (int)(row.RedactedBy is null
                    ? flags & ~EventFlags.Redacted
                    : flags | EventFlags.Redacted)));
        }
    }

    private void CheckAuthEdges(in EventRow row, EventFacts facts)
    {
        var (eid, stored) = (row.Eid, TryUnpack(row.AuthEids));
        if (room.Loaded is null)
        {
            if (stored is null || Array.Exists(stored, edge => edge < 1 || edge >= eid))
            {
                room.AddLost("events", eid, "An auth event is no earlier event.");
            }

            return;
        }

        var cited = Array.ConvertAll(facts.AuthEvents.ToArray(), room.Find);
        if (stored is not null && cited.ToHashSet().SetEquals(stored))
        {
            return;
        }

        if (Array.Exists(cited, edge => edge < 1 || edge >= eid))
        {
            room.AddLost("events", eid, "An auth event is lost.");
        }
        else
        {
            room.AddSet(
                eid,
                "The auth events are not those of the JSON.",
                new ColumnValue("auth_eids", PackedInts.Pack(cited)));
        }
    }

    // What came later, or was an outlier then, is not among them.
    private void CheckPrevEdges(in EventRow row, EventFacts facts)
    {
        var (eid, stored) = (row.Eid, TryUnpack(row.PrevEids));
        if (room.Loaded is null)
        {
            if (stored is null)
            {
                room.AddLost("events", eid, "The previous events cannot be read.");
            }

            return;
        }

        var cited = facts.PrevEvents.Select(room.Find).Where(edge => edge != 0).Distinct().ToArray();
        if (stored is null || stored.Except(cited).Any())
        {
            var earlier = Array.FindAll(cited, edge => edge < eid);
            room.AddSet(
                eid,
                "A previous event is not one of the JSON.",
                new ColumnValue("prev_eids", PackedInts.Pack(earlier)));
        }
    }
}
