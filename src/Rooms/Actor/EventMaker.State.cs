using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>What an event does to the state of its room, and to what follows from it.</summary>
internal sealed partial class EventMaker
{
    // The state before an event: that after what it cites, which is the current one when it cites every extremity.
    private StateAt StateBefore(ref RoomHead head, ReadOnlySpan<int> cited, RoomAppend append) =>
        cited.Length == head.Extremities.Length
            ? new StateAt(head.Map, head.StateSid)
            : _settler.Settle(ref head, cited, append);

    private StateAt StateAfter(ref RoomHead head, StateAt before, int eid, RoomAppend append)
    {
        var kid = _columns.Events.KidOf(eid);
        return kid < 0
            ? before
            : StateRows.Add(
                _columns, ref head, before.Sid, before.Map.With(kid, eid), [new StateEntry(kid, eid)], append);
    }

    // The current state follows: that after the event when it is the only extremity, else all of them settled.
    private RoomHead Advance(RoomHead head, StateAt after, DraftEvent draft, RoomAppend append)
    {
        RememberUsers(head.LastEid, draft);
        var current = head.Extremities.Length == 1
            ? after
            : _settler.Settle(ref head, head.Extremities.AsSpan(), append);
        if (current.Sid == head.StateSid)
        {
            return head;
        }

        var changes = new CurrentChanges([]);
        StateMap.Diff(head.Map, current.Map, ref changes);
        head = head with { Map = current.Map, StateSid = current.Sid };
        foreach (var (kid, oldEid, newEid) in changes.All)
        {
            head = Follow(head, kid, oldEid, newEid, append);
        }

        return head;
    }

    private RoomHead Follow(RoomHead head, int kid, int oldEid, int newEid, RoomAppend append)
    {
        var events = _columns.Events;
        var isMember = events.KeyType(kid) == "m.room.member" && events.KeyUser(kid) >= 0;
        var target = isMember ? new UserNid(_columns.UserNids[events.KeyUser(kid)]) : default;
        append.Log(LogRecord.CurrentStateChange(_columns.Nid, kid, oldEid, newEid, target));
        if (!isMember)
        {
            return head;
        }

        var old = MemberCodes.Of(events, oldEid);
        var next = MemberCodes.Of(events, newEid);
        var isLocal = _servers.IsLocal(UserId.Parse(events.KeyText(kid)));
        if (!target.IsNone)
        {
            append.Add(new MembershipRow(target, _columns.Nid, MemberCodes.Stored(next), newEid, false, null));
            if (isLocal)
            {
                append.AddMember(target, new LocalMember(next, newEid));
            }
        }

        return head with { Members = head.Members.With(old, next, newEid, isLocal ? target : default) };
    }

    // Members change also when no event of theirs is new, so their numbers are kept.
    private void RememberUsers(int eid, DraftEvent draft)
    {
        var target = _columns.Events.TargetOf(eid);
        if (target >= 0 && !draft.TargetNid.IsNone)
        {
            _columns.UserNids.Set(target, draft.TargetNid.Value);
        }
    }

    private readonly struct CurrentChanges(List<(int Kid, int OldEid, int NewEid)> all) : IStateDiffHandler
    {
        public List<(int Kid, int OldEid, int NewEid)> All { get; } = all;

        public void Changed(int kid, int oldEid, int newEid) => All.Add((kid, oldEid, newEid));
    }
}
