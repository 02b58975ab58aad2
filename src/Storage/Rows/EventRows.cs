namespace Dendrite.Fast.Storage;

/// <summary>The facts of an event, without its JSON.</summary>
/// <param name="Room">The room.</param>
/// <param name="Eid">The number in the room; starts at 1, auth parents are lower.</param>
/// <param name="EventId">The 32-byte hash, or the text of a version 1 or 2 id in UTF-8.</param>
/// <param name="Ordinal">The place in the timeline; null for outliers, rejected, soft-failed and backfilled
/// events.</param>
/// <param name="Depth">The depth that the event states.</param>
/// <param name="OriginServerTs">The time that the event states, in ms since 1970.</param>
/// <param name="StateKid">The state key number; null for a message event.</param>
/// <param name="Sender">Who sent it.</param>
/// <param name="Flags">Bits whose meaning the room engine gives.</param>
/// <param name="RejectRule">The rule that rejected it; null when accepted.</param>
/// <param name="StateAfter">The snapshot after it; null for outliers.</param>
/// <param name="RedactedBy">The redaction that applies to it; null when none.</param>
/// <param name="AuthEids">Varints of its auth events.</param>
/// <param name="PrevEids">Varints of its known prev events.</param>
public readonly record struct EventRow(
    RoomNid Room,
    int Eid,
    ReadOnlyMemory<byte> EventId,
    int? Ordinal,
    long Depth,
    long OriginServerTs,
    int? StateKid,
    UserNid Sender,
    int Flags,
    int? RejectRule,
    int? StateAfter,
    int? RedactedBy,
    ReadOnlyMemory<byte> AuthEids,
    ReadOnlyMemory<byte> PrevEids) : IRow<EventRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "events",
        "*room_nid long, *eid int, event_id blob, ordinal int?, depth long, origin_server_ts long, "
        + "state_kid int?, sender_nid long, flags int, reject_rule int?, state_after int?, redacted_by int?, "
        + "auth_eids blob, prev_eids blob, @writer, @position", orderedBy: "room_nid eid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Eid);
        sink.Put(EventId);
        sink.Put(Ordinal);
        sink.Put(Depth);
        sink.Put(OriginServerTs);
        sink.Put(StateKid);
        sink.Put(Sender.Value);
        sink.Put(Flags);
        sink.Put(RejectRule);
        sink.Put(StateAfter);
        sink.Put(RedactedBy);
        sink.Put(AuthEids);
        sink.Put(PrevEids);
    }
}

/// <summary>Changes what may change of an event: promotion, redaction, recomputed state.</summary>
/// <param name="Room">The room.</param>
/// <param name="Eid">The event's number in the room.</param>
/// <param name="Ordinal">As in <see cref="EventRow"/>.</param>
/// <param name="Flags">As in <see cref="EventRow"/>.</param>
/// <param name="RejectRule">As in <see cref="EventRow"/>.</param>
/// <param name="StateAfter">As in <see cref="EventRow"/>.</param>
/// <param name="RedactedBy">As in <see cref="EventRow"/>.</param>
/// <param name="PrevEids">As in <see cref="EventRow"/>.</param>
public readonly record struct EventChangeRow(
    RoomNid Room,
    int Eid,
    int? Ordinal,
    int Flags,
    int? RejectRule,
    int? StateAfter,
    int? RedactedBy,
    ReadOnlyMemory<byte> PrevEids) : IRow<EventChangeRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "events",
        "*room_nid long, *eid int, ordinal int?, flags int, reject_rule int?, state_after int?, "
        + "redacted_by int?, prev_eids blob", orderedBy: "room_nid eid", mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Eid);
        sink.Put(Ordinal);
        sink.Put(Flags);
        sink.Put(RejectRule);
        sink.Put(StateAfter);
        sink.Put(RedactedBy);
        sink.Put(PrevEids);
    }
}

/// <summary>The JSON of an event; replaced when the event is redacted.</summary>
/// <param name="Room">The room.</param>
/// <param name="Eid">The event's number in the room.</param>
/// <param name="Json">The event in UTF-8.</param>
public readonly record struct EventJsonRow(RoomNid Room, int Eid, ReadOnlyMemory<byte> Json) : IRow<EventJsonRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert("event_json", "*room_nid long, *eid int, json blob");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Eid);
        sink.Put(Json);
    }
}

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
