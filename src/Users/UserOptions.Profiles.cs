namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>
    /// Who sees profiles; one's own is always seen. Members of a room see what its member events say.
    /// </summary>
    public ProfileViewers ProfilesSeenBy { get; init; }

    /// <summary>Bytes of a whole profile. Source: client-server API, "Profiles" (64 KiB).</summary>
    public int ProfileBytesMax { get; init; } = 65_536;

    /// <summary>Bytes of a profile field's name. Source: client-server API, "Profiles" (255).</summary>
    public int ProfileKeyBytesMax { get; init; } = 255;

    /// <summary>Characters of a display name. Over it: M_INVALID_PARAM. Chosen: as Synapse (256).</summary>
    public int DisplayNameMax { get; init; } = 256;

    /// <summary>Characters of an avatar URL. Over it: M_INVALID_PARAM. Chosen: as Synapse (1,000).</summary>
    public int AvatarUrlMax { get; init; } = 1_000;
}
