namespace Dendrite.Fast.Users;

/// <summary>By whom and where this server tells its users something.</summary>
public sealed record NoticeOptions
{
    /// <summary>The defaults.</summary>
    public static NoticeOptions Default { get; } = new();

    /// <summary>
    /// The localpart of who sends the notices, one user for each of the local server names; nobody else gets the name.
    /// </summary>
    public string Localpart { get; init; } = "notices";

    /// <summary>The sender's display name.</summary>
    public string DisplayName { get; init; } = "Server Notices";

    /// <summary>The sender's avatar, an <c>mxc:</c> URI; null for none.</summary>
    public string? AvatarUrl { get; init; }

    /// <summary>The name of the rooms; existing ones keep theirs.</summary>
    public string RoomName { get; init; } = "Server Notices";
}
