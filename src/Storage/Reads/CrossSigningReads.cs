namespace Dendrite.Fast.Storage;

internal sealed class CrossSigningReads(Store store) : ICrossSigningReads
{
    private const string SignatureColumns = "signer_nid, target_nid, target, key_id, signature";

    private static readonly ReadSql Keys = new(
        "select user_nid, usage, json from cross_signing_keys where user_nid {in $1} order by user_nid, usage");

    private static readonly ReadSql SignaturesBy = new(
        $"select {SignatureColumns} from key_signatures where signer_nid = $1 order by target_nid, target, key_id");

    private static readonly ReadSql Signatures = new(
        $"""
        select {SignatureColumns} from key_signatures
        where signer_nid = $1 and target_nid = $2 order by target, key_id
        """);

    private static readonly ReadSql SignedSince = new(
        """
        select distinct target_nid from key_signatures
        where signer_nid = $1 and target_nid <> $1 and writer = $2 and position > $3 order by target_nid
        """);

    private static readonly ReadSql Dehydrated = new(
        "select user_nid, device_id, data, created_ts from dehydrated_devices where user_nid = $1");

    public ValueTask<IReadOnlyList<CrossSigningKeyRow>> KeysAsync(
        IReadOnlyList<UserNid> users, CancellationToken cancellationToken) =>
        store.ListAsync(
            Keys,
            [users.Select(user => user.Value).ToArray()],
            row => new CrossSigningKeyRow(new(row.Long(0)), (KeyUsage)row.Int(1), row.Blob(2)),
            cancellationToken);

    public ValueTask<IReadOnlyList<KeySignatureRow>> SignaturesByAsync(
        UserNid signer, CancellationToken cancellationToken) =>
        store.ListAsync(SignaturesBy, [signer.Value], Map, cancellationToken);

    public ValueTask<IReadOnlyList<KeySignatureRow>> SignaturesAsync(
        UserNid signer, UserNid target, CancellationToken cancellationToken) =>
        store.ListAsync(Signatures, [signer.Value, target.Value], Map, cancellationToken);

    public ValueTask<IReadOnlyList<UserNid>> SignedSinceAsync(
        UserNid signer, int writer, long position, CancellationToken cancellationToken) =>
        store.ListAsync(SignedSince, [signer.Value, writer, position], Maps.User, cancellationToken);

    public ValueTask<DehydratedDeviceRow?> DehydratedAsync(UserNid user, CancellationToken cancellationToken) =>
        store.FindValueAsync(
            Dehydrated,
            [user.Value],
            row => new DehydratedDeviceRow(new(row.Long(0)), row.Text(1), row.Blob(2), row.Long(3)),
            cancellationToken);

    private static KeySignatureRow Map(ReadRow row) => new(
        new(row.Long(0)), new(row.Long(1)), row.Text(2), row.Text(3), row.Text(4));
}
