using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Writes events into a room: rows in the columns and in the append, the state after each, and the next head. Pure
/// memory; used by one thread at a time, the room's actor or the creator of the room.
/// </summary>
internal sealed partial class EventWriter
{
    private readonly RoomColumns _columns;
    private readonly LocalServers _servers;
    private readonly StateSettler _settler;
    private readonly UnreadWriter _unread;

    public EventWriter(
        RoomColumns columns, LocalServers servers, IPushRuleFacts rules, RoomsMetrics metrics, TimeProvider time)
    {
        _unread = new UnreadWriter(columns, rules);
        _settler = new StateSettler(columns, metrics, time);
        _columns = columns;
        _servers = servers;
    }

    /// <summary>Writes one event behind all that the room has.</summary>
    /// <param name="head">The end of the room; moved on.</param>
    /// <param name="entering">The event.</param>
    /// <param name="auth">Its auth events.</param>
    /// <param name="prev">Its previous events as far as they are here.</param>
    /// <param name="before">The state before it; the empty one for an outlier.</param>
    /// <param name="append">Takes the rows.</param>
    /// <returns>The event's number.</returns>
    public int Write(
        ref RoomHead head,
        in NewEvent entering,
        ReadOnlySpan<int> auth,
        ReadOnlySpan<int> prev,
        StateAt before,
        RoomAppend append)
    {
        var events = _columns.Events;
        var redaction = WaitingRedactionOf(entering);
        var facts = redaction == 0 ? entering.Facts : FactsOfRedacted(entering);
        var flags = entering.Flags | (redaction == 0 ? EventFlags.None : EventFlags.Redacted);
        var eid = events.Append(facts, auth, prev, flags);
        _columns.Ids.Set(eid, facts.Id);
        _columns.ReferenceHashes?.Set(eid, ReferenceHash.Of(_columns.Rules, entering.Json));
        append.AddEvent(eid, entering.Json);
        head = head with { LastEid = eid };
        AddKeyRows(ref head, append);
        RememberTarget(eid, entering.Target);
        var after = entering.Place == EventPlace.Outlier || (flags & EventFlags.Rejected) != 0
            ? before
            : StateAfterEvent(ref head, before, eid, append);
        events.SetStateAfter(eid, after.Sid);
        if (entering.Place == EventPlace.Timeline)
        {
            events.SetOrdinal(eid, head.LastOrdinal + 1);
            head = Enter(head, eid);
        }
        else
        {
            head = EnterAside(head, entering.Place, eid, flags);
        }

        var unread = entering.Place == EventPlace.Timeline
            ? _unread.Note(head, eid, entering, before.Map, redaction != 0, append)
            : null;
        AddRows(entering, eid, redaction, before, after, auth, prev, flags, unread, append);
        if (redaction != 0)
        {
            NoteWaited(eid, redaction, append);
        }

        if (entering.Place is EventPlace.Timeline or EventPlace.Hidden)
        {
            End(ref head, eid, prev, after, append);
        }

        if (entering.Place == EventPlace.Timeline)
        {
            append.Log(LogRecord.TimelineEvent(_columns.Nid, eid, head.LastOrdinal));
        }

        return eid;
    }

    /// <summary>Takes back what a refused event had begun: the head stays where it was.</summary>
    public void Undo(RoomHead head)
    {
        _columns.Events.TruncateTo(head.LastEid);
        _columns.States.Truncate(head.LastSid);
        _columns.Ids.Clear();
        _settler.Reset();
    }

    /// <summary>Takes back everything above the committed end of the room.</summary>
    public void Reset(RoomHead committed)
    {
        Undo(committed);
        ForgetRedactionsAbove(committed.LastEid);
        _unread.Reset();
        ForgetPromotions();
        _columns.ForgetGapsAbove(committed.LastEid);
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

    // The event becomes an end of the room in place of what it cites, and the current state follows.
    private void End(ref RoomHead head, int eid, ReadOnlySpan<int> prev, StateAt after, RoomAppend append)
    {
        if (!_columns.IsCitedAlready(eid))
        {
            head = head with { Extremities = ForwardExtremities.After(_columns, head.Extremities, prev, eid) };
        }

        head = Advance(head, after, append);
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

    private void AddRows(
        in NewEvent entering,
        int eid,
        int redaction,
        StateAt before,
        StateAt after,
        ReadOnlySpan<int> auth,
        ReadOnlySpan<int> prev,
        EventFlags flags,
        byte[]? unread,
        RoomAppend append)
    {
        var facts = entering.Facts;
        var kid = _columns.Events.KidOf(eid);
        var ordinal = (int)_columns.Events.OrdinalOf(eid);
        var blobs = EventBlobs.Of(facts.Id, auth, prev);
        append.Add(new EventRow(
            _columns.Nid,
            eid,
            blobs.Id,
            ordinal == 0 ? null : ordinal,
            facts.Depth,
            facts.OriginServerTs,
            kid < 0 ? null : kid,
            entering.Sender,
            (int)flags,
            entering.Rule == AuthRule.None ? null : (int)entering.Rule,
            after.Sid == 0 ? null : after.Sid,
            redaction == 0 ? null : redaction,
            blobs.Auth,
            blobs.Prev,
            kid < 0 ? facts.Type : null,
            after.Sid == before.Sid ? null : before.Sid,
            MemberOf(facts, prev),
            unread));
        append.Add(new EventJsonRow(_columns.Nid, eid, entering.Json));
        AddRelation(entering, eid, append);
    }

    // A room is loaded without the JSON of such events, so that what the rules read of them has to be in their rows.
    private static int? MemberOf(EventFacts facts, ReadOnlySpan<int> prev) =>
        facts.IsPlainMember && facts.PrevEvents.Count == prev.Length
            ? (int)MemberCodes.Stored(facts.Membership)
            : null;

    // What relates to something is found by it, unless nobody is to see it.
    private void AddRelation(in NewEvent entering, int eid, RoomAppend append)
    {
        const EventFlags Unseen = EventFlags.Rejected | EventFlags.SoftFailed;
        if (entering.Place == EventPlace.Hidden || (entering.Flags & Unseen) != 0)
        {
            return;
        }

        if (EventRelation.TryRead(entering.Json, out var relation))
        {
            append.Add(new RelationRow(_columns.Nid, StoredEventId.Of(relation.Parent), eid, relation.RelType));
        }
    }

    // Members change also when no event of theirs is new, so their numbers are kept.
    private void RememberTarget(int eid, UserNid nid)
    {
        var target = _columns.Events.TargetOf(eid);
        if (target >= 0 && !nid.IsNone)
        {
            _columns.UserNids.Set(target, nid.Value);
        }
    }
}
