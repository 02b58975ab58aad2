namespace Dendrite.Fast.Storage;

/// <summary>A version of a user's backup of room keys.</summary>
/// <param name="User">The user.</param>
/// <param name="Version">The version; 1 and up.</param>
/// <param name="Algorithm">How its keys are encrypted.</param>
/// <param name="AuthData">What the algorithm needs: the JSON object in UTF-8.</param>
/// <param name="Etag">One more after each change of its keys.</param>
/// <param name="KeyCount">How many keys it has in <c>backup_keys</c>.</param>
/// <param name="IsDeleted">Whether the user deleted it; its keys then go in batches.</param>
public readonly record struct KeyBackupRow(
    UserNid User,
    long Version,
    string Algorithm,
    ReadOnlyMemory<byte> AuthData,
    long Etag,
    int KeyCount,
    bool IsDeleted) : IRow<KeyBackupRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "key_backups",
        "*user_nid long, *version long, algorithm text, auth_data blob, etag long, key_count int, "
        + "is_deleted bool", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Version);
        sink.Put(Algorithm);
        sink.Put(AuthData);
        sink.Put(Etag);
        sink.Put(KeyCount);
        sink.Put(IsDeleted);
    }
}

/// <summary>Forgets a version of a backup; its keys have rows of their own.</summary>
/// <param name="User">The user.</param>
/// <param name="Version">The version; 1 and up.</param>
public readonly record struct KeyBackupDeleteRow(UserNid User, long Version) : IRow<KeyBackupDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "key_backups", "*user_nid long, *version long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Version);
    }
}

/// <summary>Forgets all versions of a user's backup.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserKeyBackupsDeleteRow(UserNid User) : IRow<UserKeyBackupsDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("key_backups", "*user_nid long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}

/// <summary>The key of a session in a backup.</summary>
/// <param name="User">The user.</param>
/// <param name="Version">The version; 1 and up.</param>
/// <param name="RoomId">The room id, as the client gave it.</param>
/// <param name="SessionId">The session.</param>
/// <param name="FirstMessageIndex">The first message that it decrypts.</param>
/// <param name="ForwardedCount">How often it was forwarded.</param>
/// <param name="IsVerified">Whether the device that backed it up had verified it.</param>
/// <param name="SessionData">The encrypted key: the JSON object in UTF-8.</param>
public readonly record struct BackupKeyRow(
    UserNid User,
    long Version,
    string RoomId,
    string SessionId,
    long FirstMessageIndex,
    long ForwardedCount,
    bool IsVerified,
    ReadOnlyMemory<byte> SessionData) : IRow<BackupKeyRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "backup_keys",
        "*user_nid long, *version long, *room_id text, *session_id text, first_message_index long, "
        + "forwarded_count long, is_verified bool, session_data blob", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Version);
        sink.Put(RoomId);
        sink.Put(SessionId);
        sink.Put(FirstMessageIndex);
        sink.Put(ForwardedCount);
        sink.Put(IsVerified);
        sink.Put(SessionData);
    }
}

/// <summary>Removes the key of a session from a backup.</summary>
/// <param name="User">The user.</param>
/// <param name="Version">The version; 1 and up.</param>
/// <param name="RoomId">The room id, as the client gave it.</param>
/// <param name="SessionId">The session.</param>
public readonly record struct BackupKeyDeleteRow(UserNid User, long Version, string RoomId, string SessionId)
    : IRow<BackupKeyDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "backup_keys", "*user_nid long, *version long, *room_id text, *session_id text", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Version);
        sink.Put(RoomId);
        sink.Put(SessionId);
    }
}

/// <summary>Removes the keys of a room from a backup.</summary>
/// <param name="User">The user.</param>
/// <param name="Version">The version; 1 and up.</param>
/// <param name="RoomId">The room id, as the client gave it.</param>
public readonly record struct BackupRoomDeleteRow(UserNid User, long Version, string RoomId) : IRow<BackupRoomDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "backup_keys", "*user_nid long, *version long, *room_id text", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Version);
        sink.Put(RoomId);
    }
}

/// <summary>Removes all keys of a version of a backup.</summary>
/// <param name="User">The user.</param>
/// <param name="Version">The version; 1 and up.</param>
public readonly record struct BackupKeysDeleteRow(UserNid User, long Version) : IRow<BackupKeysDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "backup_keys", "*user_nid long, *version long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Version);
    }
}

/// <summary>Removes all keys of all versions of a user's backup.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserBackupKeysDeleteRow(UserNid User) : IRow<UserBackupKeysDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("backup_keys", "*user_nid long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}
