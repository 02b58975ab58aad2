using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Redactions: what applies when a redaction and its target are both there, whichever came first.
/// Source: room version 3, "Handling redactions"; client-server API, "Redactions".
/// </summary>
internal sealed partial class EventWriter
{
    /// <summary>
    /// Redactions of one room that wait for their target. Beyond it, a redaction of an event that is not here takes no
    /// effect. Chosen: far above any gap that is ever filled.
    /// </summary>
    private const int WaitingMax = 10_000;

    // Targets of redactions that are under way; the first redaction of an event is the one that applies.
    private readonly HashSet<int> _redacting = [];

    /// <summary>
    /// Applies a redaction that has just entered the room: at once when its target is here, else when that arrives.
    /// </summary>
    /// <param name="redaction">The redaction event.</param>
    /// <param name="redacts">The event that it names; nothing happens for none.</param>
    /// <param name="append">Takes the rows.</param>
    public void Redact(int redaction, EventId redacts, RoomAppend append)
    {
        var events = _columns.Events;
        if (!redacts.IsValid)
        {
            return;
        }

        if (events.TryFind(redacts, out var target))
        {
            if (target != redaction
                && events.TypeCodeOf(target) != EventTypeCode.Create
                && MayRedact(redaction, events.UserId(events.SenderOf(target))))
            {
                Apply(target, redaction, append);
            }

            return;
        }

        if (_columns.PendingRedactions.Count >= WaitingMax)
        {
            return;
        }

        append.Add(new PendingRedactionRow(_columns.Nid, StoredEventId.Of(redacts), redaction));
        if (!_columns.PendingRedactions.TryGetValue(redacts, out var waiting))
        {
            waiting = [];
            _columns.PendingRedactions.Add(redacts, waiting);
        }

        waiting.Add(redaction);
    }

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

    // The redaction that waits for this event and may redact it; 0 for none.
    private int WaitingRedactionOf(in NewEvent entering)
    {
        if (_columns.PendingRedactions.Count == 0
            || entering.Facts.TypeCode == EventTypeCode.Create
            || !_columns.PendingRedactions.TryGetValue(entering.Facts.Id, out var waiting))
        {
            return 0;
        }

        foreach (var redaction in waiting)
        {
            if (MayRedact(redaction, entering.Facts.Sender))
            {
                return redaction;
            }
        }

        return 0;
    }

    // Where the rules decided already (room versions 1 and 2), an accepted redaction applies. Else its sender needs the
    // power to redact in the state before it, or to be of the server that sent the target.
    private bool MayRedact(int redaction, string targetSender)
    {
        if (_columns.Rules.HasRedactionRule)
        {
            return true;
        }

        var events = _columns.Events;
        var sender = events.SenderOf(redaction);
        if (UserId.TryParse(targetSender, out var target)
            && UserId.Parse(events.UserId(sender)).ServerName == target.ServerName)
        {
            return true;
        }

        var power = RoomPower.At(events, _columns.States.Expand(events.StateAfterOf(redaction)));
        return power.LevelOf(sender) >= power.Redact;
    }

    private EventFacts FactsOfRedacted(in NewEvent entering)
    {
        var facts = entering.Facts;
        return facts.IsState && RedactionFacts.AreRead(facts.TypeCode)
            ? RedactionFacts.Of(_columns.Rules, facts.Id, entering.Json)
            : facts;
    }

    // The redaction was here first: its target enters redacted.
    private void NoteWaited(int eid, int redaction, RoomAppend append)
    {
        _redacting.Add(eid);
        append.Add(new PendingRedactionDeleteRow(_columns.Nid, StoredEventId.Of(_columns.Ids[eid])));
        append.Log(LogRecord.RedactionApplied(_columns.Nid, eid, redaction));
        append.AddRedaction(eid, redaction);
    }

    private void Apply(int target, int redaction, RoomAppend append)
    {
        if (_columns.Redactions.ContainsKey(target) || !_redacting.Add(target))
        {
            return;
        }

        append.Add(new EventRedactedRow(
            _columns.Nid, target, (int)(_columns.Events.FlagsOf(target) | EventFlags.Redacted), redaction));
        append.Log(LogRecord.RedactionApplied(_columns.Nid, target, redaction));
        append.AddRedaction(target, redaction);
    }
}
