using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>Both stores find what a plain look at every text finds, in the same order.</summary>
public sealed class SearchReadsTests
{
    private static readonly UserNid Alice = new(1);

    private static readonly string[] Words =
    [
        "weather", "forecast", "the", "cat", "cats", "concatenate", "ok", "look", "天气", "天气预报", "今天", "猫", "ねこ",
        "コンピューター", "한국어", "👍", "❤", "שלום", "привет", "50%", "a_b", "\\", "\"x\"", "*", "AND", "x-y", "'", "--", "é",
    ];

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task What_is_found_is_what_a_plain_look_finds(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        List<Entry> entries = Entries(600);
        await AddAsync(database, entries);
        var random = new Random(11);

        for (int round = 0; round < 120; round++)
        {
            string[] terms = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => PartOf(random))];
            var query = new SearchQuery
            {
                Terms = terms,
                Rooms = [.. Enumerable.Range(1, 6).Where(_ => random.Next(2) == 0).Select(nid => new RoomNid(nid))],
                Senders = random.Next(3) == 0 ? [new UserNid(random.Next(1, 4))] : null,
                Keys = random.Next(4) == 0 ? [SearchKey.Name, SearchKey.Topic] : null,
                Limit = random.Next(1, 40),
            };

            List<long> found = await AllAsync(database, query, entries);

            Assert.Equal(
                entries.Where(entry => Matches(entry, query)).Select(entry => entry.Place).Order().Reverse(), found);
        }
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Entries_older_than_the_newest_of_their_rooms_are_found(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        List<Entry> entries = [.. Enumerable.Range(1, 9000).Select(number => new Entry(
            SearchPlace.Of(number * 1000, long.MaxValue, number), new(1), number, SearchKey.Body, Alice,
            number switch { 3 => "ok rare needle", 4000 => "look", 4500 => "needle", _ => "hay hay" }))];
        await AddAsync(database, entries);

        foreach (string term in new[] { "needle", "ok" })
        {
            var query = new SearchQuery { Terms = [term], Rooms = [new(1)], Limit = 10 };
            List<long> found = await AllAsync(database, query, entries);

            Assert.Equal(
                entries.Where(entry => entry.Text.Contains(term, StringComparison.Ordinal))
                    .Select(entry => entry.Eid).Reverse(),
                found.Select(place => entries.Single(entry => entry.Place == place).Eid));
        }
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_removed_event_is_found_no_more(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        List<Entry> entries = Entries(50);
        await AddAsync(database, entries);

        var append = new DataAppend(OwnerKey.Server);
        foreach (Entry entry in entries.Where(entry => entry.Eid % 2 == 0))
        {
            append.Add(new SearchEntryDeleteRow(entry.Room, entry.Eid));
        }

        (await database.CommitAsync(append, TestStore.Cancel)).OrThrow();

        RoomNid[] rooms = [.. Enumerable.Range(1, 6).Select(nid => new RoomNid(nid))];
        var query = new SearchQuery { Terms = [], Rooms = rooms, Limit = 100 };
        SearchPage page = await database.Search.FindAsync(query, TestStore.Cancel);
        Assert.Equal(
            entries.Where(entry => entry.Eid % 2 == 1).Select(entry => entry.Place).Order().Reverse(),
            page.Hits.Select(hit => hit.Place));
        IReadOnlyList<int> left = await database.Search.EventsAsync(new(1), 1, 50, 100, TestStore.Cancel);
        Assert.Equal(
            entries.Where(entry => entry.Room == rooms[0] && entry.Eid % 2 == 1).Select(entry => entry.Eid), left);
        if (kind == StoreKind.Sqlite)
        {
            Assert.Equal(25, await store.CountAsync("search_grams_docsize"));
            Assert.Equal(0L, (await store.QueryAsync("select sum(length(grams)) from search_entries"))[0][0]);
        }
    }

    [Fact]
    public void A_time_to_come_counts_as_now()
    {
        long now = SearchPlace.Of(5000, 5000, 1);

        Assert.True(SearchPlace.Of(long.MaxValue, 5000, 0) < now);
        Assert.True(SearchPlace.Of(4000, 5000, 2) < now);
        Assert.True(SearchPlace.Of(-1, 5000, 7) is > 0 and < int.MaxValue);
        Assert.True(SearchPlace.Of(long.MaxValue, long.MaxValue, long.MaxValue) < SearchPlace.End);
    }

    private static List<Entry> Entries(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(1, count).Select(number =>
        {
            string text = string.Join(
                random.Next(3) == 0 ? "" : " ",
                Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words[random.Next(Words.Length)]));
            return new Entry(
                SearchPlace.Of(random.Next(100) * 1000L, long.MaxValue, number),
                new(random.Next(1, 7)),
                number,
                (SearchKey)(random.Next(8) == 0 ? random.Next(2, 4) : 1),
                new(random.Next(1, 4)),
                SearchText.Fold(text));
        })];
    }

    private static string PartOf(Random random)
    {
        string word = SearchText.Fold(Words[random.Next(Words.Length)]);
        int from = random.Next(word.Length);
        return SearchText.Fold(word.Substring(from, random.Next(1, word.Length - from + 1)));
    }

    private static bool Matches(Entry entry, SearchQuery query) =>
        query.Rooms.Contains(entry.Room)
        && query.Senders?.Contains(entry.Sender) != false
        && query.Keys?.Contains(entry.Key) != false
        && query.Terms.All(term => entry.Text.Contains(term, StringComparison.Ordinal));

    /// <summary>All pages, without the entries that have a term's grams only.</summary>
    private static async Task<List<long>> AllAsync(Database database, SearchQuery query, List<Entry> entries)
    {
        List<long> found = [];
        long before = SearchPlace.End;
        while (before > 0)
        {
            SearchPage page = await database.Search.FindAsync(query with { Before = before }, TestStore.Cancel);
            Assert.True(page.Reached < before, "A page moves on.");
            before = page.Reached;
            found.AddRange(page.Hits.Select(hit => hit.Place));
        }

        return [.. found.Where(place => Matches(entries.Single(entry => entry.Place == place), query))];
    }

    private static async Task AddAsync(Database database, List<Entry> entries)
    {
        foreach (Entry[] chunk in entries.Chunk(3000))
        {
            var append = new DataAppend(OwnerKey.Server);
            foreach (Entry entry in chunk)
            {
                append.Add(SearchEntryRow.Of(
                    entry.Place, new(entry.Room, entry.Eid), entry.Key, entry.Sender, entry.Text));
            }

            (await database.CommitAsync(append, TestStore.Cancel)).OrThrow();
        }
    }

    private sealed record Entry(long Place, RoomNid Room, int Eid, SearchKey Key, UserNid Sender, string Text);
}
