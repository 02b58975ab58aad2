namespace Dendrite.Fast.Storage;

/// <summary>
/// Whom a sign-on provider knows an account as; an account has it already: the append fails with a conflict.
/// </summary>
/// <param name="Provider">The provider's id in the configuration.</param>
/// <param name="Subject">The provider's id of the person.</param>
/// <param name="User">The user.</param>
/// <param name="CreatedTs">When, in ms since 1970.</param>
public readonly record struct ExternalIdRow(string Provider, string Subject, UserNid User, long CreatedTs)
    : IRow<ExternalIdRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "external_ids", "*provider text, *subject text, user_nid long, created_ts long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Provider);
        sink.Put(Subject);
        sink.Put(User.Value);
        sink.Put(CreatedTs);
    }
}

/// <summary>Takes all ids of sign-on providers from an account.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserExternalIdsDeleteRow(UserNid User) : IRow<UserExternalIdsDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("external_ids", "*user_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}

/// <summary>That a user has agreed to a version of a policy; there already: ignored.</summary>
/// <param name="User">The user.</param>
/// <param name="Policy">The policy's id in the configuration.</param>
/// <param name="Version">Its version.</param>
/// <param name="AcceptedTs">When, in ms since 1970.</param>
public readonly record struct AcceptedTermsRow(UserNid User, string Policy, string Version, long AcceptedTs)
    : IRow<AcceptedTermsRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore(
        "accepted_terms", "*user_nid long, *policy text, *version text, accepted_ts long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Policy);
        sink.Put(Version);
        sink.Put(AcceptedTs);
    }
}

/// <summary>Forgets what a user has agreed to.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserTermsDeleteRow(UserNid User) : IRow<UserTermsDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("accepted_terms", "*user_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}
