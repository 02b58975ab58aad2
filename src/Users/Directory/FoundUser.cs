namespace Dendrite.Fast.Users;

/// <summary>Somebody whom a search in the user directory found.</summary>
/// <param name="UserId">The user id.</param>
/// <param name="DisplayName">The display name; null for none.</param>
/// <param name="AvatarUrl">The avatar's <c>mxc:</c> URI; null for none.</param>
public sealed record FoundUser(string UserId, string? DisplayName, string? AvatarUrl);
