namespace Dendrite.Fast.Storage;

/// <summary>What a cross-signing key is for. Persisted: numbers are never reused.</summary>
public enum KeyUsage
{
    /// <summary>Signs the other two, and is signed by who trusts the user.</summary>
    Master = 1,

    /// <summary>Signs the user's own devices.</summary>
    SelfSigning = 2,

    /// <summary>Signs the master keys of others.</summary>
    UserSigning = 3,
}

/// <summary>A cross-signing key of a user.</summary>
/// <param name="User">The user.</param>
/// <param name="Usage">What it is for.</param>
/// <param name="Json">The key in UTF-8.</param>
public readonly record struct CrossSigningKeyRow(UserNid User, KeyUsage Usage, ReadOnlyMemory<byte> Json)
    : IRow<CrossSigningKeyRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "cross_signing_keys", "*user_nid long, *usage int, json blob", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put((long)Usage);
        sink.Put(Json);
    }
}

/// <summary>Removes the cross-signing keys of a user.</summary>
/// <param name="User">The user.</param>
public readonly record struct CrossSigningKeysDeleteRow(UserNid User) : IRow<CrossSigningKeysDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "cross_signing_keys", "*user_nid long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}

/// <summary>A signature that came apart from what it signs.</summary>
/// <param name="Signer">Who signed.</param>
/// <param name="Target">Whose device or key is signed.</param>
/// <param name="TargetKey">The device id, or the public key of a cross-signing key.</param>
/// <param name="KeyId">The key that signed, with its algorithm.</param>
/// <param name="Signature">The signature in base64.</param>
public readonly record struct KeySignatureRow(
    UserNid Signer,
    UserNid Target,
    string TargetKey,
    string KeyId,
    string Signature) : IRow<KeySignatureRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "key_signatures",
        "*signer_nid long, *target_nid long, *target text, *key_id text, signature text, @writer, @position",
        orderedBy: "signer_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Signer.Value);
        sink.Put(Target.Value);
        sink.Put(TargetKey);
        sink.Put(KeyId);
        sink.Put(Signature);
    }
}

/// <summary>Removes a user's signatures on one user; the signer's own, when that is the same.</summary>
/// <param name="Signer">Who signed.</param>
/// <param name="Target">Whose device or key is signed.</param>
public readonly record struct TargetSignaturesDeleteRow(UserNid Signer, UserNid Target)
    : IRow<TargetSignaturesDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "key_signatures", "*signer_nid long, *target_nid long", orderedBy: "signer_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Signer.Value);
        sink.Put(Target.Value);
    }
}

/// <summary>Removes a user's signatures on one device or key.</summary>
/// <param name="Signer">Who signed.</param>
/// <param name="Target">Whose device or key is signed.</param>
/// <param name="TargetKey">The device id, or the public key of a cross-signing key.</param>
public readonly record struct KeySignaturesDeleteRow(UserNid Signer, UserNid Target, string TargetKey)
    : IRow<KeySignaturesDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "key_signatures", "*signer_nid long, *target_nid long, *target text", orderedBy: "signer_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Signer.Value);
        sink.Put(Target.Value);
        sink.Put(TargetKey);
    }
}

/// <summary>Removes what a user signed with one key.</summary>
/// <param name="Signer">Who signed.</param>
/// <param name="KeyId">The key that signed, with its algorithm.</param>
public readonly record struct KeySignaturesByKeyDeleteRow(UserNid Signer, string KeyId)
    : IRow<KeySignaturesByKeyDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "key_signatures", "*signer_nid long, *key_id text", orderedBy: "signer_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Signer.Value);
        sink.Put(KeyId);
    }
}

/// <summary>Removes all signatures of a user.</summary>
/// <param name="Signer">Who signed.</param>
public readonly record struct SignerSignaturesDeleteRow(UserNid Signer) : IRow<SignerSignaturesDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "key_signatures", "*signer_nid long", orderedBy: "signer_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(Signer.Value);
}

/// <summary>The dehydrated device of a user, which has its row in <c>devices</c>.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
/// <param name="Data">What the client keeps in it: the JSON object in UTF-8.</param>
/// <param name="CreatedTs">When, in ms since 1970.</param>
public readonly record struct DehydratedDeviceRow(
    UserNid User,
    string DeviceId,
    ReadOnlyMemory<byte> Data,
    long CreatedTs) : IRow<DehydratedDeviceRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "dehydrated_devices", "*user_nid long, device_id text, data blob, created_ts long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
        sink.Put(Data);
        sink.Put(CreatedTs);
    }
}

/// <summary>Removes the dehydrated device of a user, if it is this one.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
public readonly record struct DehydratedDeviceEndRow(UserNid User, string DeviceId) : IRow<DehydratedDeviceEndRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "dehydrated_devices", "*user_nid long, *device_id text");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
    }
}

/// <summary>Removes the dehydrated device of a user.</summary>
/// <param name="User">The user.</param>
public readonly record struct DehydratedDeviceDeleteRow(UserNid User) : IRow<DehydratedDeviceDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("dehydrated_devices", "*user_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}
