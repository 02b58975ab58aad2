namespace Dendrite.Fast.Storage;

internal sealed class ShortTokenReads(Store store) : IShortTokenReads
{
    private static readonly ReadSql One = new(
        "select token_hash, kind, user_nid, expires_ts from short_tokens where token_hash = $1");

    public ValueTask<ShortTokenRow?> FindAsync(ReadOnlyMemory<byte> tokenHash, CancellationToken cancellationToken) =>
        store.FindValueAsync(
            One,
            [tokenHash],
            row => new ShortTokenRow(row.Blob(0), (ShortTokenKind)row.Int(1), new(row.Long(2)), row.Long(3)),
            cancellationToken);
}
