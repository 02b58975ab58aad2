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

    /// <summary>Recomputes every event whose state was partial, and then the current state.</summary>
    /// <param name="head">The end of the room; moved on.</param>
    /// <param name="command">The join and the whole state before it.</param>
    /// <param name="append">Takes the rows.</param>
    /// <exception cref="MatrixException">400 M_BAD_STATE: the join or an event of the state is not here.</exception>
    public void Complete(ref RoomHead head, CompleteCommand command, RoomAppend append)
    {
        if (!columns.Events.TryFind(command.Join, out var join) || !IsPartial(join))
        {
            throw new MatrixError("M_BAD_STATE", 400, $"{command.Join} is no partial join of this room.").ToException();
        }

        var whole = WholeState(ref head, command, append);
        foreach (var eid in InOrder(head))
        {
            var before = eid == join ? whole : StateBefore(ref head, eid, append);
            Recompute(ref head, eid, before, command, append);
        }

        writer.MoveToExtremities(ref head, SidAfter, append);
    }

    private StateAt WholeState(ref RoomHead head, CompleteCommand command, RoomAppend append)
    {
        var builder = StateMap.Empty.ToBuilder();
        foreach (var id in command.StateBefore)
        {
            if (!columns.Events.TryFind(id, out var eid))
            {
                throw new MatrixError("M_BAD_STATE", 400, $"{id} of the state is not in the room.").ToException();
            }

            if (columns.Events.KidOf(eid) >= 0 && (columns.Events.FlagsOf(eid) & EventFlags.Rejected) == 0)
            {
                builder.Set(columns.Events.KidOf(eid), eid);
            }
        }

        // Whole, since the states that it could be a delta of are given up.
        return StateRows.AddWhole(columns, ref head, 0, builder.ToMap(), StateSnapshotFlags.None, append);
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
        append.AddRecomputed(eid, flags, after.Sid);
    }

    private int SidAfter(int eid) => _stateAfter.TryGetValue(eid, out var sid)
        ? sid
        : columns.Events.StateAfterOf(eid);

    private bool IsPartial(int eid) => (columns.Events.FlagsOf(eid) & EventFlags.Partial) != 0;

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
                if (!IsPartial(eid) || done.Contains(eid))
                {
                    next.Pop();
                    continue;
                }

                var before = next.Count;
                foreach (var prev in columns.PrevEventsOf(eid))
                {
                    if (IsPartial(prev) && !done.Contains(prev))
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
