namespace Dendrite.Fast.Storage;

/// <summary>A device.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
/// <param name="DisplayName">Its name.</param>
/// <param name="CreatedTs">When, in ms since 1970.</param>
/// <param name="LastSeenTs">When last seen, in ms since 1970.</param>
/// <param name="LastSeenIp">From where last seen.</param>
public readonly record struct DeviceRow(
    UserNid User,
    string DeviceId,
    string? DisplayName,
    long CreatedTs,
    long? LastSeenTs,
    string? LastSeenIp) : IRow<DeviceRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "devices",
        "*user_nid long, *device_id text, display_name text?, created_ts long, last_seen_ts long?, "
        + "last_seen_ip text?", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
        sink.Put(DisplayName);
        sink.Put(CreatedTs);
        sink.Put(LastSeenTs);
        sink.Put(LastSeenIp);
    }
}

/// <summary>Notes where and when a device was last seen.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
/// <param name="LastSeenTs">When, in ms since 1970.</param>
/// <param name="LastSeenIp">From where.</param>
public readonly record struct DeviceSeenRow(
    UserNid User,
    string DeviceId,
    long? LastSeenTs,
    string? LastSeenIp) : IRow<DeviceSeenRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "devices",
        "*user_nid long, *device_id text, last_seen_ts long?, last_seen_ip text?", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
        sink.Put(LastSeenTs);
        sink.Put(LastSeenIp);
    }
}

/// <summary>Removes a device; its tokens, keys and messages have rows of their own.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
public readonly record struct DeviceDeleteRow(UserNid User, string DeviceId) : IRow<DeviceDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "devices",
        "*user_nid long, *device_id text", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
    }
}

/// <summary>An access token, by its hash.</summary>
/// <param name="TokenHash">The hash of the token.</param>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
/// <param name="CreatedTs">When, in ms since 1970.</param>
/// <param name="ExpiresTs">When it ends, in ms since 1970; null for never.</param>
/// <param name="RefreshHash">The hash of its refresh token; null for none.</param>
public readonly record struct AccessTokenRow(
    ReadOnlyMemory<byte> TokenHash,
    UserNid User,
    string DeviceId,
    long CreatedTs,
    long? ExpiresTs,
    byte[]? RefreshHash) : IRow<AccessTokenRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "access_tokens",
        "*token_hash blob, user_nid long, device_id text, created_ts long, expires_ts long?, "
        + "refresh_hash blob?");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(TokenHash);
        sink.Put(User.Value);
        sink.Put(DeviceId);
        sink.Put(CreatedTs);
        sink.Put(ExpiresTs);
        sink.Put(RefreshHash);
    }
}

/// <summary>Ends one access token.</summary>
/// <param name="TokenHash">The hash of the token.</param>
public readonly record struct AccessTokenDeleteRow(ReadOnlyMemory<byte> TokenHash) : IRow<AccessTokenDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("access_tokens", "*token_hash blob");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(TokenHash);
    }
}

/// <summary>Ends all access tokens of a device.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
public readonly record struct DeviceTokensDeleteRow(UserNid User, string DeviceId) : IRow<DeviceTokensDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("access_tokens", "*user_nid long, *device_id text");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
    }
}

/// <summary>Ends all access tokens of a user.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserTokensDeleteRow(UserNid User) : IRow<UserTokensDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("access_tokens", "*user_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
    }
}
