namespace Dendrite.Fast.Storage;

/// <summary>
/// A third-party id of an account; an address that an account has already: the append fails with a conflict.
/// </summary>
/// <param name="Medium">The medium, such as <c>email</c>.</param>
/// <param name="Address">The address in its canonical form.</param>
/// <param name="User">The user.</param>
/// <param name="ValidatedTs">When the user proved that it is theirs, in ms since 1970.</param>
/// <param name="AddedTs">When the account got it, in ms since 1970.</param>
public readonly record struct ThreepidRow(
    string Medium,
    string Address,
    UserNid User,
    long ValidatedTs,
    long AddedTs) : IRow<ThreepidRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "threepids", "*medium text, *address text, user_nid long, validated_ts long, added_ts long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Medium);
        sink.Put(Address);
        sink.Put(User.Value);
        sink.Put(ValidatedTs);
        sink.Put(AddedTs);
    }
}

/// <summary>Takes a third-party id from its account; not the account's: the append fails with a conflict.</summary>
/// <param name="Medium">The medium, such as <c>email</c>.</param>
/// <param name="Address">The address in its canonical form.</param>
/// <param name="User">The user.</param>
public readonly record struct ThreepidDeleteRow(string Medium, string Address, UserNid User) : IRow<ThreepidDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "threepids", "*medium text, *address text, *user_nid long", mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Medium);
        sink.Put(Address);
        sink.Put(User.Value);
    }
}

/// <summary>Takes all third-party ids from an account.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserThreepidsDeleteRow(UserNid User) : IRow<UserThreepidsDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("threepids", "*user_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}

/// <summary>That this server has bound a third-party id at an identity server; there already: ignored.</summary>
/// <param name="User">The user.</param>
/// <param name="Medium">The medium, such as <c>email</c>.</param>
/// <param name="Address">The address in its canonical form.</param>
/// <param name="IdServer">The identity server, as the client named it.</param>
public readonly record struct ThreepidBindingRow(UserNid User, string Medium, string Address, string IdServer)
    : IRow<ThreepidBindingRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore(
        "threepid_bindings", "*user_nid long, *medium text, *address text, *id_server text");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Medium);
        sink.Put(Address);
        sink.Put(IdServer);
    }
}

/// <summary>Forgets a binding.</summary>
/// <param name="User">The user.</param>
/// <param name="Medium">The medium, such as <c>email</c>.</param>
/// <param name="Address">The address in its canonical form.</param>
/// <param name="IdServer">The identity server, as the client named it.</param>
public readonly record struct ThreepidBindingDeleteRow(UserNid User, string Medium, string Address, string IdServer)
    : IRow<ThreepidBindingDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "threepid_bindings", "*user_nid long, *medium text, *address text, *id_server text");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Medium);
        sink.Put(Address);
        sink.Put(IdServer);
    }
}

/// <summary>Forgets all bindings of a user.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserBindingsDeleteRow(UserNid User) : IRow<UserBindingsDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("threepid_bindings", "*user_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}
