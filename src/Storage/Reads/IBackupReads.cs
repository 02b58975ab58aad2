namespace Dendrite.Fast.Storage;

/// <summary>Backups of room keys.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IBackupReads
{
    /// <summary>The newest version that is not deleted, or null.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<KeyBackupRow?> NewestAsync(UserNid user, CancellationToken cancellationToken);

    /// <summary>A version, deleted or not; null when there never was one.</summary>
    /// <param name="user">The user.</param>
    /// <param name="version">The version.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<KeyBackupRow?> FindAsync(UserNid user, long version, CancellationToken cancellationToken);

    /// <summary>All versions of a user, deleted ones too, by number.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<KeyBackupRow>> VersionsAsync(UserNid user, CancellationToken cancellationToken);

    /// <summary>Deleted versions whose count says that they still have keys, by user and number.</summary>
    /// <param name="afterUser">The user of the last version of the page before; none for the first page.</param>
    /// <param name="afterVersion">The last version of the page before; 0 for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<KeyBackupRow>> DeletedAsync(
        UserNid afterUser,
        long afterVersion,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>Keys of a version, by room id and session.</summary>
    /// <param name="user">The user.</param>
    /// <param name="version">The version.</param>
    /// <param name="after">The last key of the page before; two empty texts for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<BackupKeyRow>> KeysAsync(
        UserNid user,
        long version,
        BackupKeyName after,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>Which keys a version has, by room id and session, from the first on.</summary>
    /// <param name="user">The user.</param>
    /// <param name="version">The version.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<BackupKeyName>> KeyNamesAsync(
        UserNid user,
        long version,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>Which keys of one room a version has, by session, from the first on.</summary>
    /// <param name="user">The user.</param>
    /// <param name="version">The version.</param>
    /// <param name="roomId">The room id, as the client gave it.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<BackupKeyName>> RoomKeyNamesAsync(
        UserNid user,
        long version,
        string roomId,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>Keys of one room in a version, by session.</summary>
    /// <param name="user">The user.</param>
    /// <param name="version">The version.</param>
    /// <param name="roomId">The room id, as the client gave it.</param>
    /// <param name="afterSession">The last session of the page before; empty for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<BackupKeyRow>> RoomKeysAsync(
        UserNid user,
        long version,
        string roomId,
        string afterSession,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>The key of one session in a version, or null.</summary>
    /// <param name="user">The user.</param>
    /// <param name="version">The version.</param>
    /// <param name="roomId">The room id, as the client gave it.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<BackupKeyRow?> KeyAsync(
        UserNid user,
        long version,
        string roomId,
        string sessionId,
        CancellationToken cancellationToken);

    /// <summary>What decides whether another key replaces one, for those of the sessions that a version has.</summary>
    /// <param name="user">The user.</param>
    /// <param name="version">The version.</param>
    /// <param name="roomId">The room id, as the client gave it.</param>
    /// <param name="sessions">The sessions.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<BackupKeyRank>> RanksAsync(
        UserNid user,
        long version,
        string roomId,
        IReadOnlyList<string> sessions,
        CancellationToken cancellationToken);
}
