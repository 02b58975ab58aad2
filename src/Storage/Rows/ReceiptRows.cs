namespace Dendrite.Fast.Storage;

/// <summary>A user's receipt in a room; replaces the one of the same type and thread.</summary>
/// <param name="Room">The room.</param>
/// <param name="User">The user.</param>
/// <param name="ReceiptType">The receipt type.</param>
/// <param name="ThreadId">The thread; empty for none, <c>main</c> for the main timeline.</param>
/// <param name="EventId">The event id as the client gave it.</param>
/// <param name="Eid">The event, when known.</param>
/// <param name="Ts">When, in ms since 1970.</param>
public readonly record struct ReceiptRow(
    RoomNid Room,
    UserNid User,
    string ReceiptType,
    string ThreadId,
    string EventId,
    int? Eid,
    long Ts) : IRow<ReceiptRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "receipts",
        "*room_nid long, *user_nid long, *receipt_type text, *thread_id text, event_id text, eid int?, "
        + "ts long, @writer, @position");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(User.Value);
        sink.Put(ReceiptType);
        sink.Put(ThreadId);
        sink.Put(EventId);
        sink.Put(Eid);
        sink.Put(Ts);
    }
}
