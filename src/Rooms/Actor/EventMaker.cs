using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Turns a draft of a local user into a signed event at the end of a room, and has it written.
/// Pure memory; used by one thread at a time, the room's actor or the creator of the room.
/// </summary>
internal sealed partial class EventMaker
{
    private readonly RoomColumns _columns;
    private readonly LocalServers _servers;
    private readonly TimeProvider _time;
    private readonly EventWriter _writer;

    public EventMaker(RoomColumns columns, LocalServers servers, TimeProvider time, EventWriter writer)
    {
        _columns = columns;
        _servers = servers;
        _time = time;
        _writer = writer;
    }

    /// <summary>Makes one event.</summary>
    /// <param name="head">The end of the room so far.</param>
    /// <param name="draft">The event to make.</param>
    /// <param name="append">Takes the rows.</param>
    /// <returns>The end of the room after the event; the event is its last one.</returns>
    /// <exception cref="MatrixException">The event is not allowed or too large; nothing was changed.</exception>
    /// <exception cref="HashesMissingException">Room versions 1 and 2: it comes again with the hashes.</exception>
    public RoomHead Make(RoomHead head, in DraftEvent draft, RoomAppend append)
    {
        var events = _columns.Events;
        var nowMs = draft.OriginServerTs ?? _time.GetUtcNow().ToUnixTimeMilliseconds();

        // The events it follows, and how deep that makes it.
        Span<int> cited = stackalloc int[EventLimits.PrevEventsMax];
        cited = cited[..ForwardExtremities.Choose(events, head.Extremities.AsSpan(), cited)];
        var depth = DepthAfter(cited);
        var prevIds = IdsOf(cited);

        // The state before it: that after what it cites.
        var before = _writer.StateAfterAll(ref head, cited, append);

        // The events that give the sender permission, and whether they do.
        var facts = Draft(draft, nowMs, prevIds);
        var chosenId = ChooseId(draft, facts);
        Span<int> auth = stackalloc int[EventAuthorization.SelectedMax];
        auth = auth[..EventAuthorization.SelectAuthEvents(events, facts, before.Map, auth)];
        var roomId = draft.Type == "m.room.create" && _columns.Rules.RoomIdIsCreateHash ? default : _columns.Id;
        var authIds = IdsOf(auth);
        Authorise(facts, before.Map);
        CheckRedaction(draft, head);

        var parts = PartsOf(draft, _columns.Rules, roomId, depth, nowMs, prevIds, authIds);
        parts.EventId = chosenId;
        AddHashes(ref parts, cited, auth);
        var built = Build(parts, facts.AuthorisedVia);
        var entering = new NewEvent
        {
            Facts = facts.Finish(built.EventId, roomId, depth, authIds, prevIds),
            Json = built.Json,
            Sender = draft.SenderNid,
            Target = draft.TargetNid,
            Place = draft.IsHidden ? EventPlace.Hidden : EventPlace.Timeline,
            Flags = _writer.IsAnyPartial(cited) ? EventFlags.Partial : EventFlags.None,
        };
        var eid = _writer.Write(ref head, entering, auth, cited, before, append);
        _writer.Redact(eid, draft.Redacts, append);
        return head;
    }

    private EventFacts Draft(in DraftEvent draft, long nowMs, EventId[] prevIds) =>
        EventFacts.TryDraft(
            _columns.Rules, draft.Type, draft.StateKey, draft.Sender, nowMs, draft.Content.Span, prevIds, out var facts)
            ? facts
            : throw MatrixError.BadJson("The content of an event is a JSON object.").ToException();

    private void Authorise(EventFacts facts, StateMap state)
    {
        var verdict = EventAuthorization.Check(_columns.Events, facts, state);
        if (!verdict.IsAllowed)
        {
            throw MatrixError.Forbidden(
                "The room's rules do not allow this: " + verdict.Explain(_columns.Rules)).ToException();
        }
    }

    // What a client is told about a redaction that would come to nothing. Source: client-server API, "Redactions".
    private void CheckRedaction(in DraftEvent draft, RoomHead head)
    {
        if (!draft.Redacts.IsValid)
        {
            return;
        }

        var events = _columns.Events;
        var power = RoomPower.At(events, head.Map);
        var mayRedactAny = power.LevelOf(events.FindUser(draft.Sender.Value)) >= power.Redact;
        if (!events.TryFind(draft.Redacts, out var target))
        {
            if (!mayRedactAny)
            {
                throw MatrixError.NotFound("The event to redact is not in this room.").ToException();
            }

            return;
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
    }

    private long DepthAfter(ReadOnlySpan<int> cited)
    {
        var depth = 0L;
        foreach (var eid in cited)
        {
            depth = Math.Max(depth, _columns.Events.DepthOf(eid));
        }

        return Math.Min(depth + 1, _columns.Rules.DepthMax);
    }

    private EventId[] IdsOf(ReadOnlySpan<int> eids)
    {
        var ids = new EventId[eids.Length];
        for (var at = 0; at < ids.Length; at++)
        {
            ids[at] = _columns.Ids[eids[at]];
        }

        return ids;
    }
}
