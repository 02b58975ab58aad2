using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>A state of a room and its number.</summary>
internal readonly record struct StateAt(StateMap Map, int Sid);

/// <summary>
/// The one state after several events at the end of a room: that of the single one, or what the states resolve to when
/// they differ. Remembers the last few resolutions by the set of their states. Used by the owner of the maker alone.
/// </summary>
internal sealed class StateSettler(RoomColumns columns, RoomsMetrics metrics, TimeProvider time)
{
    // Chosen: the same few extremities are settled again and again; a set of other states follows soon.
    private const int RememberedMax = 16;

    private readonly Dictionary<string, StateAt> _remembered = [];

    /// <summary>Settles the states after events.</summary>
    /// <param name="head">The end of the room; takes the new state's number.</param>
    /// <param name="eids">One event or more.</param>
    /// <param name="append">Takes the row of a new state.</param>
    public StateAt Settle(ref RoomHead head, ReadOnlySpan<int> eids, RoomAppend append)
    {
        var sids = new SortedSet<int>();
        foreach (var eid in eids)
        {
            sids.Add(columns.Events.StateAfterOf(eid));
        }

        if (sids.Count == 1)
        {
            return new StateAt(columns.States.Expand(sids.Min), sids.Min);
        }

        var key = string.Join(',', sids);
        if (!_remembered.TryGetValue(key, out var settled))
        {
            settled = Resolve(ref head, [.. sids], append);
            if (_remembered.Count == RememberedMax)
            {
                _remembered.Clear();
            }

            _remembered.Add(key, settled);
        }

        return settled;
    }

    /// <summary>Forgets resolutions whose states may have been taken back.</summary>
    public void Reset() => _remembered.Clear();

    private StateAt Resolve(ref RoomHead head, int[] sids, RoomAppend append)
    {
        var started = time.GetTimestamp();
        var states = Array.ConvertAll(sids, columns.States.Expand);
        var changes = new List<StateEntry>();
        StateResolver.Resolve(columns.Events, states, changes);
        metrics.Resolved(time.GetElapsedTime(started));
        if (changes.Count == 0)
        {
            return new StateAt(states[0], sids[0]);
        }

        var builder = states[0].ToBuilder();
        foreach (var change in changes)
        {
            builder.Set(change.Kid, change.Eid);
        }

        return StateRows.Add(columns, ref head, sids[0], builder.ToMap(), changes.ToArray(), append);
    }
}
