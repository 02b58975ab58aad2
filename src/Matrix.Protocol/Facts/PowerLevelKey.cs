namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>The single levels of <c>m.room.power_levels</c>.</summary>
/// <remarks>
/// Source: client-server API v1.19, <c>m.room.power_levels</c>. The values index arrays: append only.
/// </remarks>
public enum PowerLevelKey
{
    /// <summary><c>users_default</c>, 0 if absent.</summary>
    UsersDefault = 0,

    /// <summary><c>events_default</c>, 0 if absent.</summary>
    EventsDefault = 1,

    /// <summary><c>state_default</c>, 50 if absent.</summary>
    StateDefault = 2,

    /// <summary><c>ban</c>, 50 if absent.</summary>
    Ban = 3,

    /// <summary><c>redact</c>, 50 if absent.</summary>
    Redact = 4,

    /// <summary><c>kick</c>, 50 if absent.</summary>
    Kick = 5,

    /// <summary><c>invite</c>, 0 if absent.</summary>
    Invite = 6,
}
