using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

public sealed class LogTrimmerTests
{
    private static readonly TimeSpan Retention = TimeSpan.FromDays(7);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Records_go_when_they_are_old_and_every_follower_has_passed(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        FakeTimeProvider time = new();
        await using Database database = await store.OpenAsync();
        await using LogTrimmer trimmer = new(database, Retention, time, NullLogger.Instance);
        Watermark first = await AppendAsync(database, 3);
        await PlaceAsync(database, "behind", first);
        Watermark second = await AppendAsync(database, 3);
        await PlaceAsync(database, "ahead", second);

        Watermark young = await trimmer.RunOnceAsync(TestStore.Cancel);
        time.Advance(Retention);
        Watermark held = await trimmer.RunOnceAsync(TestStore.Cancel);
        long left = await store.CountAsync("log");
        await PlaceAsync(database, "behind", second);
        Watermark old = await trimmer.RunOnceAsync(TestStore.Cancel);

        Assert.Equal(Watermark.Zero, young);
        Assert.Equal(first, held);
        Assert.Equal(3, left);
        Assert.Equal(second, old);
        Assert.Equal(0, await store.CountAsync("log"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_reader_from_below_the_floor_is_told_so_also_after_a_restart(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        FakeTimeProvider time = new();
        Watermark trimmed;
        await using (Database database = await store.OpenAsync())
        {
            await using LogTrimmer trimmer = new(database, Retention, time, NullLogger.Instance);
            await AppendAsync(database, 2);
            await trimmer.RunOnceAsync(TestStore.Cancel);
            time.Advance(Retention);
            trimmed = await trimmer.RunOnceAsync(TestStore.Cancel);
        }

        await using Database again = await store.OpenAsync();
        Watermark end = await AppendAsync(again, 2);
        LogPage below = await again.Log.ReadAsync(Watermark.Zero, end, 100, TestStore.Cancel);
        LogPage ofUser = await again.Log.OfUserAsync(
            new(1), LogKind.DeviceList, Watermark.Zero, end, 100, TestStore.Cancel);
        LogPage above = await again.Log.ReadAsync(trimmed, end, 100, TestStore.Cancel);

        Assert.Equal(LogReadStatus.Trimmed, below.Status);
        Assert.Empty(below.Entries);
        Assert.Equal(LogReadStatus.Trimmed, ofUser.Status);
        Assert.Equal(LogReadStatus.Read, above.Status);
        Assert.Equal([1, 2], above.Entries.Select(entry => entry.Record.User.Value));
        Assert.Equal(end, above.Reached);
    }

    [Fact]
    public async Task Many_records_go_in_steps_of_a_bounded_size()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        FakeTimeProvider time = new();
        await using Database database = await store.OpenAsync();
        await using LogTrimmer trimmer = new(database, Retention, time, NullLogger.Instance);
        Watermark end = await AppendAsync(database, LogTrimmer.StepRecords + 10);
        await trimmer.RunOnceAsync(TestStore.Cancel);
        time.Advance(Retention);
        long before = database.Stream.Watermark[1];

        Watermark floor = await trimmer.RunOnceAsync(TestStore.Cancel);

        // A mark, two steps, and the end of the mark that was used.
        Assert.Equal(4, database.Stream.Watermark[1] - before);
        Assert.Equal(end, floor);
        Assert.Equal(0, await store.CountAsync("log"));
    }

    [Fact]
    public async Task A_follower_without_place_whose_records_are_gone_begins_with_a_scan()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        FakeTimeProvider time = new();
        await using (Database database = await store.OpenAsync())
        {
            await using LogTrimmer trimmer = new(database, Retention, time, NullLogger.Instance);
            await AppendAsync(database, 2);
            await trimmer.RunOnceAsync(TestStore.Cancel);
            time.Advance(Retention);
            await trimmer.RunOnceAsync(TestStore.Cancel);
        }

        await using Database again = await store.OpenAsync();
        await using ScanningFollower follower = new(again);
        await follower.StartAsync(TestStore.Cancel);
        await follower.Scanned.Task.WaitAsync(TestStore.Cancel);
        await AppendAsync(again, 1);

        Assert.Equal(1, await follower.Seen.Task.WaitAsync(TestStore.Cancel));
    }

    private static async Task<Watermark> AppendAsync(Database database, int count)
    {
        CommitPosition last = default;
        for (int user = 1; user <= count; user++)
        {
            var append = new DataAppend(OwnerKey.Server);
            append.Log(LogRecord.DeviceList(new(user)));
            await database.EnqueueAsync(append, TestStore.Cancel);
            last = user == count ? (await append.Completion.WaitAsync(TestStore.Cancel)).OrThrow() : last;
        }

        return Watermark.Of(last);
    }

    private static async Task PlaceAsync(Database database, string follower, Watermark place)
    {
        var append = new DataAppend(OwnerKey.Server);
        append.Add(new FollowerRow(follower, place.ToString()));
        (await database.CommitAsync(append, TestStore.Cancel)).OrThrow();
    }

    private sealed class ScanningFollower(Database database)
        : LogFollower(database, "new", TimeProvider.System, NullLogger.Instance)
    {
        private readonly Database _source = database;

        public TaskCompletionSource Scanned { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<long> Seen { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override ValueTask<Watermark> ScanAsync(CancellationToken cancellationToken)
        {
            Scanned.TrySetResult();
            return new(_source.Stream.Watermark);
        }

        protected override ValueTask HandleAsync(LogBatch batch, CancellationToken cancellationToken)
        {
            Seen.TrySetResult(batch.Entries[0].Record.User.Value);
            return ValueTask.CompletedTask;
        }
    }
}
