namespace Dendrite.Fast.Storage;

/// <summary>Removes: the facts of a removed room's events.</summary>
/// <param name="Room">The room.</param>
/// <param name="Last">Up to and including the highest event.</param>
public readonly record struct EventRangeDeleteRow(RoomNid Room, int Last) : IRow<EventRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "events", "*room_nid long, *<eid int", orderedBy: "room_nid eid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Last);
    }
}

/// <summary>Removes: the JSON of a removed room's events.</summary>
/// <param name="Room">The room.</param>
/// <param name="Last">Up to and including the highest event.</param>
public readonly record struct EventJsonRangeDeleteRow(RoomNid Room, int Last) : IRow<EventJsonRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "event_json", "*room_nid long, *<eid int");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Last);
    }
}

/// <summary>Removes: the state keys of a removed room.</summary>
/// <param name="Room">The room.</param>
/// <param name="Last">Up to and including the highest state key.</param>
public readonly record struct StateKeyRangeDeleteRow(RoomNid Room, int Last) : IRow<StateKeyRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "state_keys", "*room_nid long, *<kid int");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Last);
    }
}

/// <summary>Removes: the states of a removed room.</summary>
/// <param name="Room">The room.</param>
/// <param name="Last">Up to and including the highest state.</param>
public readonly record struct StateSnapshotRangeDeleteRow(RoomNid Room, int Last) : IRow<StateSnapshotRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "state_snapshots", "*room_nid long, *<sid int");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Last);
    }
}

/// <summary>Removes: the receipts of a removed room.</summary>
/// <param name="Room">The room.</param>
/// <param name="Last">Up to and including the user with the highest number.</param>
public readonly record struct ReceiptRangeDeleteRow(RoomNid Room, long Last) : IRow<ReceiptRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "receipts", "*room_nid long, *<user_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Last);
    }
}

/// <summary>Removes: the memberships of a removed room.</summary>
/// <param name="Room">The room.</param>
/// <param name="Last">Up to and including the user with the highest number.</param>
public readonly record struct MembershipRangeDeleteRow(RoomNid Room, long Last) : IRow<MembershipRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "memberships", "*room_nid long, *<user_nid long", orderedBy: "user_nid room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Last);
    }
}

/// <summary>Removes the head of a room.</summary>
/// <param name="Room">The room.</param>
public readonly record struct RoomHeadDeleteRow(RoomNid Room) : IRow<RoomHeadDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("room_heads", "*room_nid long", orderedBy: "room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
    }
}

/// <summary>Removes a room and its name; the number is never given out again.</summary>
/// <param name="Room">The room.</param>
public readonly record struct RoomDeleteRow(RoomNid Room) : IRow<RoomDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("rooms", "*nid long", orderedBy: "nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
    }
}
