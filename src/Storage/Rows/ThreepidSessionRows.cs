namespace Dendrite.Fast.Storage;

/// <summary>
/// What a proved address is for; a proof for one purpose is none for another. Persisted: numbers are never reused.
/// </summary>
public enum ThreepidPurpose
{
    /// <summary>An account that is being made.</summary>
    Register = 1,

    /// <summary>A new password of the account that has the address.</summary>
    Password = 2,

    /// <summary>An account that gets the address.</summary>
    Add = 3,
}

/// <summary>
/// The proof of an address, which a message to it begins; the id, or the address with this secret and purpose, taken
/// already: the append fails with a conflict.
/// </summary>
/// <param name="Sid">The id of the session.</param>
/// <param name="Purpose">What the proof is for.</param>
/// <param name="Medium">The medium, such as <c>email</c>.</param>
/// <param name="Address">The address in its canonical form.</param>
/// <param name="SecretHash">The hash of the client's secret.</param>
/// <param name="TokenHash">The hash of the token that the address was sent last.</param>
/// <param name="SendAttempt">The client's number of the message that was sent last.</param>
/// <param name="NextLink">Where a browser goes once the address is proved; null for nowhere.</param>
/// <param name="CreatedTs">When, in ms since 1970.</param>
/// <param name="ValidatedTs">When the address was proved, in ms since 1970; null for not yet.</param>
public readonly record struct ThreepidSessionRow(
    string Sid,
    ThreepidPurpose Purpose,
    string Medium,
    string Address,
    ReadOnlyMemory<byte> SecretHash,
    ReadOnlyMemory<byte> TokenHash,
    long SendAttempt,
    string? NextLink,
    long CreatedTs,
    long? ValidatedTs) : IRow<ThreepidSessionRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "threepid_sessions",
        "*sid text, purpose int, medium text, address text, secret_hash blob, token_hash blob, "
        + "send_attempt long, next_link text?, created_ts long, validated_ts long?");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Sid);
        sink.Put((long)Purpose);
        sink.Put(Medium);
        sink.Put(Address);
        sink.Put(SecretHash);
        sink.Put(TokenHash);
        sink.Put(SendAttempt);
        sink.Put(NextLink);
        sink.Put(CreatedTs);
        sink.Put(ValidatedTs);
    }
}

/// <summary>
/// That one more message was sent: the token of the one before ends. Gone already: the append fails with a conflict.
/// </summary>
/// <param name="Sid">The id of the session.</param>
/// <param name="TokenHash">The hash of the token that the address was sent last.</param>
/// <param name="SendAttempt">The client's number of the message that was sent last.</param>
/// <param name="NextLink">Where a browser goes once the address is proved; null for nowhere.</param>
public readonly record struct ThreepidSessionSentRow(
    string Sid,
    ReadOnlyMemory<byte> TokenHash,
    long SendAttempt,
    string? NextLink) : IRow<ThreepidSessionSentRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "threepid_sessions", "*sid text, token_hash blob, send_attempt long, next_link text?", mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Sid);
        sink.Put(TokenHash);
        sink.Put(SendAttempt);
        sink.Put(NextLink);
    }
}

/// <summary>That the address is proved. Gone already, or another token: the append fails with a conflict.</summary>
/// <param name="Sid">The id of the session.</param>
/// <param name="TokenHash">The hash of the token that proves it.</param>
/// <param name="ValidatedTs">When, in ms since 1970.</param>
public readonly record struct ThreepidSessionValidatedRow(string Sid, ReadOnlyMemory<byte> TokenHash, long ValidatedTs)
    : IRow<ThreepidSessionValidatedRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "threepid_sessions", "*sid text, *token_hash blob, validated_ts long?", mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Sid);
        sink.Put(TokenHash);
        sink.Put(ValidatedTs);
    }
}

/// <summary>Uses a proof up; gone already: the append fails with a conflict.</summary>
/// <param name="Sid">The id of the session.</param>
public readonly record struct ThreepidSessionUseRow(string Sid) : IRow<ThreepidSessionUseRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("threepid_sessions", "*sid text", mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(Sid);
}

/// <summary>Forgets proofs that are too old.</summary>
/// <param name="CreatedTs">The youngest to forget, in ms since 1970.</param>
public readonly record struct ThreepidSessionExpiryRow(long CreatedTs) : IRow<ThreepidSessionExpiryRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("threepid_sessions", "*<created_ts long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(CreatedTs);
}
