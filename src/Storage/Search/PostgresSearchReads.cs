namespace Dendrite.Fast.Storage;

/// <summary>
/// The search index on PostgreSQL. A GIN index gives all entries of a gram at once and in no order, which for a common
/// gram is half of the table. So the newest entries of the rooms are looked at first, which is where common grams are
/// found; only what they do not give is asked of the index.
/// </summary>
internal sealed class PostgresSearchReads(Store store) : ISearchReads
{
    // Entries that the first step looks at when one room is searched, and the most of each room when there are many.
    // Chosen: each costs the parting of its grams, some microseconds, and rare terms are found without it.
    private const int WindowEntries = 2000;
    private const int WindowEntriesOfRoom = 20;

    // Up to this many rooms, their grams go to the index too. Chosen: each is a descent of its own.
    private const int RoomGramsMax = 300;

    // The place below which the window ends: no room has more entries in it than allowed.
    private static readonly ReadSql Floor = new(
        """
        select max(f.place) from unnest($1) as r(nid) cross join lateral (
            select place from search_entries where room_nid = r.nid and place < $2
            order by place desc offset $3 limit 1) f
        """);

    private static readonly ReadSql Window = new(
        """
        select e.place, e.room_nid, e.eid, e.key from unnest($1) as r(nid) cross join lateral (
            select * from search_entries where room_nid = r.nid and place < $2 and place > $3
            order by place desc limit $4) e
        where string_to_array(e.grams, ' ') @> $5 and ($6 or e.sender_nid = any($7)) and ($8 or e.key = any($9))
        order by e.place desc limit $10
        """);

    // Additions of nothing keep the other indexes out: each would read more than the grams leave.
    private static readonly ReadSql Indexed = new(
        """
        with found as materialized (
            select place, room_nid, eid, key from search_entries
            where string_to_array(grams, ' ') @> $1 and room_nid + 0 = any($2) and place + 0 <= $3
                and ($4 or sender_nid = any($5)) and ($6 or key = any($7)))
        select * from found order by place desc limit $8
        """);

    private static readonly ReadSql IndexedInRooms = new(
        """
        with found as materialized (
            select place, room_nid, eid, key from search_entries
            where string_to_array(grams, ' ') @> $1 and room_nid + 0 = any($2) and place + 0 <= $3
                and ($4 or sender_nid = any($5)) and ($6 or key = any($7))
                and string_to_array(grams, ' ') && $9)
        select * from found order by place desc limit $8
        """);

    public async ValueTask<SearchPage> FindAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        if (query.Rooms.Count == 0 || query.Senders is { Count: 0 } || query.Keys is { Count: 0 })
        {
            return new SearchPage([], 0);
        }

        long[] rooms = [.. query.Rooms.Select(room => room.Value)];
        int window = Math.Max(WindowEntries / rooms.Length, WindowEntriesOfRoom);
        string[] grams = query.Grams();
        long floor = await FloorAsync(rooms, query.Before, window, cancellationToken);
        object[] arguments =
            [rooms, query.Before, floor, window, grams, .. Narrowing(query), query.Limit];
        IReadOnlyList<SearchHit> recent =
            await store.ListAsync(Window, arguments, SearchMaps.Hit, cancellationToken);
        if (recent.Count == query.Limit)
        {
            return new SearchPage(recent, recent[^1].Place);
        }

        if (floor < 0)
        {
            return new SearchPage(recent, 0);
        }

        // A term that the index cannot help with is looked for in one window after the other.
        return grams.Length == 0
            ? new SearchPage(recent, floor + 1)
            : await IndexedAsync(query, rooms, grams, recent, floor, cancellationToken);
    }

    public ValueTask<IReadOnlyList<int>> EventsAsync(
        RoomNid room, int firstEid, int lastEid, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(
            SearchMaps.Events, [room.Value, firstEid, lastEid, limit], row => row.Int(0), cancellationToken);

    private static object[] Narrowing(SearchQuery query) =>
    [
        query.Senders is null,
        (query.Senders ?? []).Select(sender => sender.Value).ToArray(),
        query.Keys is null,
        (query.Keys ?? []).Select(key => (int)key).ToArray(),
    ];

    private async ValueTask<SearchPage> IndexedAsync(
        SearchQuery query,
        long[] rooms,
        string[] grams,
        IReadOnlyList<SearchHit> recent,
        long floor,
        CancellationToken cancellationToken)
    {
        List<string> all = [.. grams];
        if (query.Senders is { Count: 1 })
        {
            all.Add(SearchGrams.OfSender(query.Senders[0]));
        }

        if (query.Keys is { Count: 1 } && query.Keys[0] != SearchKey.Body)
        {
            all.Add(SearchGrams.OfKey(query.Keys[0]));
        }

        int limit = query.Limit - recent.Count;
        bool inRooms = rooms.Length <= RoomGramsMax;
        List<object> arguments = [all.ToArray(), rooms, floor, .. Narrowing(query), limit];
        if (inRooms)
        {
            arguments.Add(query.Rooms.Select(SearchGrams.OfRoom).ToArray());
        }

        IReadOnlyList<SearchHit> older = await store.ListAsync(
            inRooms ? IndexedInRooms : Indexed, [.. arguments], SearchMaps.Hit, cancellationToken);
        return new SearchPage([.. recent, .. older], older.Count < limit ? 0 : older[^1].Place);
    }

    /// <summary>-1 when all rooms fit into the window.</summary>
    private async ValueTask<long> FloorAsync(
        long[] rooms, long before, int window, CancellationToken cancellationToken)
    {
        long? floor = await store.FindValueAsync(
            Floor, [rooms, before, window], row => row.LongOrNull(0) ?? -1, cancellationToken);
        return floor ?? -1;
    }
}
