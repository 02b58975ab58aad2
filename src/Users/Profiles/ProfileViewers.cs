namespace Dendrite.Fast.Users;

/// <summary>Who sees profiles.</summary>
public enum ProfileViewers
{
    /// <summary>Everybody, with or without a token.</summary>
    Anybody,

    /// <summary>The users of this server.</summary>
    Users,

    /// <summary>Who shares a room with the one whose profile it is.</summary>
    SharedRooms,
}
