namespace Dendrite.Fast.Storage;

/// <summary>A device.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
/// <param name="DisplayName">Its name.</param>
/// <param name="CreatedTs">When, in ms since 1970.</param>
/// <param name="LastSeenTs">When last seen, in ms since 1970.</param>
/// <param name="LastSeenIp">From where last seen.</param>
/// <param name="UserAgent">What it then said that it is; null for nothing.</param>
public readonly record struct DeviceRow(
    UserNid User,
    string DeviceId,
    string? DisplayName,
    long CreatedTs,
    long? LastSeenTs,
    string? LastSeenIp,
    string? UserAgent) : IRow<DeviceRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "devices",
        "*user_nid long, *device_id text, display_name text?, created_ts long, last_seen_ts long?, "
        + "last_seen_ip text?, user_agent text?", orderedBy: "user_nid");

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
        sink.Put(UserAgent);
    }
}

/// <summary>Notes where and when a device was last seen.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
/// <param name="LastSeenTs">When, in ms since 1970.</param>
/// <param name="LastSeenIp">From where.</param>
/// <param name="UserAgent">What it said that it is; null for nothing.</param>
public readonly record struct DeviceSeenRow(
    UserNid User,
    string DeviceId,
    long? LastSeenTs,
    string? LastSeenIp,
    string? UserAgent) : IRow<DeviceSeenRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "devices",
        "*user_nid long, *device_id text, last_seen_ts long?, last_seen_ip text?, user_agent text?",
        orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
        sink.Put(LastSeenTs);
        sink.Put(LastSeenIp);
        sink.Put(UserAgent);
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

/// <summary>
/// An access token, by its hash; taken already, or one that replaces a token which another does already: the append
/// fails with a conflict.
/// </summary>
/// <remarks>
/// A refresh makes a second token beside the first, which ends when the second is used for the first time: until then
/// the client may not have its answer, and asks again with the same refresh token.
/// </remarks>
/// <param name="TokenHash">The hash of the token.</param>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
/// <param name="CreatedTs">When, in ms since 1970.</param>
/// <param name="ExpiresTs">When it ends, in ms since 1970; null for never.</param>
/// <param name="RefreshHash">The hash of its refresh token; null for none.</param>
/// <param name="Replaces">The hash of the token that ends when this one is used; null for none.</param>
/// <param name="RefreshExpiresTs">When its refresh token ends, in ms since 1970; null for never.</param>
public readonly record struct AccessTokenRow(
    ReadOnlyMemory<byte> TokenHash,
    UserNid User,
    string DeviceId,
    long CreatedTs,
    long? ExpiresTs,
    byte[]? RefreshHash,
    byte[]? Replaces,
    long? RefreshExpiresTs) : IRow<AccessTokenRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "access_tokens",
        "*token_hash blob, user_nid long, device_id text, created_ts long, expires_ts long?, "
        + "refresh_hash blob?, replaces blob?, refresh_expires_ts long?");

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
        sink.Put(Replaces);
        sink.Put(RefreshExpiresTs);
    }
}

/// <summary>
/// That an access token was used, and replaces none any more; gone already: the append fails with a conflict. The token
/// that it replaced has a row of its own.
/// </summary>
/// <param name="TokenHash">The hash of the token.</param>
public readonly record struct AccessTokenSettledRow(ReadOnlyMemory<byte> TokenHash) : IRow<AccessTokenSettledRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "access_tokens", "*token_hash blob, replaces blob?", mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(TokenHash);
        sink.Put((byte[]?)null);
    }
}

/// <summary>Ends the access token that would replace another, so that a refresh can be repeated.</summary>
/// <param name="Replaces">The hash of the token that would be replaced.</param>
public readonly record struct TokenSuccessorDeleteRow(ReadOnlyMemory<byte> Replaces) : IRow<TokenSuccessorDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("access_tokens", "*replaces blob?");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(Replaces);
}

/// <summary>
/// Forgets the access tokens whose refresh token has ended. One that ended alone stays as long as its device, since its
/// client is told that it may log in again as the same device.
/// </summary>
/// <param name="RefreshExpiresTs">The latest end to forget, in ms since 1970.</param>
public readonly record struct TokenExpiryRow(long RefreshExpiresTs) : IRow<TokenExpiryRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("access_tokens", "*<refresh_expires_ts long?");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(RefreshExpiresTs);
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
