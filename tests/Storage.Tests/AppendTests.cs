using Xunit;

namespace Dendrite.Fast.Storage.Tests;

public sealed class AppendTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Whoever_is_told_of_the_end_reads_a_watermark_that_covers_it(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        bool isCovered = false;
        var append = new EndingAppend((ending, result) =>
            isCovered = ending.IsCompleted && database.Stream.Watermark.Covers(result.OrThrow()));
        append.Log(LogRecord.DeviceList(new(1)));

        await database.EnqueueAsync(append, TestStore.Cancel);
        await append.Ended.WaitAsync(TestStore.Cancel);

        Assert.True(isCovered);
    }

    [Fact]
    public async Task A_refused_append_is_told_its_end_as_well()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await using Database database = await store.OpenAsync();
        CommitFailureKind? kind = null;
        var append = new EndingAppend((_, result) => kind = result.Failure?.Kind);
        append.Add(new ServerMetaRow("bad", null!));

        await database.EnqueueAsync(append, TestStore.Cancel);
        await append.Ended.WaitAsync(TestStore.Cancel);

        Assert.Equal(CommitFailureKind.BadRow, kind);
        Assert.False((await append.Completion).IsCommitted);
    }

    [Fact]
    public async Task A_callback_at_the_end_that_throws_keeps_no_other_append_back()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await using Database database = await store.OpenAsync();
        var thrower = new EndingAppend((_, _) => throw new InvalidOperationException("A bug."));
        thrower.Add(new ServerMetaRow("key", "value"));

        CommitResult result = await database.CommitAsync(thrower, TestStore.Cancel);
        CommitResult next = await database.CommitAsync(CommitLaneTests.Meta("next"), TestStore.Cancel);

        Assert.True(result.IsCommitted);
        Assert.True(next.IsCommitted);
    }

    [Fact]
    public async Task The_completion_ends_whenever_it_is_asked_for()
    {
        for (int round = 0; round < 2000; round++)
        {
            var append = new DataAppend(OwnerKey.Server);
            Task<CommitResult>? asked = null;
            using var start = new Barrier(2);
            Task asking = Task.Run(
                () =>
                {
                    start.SignalAndWait(TestStore.Cancel);
                    asked = append.Completion;
                },
                TestStore.Cancel);

            start.SignalAndWait(TestStore.Cancel);
            append.Complete(new CommitResult(new CommitPosition(1, round), null));
            await asking;

            Assert.Equal(round, (await asked!.WaitAsync(TestStore.Cancel)).OrThrow().Position);
            Assert.Same(asked, append.Completion);
        }
    }

    [Fact]
    public void Records_and_rows_keep_their_order()
    {
        var append = new DataAppend(OwnerKey.Server);
        for (int index = 1; index <= 9; index++)
        {
            append.Log(LogRecord.DeviceList(new(index)));
            append.Add(new ServerMetaRow($"key {index}", "value"));
            append.Add(new FollowerRow($"name {index}", "token"));
        }

        Assert.Equal(Enumerable.Range(1, 9).Select(index => new UserNid(index)),
            append.Records.ToArray().Select(record => record.User));
        Assert.Equal(["server_meta", "followers"], Tables(append));
        Assert.Equal(27, append.RowCount);
    }

    [Fact]
    public void Another_row_type_of_a_table_starts_a_run_of_its_own()
    {
        var append = new DataAppend(OwnerKey.Server);
        append.Add(new RoomNameRow(new(1), "!a:b", 0, 0));
        append.Add(new ServerMetaRow("key", "value"));
        append.Add(new RoomFactsRow(new(1), "12", 0));
        append.Add(new RoomNameRow(new(2), "!c:d", 0, 0));

        Assert.Equal(["rooms", "server_meta", "rooms", "rooms"], Tables(append));
    }

    private static List<string> Tables(Append append)
    {
        var tables = new List<string>();
        for (RowRun? run = append.FirstRun; run is not null; run = run.Next)
        {
            tables.Add(run.Spec.Table);
        }

        return tables;
    }

    private sealed class EndingAppend(Action<Append, CommitResult> end) : Append(OwnerKey.Server)
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Ended => _ended.Task;

        protected override void OnCompleted(in CommitResult result)
        {
            try
            {
                end(this, result);
            }
            finally
            {
                _ended.SetResult();
            }
        }
    }
}
