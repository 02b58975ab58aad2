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

    private static readonly ReadSql Forwards = new(
        $"""
        select {Maps.EventColumns} from events
        where room_nid = $1 and ordinal is not null and ordinal between $2 and $3 order by ordinal limit $4
        """);

    private static readonly ReadSql Backwards = new(
        $"""
        select {Maps.EventColumns} from events
        where room_nid = $1 and ordinal is not null and ordinal between $2 and $3 order by ordinal desc limit $4
        """);

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

    public ValueTask<IReadOnlyList<StoredEvent>> TimelineAsync(
        RoomNid room,
        int firstOrdinal,
        int lastOrdinal,
        bool backwards,
        int limit,
        CancellationToken cancellationToken) =>
        store.ListAsync(
            backwards ? Backwards : Forwards,
            [room.Value, firstOrdinal, lastOrdinal, limit],
            Maps.Event,
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
