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

    /// <summary>Settles some states of the room.</summary>
    /// <param name="head">The end of the room; takes the new state's number.</param>
    /// <param name="sids">The states, at least one; sorted by the call, repeats are allowed.</param>
    /// <param name="append">Takes the row of a new state.</param>
    public StateAt Settle(ref RoomHead head, int[] sids, RoomAppend append)
    {
        Array.Sort(sids);
        var distinct = Distinct(sids);
        if (distinct.Length == 1)
        {
            return new StateAt(columns.States.Expand(distinct[0]), distinct[0]);
        }

        var key = string.Join(',', distinct);
        if (!_remembered.TryGetValue(key, out var settled))
        {
            settled = Resolve(ref head, distinct, append);
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

    private static int[] Distinct(int[] sorted)
    {
        var count = 1;
        for (var at = 1; at < sorted.Length; at++)
        {
            if (sorted[at] != sorted[count - 1])
            {
                sorted[count++] = sorted[at];
            }
        }

        return sorted[..count];
    }

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
