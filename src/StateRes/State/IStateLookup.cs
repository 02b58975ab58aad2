namespace Dendrite.Fast.StateRes;

/// <summary>A room state as the rules read it; a struct, so that the calls are direct.</summary>
public interface IStateLookup
{
    /// <summary>The event at a key, or 0 when there is none; 0 for any negative kid.</summary>
    int Find(int kid);
}

/// <summary>A <see cref="StateMap"/> as the rules read it.</summary>
/// <param name="map">The state.</param>
public readonly struct StateMapLookup(StateMap map) : IStateLookup
{
    /// <inheritdoc/>
    public int Find(int kid) => map.Find(kid);
}

/// <summary>An event's auth events as a state, for the check of an event against what it cites.</summary>
/// <param name="events">The room's columns.</param>
/// <param name="authEids">The cited events; 0 for one that is not known.</param>
public readonly ref struct AuthEventsLookup(RoomEvents events, ReadOnlySpan<int> authEids) : IStateLookup
{
    private readonly ReadOnlySpan<int> _authEids = authEids;

    /// <inheritdoc/>
    public int Find(int kid)
    {
        if (kid < 0)
        {
            return RoomEvents.NoEvent;
        }

        foreach (int eid in _authEids)
        {
            if (eid != RoomEvents.NoEvent && events.Row(eid).Kid == kid)
            {
                return eid;
            }
        }

        return RoomEvents.NoEvent;
    }
}
