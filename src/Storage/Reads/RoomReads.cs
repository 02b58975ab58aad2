namespace Dendrite.Fast.Storage;

internal sealed class RoomReads(Store store) : IRoomReads
{
    private static readonly ReadSql ByNumber = new($"select {Maps.RoomColumns} from rooms where nid = $1");

    private static readonly ReadSql ById = new($"select {Maps.RoomColumns} from rooms where room_id = $1");

    private static readonly ReadSql Page = new(
        $"select {Maps.RoomColumns} from rooms where nid > $1 order by nid limit $2");

    private static readonly ReadSql Head = new($"select {Maps.HeadColumns} from room_heads where room_nid = $1");

    private static readonly ReadSql StateKeys = new(
        """
        select room_nid, kid, type, state_key from state_keys
        where room_nid = $1 and kid >= $2 order by kid limit $3
        """);

    private static readonly ReadSql Snapshots = new(
        $"""
        select {Maps.SnapshotColumns} from state_snapshots
        where room_nid = $1 and sid >= $2 order by sid limit $3
        """);

    private static readonly ReadSql Pending = new(
        "select room_nid, target_event_id, redaction_eid from pending_redactions where room_nid = $1");

    private static readonly ReadSql Backward = new(
        "select event_id, eid from backward_extremities where room_nid = $1");

    private static readonly ReadSql Staged = new(
        """
        select event_id, origin_nid, received_ts, json from staged_events
        where room_nid = $1 and event_id > $2 order by event_id limit $3
        """);

    private static readonly ReadSql StagedRooms = new(
        "select distinct room_nid from staged_events where room_nid > $1 order by room_nid limit $2");

    private static readonly ReadSql Heads = new(
        $"select {Maps.HeadColumns} from room_heads where room_nid > $1 order by room_nid limit $2");

    // Both databases keep no more of it than the rows of the first line.
    private static readonly ReadSql Unreferenced = new(
        """
        select sid from state_snapshots where room_nid = $1
        except select current_sid from room_heads where room_nid = $1
        except select parent_sid from state_snapshots where room_nid = $1
        except select state_after from events where room_nid = $1
        except select state_before from events where room_nid = $1
        limit 1
        """);

    public ValueTask<RoomRow?> FindAsync(RoomNid room, CancellationToken cancellationToken) =>
        store.FindValueAsync(ByNumber, [room.Value], Maps.Room, cancellationToken);

    public ValueTask<RoomRow?> FindAsync(string roomId, CancellationToken cancellationToken) =>
        store.FindValueAsync(ById, [roomId], Maps.Room, cancellationToken);

    public ValueTask<IReadOnlyList<RoomRow>> ListAsync(RoomNid after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(Page, [after.Value, limit], Maps.Room, cancellationToken);

    public ValueTask<StoredHead?> HeadAsync(RoomNid room, CancellationToken cancellationToken) =>
        store.FindAsync(Head, [room.Value], Maps.Head, cancellationToken);

    public ValueTask<IReadOnlyList<StateKeyRow>> StateKeysAsync(
        RoomNid room, int firstKid, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(
            StateKeys,
            [room.Value, firstKid, limit],
            row => new StateKeyRow(new(row.Long(0)), row.Int(1), row.Text(2), row.Text(3)),
            cancellationToken);

    public ValueTask<IReadOnlyList<StateSnapshotRow>> SnapshotsAsync(
        RoomNid room, int firstSid, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(Snapshots, [room.Value, firstSid, limit], Maps.Snapshot, cancellationToken);

    public ValueTask<IReadOnlyList<PendingRedactionRow>> PendingRedactionsAsync(
        RoomNid room, CancellationToken cancellationToken) =>
        store.ListAsync(
            Pending,
            [room.Value],
            row => new PendingRedactionRow(new(row.Long(0)), row.Blob(1), row.Int(2)),
            cancellationToken);

    public ValueTask<IReadOnlyList<BackwardExtremityRow>> BackwardExtremitiesAsync(
        RoomNid room, CancellationToken cancellationToken) =>
        store.ListAsync(
            Backward,
            [room.Value],
            row => new BackwardExtremityRow(room, row.Blob(0), row.Int(1)),
            cancellationToken);

    public ValueTask<IReadOnlyList<StagedEventRow>> StagedEventsAsync(
        RoomNid room, ReadOnlyMemory<byte> after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(
            Staged,
            [room.Value, after, limit],
            row => new StagedEventRow(room, row.Blob(0), new(row.Long(1)), row.Long(2), row.Blob(3)),
            cancellationToken);

    public ValueTask<IReadOnlyList<RoomNid>> StagedRoomsAsync(
        RoomNid after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(
            StagedRooms, [after.Value, limit], static row => new RoomNid(row.Long(0)), cancellationToken);

    public ValueTask<IReadOnlyList<StoredHead>> HeadsAsync(
        RoomNid after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(Heads, [after.Value, limit], Maps.Head, cancellationToken);

    public async ValueTask<bool> HasUnreferencedSnapshotAsync(RoomNid room, CancellationToken cancellationToken) =>
        (await store.FindValueAsync(Unreferenced, [room.Value], static row => row.Int(0), cancellationToken))
            .HasValue;
}
