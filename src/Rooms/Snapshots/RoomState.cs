using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>One event of a room's state.</summary>
/// <param name="Type">The event type.</param>
/// <param name="StateKey">The state key.</param>
/// <param name="Eid">The event.</param>
public readonly record struct StateItem(string Type, string StateKey, int Eid);

/// <summary>One difference between two states of a room.</summary>
/// <param name="Type">The event type.</param>
/// <param name="StateKey">The state key.</param>
/// <param name="OldEid">The event before, 0 for none.</param>
/// <param name="NewEid">The event after, 0 for none.</param>
public readonly record struct StateChange(string Type, string StateKey, int OldEid, int NewEid);

/// <summary>
/// A state of a room: which event stands at each (type, state key). Immutable; a view on structures that other states
/// of the room share.
/// </summary>
public readonly struct RoomState
{
    private readonly RoomEvents _events;

    internal RoomState(RoomEvents events, StateMap map)
    {
        _events = events;
        Map = map;
    }

    internal StateMap Map { get; }

    /// <summary>Number of state events.</summary>
    public int Count => Map.Count;

    /// <summary>The event at a key; 0 for none.</summary>
    /// <param name="type">The event type.</param>
    /// <param name="stateKey">The state key.</param>
    public int Find(string type, string stateKey) => Map.Find(_events.FindKid(type, stateKey));

    /// <summary>The event at a key; false when there is none.</summary>
    /// <param name="type">The event type.</param>
    /// <param name="stateKey">The state key.</param>
    /// <param name="eid">The event on true.</param>
    public bool TryGet(string type, string stateKey, out int eid)
    {
        eid = Find(type, stateKey);
        return eid != 0;
    }

    /// <summary>Whether both are the same state.</summary>
    /// <param name="other">Another state of the same room.</param>
    public bool IsSameAs(RoomState other) => ReferenceEquals(Map, other.Map) || Map.ContentEquals(other.Map);

    /// <summary>The state events, in the order in which their keys first appeared in the room.</summary>
    public IEnumerable<StateItem> Items()
    {
        var events = _events;
        var map = Map;
        foreach (var entry in map)
        {
            yield return new StateItem(events.KeyType(entry.Kid), events.KeyText(entry.Kid), entry.Eid);
        }
    }

    /// <summary>What changed on the way from an earlier state to this one; empty when nothing did.</summary>
    /// <param name="before">Another state of the same room.</param>
    public IReadOnlyList<StateChange> ChangesSince(RoomState before)
    {
        if (ReferenceEquals(Map, before.Map))
        {
            return [];
        }

        var collector = new Collector(_events, []);
        StateMap.Diff(before.Map, Map, ref collector);
        return collector.Changes;
    }

    private readonly struct Collector(RoomEvents events, List<StateChange> changes) : IStateDiffHandler
    {
        public List<StateChange> Changes { get; } = changes;

        public void Changed(int kid, int oldEid, int newEid) =>
            Changes.Add(new StateChange(events.KeyType(kid), events.KeyText(kid), oldEid, newEid));
    }
}
