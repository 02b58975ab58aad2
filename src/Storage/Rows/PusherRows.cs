namespace Dendrite.Fast.Storage;

/// <summary>A pusher of a user. Source: client-server API, "Push Notifications".</summary>
/// <param name="User">The user.</param>
/// <param name="AppId">The app.</param>
/// <param name="Pushkey">The app's address of the device.</param>
/// <param name="Kind">How it is pushed to: <c>http</c> or <c>email</c>.</param>
/// <param name="DeviceId">The device that set it; null for none.</param>
/// <param name="AppDisplayName">The app's name for people.</param>
/// <param name="DeviceDisplayName">The device's name for people.</param>
/// <param name="ProfileTag">Which set of rules the device asked for; null for none.</param>
/// <param name="Lang">The language to push in.</param>
/// <param name="Data">What the kind needs: the JSON object in UTF-8.</param>
/// <param name="IsEnabled">Whether it is pushed to.</param>
/// <param name="CreatedTs">When, in ms since 1970.</param>
public readonly record struct PusherRow(
    UserNid User,
    string AppId,
    string Pushkey,
    string Kind,
    string? DeviceId,
    string AppDisplayName,
    string DeviceDisplayName,
    string? ProfileTag,
    string Lang,
    ReadOnlyMemory<byte> Data,
    bool IsEnabled,
    long CreatedTs) : IRow<PusherRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "pushers",
        "*user_nid long, *app_id text, *pushkey text, kind text, device_id text?, app_display_name text, "
        + "device_display_name text, profile_tag text?, lang text, data blob, enabled bool, created_ts long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(AppId);
        sink.Put(Pushkey);
        sink.Put(Kind);
        sink.Put(DeviceId);
        sink.Put(AppDisplayName);
        sink.Put(DeviceDisplayName);
        sink.Put(ProfileTag);
        sink.Put(Lang);
        sink.Put(Data);
        sink.Put(IsEnabled);
        sink.Put(CreatedTs);
    }
}

/// <summary>Removes a pusher of a user.</summary>
/// <param name="User">The user.</param>
/// <param name="AppId">The app.</param>
/// <param name="Pushkey">The app's address of the device.</param>
public readonly record struct PusherDeleteRow(UserNid User, string AppId, string Pushkey) : IRow<PusherDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("pushers", "*user_nid long, *app_id text, *pushkey text");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(AppId);
        sink.Put(Pushkey);
    }
}

/// <summary>Removes the pushers of all users to one address: the device has another user now.</summary>
/// <param name="AppId">The app.</param>
/// <param name="Pushkey">The app's address of the device.</param>
public readonly record struct PusherKeyDeleteRow(string AppId, string Pushkey) : IRow<PusherKeyDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("pushers", "*app_id text, *pushkey text");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(AppId);
        sink.Put(Pushkey);
    }
}

/// <summary>Removes the pushers that a device set.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
public readonly record struct DevicePushersDeleteRow(UserNid User, string DeviceId) : IRow<DevicePushersDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("pushers", "*user_nid long, *device_id text?");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
    }
}

/// <summary>Removes all pushers of a user.</summary>
/// <param name="User">The user.</param>
public readonly record struct UserPushersDeleteRow(UserNid User) : IRow<UserPushersDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("pushers", "*user_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}
