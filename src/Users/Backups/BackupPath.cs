namespace Dendrite.Fast.Users;

/// <summary>
/// Which keys of a backup a request is about: all, those of a room, or that of one session. The ids are the client's
/// own; nobody looks whether there are such rooms.
/// </summary>
/// <param name="RoomId">The room; null for all.</param>
/// <param name="SessionId">The session; null for all. Never without a room.</param>
public readonly record struct BackupPath(string? RoomId, string? SessionId);
