namespace Dendrite.Fast.Storage;

internal sealed class JobReads(Store store) : IJobReads
{
    private const string Columns = "id, kind, room_nid, status, started_ts, updated_ts, state";

    private static readonly ReadSql One = new($"select {Columns} from jobs where id = $1");

    private static readonly ReadSql Page = new(
        $"select {Columns} from jobs where status = $1 and id > $2 order by id limit $3");

    private static readonly ReadSql Newest = new($"select {Columns} from jobs order by id desc limit 1");

    private static readonly ReadSql NewestOfKind = new(
        $"select {Columns} from jobs where kind = $1 order by id desc limit $2");

    private static readonly ReadSql RetentionRooms = new(
        """
        select room_nid from state_keys
        where type = 'm.room.retention' and room_nid > $1 and state_key = '' order by room_nid limit $2
        """);

    // Numbers of 32 bits are read as those of 64 are.
    private static readonly ReadSql[] NumberedEnds =
    [
        EndOf("memberships", "user_nid"),
        EndOf("receipts", "user_nid"),
        EndOf("event_json", "eid", "cast(eid as bigint)"),
        EndOf("events", "eid", "cast(eid as bigint)"),
        EndOf("state_snapshots", "sid", "cast(sid as bigint)"),
        EndOf("state_keys", "kid", "cast(kid as bigint)"),
        EndOf("unread_members", "user_nid"),
        EndOf("unread_exceptions", "user_nid"),
        EndOf("unread_groups", "rule_group", "cast(rule_group as bigint)"),
        EndOf("unread_threads", "thread", "cast(thread as bigint)"),
        EndOf("search_entries", "eid", "cast(eid as bigint)"),
    ];

    private static readonly ReadSql[] NamedEnds =
    [
        EndOf("relations", "parent_id"),
        EndOf("pending_redactions", "target_event_id"),
        EndOf("backward_extremities", "event_id"),
        EndOf("staged_events", "event_id"),
    ];

    private static readonly ReadSql Due = new(
        """
        select due_ts, room_nid, eid from redaction_queue
        where due_ts <= $1 and (due_ts, room_nid, eid) > ($2, $3, $4)
        order by due_ts, room_nid, eid limit $5
        """);

    public ValueTask<JobRow?> FindAsync(long id, CancellationToken cancellationToken) =>
        store.FindValueAsync(One, [id], Map, cancellationToken);

    public ValueTask<IReadOnlyList<JobRow>> ListAsync(
        JobStatus status, long after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(Page, [(int)status, after, limit], Map, cancellationToken);

    public ValueTask<JobRow?> NewestAsync(CancellationToken cancellationToken) =>
        store.FindValueAsync(Newest, [], Map, cancellationToken);

    public ValueTask<IReadOnlyList<JobRow>> NewestAsync(int kind, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(NewestOfKind, [kind, limit], Map, cancellationToken);

    public ValueTask<IReadOnlyList<RoomNid>> RetentionRoomsAsync(
        RoomNid after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(
            RetentionRooms, [after.Value, limit], static row => new RoomNid(row.Long(0)), cancellationToken);

    public ValueTask<long?> RemovalEndAsync(
        NumberedRoomTable table, RoomNid room, int limit, CancellationToken cancellationToken) =>
        store.FindValueAsync(
            NumberedEnds[(int)table], [room.Value, limit], static row => row.Long(0), cancellationToken);

    public ValueTask<byte[]?> RemovalEndAsync(
        NamedRoomTable table, RoomNid room, int limit, CancellationToken cancellationToken) =>
        store.FindAsync(NamedEnds[(int)table], [room.Value, limit], Maps.Bytes, cancellationToken);

    public ValueTask<IReadOnlyList<RedactionQueueRow>> DueRedactionsAsync(
        long dueTs, RedactionQueueRow after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(
            Due,
            [dueTs, after.DueTs, after.Room.Value, after.Eid, limit],
            row => new RedactionQueueRow(row.Long(0), new(row.Long(1)), row.Int(2)),
            cancellationToken);

    private static ReadSql EndOf(string table, string key, string? read = null) => new(
        $"""
        select last from (
            select {read ?? key} as last from {table} where room_nid = $1 order by {key} limit $2) as page
        order by last desc limit 1
        """);

    private static JobRow Map(ReadRow row) => new(
        row.Long(0), row.Int(1), new(row.Long(2)), (JobStatus)row.Int(3), row.Long(4), row.Long(5), row.Blob(6));
}
