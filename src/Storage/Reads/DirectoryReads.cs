namespace Dendrite.Fast.Storage;

internal sealed class DirectoryReads(Store store) : IDirectoryReads
{
    private static readonly ReadSql Alias = new(
        "select alias, room_nid, creator_nid, created_ts from room_aliases where alias = $1");

    private static readonly ReadSql Aliases = new(
        "select alias, room_nid, creator_nid, created_ts from room_aliases where room_nid = $1 order by alias");

    private static readonly ReadSql Published = new(
        """
        select server_nid, room_nid, publisher_nid, published_ts from published_rooms
        where server_nid = $1 order by room_nid
        """);

    private static readonly ReadSql AnyPublished = new("select 1 from published_rooms where room_nid = $1 limit 1");

    public ValueTask<RoomAliasRow?> AliasAsync(string roomAlias, CancellationToken cancellationToken) =>
        store.FindValueAsync(Alias, [roomAlias], MapAlias, cancellationToken);

    public ValueTask<IReadOnlyList<RoomAliasRow>> AliasesAsync(RoomNid room, CancellationToken cancellationToken) =>
        store.ListAsync(Aliases, [room.Value], MapAlias, cancellationToken);

    public ValueTask<IReadOnlyList<PublishedRoomRow>> PublishedAsync(
        ServerNid server, CancellationToken cancellationToken) =>
        store.ListAsync(
            Published,
            [server.Value],
            row => new PublishedRoomRow(new(row.Long(0)), new(row.Long(1)), new(row.Long(2)), row.Long(3)),
            cancellationToken);

    public async ValueTask<bool> IsPublishedAsync(RoomNid room, CancellationToken cancellationToken) =>
        (await store.ListAsync(AnyPublished, [room.Value], row => row.Int(0), cancellationToken)).Count > 0;

    private static RoomAliasRow MapAlias(ReadRow row) =>
        new(row.Text(0), new(row.Long(1)), new(row.Long(2)), row.Long(3));
}
