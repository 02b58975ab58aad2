using System.Collections.Immutable;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Computes the states of a partly joined room anew, once the whole state before the join is here: event by event along
/// the edges, each checked again. Pure memory; used by the room's actor alone, in a quiet command.
/// </summary>
internal sealed class PartialStates(RoomColumns columns, EventWriter writer)
{
    // What the columns will say once it is committed.
    private readonly Dictionary<int, int> _stateAfter = [];
    private readonly HashSet<int> _refused = [];
    private HashSet<int> _gaps = [];

    /// <summary>Recomputes every event whose state was partial, and then the current state.</summary>
    /// <param name="head">The end of the room; moved on.</param>
    /// <param name="command">The join and the whole state before it.</param>
    /// <param name="append">Takes the rows.</param>
    /// <exception cref="MatrixException">400 M_BAD_STATE: the join or an event of the state is not here.</exception>
    public void Complete(ref RoomHead head, CompleteCommand command, RoomAppend append)
    {
        if (!columns.Events.TryFind(command.Join, out var join) || !writer.IsPartial(join))
        {
            throw new MatrixError("M_BAD_STATE", 400, $"{command.Join} is no partial join of this room.").ToException();
        }

        var whole = WholeState(ref head, command, append);
        _gaps = columns.EventsBeforeGaps();
        foreach (var eid in InOrder(head).Where(eid => eid == join || FollowsFromWhole(eid)))
        {
            var before = eid == join ? whole : StateBefore(ref head, eid, append);
            Recompute(ref head, eid, before, command, append);
        }

        if (_refused.Count > 0)
        {
            head = head with
            {
                History = head.History.Without(columns, _refused),
                Extremities = ExtremitiesWithout(head),
            };
        }

        writer.MoveToExtremities(ref head, SidAfter, append);
        KeepGivenUp(head, append);
        writer.ForgetResolutions();
    }

    // The rows of the recomputed events defined the states that those had. Where a state that another server gave, or
    // that after an event of another partial join, is made from such a one, it needs a row of its own from now on.
    private void KeepGivenUp(RoomHead head, RoomAppend append)
    {
        var needed = StateReferences.Of(columns, head, SidAfter);
        foreach (var eid in _stateAfter.Keys)
        {
            var sid = columns.Events.StateAfterOf(eid);
            var isItsOwn = columns.Events.KidOf(eid) >= 0
                && (columns.Events.FlagsOf(eid) & EventFlags.Rejected) == 0
                && !columns.States.IsWhole(sid);
            if (needed[sid] && isItsOwn)
            {
                StateRows.AddRowOf(columns, sid, new StateEntry(columns.Events.KidOf(eid), eid), append);
            }
        }
    }

    // A refused event is no extremity. What it was reached from is one again, unless an accepted event cites it.
    private ImmutableArray<int> ExtremitiesWithout(RoomHead head)
    {
        var refused = head.Extremities.Where(IsRefused).ToList();
        if (refused.Count == 0)
        {
            return head.Extremities;
        }

        var candidates = new SortedSet<int>(head.Extremities);
        candidates.UnionWith(ForwardExtremities.Reached(columns, refused, IsRefused));
        var cited = Enumerable.Range(1, head.LastEid)
            .Where(eid => !IsRefused(eid))
            .SelectMany(eid => columns.PrevEventsOf(eid).ToArray());
        candidates.ExceptWith(ForwardExtremities.Reached(columns, cited, IsRefused));
        candidates.RemoveWhere(IsRefused);
        return [.. candidates];
    }

    private bool IsRefused(int eid) => _refused.Contains(eid)
        || (columns.Events.FlagsOf(eid) & (EventFlags.Rejected | EventFlags.SoftFailed | EventFlags.Outlier)) != 0;

    private StateAt WholeState(ref RoomHead head, CompleteCommand command, RoomAppend append)
    {
        if (!GivenState.TryBuild(columns, command.StateBefore, out var map, out var missing))
        {
            throw new MatrixError("M_BAD_STATE", 400, $"{missing[0]} of the state is not in the room.").ToException();
        }

        // Whole, since the states that it could be a delta of are given up.
        return StateRows.AddWhole(columns, ref head, 0, map, StateSnapshotFlags.None, append);
    }

    private StateAt StateBefore(ref RoomHead head, int eid, RoomAppend append)
    {
        var sids = new List<int>();
        foreach (var prev in columns.PrevEventsOf(eid))
        {
            sids.Add(SidAfter(prev));
        }

        return writer.Settle(ref head, [.. sids], append);
    }

    private void Recompute(
        ref RoomHead head, int eid, StateAt before, CompleteCommand command, RoomAppend append)
    {
        var events = columns.Events;
        var flags = events.FlagsOf(eid) & ~EventFlags.Partial;
        var verdict = EventAuthorization.Check(events, eid, new StateMapLookup(before.Map));
        if (!verdict.IsAllowed && (flags & EventFlags.Rejected) == 0)
        {
            flags |= EventFlags.Rejected;
            _refused.Add(eid);
            command.Refused.Add(events.IdOf(eid));
        }

        var isRejected = (flags & EventFlags.Rejected) != 0;
        var after = isRejected ? before : writer.StateAfterEvent(ref head, before, eid, append);
        _stateAfter[eid] = after.Sid;
        append.Add(new EventStateRow(
            columns.Nid,
            eid,
            (int)flags,
            isRejected && !verdict.IsAllowed ? (int)verdict.Rule : null,
            after.Sid,
            after.Sid == before.Sid ? null : before.Sid));
        append.Earlier.Recompute(eid, flags, after.Sid);
    }

    private int SidAfter(int eid) => _stateAfter.TryGetValue(eid, out var sid)
        ? sid
        : columns.Events.StateAfterOf(eid);

    // Another join may be partial as well, and an event may follow from a state that only another server knows: what
    // does not follow from states that are whole by now stays as it is.
    private bool FollowsFromWhole(int eid)
    {
        var prev = columns.PrevEventsOf(eid);
        if (prev.IsEmpty || _gaps.Contains(eid))
        {
            return false;
        }

        foreach (var earlier in prev)
        {
            if (writer.IsPartial(earlier) && !_stateAfter.ContainsKey(earlier))
            {
                return false;
            }
        }

        return true;
    }

    // Each after the partial ones that it cites. Edges lead to earlier events, so this ends.
    private List<int> InOrder(RoomHead head)
    {
        var ordered = new List<int>();
        var done = new HashSet<int>();
        var next = new Stack<int>();
        for (var start = 1; start <= head.LastEid; start++)
        {
            next.Push(start);
            while (next.TryPeek(out var eid))
            {
                if (!writer.IsPartial(eid) || done.Contains(eid))
                {
                    next.Pop();
                    continue;
                }

                var before = next.Count;
                foreach (var prev in columns.PrevEventsOf(eid))
                {
                    if (writer.IsPartial(prev) && !done.Contains(prev))
                    {
                        next.Push(prev);
                    }
                }

                if (next.Count == before)
                {
                    next.Pop();
                    done.Add(eid);
                    ordered.Add(eid);
                }
            }
        }

        return ordered;
    }
}
