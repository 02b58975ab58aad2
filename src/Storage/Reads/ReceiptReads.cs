namespace Dendrite.Fast.Storage;

internal sealed class ReceiptReads(Store store) : IReceiptReads
{
    private static readonly ReadSql OfRoom = new(
        $"""
        select {Maps.ReceiptColumns} from receipts
        where room_nid = $1 order by user_nid, receipt_type, thread_id
        """);

    private static readonly ReadSql OfUser = new(
        $"""
        select {Maps.ReceiptColumns} from receipts
        where room_nid = $1 and user_nid = $2 order by receipt_type, thread_id
        """);

    public ValueTask<IReadOnlyList<StoredReceipt>> OfRoomAsync(RoomNid room, CancellationToken cancellationToken) =>
        store.ListAsync(OfRoom, [room.Value], Maps.Receipt, cancellationToken);

    public ValueTask<IReadOnlyList<StoredReceipt>> OfUserAsync(
        RoomNid room, UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(OfUser, [room.Value, user.Value], Maps.Receipt, cancellationToken);
}
