namespace Dendrite.Fast.Storage;

internal sealed class EventReads(Store store) : IEventReads
{
    private static readonly ReadSql ByNumber = new(
        $"select {Maps.EventColumns} from events where room_nid = $1 and eid = $2");

    private static readonly ReadSql ById = new(
        $"select {Maps.EventColumns} from events where event_id = $1 and room_nid = $2");

    private static readonly ReadSql Everywhere = new(
        "select room_nid, eid from events where event_id = $1 order by room_nid");

    private static readonly ReadSql ByNumbers = new(
        $"select {Maps.EventColumns} from events where room_nid = $1 and eid {{in $2}} order by eid");

    private static readonly ReadSql Range = new(
        $"select {Maps.EventColumns} from events where room_nid = $1 and eid >= $2 order by eid limit $3");

    private static readonly ReadSql Related = new(
        "select parent_id, eid, rel_type from relations where room_nid = $1 and parent_id = $2 order by eid limit $3");

    private static readonly ReadSql Json = new("select json from event_json where room_nid = $1 and eid = $2");

    private static readonly ReadSql Jsons = new(
        "select eid, json from event_json where room_nid = $1 and eid {in $2} order by eid");

    public ValueTask<StoredEvent?> FindAsync(RoomNid room, int eid, CancellationToken cancellationToken) =>
        store.FindAsync(ByNumber, [room.Value, eid], Maps.Event, cancellationToken);

    public ValueTask<StoredEvent?> FindAsync(
        RoomNid room, ReadOnlyMemory<byte> eventId, CancellationToken cancellationToken) =>
        store.FindAsync(ById, [eventId, room.Value], Maps.Event, cancellationToken);

    public ValueTask<IReadOnlyList<GlobalEventRef>> FindEverywhereAsync(
        ReadOnlyMemory<byte> eventId, CancellationToken cancellationToken) =>
        store.ListAsync(
            Everywhere, [eventId], row => new GlobalEventRef(new(row.Long(0)), row.Int(1)), cancellationToken);

    public ValueTask<IReadOnlyList<StoredEvent>> ListAsync(
        RoomNid room, IReadOnlyList<int> eids, CancellationToken cancellationToken) =>
        store.ListAsync(ByNumbers, [room.Value, eids.ToArray()], Maps.Event, cancellationToken);

    public ValueTask<IReadOnlyList<StoredEvent>> RangeAsync(
        RoomNid room, int firstEid, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(Range, [room.Value, firstEid, limit], Maps.Event, cancellationToken);

    public ValueTask<IReadOnlyList<RelationRow>> RelationsAsync(
        RoomNid room, ReadOnlyMemory<byte> parentId, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(
            Related,
            [room.Value, parentId, limit],
            row => new RelationRow(room, row.Blob(0), row.Int(1), row.Text(2)),
            cancellationToken);

    public ValueTask<byte[]?> JsonAsync(RoomNid room, int eid, CancellationToken cancellationToken) =>
        store.FindAsync(Json, [room.Value, eid], Maps.Bytes, cancellationToken);

    public ValueTask<IReadOnlyList<EventJsonRow>> JsonAsync(
        RoomNid room, IReadOnlyList<int> eids, CancellationToken cancellationToken) =>
        store.ListAsync(
            Jsons,
            [room.Value, eids.ToArray()],
            row => new EventJsonRow(room, row.Int(0), row.Blob(1)),
            cancellationToken);
}
