namespace Dendrite.Fast.Storage;

internal sealed class BackupReads(Store store) : IBackupReads
{
    private const string VersionColumns = "user_nid, version, algorithm, auth_data, etag, key_count, is_deleted";

    private const string KeyColumns =
        "user_nid, version, room_id, session_id, first_message_index, forwarded_count, is_verified, session_data";

    private static readonly ReadSql Newest = new(
        $"""
        select {VersionColumns} from key_backups
        where user_nid = $1 and not is_deleted order by version desc limit 1
        """);

    private static readonly ReadSql One = new(
        $"select {VersionColumns} from key_backups where user_nid = $1 and version = $2");

    private static readonly ReadSql Versions = new(
        $"select {VersionColumns} from key_backups where user_nid = $1 order by version");

    // The condition is that of the index over it.
    private static readonly ReadSql Deleted = new(
        $"""
        select {VersionColumns} from key_backups
        where is_deleted and key_count > 0 and (user_nid, version) > ($1, $2) order by user_nid, version limit $3
        """);

    private static readonly ReadSql Keys = new(
        $"""
        select {KeyColumns} from backup_keys
        where user_nid = $1 and version = $2 and (room_id, session_id) > ($3, $4)
        order by room_id, session_id limit $5
        """);

    private static readonly ReadSql KeyNames = new(
        """
        select room_id, session_id from backup_keys
        where user_nid = $1 and version = $2 order by room_id, session_id limit $3
        """);

    private static readonly ReadSql RoomKeyNames = new(
        """
        select room_id, session_id from backup_keys
        where user_nid = $1 and version = $2 and room_id = $3 order by session_id limit $4
        """);

    private static readonly ReadSql RoomKeys = new(
        $"""
        select {KeyColumns} from backup_keys
        where user_nid = $1 and version = $2 and room_id = $3 and session_id > $4 order by session_id limit $5
        """);

    private static readonly ReadSql Key = new(
        $"""
        select {KeyColumns} from backup_keys
        where user_nid = $1 and version = $2 and room_id = $3 and session_id = $4
        """);

    private static readonly ReadSql Ranks = new(
        """
        select session_id, first_message_index, forwarded_count, is_verified from backup_keys
        where user_nid = $1 and version = $2 and room_id = $3 and session_id {in $4} order by session_id
        """);

    public ValueTask<KeyBackupRow?> NewestAsync(UserNid user, CancellationToken cancellationToken) =>
        store.FindValueAsync(Newest, [user.Value], MapVersion, cancellationToken);

    public ValueTask<KeyBackupRow?> FindAsync(UserNid user, long version, CancellationToken cancellationToken) =>
        store.FindValueAsync(One, [user.Value, version], MapVersion, cancellationToken);

    public ValueTask<IReadOnlyList<KeyBackupRow>> VersionsAsync(UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(Versions, [user.Value], MapVersion, cancellationToken);

    public ValueTask<IReadOnlyList<KeyBackupRow>> DeletedAsync(
        UserNid afterUser, long afterVersion, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(Deleted, [afterUser.Value, afterVersion, limit], MapVersion, cancellationToken);

    public ValueTask<IReadOnlyList<BackupKeyRow>> KeysAsync(
        UserNid user, long version, BackupKeyName after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(
            Keys, [user.Value, version, after.RoomId, after.SessionId, limit], MapKey, cancellationToken);

    public ValueTask<IReadOnlyList<BackupKeyName>> KeyNamesAsync(
        UserNid user, long version, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(KeyNames, [user.Value, version, limit], MapName, cancellationToken);

    public ValueTask<IReadOnlyList<BackupKeyName>> RoomKeyNamesAsync(
        UserNid user, long version, string roomId, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(RoomKeyNames, [user.Value, version, roomId, limit], MapName, cancellationToken);

    public ValueTask<IReadOnlyList<BackupKeyRow>> RoomKeysAsync(
        UserNid user,
        long version,
        string roomId,
        string afterSession,
        int limit,
        CancellationToken cancellationToken) =>
        store.ListAsync(RoomKeys, [user.Value, version, roomId, afterSession, limit], MapKey, cancellationToken);

    public ValueTask<BackupKeyRow?> KeyAsync(
        UserNid user, long version, string roomId, string sessionId, CancellationToken cancellationToken) =>
        store.FindValueAsync(Key, [user.Value, version, roomId, sessionId], MapKey, cancellationToken);

    public ValueTask<IReadOnlyList<BackupKeyRank>> RanksAsync(
        UserNid user,
        long version,
        string roomId,
        IReadOnlyList<string> sessions,
        CancellationToken cancellationToken) =>
        store.ListAsync(
            Ranks,
            [user.Value, version, roomId, sessions.ToArray()],
            row => new BackupKeyRank(row.Text(0), row.Long(1), row.Long(2), row.Bool(3)),
            cancellationToken);

    private static KeyBackupRow MapVersion(ReadRow row) => new(
        new(row.Long(0)), row.Long(1), row.Text(2), row.Blob(3), row.Long(4), row.Int(5), row.Bool(6));

    private static BackupKeyName MapName(ReadRow row) => new(row.Text(0), row.Text(1));

    private static BackupKeyRow MapKey(ReadRow row) => new(
        new(row.Long(0)),
        row.Long(1),
        row.Text(2),
        row.Text(3),
        row.Long(4),
        row.Long(5),
        row.Bool(6),
        row.Blob(7));
}
