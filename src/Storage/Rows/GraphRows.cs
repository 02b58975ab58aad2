namespace Dendrite.Fast.Storage;

/// <summary>An event that is cited as previous event and is not here: where the room's history has a gap.</summary>
/// <param name="Room">The room.</param>
/// <param name="EventId">The missing event, in the stored form of its id.</param>
/// <param name="Eid">The event that cites it.</param>
public readonly record struct BackwardExtremityRow(
    RoomNid Room,
    ReadOnlyMemory<byte> EventId,
    int Eid) : IRow<BackwardExtremityRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore(
        "backward_extremities",
        "*room_nid long, *event_id blob, *eid int", orderedBy: "room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(EventId);
        sink.Put(Eid);
    }
}

/// <summary>Ends a gap: the event has arrived.</summary>
/// <param name="Room">The room.</param>
/// <param name="EventId">The event, in the stored form of its id.</param>
public readonly record struct BackwardExtremityDeleteRow(
    RoomNid Room,
    ReadOnlyMemory<byte> EventId) : IRow<BackwardExtremityDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "backward_extremities",
        "*room_nid long, *event_id blob", orderedBy: "room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(EventId);
    }
}

/// <summary>A received event that waits to enter its room: durable before the sender is answered.</summary>
/// <param name="Room">The room.</param>
/// <param name="EventId">The event, in the stored form of its id.</param>
/// <param name="Origin">The server that sent it.</param>
/// <param name="ReceivedTs">When, in ms since 1970.</param>
/// <param name="Json">The event in UTF-8, its hash and signatures verified.</param>
public readonly record struct StagedEventRow(
    RoomNid Room,
    ReadOnlyMemory<byte> EventId,
    ServerNid Origin,
    long ReceivedTs,
    ReadOnlyMemory<byte> Json) : IRow<StagedEventRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore(
        "staged_events",
        "*room_nid long, *event_id blob, origin_nid long, received_ts long, json blob",
        orderedBy: "room_nid event_id");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(EventId);
        sink.Put(Origin.Value);
        sink.Put(ReceivedTs);
        sink.Put(Json);
    }
}

/// <summary>Ends the wait of a received event: it is in the room, or never will be.</summary>
/// <param name="Room">The room.</param>
/// <param name="EventId">The event, in the stored form of its id.</param>
public readonly record struct StagedEventDeleteRow(
    RoomNid Room,
    ReadOnlyMemory<byte> EventId) : IRow<StagedEventDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "staged_events",
        "*room_nid long, *event_id blob", orderedBy: "room_nid event_id");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(EventId);
    }
}

/// <summary>An event relates to another, by <c>m.relates_to</c>; that one may not be here.</summary>
/// <param name="Room">The room.</param>
/// <param name="ParentId">The event that it relates to, in the stored form of its id.</param>
/// <param name="Eid">The event.</param>
/// <param name="RelType">The relation type.</param>
public readonly record struct RelationRow(
    RoomNid Room,
    ReadOnlyMemory<byte> ParentId,
    int Eid,
    string RelType) : IRow<RelationRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore(
        "relations",
        "*room_nid long, *parent_id blob, *eid int, rel_type text");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(ParentId);
        sink.Put(Eid);
        sink.Put(RelType);
    }
}
