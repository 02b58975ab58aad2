using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>What an event does to the state of its room, and to what follows from it.</summary>
internal sealed partial class EventWriter
{
    /// <summary>
    /// The state after several events: the current one when they are all extremities of the room, else what the states
    /// after them resolve to.
    /// </summary>
    /// <param name="head">The end of the room; takes the number of a new state.</param>
    /// <param name="eids">Events that have a state; at least one.</param>
    /// <param name="append">Takes the row of a new state.</param>
    public StateAt StateAfterAll(ref RoomHead head, ReadOnlySpan<int> eids, RoomAppend append) =>
        eids.SequenceEqual(head.Extremities.AsSpan())
            ? new StateAt(head.Map, head.StateSid)
            : _settler.Settle(ref head, SidsOf(eids), append);

    /// <summary>What some states of the room resolve to.</summary>
    /// <param name="head">The end of the room; takes the number of a new state.</param>
    /// <param name="sids">The states, at least one; sorted by the call.</param>
    /// <param name="append">Takes the row of a new state.</param>
    public StateAt Settle(ref RoomHead head, int[] sids, RoomAppend append) => _settler.Settle(ref head, sids, append);

    /// <summary>Forgets what states resolved to, so that no new event refers to a result that goes.</summary>
    public void ForgetResolutions() => _settler.Reset();

    private int[] SidsOf(ReadOnlySpan<int> eids)
    {
        var sids = new int[eids.Length];
        for (var at = 0; at < sids.Length; at++)
        {
            sids[at] = _columns.Events.StateAfterOf(eids[at]);
        }

        return sids;
    }

    /// <summary>The state after an accepted event.</summary>
    /// <param name="head">The end of the room; takes the number of a new state.</param>
    /// <param name="before">The state before it.</param>
    /// <param name="eid">The event.</param>
    /// <param name="append">Takes the row of a whole state.</param>
    public StateAt StateAfterEvent(ref RoomHead head, StateAt before, int eid, RoomAppend append)
    {
        var kid = _columns.Events.KidOf(eid);
        return kid < 0
            ? before
            : StateRows.AddEvent(_columns, ref head, before, new StateEntry(kid, eid), append);
    }

    // The current state follows: that after the event when it is the only extremity, else all of them settled.
    private RoomHead Advance(RoomHead head, StateAt after, RoomAppend append)
    {
        var current = head.Extremities.Length == 1 && head.Extremities[0] == head.LastEid
            ? after
            : _settler.Settle(ref head, SidsOf(head.Extremities.AsSpan()), append);
        return current.Sid == head.StateSid ? head : MoveTo(head, current, append);
    }

    /// <summary>Makes what the states after the extremities resolve to the current state.</summary>
    /// <param name="head">The end of the room; moved on.</param>
    /// <param name="sidAfter">The state after an event.</param>
    /// <param name="append">Takes the rows.</param>
    public void MoveToExtremities(ref RoomHead head, Func<int, int> sidAfter, RoomAppend append)
    {
        var current = _settler.Settle(ref head, [.. head.Extremities.Select(sidAfter)], append);
        head = current.Sid == head.StateSid ? head : MoveTo(head, current, append);
    }

    /// <summary>Makes a state the current one, and tells what changed.</summary>
    private RoomHead MoveTo(RoomHead head, StateAt current, RoomAppend append)
    {
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
        var isLocal = UserId.TryParse(events.KeyText(kid), out var user) && _servers.IsLocal(user);
        if (!target.IsNone)
        {
            append.Add(new MembershipRow(target, _columns.Nid, MemberCodes.Stored(next), newEid, false, null));
            if (isLocal)
            {
                append.AddMember(target, new LocalMember(next, newEid));
                _unread.Follow(head, target, old, next, newEid, append);
            }
        }

        return head with { Members = head.Members.With(old, next, newEid, isLocal ? target : default) };
    }

    private readonly struct CurrentChanges(List<(int Kid, int OldEid, int NewEid)> all) : IStateDiffHandler
    {
        public List<(int Kid, int OldEid, int NewEid)> All { get; } = all;

        public void Changed(int kid, int oldEid, int newEid) => All.Add((kid, oldEid, newEid));
    }
}
