namespace Dendrite.Fast.Storage;

/// <summary>Removes by which rules events counted of a room, from the lowest on.</summary>
/// <param name="Room">The room.</param>
/// <param name="LastUser">The last to remove.</param>
public readonly record struct UnreadMemberRangeDeleteRow(RoomNid Room, long LastUser) : IRow<UnreadMemberRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "unread_members", "*room_nid long, *<user_nid long", orderedBy: "room_nid user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(LastUser);
    }
}

/// <summary>Removes what counts for single users of a room, from the lowest on.</summary>
/// <param name="Room">The room.</param>
/// <param name="LastUser">The last to remove.</param>
public readonly record struct UnreadExceptionRangeDeleteRow(RoomNid Room, long LastUser)
    : IRow<UnreadExceptionRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "unread_exceptions", "*room_nid long, *<user_nid long", orderedBy: "room_nid user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(LastUser);
    }
}

/// <summary>Removes groups of rules of a room, from the lowest on.</summary>
/// <param name="Room">The room.</param>
/// <param name="LastGroup">The last to remove.</param>
public readonly record struct UnreadGroupRangeDeleteRow(RoomNid Room, int LastGroup) : IRow<UnreadGroupRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "unread_groups", "*room_nid long, *<rule_group int", orderedBy: "room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(LastGroup);
    }
}

/// <summary>Removes threads of a room, from the lowest on.</summary>
/// <param name="Room">The room.</param>
/// <param name="LastThread">The last to remove.</param>
public readonly record struct UnreadThreadRangeDeleteRow(RoomNid Room, int LastThread)
    : IRow<UnreadThreadRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "unread_threads", "*room_nid long, *<thread int", orderedBy: "room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(LastThread);
    }
}

/// <summary>Removes the search index of a room, from the lowest on.</summary>
/// <param name="Room">The room.</param>
/// <param name="LastEid">The last to remove.</param>
public readonly record struct SearchEntryRangeDeleteRow(RoomNid Room, int LastEid) : IRow<SearchEntryRangeDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "search_entries", "*room_nid long, *<eid int", orderedBy: "room_nid eid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(LastEid);
    }
}
