using Xunit;

namespace Dendrite.Fast.Storage.Tests;

public sealed class LogTailTests
{
    // The last append has one record of each kind.
    private const int Appends = 14;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Tail_and_database_tell_the_same_from_any_place(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var expected = new List<LogEntry>();
        for (int index = 1; index <= Appends; index++)
        {
            DataAppend append = CommitLaneTests.Meta($"k{index}");
            LogRecord[] records = [.. AllKinds(index).Take(index % 4 == 0 ? 0 : index)];
            Array.ForEach(records, record => append.Log(record));
            CommitPosition position = (await database.CommitAsync(append, TestStore.Cancel)).OrThrow();
            expected.AddRange(records.Select((record, seq) => new LogEntry(position, seq, record)));
        }

        for (int after = 0; after <= Appends; after++)
        {
            for (int upTo = after; upTo <= Appends; upTo++)
            {
                Watermark from = Watermark.Of(new CommitPosition(1, after));
                Watermark to = Watermark.Of(new CommitPosition(1, upTo));
                LogEntry[] range = [.. expected.Where(
                    entry => entry.Position.Position > after && entry.Position.Position <= upTo)];

                Assert.Equal(range, ReadTail(database, from, to));
                Assert.Equal(range, await ReadPagesAsync(database, from, to));
            }
        }

        Watermark all = database.Stream.Watermark;
        Assert.Equal(
            expected.Where(entry => entry.Record.Room == new RoomNid(3)),
            (await database.Log.OfRoomAsync(new(3), Watermark.Zero, all, 100, TestStore.Cancel)).Entries);
        Assert.Equal(
            expected.Where(entry => entry.Record.User == new UserNid(5) && entry.Record.Kind == LogKind.ToDevice),
            (await database.Log.OfUserAsync(
                new(5), LogKind.ToDevice, Watermark.Zero, all, 100, TestStore.Cancel)).Entries);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Old_places_are_read_from_the_database_after_a_restart(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        string token;
        await using (Database first = await store.OpenAsync())
        {
            token = first.Stream.Current.ToString();
            DataAppend append = CommitLaneTests.Meta("a");
            append.Log(LogRecord.DeviceList(new(1)));
            await first.CommitAsync(append, TestStore.Cancel);
        }

        await using Database second = await store.OpenAsync();
        Assert.True(StreamToken.TryParse(token, out StreamToken old));

        Assert.Null(ReadTail(second, old.Durable, second.Stream.Watermark));
        Assert.Single(await ReadPagesAsync(second, old.Durable, second.Stream.Watermark));
        Assert.NotEqual(old.Ring.Epoch, second.Stream.Ring.Epoch);
    }

    [Fact]
    public void A_tail_keeps_the_newest_records_within_its_bounds()
    {
        var tail = new LogTail(Watermark.Of(new CommitPosition(1, 100)));
        LogRecord[] records = [.. Enumerable.Range(1, 3).Select(user => LogRecord.DeviceList(new(user)))];
        long last = 100 + (LogTail.RecordsMax / 2);
        for (long position = 101; position <= last; position++)
        {
            tail.Add(new CommitPosition(1, position), records);
        }

        Watermark end = Watermark.Of(new CommitPosition(1, last));
        Assert.Null(ReadTail(tail, Watermark.Of(new CommitPosition(1, 100)), end));
        Assert.Null(ReadTail(tail, Watermark.Of(new CommitPosition(1, 99)), end));
        long kept = last - (LogTail.RecordsMax / 3) + 2000;
        List<LogEntry>? found = ReadTail(tail, Watermark.Of(new CommitPosition(1, kept)), end);
        Assert.NotNull(found);
        Assert.Equal((int)(last - kept) * 3, found.Count);
        Assert.Equal(new CommitPosition(1, kept + 1), found[0].Position);
        Assert.Equal([], ReadTail(tail, end, end));
    }

    [Fact]
    public async Task Writers_that_publish_at_once_take_back_nothing_of_each_other()
    {
        const int Writers = 3;
        var stream = new LogStream(Watermark.Zero);
        using var start = new Barrier(Writers);

        bool[] wereKept = await Task.WhenAll(Enumerable.Range(1, Writers).Select(writer => Task.Factory.StartNew(
            () =>
            {
                bool isKept = true;
                start.SignalAndWait(TestStore.Cancel);
                for (long position = 1; position <= 100_000; position++)
                {
                    isKept &= stream.Watermark[writer] == position - 1;
                    stream.Publish(new(writer, position));
                }

                return isKept;
            },
            TestStore.Cancel,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.All(wereKept, Assert.True);
        Assert.Equal(
            Watermark.Of([.. Enumerable.Range(1, Writers).Select(writer => new CommitPosition(writer, 100_000))]),
            stream.Watermark);
    }

    [Fact]
    public async Task Readers_beside_the_writer_see_every_record_up_to_the_watermark()
    {
        var stream = new LogStream(Watermark.Zero);
        using var stop = new CancellationTokenSource();
        Task<string?>[] readers =
            [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() => CheckReads(stream, stop.Token)))];

        for (long position = 1; position <= 30000; position++)
        {
            LogRecord[] records = [LogRecord.DeviceList(new(position)), LogRecord.PushRules(new(position))];
            stream.Tail.Add(new(1, position), records);
            stream.Publish(new(1, position));
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), Assert.Null);
    }

    internal static List<LogEntry>? ReadTail(Database database, Watermark after, Watermark upTo) =>
        ReadTail(database.Stream.Tail, after, upTo);

    private static List<LogEntry>? ReadTail(LogTail tail, Watermark after, Watermark upTo)
    {
        var visitor = new Collector();
        return tail.TryRead(after, upTo, ref visitor) ? visitor.Entries : null;
    }

    private static string? CheckReads(LogStream stream, CancellationToken cancellationToken)
    {
        Watermark place = Watermark.Zero;
        while (!cancellationToken.IsCancellationRequested)
        {
            Watermark target = stream.Watermark;
            List<LogEntry>? found = ReadTail(stream.Tail, place, target);
            long expected = (target[1] - place[1]) * 2;
            if (found is not null && found.Count != expected)
            {
                return $"From {place[1]} to {target[1]} there are {found.Count} records, not {expected}.";
            }

            place = target;
        }

        return null;
    }

    private static async Task<List<LogEntry>> ReadPagesAsync(Database database, Watermark after, Watermark upTo)
    {
        var entries = new List<LogEntry>();
        while (!after.Covers(upTo))
        {
            LogPage page = await database.Log.ReadAsync(after, upTo, 2, TestStore.Cancel);
            entries.AddRange(page.Entries);
            after = page.Reached;
        }

        return entries;
    }

    private static LogRecord[] AllKinds(int seed) =>
    [
        LogRecord.TimelineEvent(new(3), seed, seed + 1),
        LogRecord.CurrentStateChange(new(3), 1, 0, seed, new(4)),
        LogRecord.RangeChanged(new(3), 0, int.MaxValue, RangeChange.Purged),
        LogRecord.RedactionApplied(new(3), seed, 0),
        LogRecord.Receipt(new(3), new(4), "m.read"),
        LogRecord.ToDevice(new(5), "odd \0 device \uD800"),
        LogRecord.DeviceList(new(5)),
        LogRecord.AccountData(new(5), default, string.Empty),
        LogRecord.Profile(new(5), "displayname"),
        LogRecord.PushRules(new(5)),
        LogRecord.SessionRevoked(new(5), null),
        LogRecord.Account(new(5)),
        LogRecord.KeysSigned(new(5), "@signed:b"),
        LogRecord.Pushers(new(5)),
    ];

    private sealed class Collector : ILogVisitor
    {
        public List<LogEntry> Entries { get; } = [];

        public void Visit(in LogEntry entry) => Entries.Add(entry);
    }
}
