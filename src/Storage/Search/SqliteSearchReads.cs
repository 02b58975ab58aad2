namespace Dendrite.Fast.Storage;

/// <summary>
/// The search index on SQLite. FTS5 walks the lists of all grams side by side from the newest entry down and stops when
/// the page is full, so that common grams cost no more than rare ones; without any, it walks the lists of the rooms.
/// </summary>
internal sealed class SqliteSearchReads(Store store) : ISearchReads
{
    // Up to this many rooms, their lists are walked as well, each step of which looks at every one. Beyond, hits of
    // other rooms are dropped one by one. Chosen.
    private const int RoomGramsMax = 300;

    private static readonly ReadSql Found = new(
        """
        select e.place, e.room_nid, e.eid, e.key
        from search_grams join search_entries e on e.place = search_grams.rowid
        where search_grams match $1 and search_grams.rowid < $2 and e.room_nid {in $3}
            and ($4 or e.sender_nid {in $5}) and ($6 or e.key {in $7})
        order by search_grams.rowid desc limit $8
        """);

    public async ValueTask<SearchPage> FindAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        if (query.Rooms.Count == 0 || query.Senders is { Count: 0 } || query.Keys is { Count: 0 })
        {
            return new SearchPage([], 0);
        }

        object[] arguments =
        [
            Expression(query),
            query.Before,
            query.Rooms.Select(room => room.Value).ToArray(),
            query.Senders is null,
            (query.Senders ?? []).Select(sender => sender.Value).ToArray(),
            query.Keys is null,
            (query.Keys ?? []).Select(key => (int)key).ToArray(),
            query.Limit,
        ];
        IReadOnlyList<SearchHit> hits =
            await store.ListAsync(Found, arguments, SearchMaps.Hit, cancellationToken);
        return new SearchPage(hits, hits.Count < query.Limit ? 0 : hits[^1].Place);
    }

    public ValueTask<IReadOnlyList<int>> EventsAsync(
        RoomNid room, int firstEid, int lastEid, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(
            SearchMaps.Events, [room.Value, firstEid, lastEid, limit], row => row.Int(0), cancellationToken);

    /// <summary>The query in FTS5's language: grams are letters and digits alone, and none is an operator.</summary>
    private static string Expression(SearchQuery query)
    {
        List<string> parts = [.. query.Grams()];
        if (parts.Count == 0 || query.Rooms.Count <= RoomGramsMax)
        {
            parts.Add(AnyOf(query.Rooms.Select(SearchGrams.OfRoom)));
        }

        if (query.Senders is not null)
        {
            parts.Add(AnyOf(query.Senders.Select(SearchGrams.OfSender)));
        }

        if (query.Keys?.Contains(SearchKey.Body) == false)
        {
            parts.Add(AnyOf(query.Keys.Select(SearchGrams.OfKey)));
        }

        return string.Join(" AND ", parts);
    }

    private static string AnyOf(IEnumerable<string> grams) => $"({string.Join(" OR ", grams)})";
}
