namespace Dendrite.Fast.Storage;

/// <summary>What a token of short life is for. Persisted: numbers are never reused.</summary>
public enum ShortTokenKind
{
    /// <summary>Logs its user in, once: <c>m.login.token</c>.</summary>
    Login = 1,

    /// <summary>Tells a third party who its user is.</summary>
    OpenId = 2,
}

/// <summary>A token of short life, by its hash.</summary>
/// <param name="TokenHash">The hash of the token.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="User">The user.</param>
/// <param name="ExpiresTs">When it ends, in ms since 1970.</param>
public readonly record struct ShortTokenRow(
    ReadOnlyMemory<byte> TokenHash,
    ShortTokenKind Kind,
    UserNid User,
    long ExpiresTs) : IRow<ShortTokenRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "short_tokens", "*token_hash blob, kind int, user_nid long, expires_ts long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(TokenHash);
        sink.Put((long)Kind);
        sink.Put(User.Value);
        sink.Put(ExpiresTs);
    }
}

/// <summary>Uses a token up; gone already, or of another kind: the append fails with a conflict.</summary>
/// <param name="TokenHash">The hash of the token.</param>
/// <param name="Kind">What it is for.</param>
public readonly record struct ShortTokenUseRow(ReadOnlyMemory<byte> TokenHash, ShortTokenKind Kind)
    : IRow<ShortTokenUseRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "short_tokens", "*token_hash blob, *kind int", mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(TokenHash);
        sink.Put((long)Kind);
    }
}

/// <summary>Ends all tokens of short life of a user.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserShortTokensDeleteRow(UserNid User) : IRow<UserShortTokensDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("short_tokens", "*user_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}

/// <summary>Forgets the tokens of short life that have ended.</summary>
/// <param name="ExpiresTs">The latest end to forget, in ms since 1970.</param>
public readonly record struct ShortTokenExpiryRow(long ExpiresTs) : IRow<ShortTokenExpiryRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("short_tokens", "*<expires_ts long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(ExpiresTs);
}
