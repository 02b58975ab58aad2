using System.Collections.Concurrent;
using System.Globalization;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>
/// Writers that each append, wait for the answer, tell it and append again; and the check that holds a database to what
/// was told.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="first">The number of each writer's first append.</param>
/// <param name="acknowledged">Told each answer, by the writer that got it.</param>
internal sealed class CrashLoad(Database database, int first, Action<LoadAck> acknowledged)
{
    public const int Writers = 16;

    // More than the appends of a writer in a whole test.
    private const int NumbersMax = 1_000_000;

    // The longest content. Chosen: some hundred appends fill the WAL of SQLite, so that checkpoints run, too.
    private const int ContentBytesMax = 40_000;

    /// <summary>Appends that were refused, without position, and why.</summary>
    public ConcurrentQueue<(LoadAck Append, CommitFailureKind Kind)> Refused { get; } = [];

    /// <summary>Writes until told to stop; each writer's last append has its answer then.</summary>
    public Task RunAsync(CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer, stop), stop)));

    /// <summary>The append: a row in each of three tables, and a record.</summary>
    public static DataAppend Append(int writer, int number)
    {
        var append = new DataAppend(OwnerKey.Job(writer), Storage.Append.Independent);
        append.Add(new ServerMetaRow(Key(writer, number), "load"));
        append.Add(new EventJsonRow(new RoomNid(writer + 1), number, Content(writer, number)));
        append.Add(new FilterRow(new UserNid(writer + 1), number, new byte[] { 1 }));
        append.Log(LogRecord.DeviceList(new UserNid(Id(writer, number))));
        return append;
    }

    /// <summary>
    /// What was acknowledged is there, once and whole; what was not is there whole or not at all; the rows, the Log and
    /// the writer's row tell the same, without gap; the database's own check finds nothing; and it goes on from there.
    /// </summary>
    public static async Task AssertKeptAsync(TestStore store, IReadOnlyCollection<LoadAck> acks)
    {
        await AssertSoundAsync(store);
        await using Database database = await store.OpenAsync();
        List<long> records = await RecordsAsync(store);

        IEnumerable<LoadAck> lost = acks.Where(ack =>
            ack.Position > records.Count || records[(int)ack.Position - 1] != Id(ack.Writer, ack.Number));
        Assert.Empty(lost);
        Assert.Equal(acks.Count, acks.Select(ack => ack.Position).Distinct().Count());
        Assert.Equal(records.Count, records.Distinct().Count());
        await AssertRowsAsync(store, records);
        Assert.Equal(Watermark.Of(new CommitPosition(1, records.Count)), database.Stream.Watermark);
        CommitResult next = await database.CommitAsync(Append(Writers, records.Count), TestStore.Cancel);
        Assert.Equal(new CommitPosition(1, records.Count + 1), next.OrThrow());
    }

    /// <summary>How many of these appends are not there.</summary>
    public static async Task<int> CountMissingAsync(TestStore store, IReadOnlyCollection<LoadAck> appends)
    {
        HashSet<long> records = [.. await RecordsAsync(store)];
        return appends.Count(append => !records.Contains(Id(append.Writer, append.Number)));
    }

    private async Task WriteAsync(int writer, CancellationToken stop)
    {
        for (int number = first; !stop.IsCancellationRequested; number++)
        {
            DataAppend append = Append(writer, number);
            await database.EnqueueAsync(append, CancellationToken.None);
            CommitResult result = await append.Completion;
            if (result.IsCommitted)
            {
                acknowledged(new LoadAck(writer, number, result.Position.Position));
            }
            else
            {
                Refused.Enqueue((new LoadAck(writer, number, 0), result.Failure.Kind));
            }
        }
    }

    private static string Key(int writer, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"load {writer} {number}");

    private static long Id(int writer, int number) => ((long)writer * NumbersMax) + number + 1;

    private static byte[] Content(int writer, int number)
    {
        int seed = (writer * 7919) + (number * 104729);
        var content = new byte[(int)((uint)seed % ContentBytesMax)];
        for (int index = 0; index < content.Length; index++)
        {
            content[index] = (byte)(seed + (index * 31) + (index >> 8));
        }

        return content;
    }

    /// <summary>Who wrote at each position from 1 on: one record each, and no gap.</summary>
    private static async Task<List<long>> RecordsAsync(TestStore store)
    {
        IReadOnlyList<object?[]> rows =
            await store.QueryAsync("select writer, position, seq, user_nid from log order by position, seq");
        Assert.Equal(
            Enumerable.Range(1, rows.Count).Select(position => (1L, (long)position, 0L)),
            rows.Select(row => (Number(row[0]), Number(row[1]), Number(row[2]))));
        object?[] writer = Assert.Single(await store.QueryAsync("select position from writers where writer = 1"));
        Assert.Equal(rows.Count, Number(writer[0]));
        return [.. rows.Select(row => Number(row[3]))];
    }

    private static async Task AssertRowsAsync(TestStore store, IEnumerable<long> records)
    {
        (int Writer, int Number)[] expected = [.. records.Order().Select(id =>
            ((int)((id - 1) / NumbersMax), (int)((id - 1) % NumbersMax)))];
        IReadOnlyList<object?[]> metas =
            await store.QueryAsync("select key, value from server_meta where key like 'load %'");
        IReadOnlyList<object?[]> filters =
            await store.QueryAsync("select user_nid, filter_id from filters order by user_nid, filter_id");
        IReadOnlyList<object?[]> contents =
            await store.QueryAsync("select room_nid, eid, json from event_json order by room_nid, eid");

        Assert.Equal(
            expected.Select(each => Key(each.Writer, each.Number)).Order(StringComparer.Ordinal),
            metas.Select(row => (string)row[0]!).Order(StringComparer.Ordinal));
        Assert.Equal(expected, filters.Select(row => ((int)Number(row[0]) - 1, (int)Number(row[1]))));
        Assert.Equal(expected, contents.Select(row => ((int)Number(row[0]) - 1, (int)Number(row[1]))));
        Assert.All(contents, row =>
            Assert.True(Content((int)Number(row[0]) - 1, (int)Number(row[1])).AsSpan().SequenceEqual((byte[])row[2]!)));
    }

    /// <summary>The database's own check of its files.</summary>
    private static async Task AssertSoundAsync(TestStore store)
    {
        if (!store.IsPostgres)
        {
            Assert.Equal("ok", Assert.Single(await store.QueryAsync("pragma integrity_check"))[0]);
            return;
        }

        await store.QueryAsync("create extension if not exists amcheck");
        await store.QueryAsync(
            """
            select bt_index_parent_check(index.oid, true, true) from pg_class index
            join pg_am on pg_am.oid = index.relam
            where pg_am.amname = 'btree' and index.relnamespace = 'public'::regnamespace
            """);
        Assert.Empty(await store.QueryAsync(
            """
            select heap.relname, problem.msg from pg_class heap, verify_heapam(heap.oid) problem
            where heap.relkind = 'r' and heap.relnamespace = 'public'::regnamespace
            """));
    }

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
