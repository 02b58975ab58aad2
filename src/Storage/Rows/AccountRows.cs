namespace Dendrite.Fast.Storage;

/// <summary>The state of an account. Persisted: numbers are never reused.</summary>
public enum AccountState
{
    /// <summary>In use.</summary>
    Active = 0,

    /// <summary>Ended for good; the name stays taken.</summary>
    Deactivated = 1,

    /// <summary>Locked by an administrator.</summary>
    Locked = 2,

    /// <summary>Suspended by an administrator.</summary>
    Suspended = 3,
}

/// <summary>What an account is. Persisted: numbers are never reused.</summary>
public enum AccountKind
{
    /// <summary>A person.</summary>
    User = 0,

    /// <summary>A guest.</summary>
    Guest = 1,

    /// <summary>Belongs to an application service.</summary>
    Appservice = 2,

    /// <summary>Is this server's own: it sends notices, and nobody logs in to it.</summary>
    Server = 3,
}

/// <summary>What else is so of an account. Persisted: bits are never reused.</summary>
[Flags]
public enum AccountFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Suspended as well, while <see cref="AccountState.Locked"/> hides it.</summary>
    SuspendedToo = 1,

    /// <summary>The user asked for what they sent to be forgotten when the account was deactivated.</summary>
    Erased = 2,
}

/// <summary>A local account; taken already: the append fails with a conflict.</summary>
/// <param name="User">The user.</param>
/// <param name="PasswordHash">The encoded password hash; null for none.</param>
/// <param name="CreatedTs">When, in ms since 1970.</param>
/// <param name="Admin">Whether an administrator.</param>
/// <param name="State">Its state.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Flags">What else is so of it.</param>
public readonly record struct AccountRow(
    UserNid User,
    string? PasswordHash,
    long CreatedTs,
    bool Admin,
    AccountState State,
    AccountKind Kind,
    AccountFlags Flags) : IRow<AccountRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "accounts",
        "*user_nid long, password_hash text?, created_ts long, admin bool, state int, kind int, flags int",
        orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(PasswordHash);
        sink.Put(CreatedTs);
        sink.Put(Admin);
        sink.Put((long)State);
        sink.Put((long)Kind);
        sink.Put((long)Flags);
    }
}

/// <summary>Changes an account.</summary>
/// <param name="User">The user.</param>
/// <param name="PasswordHash">The encoded password hash; null for none.</param>
/// <param name="Admin">Whether an administrator.</param>
/// <param name="State">Its state.</param>
/// <param name="Flags">What else is so of it.</param>
public readonly record struct AccountChangeRow(
    UserNid User,
    string? PasswordHash,
    bool Admin,
    AccountState State,
    AccountFlags Flags) : IRow<AccountChangeRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "accounts",
        "*user_nid long, password_hash text?, admin bool, state int, flags int",
        orderedBy: "user_nid",
        mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(PasswordHash);
        sink.Put(Admin);
        sink.Put((long)State);
        sink.Put((long)Flags);
    }
}

/// <summary>
/// Makes an account a person's; it must still be what it was, else the append fails with a conflict.
/// </summary>
/// <param name="User">The user.</param>
/// <param name="From">What it was: a guest's.</param>
/// <param name="PasswordHash">The encoded password hash; null for none.</param>
/// <param name="Admin">Whether an administrator.</param>
public readonly record struct GuestUpgradeRow(
    UserNid User, AccountKind From, string? PasswordHash, bool Admin) : IRow<GuestUpgradeRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "accounts",
        "*user_nid long, *kind int, kind int, password_hash text?, admin bool",
        orderedBy: "user_nid",
        mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put((long)From);
        sink.Put((long)AccountKind.User);
        sink.Put(PasswordHash);
        sink.Put(Admin);
    }
}

