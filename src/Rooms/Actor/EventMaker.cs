using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Turns a draft into a signed event at the end of a room: rows in the columns and in the append, and the next head.
/// Pure memory; used by one thread at a time, the room's actor or the creator of the room.
/// </summary>
internal sealed partial class EventMaker
{
    private readonly RoomColumns _columns;
    private readonly LocalServers _servers;
    private readonly TimeProvider _time;
    private readonly StateSettler _settler;

    public EventMaker(RoomColumns columns, LocalServers servers, RoomsMetrics metrics, TimeProvider time)
    {
        _settler = new StateSettler(columns, metrics, time);
        _columns = columns;
        _servers = servers;
        _time = time;
    }

    /// <summary>Makes one event.</summary>
    /// <param name="head">The end of the room so far.</param>
    /// <param name="draft">The event to make.</param>
    /// <param name="append">Takes the rows.</param>
    /// <returns>The end of the room after the event; the event is its last one.</returns>
    /// <exception cref="MatrixException">The event is not allowed or too large; nothing was changed.</exception>
    public RoomHead Make(RoomHead head, DraftEvent draft, RoomAppend append)
    {
        var events = _columns.Events;
        var nowMs = draft.OriginServerTs ?? _time.GetUtcNow().ToUnixTimeMilliseconds();

        // The events it follows, and how deep that makes it.
        Span<int> cited = stackalloc int[EventLimits.PrevEventsMax];
        cited = cited[..ForwardExtremities.Choose(events, head.Extremities.AsSpan(), cited)];
        var depth = DepthAfter(cited);
        var prevIds = IdsOf(cited);

        var before = StateBefore(ref head, cited, append);

        // The events that give the sender permission, and whether they do.
        var facts = Draft(draft, nowMs, prevIds);
        Span<int> auth = stackalloc int[EventAuthorization.SelectedMax];
        auth = auth[..EventAuthorization.SelectAuthEvents(events, facts, before.Map, auth)];
        var roomId = draft.Type == "m.room.create" && _columns.Rules.RoomIdIsCreateHash ? default : _columns.Id;
        var authIds = IdsOf(auth);
        Authorise(facts, before.Map);
        var target = RedactionTargetOf(draft, head);

        var built = Build(PartsOf(draft, _columns.Rules, roomId, depth, nowMs, prevIds, authIds), facts.AuthorisedVia);
        facts = facts.Finish(built.EventId, roomId, depth, authIds, prevIds);
        var eid = events.Append(facts, auth, cited);
        var ordinal = head.LastOrdinal + 1;
        events.SetOrdinal(eid, ordinal);
        _columns.Timeline.Set(ordinal, eid);
        append.AddEvent(eid, built.Json);

        var next = head with
        {
            LastEid = eid,
            LastOrdinal = ordinal,
            Extremities = ForwardExtremities.After(head.Extremities, cited, eid),
        };
        AddKeyRows(ref next, append);
        var after = StateAfter(ref next, before, eid, append);
        events.SetStateAfter(eid, after.Sid);
        next = Advance(next, after, draft, append);
        AddEventRows(next, draft, facts, built, auth, cited, append);
        append.Log(LogRecord.TimelineEvent(_columns.Nid, eid, ordinal));
        Redact(next, draft, eid, target, append);
        return next;
    }

    /// <summary>Takes back what a refused event had begun: the head stays where it was.</summary>
    public void Undo(RoomHead head)
    {
        _columns.Events.TruncateTo(head.LastEid);
        _columns.States.Truncate(head.LastSid);
        _settler.Reset();
    }

    /// <summary>Takes back everything above the committed end of the room.</summary>
    public void Reset(RoomHead committed)
    {
        Undo(committed);
        ForgetRedactionsAbove(committed.LastEid);
    }

    /// <summary>Adds the row that says where the room ends; once an append, after its last event.</summary>
    public void AddHeadRow(RoomHead head, RoomAppend append) => append.Add(new RoomHeadRow(
        _columns.Nid,
        PackedInts.Pack(head.Extremities.AsSpan()),
        head.StateSid,
        head.LastEid + 1,
        head.LastOrdinal + 1,
        head.KidCount,
        head.LastSid + 1,
        0));

    private EventFacts Draft(DraftEvent draft, long nowMs, EventId[] prevIds) =>
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
            ids[at] = _columns.Events.IdOf(eids[at]);
        }

        return ids;
    }

    // State keys that this event named first.
    private void AddKeyRows(ref RoomHead head, RoomAppend append)
    {
        var events = _columns.Events;
        if (head.KidCount == events.KidCount)
        {
            return;
        }

        for (var kid = head.KidCount; kid < events.KidCount; kid++)
        {
            append.Add(new StateKeyRow(_columns.Nid, kid, events.KeyType(kid), events.KeyText(kid)));
        }

        head = head with { KidCount = events.KidCount };
    }

    private void AddEventRows(
        RoomHead head,
        DraftEvent draft,
        EventFacts facts,
        in BuiltEvent built,
        ReadOnlySpan<int> auth,
        ReadOnlySpan<int> cited,
        RoomAppend append)
    {
        var kid = _columns.Events.KidOf(head.LastEid);
        append.Add(new EventRow(
            _columns.Nid,
            head.LastEid,
            StoredEventId.Of(facts.Id),
            head.LastOrdinal,
            facts.Depth,
            facts.OriginServerTs,
            kid < 0 ? null : kid,
            draft.SenderNid,
            (int)EventFlags.None,
            null,
            _columns.Events.StateAfterOf(head.LastEid),
            null,
            PackedInts.Pack(auth),
            PackedInts.Pack(cited)));
        append.Add(new EventJsonRow(_columns.Nid, head.LastEid, built.Json));
    }
}
