namespace Dendrite.Fast.Storage;

/// <summary>The identity keys of a device.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
/// <param name="Json">The signed device keys in UTF-8.</param>
public readonly record struct DeviceKeysRow(
    UserNid User,
    string DeviceId,
    ReadOnlyMemory<byte> Json) : IRow<DeviceKeysRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "device_keys",
        "*user_nid long, *device_id text, json blob, @writer, @position", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
        sink.Put(Json);
    }
}

/// <summary>Removes the identity keys of a device.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
public readonly record struct DeviceKeysDeleteRow(UserNid User, string DeviceId) : IRow<DeviceKeysDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "device_keys",
        "*user_nid long, *device_id text", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
    }
}

/// <summary>A one-time key; there already: ignored.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
/// <param name="Algorithm">The algorithm.</param>
/// <param name="KeyId">The key id, without the algorithm.</param>
/// <param name="Json">The key in UTF-8.</param>
/// <param name="Seq">The order of upload: lower ones are claimed first.</param>
public readonly record struct OneTimeKeyRow(
    UserNid User,
    string DeviceId,
    string Algorithm,
    string KeyId,
    ReadOnlyMemory<byte> Json,
    long Seq) : IRow<OneTimeKeyRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore(
        "one_time_keys",
        "*user_nid long, *device_id text, *algorithm text, *key_id text, json blob, seq long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
        sink.Put(Algorithm);
        sink.Put(KeyId);
        sink.Put(Json);
        sink.Put(Seq);
    }
}

/// <summary>Takes a one-time key out; gone already: the append fails with a conflict.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
/// <param name="Algorithm">The algorithm.</param>
/// <param name="KeyId">The key id, without the algorithm.</param>
public readonly record struct OneTimeKeyClaimRow(
    UserNid User,
    string DeviceId,
    string Algorithm,
    string KeyId) : IRow<OneTimeKeyClaimRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "one_time_keys",
        "*user_nid long, *device_id text, *algorithm text, *key_id text", orderedBy: "user_nid", mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
        sink.Put(Algorithm);
        sink.Put(KeyId);
    }
}

/// <summary>Removes all one-time keys of a device.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
public readonly record struct OneTimeKeysDeleteRow(UserNid User, string DeviceId) : IRow<OneTimeKeysDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "one_time_keys",
        "*user_nid long, *device_id text", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
    }
}

/// <summary>The fallback key of a device and algorithm.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
/// <param name="Algorithm">The algorithm.</param>
/// <param name="KeyId">The key id, without the algorithm.</param>
/// <param name="Json">The key in UTF-8.</param>
/// <param name="Used">Whether it has been given out.</param>
public readonly record struct FallbackKeyRow(
    UserNid User,
    string DeviceId,
    string Algorithm,
    string KeyId,
    ReadOnlyMemory<byte> Json,
    bool Used) : IRow<FallbackKeyRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "fallback_keys",
        "*user_nid long, *device_id text, *algorithm text, key_id text, json blob, used bool", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
        sink.Put(Algorithm);
        sink.Put(KeyId);
        sink.Put(Json);
        sink.Put(Used);
    }
}

/// <summary>Removes the fallback keys of a device.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
public readonly record struct FallbackKeysDeleteRow(UserNid User, string DeviceId) : IRow<FallbackKeysDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "fallback_keys",
        "*user_nid long, *device_id text", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
    }
}

/// <summary>A message that waits for a device.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
/// <param name="Seq">The order within the append.</param>
/// <param name="Json">The message as the device gets it, in UTF-8.</param>
public readonly record struct ToDeviceRow(
    UserNid User,
    string DeviceId,
    int Seq,
    ReadOnlyMemory<byte> Json) : IRow<ToDeviceRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "to_device",
        "*user_nid long, *device_id text, *seq int, json blob, @writer, @position", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
        sink.Put(Seq);
        sink.Put(Json);
    }
}

/// <summary>Removes the messages of a device that one writer committed up to a position.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
/// <param name="Writer">The writer.</param>
/// <param name="Position">The highest position that the device has.</param>
public readonly record struct ToDeviceAckRow(
    UserNid User,
    string DeviceId,
    int Writer,
    long Position) : IRow<ToDeviceAckRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "to_device",
        "*user_nid long, *device_id text, *writer int, *<position long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
        sink.Put(Writer);
        sink.Put(Position);
    }
}

/// <summary>Removes all messages of a device.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
public readonly record struct ToDeviceDeleteRow(UserNid User, string DeviceId) : IRow<ToDeviceDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "to_device",
        "*user_nid long, *device_id text", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
    }
}

/// <summary>That the devices or keys of a user changed: committed with <see cref="LogKind.DeviceList"/>.</summary>
/// <param name="User">The user.</param>
public readonly record struct DeviceListChangeRow(UserNid User) : IRow<DeviceListChangeRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "device_list_changes", "*user_nid long, @writer, @position", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}