/// <summary>A registration token; replaces the one of the same text.</summary>
/// <param name="Token">The token.</param>
/// <param name="UsesAllowed">How often it works; null for no bound.</param>
/// <param name="Completed">How often it has worked.</param>
/// <param name="ExpiresTs">When it ends, in ms since 1970; null for never.</param>
/// <param name="MakesAdmin">Whether an account made with it is an administrator.</param>
/// <param name="CreatedTs">When, in ms since 1970.</param>
public readonly record struct RegistrationTokenRow(
    string Token,
    int? UsesAllowed,
    int Completed,
    long? ExpiresTs,
    bool MakesAdmin,
    long CreatedTs) : IRow<RegistrationTokenRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "registration_tokens",
        "*token text, uses_allowed int?, completed int, expires_ts long?, makes_admin bool, created_ts long",
        orderedBy: "token");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Token);
        sink.Put(UsesAllowed);
        sink.Put(Completed);
        sink.Put(ExpiresTs);
        sink.Put(MakesAdmin);
        sink.Put(CreatedTs);
    }
}

/// <summary>
/// Counts a use of a token: its row must still show the old count, else the append fails with a conflict.
/// </summary>
/// <param name="Token">The token.</param>
/// <param name="CompletedBefore">The number of uses that the caller has read.</param>
/// <param name="Completed">The number of uses from now on.</param>
public readonly record struct RegistrationTokenUseRow(string Token, int CompletedBefore, int Completed)
    : IRow<RegistrationTokenUseRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "registration_tokens", "*token text, *completed int, completed int", orderedBy: "token", mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Token);
        sink.Put(CompletedBefore);
        sink.Put(Completed);
    }
}

/// <summary>Removes a registration token.</summary>
/// <param name="Token">The token.</param>
public readonly record struct RegistrationTokenDeleteRow(string Token) : IRow<RegistrationTokenDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("registration_tokens", "*token text", orderedBy: "token");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Token);
    }
}

/// <summary>A field of a profile.</summary>
/// <param name="User">The user.</param>
/// <param name="Field">The field, such as <c>displayname</c>.</param>
/// <param name="Value">Its JSON value in UTF-8.</param>
public readonly record struct ProfileRow(UserNid User, string Field, ReadOnlyMemory<byte> Value) : IRow<ProfileRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "profiles",
        "*user_nid long, *field text, value blob", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Field);
        sink.Put(Value);
    }
}

/// <summary>Removes a field of a profile.</summary>
/// <param name="User">The user.</param>
/// <param name="Field">The field.</param>
public readonly record struct ProfileDeleteRow(UserNid User, string Field) : IRow<ProfileDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "profiles",
        "*user_nid long, *field text", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Field);
    }
}

/// <summary>Account data of a user, global or of a room.</summary>
/// <param name="User">The user.</param>
/// <param name="Room">The room; none for global.</param>
/// <param name="Type">The type.</param>
/// <param name="Content">The JSON object in UTF-8.</param>
public readonly record struct AccountDataRow(
    UserNid User,
    RoomNid Room,
    string Type,
    ReadOnlyMemory<byte> Content) : IRow<AccountDataRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "account_data",
        "*user_nid long, *room_nid long, *type text, content blob, @writer, @position",
        orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Room.Value);
        sink.Put(Type);
        sink.Put(Content);
    }
}

/// <summary>Removes account data.</summary>
/// <param name="User">The user.</param>
/// <param name="Room">The room; none for global.</param>
/// <param name="Type">The type.</param>
public readonly record struct AccountDataDeleteRow(UserNid User, RoomNid Room, string Type) : IRow<AccountDataDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "account_data",
        "*user_nid long, *room_nid long, *type text", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Room.Value);
        sink.Put(Type);
    }
}

/// <summary>A stored filter; taken already: ignored.</summary>
/// <param name="User">The user.</param>
/// <param name="FilterId">The number in the user.</param>
/// <param name="Json">The filter in UTF-8.</param>
public readonly record struct FilterRow(UserNid User, long FilterId, ReadOnlyMemory<byte> Json) : IRow<FilterRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore(
        "filters",
        "*user_nid long, *filter_id long, json blob", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(FilterId);
        sink.Put(Json);
    }
}
