namespace Dendrite.Fast.Storage;

internal sealed class FilterReads(Store store) : IFilterReads
{
    private static readonly ReadSql One = new("select json from filters where user_nid = $1 and filter_id = $2");

    private static readonly ReadSql OfUser = new(
        "select user_nid, filter_id, json from filters where user_nid = $1 order by filter_id");

    public ValueTask<byte[]?> FindAsync(UserNid user, long filterId, CancellationToken cancellationToken) =>
        store.FindAsync(One, [user.Value, filterId], Maps.Bytes, cancellationToken);

    public ValueTask<IReadOnlyList<FilterRow>> OfUserAsync(UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(
            OfUser,
            [user.Value],
            row => new FilterRow(new(row.Long(0)), row.Long(1), row.Blob(2)),
            cancellationToken);
}

internal sealed class TransactionReads(Store store) : ITransactionReads
{
    private const string Columns = "user_nid, device_id, path_hash, txn_id, room_nid, eid, created_ts";

    private static readonly ReadSql One = new(
        $"""
        select {Columns} from transactions
        where user_nid = $1 and device_id = $2 and path_hash = $3 and txn_id = $4
        """);

    private static readonly ReadSql OfDevice = new(
        $"""
        select {Columns} from transactions
        where user_nid = $1 and device_id = $2 order by created_ts desc limit $3
        """);

    private static readonly ReadSql ByEvent = new(
        $"""
        select {Columns} from transactions
        where user_nid = $1 and device_id = $2 and room_nid = $3 and eid = $4 limit 1
        """);

    public ValueTask<TransactionRow?> FindAsync(
        UserNid user, string deviceId, long pathHash, string txnId, CancellationToken cancellationToken) =>
        store.FindValueAsync(One, [user.Value, deviceId, pathHash, txnId], Map, cancellationToken);

    public ValueTask<IReadOnlyList<TransactionRow>> OfDeviceAsync(
        UserNid user, string deviceId, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(OfDevice, [user.Value, deviceId, limit], Map, cancellationToken);

    public ValueTask<TransactionRow?> FindByEventAsync(
        UserNid user, string deviceId, GlobalEventRef made, CancellationToken cancellationToken) =>
        store.FindValueAsync(
            ByEvent, [user.Value, deviceId, made.Room.Value, made.Eid], Map, cancellationToken);

    private static TransactionRow Map(ReadRow row) => new(
        new(row.Long(0)), row.Text(1), row.Long(2), row.Text(3), new(row.Long(4)), row.Int(5), row.Long(6));
}

internal sealed class MetaReads(Store store) : IMetaReads
{
    private static readonly ReadSql One = new("select value from server_meta where key = $1");

    public ValueTask<string?> FindAsync(string key, CancellationToken cancellationToken) =>
        store.FindAsync(One, [key], Maps.Text, cancellationToken);
}
