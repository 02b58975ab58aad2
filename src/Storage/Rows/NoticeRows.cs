namespace Dendrite.Fast.Storage;

/// <summary>The room in which a user gets notices of this server.</summary>
/// <param name="User">The user.</param>
/// <param name="Room">The room.</param>
public readonly record struct ServerNoticeRoomRow(UserNid User, RoomNid Room) : IRow<ServerNoticeRoomRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert("server_notice_rooms", "*user_nid long, room_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Room.Value);
    }
}

/// <summary>Forgets the room in which a user gets notices.</summary>
/// <param name="User">The user.</param>
public readonly record struct ServerNoticeRoomDeleteRow(UserNid User) : IRow<ServerNoticeRoomDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("server_notice_rooms", "*user_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}

/// <summary>Forgets that a room which is being removed was for notices.</summary>
/// <param name="Room">The room.</param>
public readonly record struct PurgedNoticeRoomRow(RoomNid Room) : IRow<PurgedNoticeRoomRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("server_notice_rooms", "*room_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(Room.Value);
}
