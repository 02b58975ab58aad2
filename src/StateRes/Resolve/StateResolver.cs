namespace Dendrite.Fast.StateRes;

/// <summary>
/// State resolution: the one state that a set of room states stands for. The answer depends on the set alone, neither
/// on the order of the states nor on how often one occurs, and is never empty for an error: events that are rejected
/// or whose auth events are missing take part as the algorithm says, or are left out.
/// </summary>
/// <remarks>
/// Locks nothing; any threads may resolve the same room or others at once. Time is linear in the sizes of the states
/// and of the auth chains above what the states have in common, plus sorting; scratch memory is pooled and bounded.
/// Source: room versions 1, 2 and 12, "State resolution".
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
    public static void Resolve(RoomEvents events, ReadOnlySpan<StateMap> states, List<StateEntry> changes)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(changes);
        Run(events, states, changes, null);
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
        return Apply(states[0], changes);
    }

    /// <summary>
    /// Resolves states and tells what happened and why. For people who ask about one resolution: it allocates, and
    /// takes longer and more memory than <see cref="Resolve(RoomEvents, ReadOnlySpan{StateMap})"/>, whose state it has.
    /// </summary>
    /// <param name="events">The room's columns; all events that the states reach are in rows that may be read.</param>
    /// <param name="states">At least one state of the room, any number of them.</param>
    /// <exception cref="ArgumentException">There is no state.</exception>
    public static ResolutionTrace Explain(RoomEvents events, ReadOnlySpan<StateMap> states)
    {
        ArgumentNullException.ThrowIfNull(events);
        var recorder = new ResolutionRecorder(events);
        var changes = new List<StateEntry>();
        Run(events, states, changes, recorder);
        return TraceBuilder.Build(events, recorder, states[0], Apply(states[0], changes));
    }

    private static void Run(
        RoomEvents events, ReadOnlySpan<StateMap> states, List<StateEntry> changes, ResolutionRecorder? recorder)
    {
        if (states.IsEmpty)
        {
            throw new ArgumentException("there is no state to resolve", nameof(states));
        }

        changes.Clear();
        Resolution resolution = ResolutionPool.Rent();
        try
        {
            resolution.Run(events, states, changes, recorder);
        }
        finally
        {
            ResolutionPool.Return(resolution);
        }
    }

    private static StateMap Apply(StateMap first, List<StateEntry> changes)
    {
        StateMap.Builder builder = first.ToBuilder();
        foreach (StateEntry change in changes)
        {
            builder.Set(change.Kid, change.Eid);
        }

        return builder.ToMap();
    }
}
