namespace Dendrite.Fast.Users;

/// <summary>What a search in the user directory found.</summary>
/// <param name="Users">The users, best first.</param>
/// <param name="IsLimited">Whether there are more, or may be.</param>
public sealed record FoundUsers(IReadOnlyList<FoundUser> Users, bool IsLimited);
