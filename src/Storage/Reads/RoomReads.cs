namespace Dendrite.Fast.Storage;

internal sealed class RoomReads(Store store) : IRoomReads
{
    private static readonly ReadSql ByNumber = new($"select {Maps.RoomColumns} from rooms where nid = $1");

    private static readonly ReadSql ById = new($"select {Maps.RoomColumns} from rooms where room_id = $1");

    private static readonly ReadSql Page = new(
        $"select {Maps.RoomColumns} from rooms where nid > $1 order by nid limit $2");

    private static readonly ReadSql Head = new($"select {Maps.HeadColumns} from room_heads where room_nid = $1");

    private static readonly ReadSql StateKeys = new(
        "select room_nid, kid, type, state_key from state_keys where room_nid = $1 order by kid");

    private static readonly ReadSql Snapshot = new(
        $"select {Maps.SnapshotColumns} from state_snapshots where room_nid = $1 and sid = $2");

    private static readonly ReadSql Snapshots = new(
        $"""
        select {Maps.SnapshotColumns} from state_snapshots
        where room_nid = $1 and sid >= $2 order by sid limit $3
        """);

    private static readonly ReadSql Chain = new(
        $"""
        with recursive chain as (
            select {Maps.SnapshotColumns} from state_snapshots where room_nid = $1 and sid = $2
            union all
            select s.room_nid, s.sid, s.parent_sid, s.checkpoint, s.payload, s.address
            from state_snapshots s
            join chain on s.room_nid = chain.room_nid and s.sid = chain.parent_sid and not chain.checkpoint)
        select {Maps.SnapshotColumns} from chain
        """);

    private static readonly ReadSql Pending = new(
        "select room_nid, target_event_id, redaction_eid from pending_redactions where room_nid = $1");

    public ValueTask<RoomRow?> FindAsync(RoomNid room, CancellationToken cancellationToken) =>
        store.FindValueAsync(ByNumber, [room.Value], Maps.Room, cancellationToken);

    public ValueTask<RoomRow?> FindAsync(string roomId, CancellationToken cancellationToken) =>
        store.FindValueAsync(ById, [roomId], Maps.Room, cancellationToken);

    public ValueTask<IReadOnlyList<RoomRow>> ListAsync(RoomNid after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(Page, [after.Value, limit], Maps.Room, cancellationToken);

    public ValueTask<RoomHeadRow?> HeadAsync(RoomNid room, CancellationToken cancellationToken) =>
        store.FindValueAsync(Head, [room.Value], Maps.Head, cancellationToken);

    public ValueTask<IReadOnlyList<StateKeyRow>> StateKeysAsync(RoomNid room, CancellationToken cancellationToken) =>
        store.ListAsync(
            StateKeys,
            [room.Value],
            row => new StateKeyRow(new(row.Long(0)), row.Int(1), row.Text(2), row.Text(3)),
            cancellationToken);

    public ValueTask<StateSnapshotRow?> SnapshotAsync(RoomNid room, int sid, CancellationToken cancellationToken) =>
        store.FindValueAsync(Snapshot, [room.Value, sid], Maps.Snapshot, cancellationToken);

    public async ValueTask<IReadOnlyList<StateSnapshotRow>> SnapshotChainAsync(
        RoomNid room, int sid, CancellationToken cancellationToken)
    {
        // Parents are always lower, so that ascending numbers are the order from the checkpoint on.
        IReadOnlyList<StateSnapshotRow> chain =
            await store.ListAsync(Chain, [room.Value, sid], Maps.Snapshot, cancellationToken);
        return [.. chain.OrderBy(snapshot => snapshot.Sid)];
    }

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
}
