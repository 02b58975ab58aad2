using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// State resolution: the one state that a set of room states stands for. The answer depends on the set alone, neither
/// on the order of the states nor on how often one occurs, and is never empty for an error: events that are rejected
/// or whose auth events are missing take part as the algorithm says, or are left out.
/// </summary>
/// <remarks>
/// Locks nothing; any threads may resolve the same room or others at once. Time is linear in the sizes of the states
/// and of the auth chains above what the states have in common, plus sorting; scratch memory is pooled and bounded.
/// Source: room versions 2 and 12, "State resolution".
/// </remarks>
public static class StateResolver
{
    /// <summary>Resolves states into the list of what differs from the first of them.</summary>
    /// <param name="events">The room's columns; all events that the states reach are in rows that may be read.</param>
    /// <param name="states">At least one state of the room, any number of them.</param>
    /// <param name="changes">
    /// The caller's list, cleared first: the keys whose event in the resolved state differs from the first state's, in
    /// kid order, with eid 0 for keys that the resolved state does not have.
    /// </param>
    /// <exception cref="ArgumentException">There is no state.</exception>
    /// <exception cref="NotSupportedException">The version resolves by an algorithm that is not here.</exception>
    public static void Resolve(RoomEvents events, ReadOnlySpan<StateMap> states, List<StateEntry> changes)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(changes);
        if (states.IsEmpty)
        {
            throw new ArgumentException("there is no state to resolve", nameof(states));
        }

        if (events.Rules.StateResolution == StateResolutionAlgorithm.V1)
        {
            throw new NotSupportedException("state resolution of room version 1 is not there");
        }

        changes.Clear();
        Resolution resolution = ResolutionPool.Rent();
        try
        {
            resolution.Run(events, states, changes);
        }
        finally
        {
            ResolutionPool.Return(resolution);
        }
    }

    /// <summary>
    /// Resolves states into a state that shares all but the changes with the first of them; the first one itself when
    /// nothing changes.
    /// </summary>
    /// <inheritdoc cref="Resolve(RoomEvents, ReadOnlySpan{StateMap}, List{StateEntry})"/>
    public static StateMap Resolve(RoomEvents events, ReadOnlySpan<StateMap> states)
    {
        var changes = new List<StateEntry>();
        Resolve(events, states, changes);
        StateMap.Builder builder = states[0].ToBuilder();
        foreach (StateEntry change in changes)
        {
            builder.Set(change.Kid, change.Eid);
        }

        return builder.ToMap();
    }
}
