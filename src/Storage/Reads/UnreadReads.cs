namespace Dendrite.Fast.Storage;

internal sealed class UnreadReads(Store store) : IUnreadReads
{
    private static readonly ReadSql Groups = new(
        "select rule_group, identity from unread_groups where room_nid = $1 order by rule_group");

    private static readonly ReadSql Threads = new(
        "select thread, root_id from unread_threads where room_nid = $1 order by thread");

    private static readonly ReadSql Members = new(
        """
        select user_nid, from_ordinal, rule_group from unread_members
        where room_nid = $1 order by user_nid, from_ordinal
        """);

    private static readonly ReadSql Exceptions = new(
        "select user_nid, ordinal, actions from unread_exceptions where room_nid = $1 order by user_nid, ordinal");

    public ValueTask<IReadOnlyList<UnreadGroupRow>> GroupsAsync(RoomNid room, CancellationToken cancellationToken) =>
        store.ListAsync(
            Groups, [room.Value], row => new UnreadGroupRow(room, row.Int(0), row.Blob(1)), cancellationToken);

    public ValueTask<IReadOnlyList<UnreadThreadRow>> ThreadsAsync(RoomNid room, CancellationToken cancellationToken) =>
        store.ListAsync(
            Threads, [room.Value], row => new UnreadThreadRow(room, row.Int(0), row.Blob(1)), cancellationToken);

    public ValueTask<IReadOnlyList<UnreadMemberRow>> MembersAsync(RoomNid room, CancellationToken cancellationToken) =>
        store.ListAsync(
            Members,
            [room.Value],
            row => new UnreadMemberRow(room, new(row.Long(0)), row.Int(1), row.Int(2)),
            cancellationToken);

    public ValueTask<IReadOnlyList<UnreadExceptionRow>> ExceptionsAsync(
        RoomNid room, CancellationToken cancellationToken) =>
        store.ListAsync(
            Exceptions,
            [room.Value],
            row => new UnreadExceptionRow(room, new(row.Long(0)), row.Int(1), row.Int(2)),
            cancellationToken);
}
