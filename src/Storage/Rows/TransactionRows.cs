namespace Dendrite.Fast.Storage;

/// <summary>A client's transaction id and what came of it; taken already: the append fails with a conflict.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device, or what stands for it.</param>
/// <param name="PathHash">A hash of the request path without the transaction id.</param>
/// <param name="TxnId">The transaction id.</param>
/// <param name="Room">The room of the event; none for a to-device message.</param>
/// <param name="Eid">The event; 0 for a to-device message.</param>
/// <param name="CreatedTs">When, in ms since 1970.</param>
public readonly record struct TransactionRow(
    UserNid User,
    string DeviceId,
    long PathHash,
    string TxnId,
    RoomNid Room,
    int Eid,
    long CreatedTs) : IRow<TransactionRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "transactions",
        "*user_nid long, *device_id text, *path_hash long, *txn_id text, room_nid long, eid int, "
        + "created_ts long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(DeviceId);
        sink.Put(PathHash);
        sink.Put(TxnId);
        sink.Put(Room.Value);
        sink.Put(Eid);
        sink.Put(CreatedTs);
    }
}

/// <summary>Forgets the transaction ids that are too old.</summary>
/// <param name="CreatedTs">The youngest to forget, in ms since 1970.</param>
public readonly record struct TransactionExpiryRow(long CreatedTs) : IRow<TransactionExpiryRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("transactions", "*<created_ts long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(CreatedTs);
    }
}
