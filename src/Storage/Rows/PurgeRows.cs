namespace Dendrite.Fast.Storage;

/// <summary>Changes what is known of an event.</summary>
/// <param name="Room">The room.</param>
/// <param name="Eid">The event.</param>
/// <param name="Flags">As in <see cref="EventRow"/>.</param>
public readonly record struct EventFlagsRow(RoomNid Room, int Eid, int Flags) : IRow<EventFlagsRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "events", "*room_nid long, *eid int, flags int", orderedBy: "room_nid eid", mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Eid);
        sink.Put(Flags);
    }
}

/// <summary>Removes the JSON of an event; its facts stay.</summary>
/// <param name="Room">The room.</param>
/// <param name="Eid">The event.</param>
public readonly record struct EventJsonDeleteRow(RoomNid Room, int Eid) : IRow<EventJsonDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("event_json", "*room_nid long, *eid int");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Eid);
    }
}

/// <summary>Replaces the JSON of an event that still has one.</summary>
/// <param name="Room">The room.</param>
/// <param name="Eid">The event.</param>
/// <param name="Json">The event in UTF-8.</param>
public readonly record struct EventJsonChangeRow(RoomNid Room, int Eid, ReadOnlyMemory<byte> Json)
    : IRow<EventJsonChangeRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update("event_json", "*room_nid long, *eid int, json blob");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Eid);
        sink.Put(Json);
    }
}

/// <summary>Removes what an event relates to.</summary>
/// <param name="Room">The room.</param>
/// <param name="ParentId">The event that it relates to, in the stored form of its id.</param>
/// <param name="Eid">The event.</param>
public readonly record struct RelationDeleteRow(
    RoomNid Room,
    ReadOnlyMemory<byte> ParentId,
    int Eid) : IRow<RelationDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "relations", "*room_nid long, *parent_id blob, *eid int");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(ParentId);
        sink.Put(Eid);
    }
}
