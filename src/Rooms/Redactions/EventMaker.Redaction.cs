using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Redactions: who may send one, and what applies when it and its target are both there.
/// Source: room version 3, "Handling redactions"; client-server API, "Redactions".
/// </summary>
internal sealed partial class EventMaker
{
    // Targets of redactions that are under way; the first redaction of an event is the one that applies.
    private readonly HashSet<int> _redacting = [];

    // Redactions above the last event that stays were never made.
    private void ForgetRedactionsAbove(int lastEid)
    {
        _redacting.Clear();
        foreach (var (target, waiting) in _columns.PendingRedactions.ToArray())
        {
            waiting.RemoveAll(redaction => redaction > lastEid);
            if (waiting.Count == 0)
            {
                _columns.PendingRedactions.Remove(target);
            }
        }
    }

    // The event that a redaction applies to; 0 when the draft is no redaction, or its target is not here.
    private int RedactionTargetOf(DraftEvent draft, RoomHead head)
    {
        if (!draft.Redacts.IsValid)
        {
            return 0;
        }

        var events = _columns.Events;
        var power = RoomPower.At(events, head.Map);
        var mayRedactAny = power.LevelOf(events.FindUser(draft.Sender.Value)) >= power.Redact;
        if (!events.TryFind(draft.Redacts, out var target) || target > head.LastEid)
        {
            return mayRedactAny
                ? 0
                : throw MatrixError.NotFound("The event to redact is not in this room.").ToException();
        }

        if (events.TypeCodeOf(target) == EventTypeCode.Create)
        {
            throw MatrixError.Forbidden("The event that created the room cannot be redacted.").ToException();
        }

        if (!mayRedactAny && events.UserId(events.SenderOf(target)) != draft.Sender.Value)
        {
            throw MatrixError.Forbidden(
                "You may redact your own events only; the room asks for a higher power level to redact others.")
                .ToException();
        }

        return target;
    }

    private void Redact(RoomHead head, DraftEvent draft, int eid, int target, RoomAppend append)
    {
        if (target != 0)
        {
            Apply(target, eid, append);
        }
        else if (draft.Redacts.IsValid)
        {
            append.Add(new PendingRedactionRow(_columns.Nid, StoredEventId.Of(draft.Redacts), eid));
            if (!_columns.PendingRedactions.TryGetValue(draft.Redacts, out var waiting))
            {
                waiting = [];
                _columns.PendingRedactions.Add(draft.Redacts, waiting);
            }

            waiting.Add(eid);
        }

        if (_columns.PendingRedactions.Count > 0)
        {
            ApplyPending(head, eid, append);
        }
    }

    // A new event may be one that redactions wait for.
    private void ApplyPending(RoomHead head, int eid, RoomAppend append)
    {
        var events = _columns.Events;
        var id = events.IdOf(eid);
        if (!_columns.PendingRedactions.TryGetValue(id, out var waiting))
        {
            return;
        }

        var power = RoomPower.At(events, head.Map);
        foreach (var redaction in waiting)
        {
            var sender = events.SenderOf(redaction);
            var isSameServer = UserId.Parse(events.UserId(sender)).Domain
                .SequenceEqual(UserId.Parse(events.UserId(events.SenderOf(eid))).Domain);
            if (isSameServer || power.LevelOf(sender) >= power.Redact)
            {
                Apply(eid, redaction, append);
                append.Add(new PendingRedactionDeleteRow(_columns.Nid, StoredEventId.Of(id)));
                break;
            }
        }
    }

    private void Apply(int target, int redaction, RoomAppend append)
    {
        var events = _columns.Events;
        if (_columns.Redactions.ContainsKey(target) || !_redacting.Add(target))
        {
            return;
        }

        var flags = events.FlagsOf(target) | EventFlags.Redacted;
        var ordinal = (int)events.OrdinalOf(target);
        append.Add(new EventChangeRow(
            _columns.Nid,
            target,
            ordinal == 0 ? null : ordinal,
            (int)flags,
            null,
            events.StateAfterOf(target),
            redaction,
            PackedInts.Pack(events.PrevEdges(target))));
        append.Log(LogRecord.RedactionApplied(_columns.Nid, target, redaction));
        append.AddRedaction(target, redaction);
    }
}
