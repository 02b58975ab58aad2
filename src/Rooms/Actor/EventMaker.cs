using System.Buffers.Binary;
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
    // Chosen: a checkpoint of a small state costs less than the row around it; below this, deltas go on.
    private const int CheckpointBytesMin = 1024;

    // An address is a 128-bit number.
    private const int AddressBytes = 16;

    private readonly RoomColumns _columns;
    private readonly LocalServers _servers;
    private readonly TimeProvider _time;

    public EventMaker(RoomColumns columns, LocalServers servers, TimeProvider time)
    {
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

        // The events that give the sender permission, and whether they do.
        var facts = Draft(draft, nowMs, prevIds);
        Span<int> auth = stackalloc int[EventAuthorization.SelectedMax];
        auth = auth[..EventAuthorization.SelectAuthEvents(events, facts, head.Map, auth)];
        var roomId = draft.Type == "m.room.create" && _columns.Rules.RoomIdIsCreateHash ? default : _columns.Id;
        var authIds = IdsOf(auth);
        Authorise(facts, head);
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
        if (draft.StateKey is not null)
        {
            next = ChangeState(next, eid, draft, append);
        }

        events.SetStateAfter(eid, next.StateSid);
        AddEventRows(next, draft, facts, built, auth, cited, append);
        append.Log(LogRecord.TimelineEvent(_columns.Nid, eid, ordinal));
        Redact(next, draft, eid, target, append);
        return next;
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

    private void Authorise(EventFacts facts, RoomHead head)
    {
        var verdict = EventAuthorization.Check(_columns.Events, facts, head.Map);
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

    private RoomHead ChangeState(RoomHead head, int eid, DraftEvent draft, RoomAppend append)
    {
        var events = _columns.Events;
        var kid = events.KidOf(eid);
        var oldEid = head.Map.Find(kid);
        var map = head.Map.With(kid, eid);
        var change = new StateEntry(kid, eid);
        var sid = _columns.States.Add(head.StateSid, false, [change], map);
        var deltaBytes = head.DeltaBytes + PackedInts.SizeOf(kid) + PackedInts.SizeOf(eid);
        var isCheckpoint = deltaBytes > CheckpointBytesMin
            && deltaBytes > map.Count * (PackedInts.SizeOf(kid) + PackedInts.SizeOf(eid));
        append.Add(new StateSnapshotRow(
            _columns.Nid,
            sid,
            head.StateSid,
            isCheckpoint,
            isCheckpoint ? PackedInts.Pack(EntriesOf(map)) : PackedInts.Pack([change]),
            AddressOf(map)));
        append.Log(LogRecord.CurrentStateChange(_columns.Nid, kid, oldEid, eid, draft.TargetNid));
        head = head with
        {
            Map = map,
            StateSid = sid,
            LastSid = sid,
            DeltaBytes = isCheckpoint ? 0 : deltaBytes,
        };
        return events.TypeCodeOf(eid) == EventTypeCode.Member ? ChangeMember(head, eid, oldEid, draft, append) : head;
    }

    private RoomHead ChangeMember(RoomHead head, int eid, int oldEid, DraftEvent draft, RoomAppend append)
    {
        var events = _columns.Events;
        var old = MemberCodes.Of(events, oldEid);
        var next = MemberCodes.Of(events, eid);
        if (!draft.TargetNid.IsNone)
        {
            append.Add(new MembershipRow(draft.TargetNid, _columns.Nid, MemberCodes.Stored(next), eid, false, null));
            if (draft.TargetIsLocal)
            {
                append.AddMember(draft.TargetNid, new LocalMember(next, eid));
            }
        }

        return head with
        {
            Members = head.Members.With(old, next, eid, draft.TargetIsLocal ? draft.TargetNid : default),
        };
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
            head.StateSid,
            null,
            PackedInts.Pack(auth),
            PackedInts.Pack(cited)));
        append.Add(new EventJsonRow(_columns.Nid, head.LastEid, built.Json));
    }

    private static StateEntry[] EntriesOf(StateMap map)
    {
        var entries = new StateEntry[map.Count];
        var at = 0;
        foreach (var entry in map)
        {
            entries[at++] = entry;
        }

        return entries;
    }

    private static byte[] AddressOf(StateMap map)
    {
        var address = new byte[AddressBytes];
        BinaryPrimitives.WriteUInt128BigEndian(address, map.Address);
        return address;
    }
}
