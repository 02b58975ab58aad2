using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>The states that a room has had, as visibility asks for them. Answers from memory.</summary>
internal interface IRoomStates
{
    /// <summary>The state with a number, as <see cref="RoomEvents.StateAfterOf"/> gives them.</summary>
    StateMap State(int sid);

    /// <summary>The state before an event; the empty one for an outlier.</summary>
    StateMap StateBefore(int eid);

    /// <summary>The last ordinal given before an event came.</summary>
    int LastOrdinalBefore(int eid);
}
