namespace Dendrite.Fast.Storage;

/// <summary>Removes: the relations of a removed room.</summary>
/// <param name="Room">The room.</param>
/// <param name="Last">Up to and including the last id in its stored form.</param>
public readonly record struct RelationRangeDeleteRow(RoomNid Room, ReadOnlyMemory<byte> Last)
    : IRow<RelationRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "relations", "*room_nid long, *<parent_id blob");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Last);
    }
}

/// <summary>Removes: the waiting redactions of a removed room.</summary>
/// <param name="Room">The room.</param>
/// <param name="Last">Up to and including the last id in its stored form.</param>
public readonly record struct PendingRedactionRangeDeleteRow(RoomNid Room, ReadOnlyMemory<byte> Last)
    : IRow<PendingRedactionRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "pending_redactions", "*room_nid long, *<target_event_id blob", orderedBy: "room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Last);
    }
}

/// <summary>Removes: the gaps of a removed room.</summary>
/// <param name="Room">The room.</param>
/// <param name="Last">Up to and including the last id in its stored form.</param>
public readonly record struct BackwardExtremityRangeDeleteRow(RoomNid Room, ReadOnlyMemory<byte> Last)
    : IRow<BackwardExtremityRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "backward_extremities", "*room_nid long, *<event_id blob", orderedBy: "room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Last);
    }
}

/// <summary>Removes: the events that wait to enter a removed room.</summary>
/// <param name="Room">The room.</param>
/// <param name="Last">Up to and including the last id in its stored form.</param>
public readonly record struct StagedEventRangeDeleteRow(RoomNid Room, ReadOnlyMemory<byte> Last)
    : IRow<StagedEventRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "staged_events", "*room_nid long, *<event_id blob", orderedBy: "room_nid event_id");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Last);
    }
}
