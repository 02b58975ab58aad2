namespace Dendrite.Fast.Users;

/// <summary>Whether presence is kept, and for whom.</summary>
public enum PresenceMode
{
    /// <summary>Nobody's: everybody is offline, and setting it has no effect.</summary>
    Off,

    /// <summary>Of local users, for local users.</summary>
    Local,

    /// <summary>Of all users, exchanged with other servers once there is federation.</summary>
    On,
}
