using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Outliers that become events with a state, in place: they keep their number.</summary>
internal sealed partial class EventWriter
{
    // Outliers whose promotion is under way: the columns say so only once it is committed.
    private readonly HashSet<int> _promoted = [];

    /// <summary>Whether an event has no state: it is an outlier, and is not being promoted.</summary>
    public bool IsOutlier(int eid) =>
        (_columns.Events.FlagsOf(eid) & EventFlags.Outlier) != 0 && !_promoted.Contains(eid);

    /// <summary>Whether the state after an event lacks members.</summary>
    public bool IsPartial(int eid) => (_columns.Events.FlagsOf(eid) & EventFlags.Partial) != 0;

    /// <summary>Whether the state after any of some events lacks members.</summary>
    public bool IsAnyPartial(ReadOnlySpan<int> eids)
    {
        foreach (var eid in eids)
        {
            if (IsPartial(eid))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The promotions under way are committed.</summary>
    public void EndPromotions() => _promoted.Clear();

    /// <summary>Gives an outlier its state and its place.</summary>
    /// <param name="head">The end of the room; moved on.</param>
    /// <param name="eid">The outlier.</param>
    /// <param name="entering">What was decided about it.</param>
    /// <param name="prev">Its previous events as far as they are here.</param>
    /// <param name="before">The state before it.</param>
    /// <param name="append">Takes the rows.</param>
    /// <returns><paramref name="eid"/>.</returns>
    public int Promote(
        ref RoomHead head,
        int eid,
        in NewEvent entering,
        ReadOnlySpan<int> prev,
        StateAt before,
        RoomAppend append)
    {
        var events = _columns.Events;
        _promoted.Add(eid);
        var kept = events.FlagsOf(eid) & EventFlags.Redacted;
        var flags = entering.Flags | kept;
        var after = (flags & EventFlags.Rejected) != 0 ? before : StateAfterEvent(ref head, before, eid, append);
        events.SetStateAfter(eid, after.Sid);
        var ordinal = 0;
        if (entering.Place == EventPlace.Timeline)
        {
            head = Enter(head, eid);
            ordinal = head.LastOrdinal;
        }
        else
        {
            head = EnterAside(head, entering.Place, eid, flags);
        }

        append.Add(new EventChangeRow(
            _columns.Nid,
            eid,
            ordinal == 0 ? null : ordinal,
            (int)flags,
            entering.Rule == AuthRule.None ? null : (int)entering.Rule,
            after.Sid == 0 ? null : after.Sid,
            _columns.Redactions.TryGetValue(eid, out var redaction) ? redaction : null,
            PackedInts.Pack(prev),
            after.Sid == before.Sid ? null : before.Sid));
        if (ordinal != 0)
        {
            var isRedacted = (kept & EventFlags.Redacted) != 0;
            var unread = _unread.Note(head, eid, entering, before.Map, isRedacted, append);
            append.Add(new EventUnreadRow(_columns.Nid, eid, unread));
        }

        append.Earlier.Promote(new Promotion(eid, flags, ordinal, prev.ToArray()));
        AddRelation(entering, eid, append);
        if (entering.Place is EventPlace.Timeline or EventPlace.Hidden)
        {
            End(ref head, eid, prev, after, append);
        }

        if (ordinal != 0)
        {
            append.Log(LogRecord.TimelineEvent(_columns.Nid, eid, ordinal));
        }

        return eid;
    }

    /// <summary>Adds a state that another server gave: as what differs from the current one.</summary>
    /// <param name="head">The end of the room; takes the number of a new state.</param>
    /// <param name="map">The state.</param>
    /// <param name="isPartial">Whether members are missing.</param>
    /// <param name="append">Takes the row.</param>
    public StateAt AddGiven(ref RoomHead head, StateMap map, bool isPartial, RoomAppend append)
    {
        if (isPartial || head.StateSid == 0)
        {
            var flags = isPartial ? StateSnapshotFlags.Partial : StateSnapshotFlags.None;
            return StateRows.AddWhole(_columns, ref head, 0, map, flags, append);
        }

        if (map.Address == head.Map.Address && map.ContentEquals(head.Map))
        {
            return new StateAt(head.Map, head.StateSid);
        }

        var changes = new CurrentChanges([]);
        StateMap.Diff(head.Map, map, ref changes);
        var entries = changes.All.ConvertAll(change => new StateEntry(change.Kid, change.NewEid)).ToArray();
        return StateRows.Add(_columns, ref head, head.StateSid, map, entries, append);
    }

    private void ForgetPromotions()
    {
        foreach (var eid in _promoted)
        {
            _columns.Events.SetStateAfter(eid, 0);
        }

        _promoted.Clear();
    }
}
