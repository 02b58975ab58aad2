namespace Dendrite.Fast.Storage;

/// <summary>Removes all devices of a user.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserDevicesDeleteRow(UserNid User) : IRow<UserDevicesDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("devices", "*user_nid long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}

/// <summary>Removes the identity keys of all devices of a user.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserDeviceKeysDeleteRow(UserNid User) : IRow<UserDeviceKeysDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("device_keys", "*user_nid long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}

/// <summary>Removes the one-time keys of all devices of a user.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserOneTimeKeysDeleteRow(UserNid User) : IRow<UserOneTimeKeysDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("one_time_keys", "*user_nid long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}

/// <summary>Removes the fallback keys of all devices of a user.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserFallbackKeysDeleteRow(UserNid User) : IRow<UserFallbackKeysDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("fallback_keys", "*user_nid long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}

/// <summary>Removes the messages that wait for any device of a user.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserToDeviceDeleteRow(UserNid User) : IRow<UserToDeviceDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("to_device", "*user_nid long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}

/// <summary>Removes all fields of a profile.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserProfileDeleteRow(UserNid User) : IRow<UserProfileDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("profiles", "*user_nid long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}

/// <summary>Removes all account data of a user, global and of rooms.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserAccountDataDeleteRow(UserNid User) : IRow<UserAccountDataDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("account_data", "*user_nid long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}

/// <summary>Removes all filters of a user.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserFiltersDeleteRow(UserNid User) : IRow<UserFiltersDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("filters", "*user_nid long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}
