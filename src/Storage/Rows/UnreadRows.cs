namespace Dendrite.Fast.Storage;

/// <summary>A set of push rules by which events of a room count. Group 0, the server's own rules, has no row.</summary>
/// <param name="Room">The room.</param>
/// <param name="RuleGroup">The group's number in the room; 1 and up without gaps.</param>
/// <param name="Identity">What is equal for equal rules.</param>
public readonly record struct UnreadGroupRow(RoomNid Room, int RuleGroup, ReadOnlyMemory<byte> Identity)
    : IRow<UnreadGroupRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "unread_groups", "*room_nid long, *rule_group int, identity blob", orderedBy: "room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(RuleGroup);
        sink.Put(Identity);
    }
}

/// <summary>A thread of a room, of which events count apart.</summary>
/// <param name="Room">The room.</param>
/// <param name="Thread">The thread's number in the room; 1 and up without gaps.</param>
/// <param name="RootId">The event that it starts from, in the stored form of its id; it may not be here.</param>
public readonly record struct UnreadThreadRow(RoomNid Room, int Thread, ReadOnlyMemory<byte> RootId)
    : IRow<UnreadThreadRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "unread_threads", "*room_nid long, *thread int, root_id blob", orderedBy: "room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Thread);
        sink.Put(RootId);
    }
}

/// <summary>From where on the events of a room count for a local member, and by which rules.</summary>
/// <param name="Room">The room.</param>
/// <param name="User">The member.</param>
/// <param name="FromOrdinal">The last place of the timeline that this is not about.</param>
/// <param name="RuleGroup">The rules that hold after it.</param>
public readonly record struct UnreadMemberRow(RoomNid Room, UserNid User, int FromOrdinal, int RuleGroup)
    : IRow<UnreadMemberRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "unread_members",
        "*room_nid long, *user_nid long, *from_ordinal int, rule_group int", orderedBy: "room_nid user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(User.Value);
        sink.Put(FromOrdinal);
        sink.Put(RuleGroup);
    }
}

/// <summary>Forgets by which rules events counted for a member, up to a place.</summary>
/// <param name="Room">The room.</param>
/// <param name="User">The member.</param>
/// <param name="UpToOrdinal">The highest <see cref="UnreadMemberRow.FromOrdinal"/> that is forgotten.</param>
public readonly record struct UnreadMemberDeleteRow(RoomNid Room, UserNid User, int UpToOrdinal)
    : IRow<UnreadMemberDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "unread_members",
        "*room_nid long, *user_nid long, *<from_ordinal int", orderedBy: "room_nid user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(User.Value);
        sink.Put(UpToOrdinal);
    }
}

/// <summary>An event counts for a user otherwise than for the others with the same rules: a mention, mostly.</summary>
/// <param name="Room">The room.</param>
/// <param name="User">The user.</param>
/// <param name="Ordinal">The event's place in the timeline.</param>
/// <param name="Actions">Bits whose meaning the room engine gives.</param>
public readonly record struct UnreadExceptionRow(RoomNid Room, UserNid User, int Ordinal, int Actions)
    : IRow<UnreadExceptionRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "unread_exceptions",
        "*room_nid long, *user_nid long, *ordinal int, actions int", orderedBy: "room_nid user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(User.Value);
        sink.Put(Ordinal);
        sink.Put(Actions);
    }
}

/// <summary>Forgets exceptions of a user up to a place of the timeline.</summary>
/// <param name="Room">The room.</param>
/// <param name="User">The user.</param>
/// <param name="UpToOrdinal">The last place that is forgotten.</param>
public readonly record struct UnreadExceptionDeleteRow(RoomNid Room, UserNid User, int UpToOrdinal)
    : IRow<UnreadExceptionDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "unread_exceptions",
        "*room_nid long, *user_nid long, *<ordinal int", orderedBy: "room_nid user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(User.Value);
        sink.Put(UpToOrdinal);
    }
}

/// <summary>Says by which rules an event counts that was stored before it entered the timeline.</summary>
/// <param name="Room">The room.</param>
/// <param name="Eid">The event's number in the room.</param>
/// <param name="Unread">As in <see cref="EventRow"/>.</param>
public readonly record struct EventUnreadRow(RoomNid Room, int Eid, byte[]? Unread) : IRow<EventUnreadRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "events", "*room_nid long, *eid int, unread blob?", orderedBy: "room_nid eid", mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Eid);
        sink.Put(Unread);
    }
}
