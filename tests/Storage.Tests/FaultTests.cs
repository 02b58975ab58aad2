using System.Data.Common;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>What breaks in the middle of a commit loses nothing that was answered and doubles nothing.</summary>
public sealed class FaultTests
{
    private const string EndLanes =
        "select pg_terminate_backend(pid) from pg_stat_activity "
        + "where application_name like 'dendrite-fast lane %' and datname = current_database()";

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task When_the_nth_write_fails_a_restart_sees_the_others_whole(StoreKind kind)
    {
        for (int broken = 0; broken < 12; broken++)
        {
            await using TestStore store = await TestStore.CreateAsync(kind);
            int failures = 0;
            var faults = new TestFaults();
            var committed = new List<int>();
            await using (Database database = await store.OpenAsync(options => options with { Faults = faults }))
            {
                await database.CommitAsync(CommitLaneTests.Meta("warm"), TestStore.Cancel);
                int target = broken;
                faults.FailWrite = write => write == target && failures++ == 0;
                Task<CommitResult>[] results = [.. Enumerable.Range(0, 4).Select(index =>
                    CommitLaneTests.EnqueueAsync(database, ThreeTables(index)))];
                CommitResult[] outcomes = await Task.WhenAll(results);
                committed.AddRange(Enumerable.Range(0, 4).Where(index => outcomes[index].IsCommitted));
            }

            await using Database reopened = await store.OpenAsync();
            Assert.True(committed.Count >= 3, "At most the append with the failing write fails.");
            foreach (int index in Enumerable.Range(0, 4))
            {
                bool isThere = committed.Contains(index);
                Assert.Equal(isThere, await reopened.Meta.FindAsync($"k{index}", TestStore.Cancel) is not null);
                byte[]? filter = await reopened.Filters.FindAsync(new(index + 1), 1, TestStore.Cancel);
                Assert.Equal(isThere, filter is not null);
            }

            Assert.Equal(committed.Count, await store.CountAsync("log"));
            Assert.Equal(Watermark.Of(new CommitPosition(1, committed.Count + 1)), reopened.Stream.Watermark);
        }
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, "begin")]
    [InlineData(StoreKind.Sqlite, "commit")]
    [InlineData(StoreKind.Sqlite, "after")]
    [InlineData(StoreKind.Postgres, "begin")]
    [InlineData(StoreKind.Postgres, "commit")]
    [InlineData(StoreKind.Postgres, "after")]
    public async Task A_connection_that_breaks_at_any_point_costs_time_only(StoreKind kind, string point)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        var faults = new TestFaults();
        await using Database database = await store.OpenAsync(options => options with { Faults = faults });
        await database.CommitAsync(CommitLaneTests.Meta("warm"), TestStore.Cancel);
        Set(faults, point, Times(2, () => throw new InjectedFaultException(point)));

        CommitResult[] results = await Task.WhenAll(Enumerable.Range(0, 5).Select(index =>
            CommitLaneTests.EnqueueAsync(database, ThreeTables(index))));

        Assert.All(results, result => Assert.True(result.IsCommitted));
        Assert.Equal(5, await store.CountAsync("log"));
        Assert.Equal(Watermark.Of(new CommitPosition(1, 6)), database.Stream.Watermark);
    }

    [Theory]
    [InlineData("begin")]
    [InlineData("commit")]
    [InlineData("after")]
    public async Task A_lane_that_postgres_ends_neither_loses_nor_doubles(string point)
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        var faults = new TestFaults();
        await using Database database = await store.OpenAsync(options => options with { Faults = faults });
        await database.CommitAsync(CommitLaneTests.Meta("warm"), TestStore.Cancel);
        Set(faults, point, Times(3, () => store.QueryAsync(EndLanes)));

        for (int index = 0; index < 6; index++)
        {
            CommitResult result = await CommitLaneTests.EnqueueAsync(database, ThreeTables(index));
            Assert.Equal(new CommitPosition(1, index + 2), result.OrThrow());
        }

        Assert.Equal(6, await store.CountAsync("log"));
        Assert.Equal(7, await store.CountAsync("server_meta"));
    }

    [Fact]
    public async Task An_unknown_outcome_is_known_even_while_the_lost_transaction_still_holds_its_row()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        var faults = new TestFaults();
        await using Database database = await store.OpenAsync(options => options with { Faults = faults });
        await database.CommitAsync(CommitLaneTests.Meta("warm"), TestStore.Cancel);
        await using DbConnection other = await store.ConnectAsync();
        await using DbTransaction holder = await other.BeginTransactionAsync(TestStore.Cancel);
        faults.AfterCommit = Times(1, async () =>
        {
            await using DbCommand hold = other.CreateCommand();
            hold.Transaction = holder;
            hold.CommandText = "select 1 from writers for update";
            await hold.ExecuteNonQueryAsync(TestStore.Cancel);
            throw new InjectedFaultException("The answer to COMMIT is lost.");
        });

        Task<CommitResult> commit = CommitLaneTests.EnqueueAsync(database, ThreeTables(0));
        await Eventually.Async(async _ =>
            (await store.QueryAsync("select 1 from pg_locks where not granted")).Count > 0);
        Assert.False(commit.IsCompleted);
        await holder.RollbackAsync(TestStore.Cancel);
        Assert.Equal(new CommitPosition(1, 2), (await commit).OrThrow());
        Assert.Equal(1, await store.CountAsync("log"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_database_that_stays_away_fails_those_who_waited_too_long_and_then_works_again(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        var faults = new TestFaults();
        var limits = new CommitLimits
        {
            UnavailableWait = TimeSpan.FromMilliseconds(300),
            RetryFirst = TimeSpan.FromMilliseconds(10),
            RetryLast = TimeSpan.FromMilliseconds(20),
        };
        await using Database database =
            await store.OpenAsync(options => options with { Faults = faults, Limits = limits });
        await database.CommitAsync(CommitLaneTests.Meta("warm"), TestStore.Cancel);
        faults.AtBegin = () => throw new InjectedFaultException("away");

        CommitResult[] results = await Task.WhenAll(Enumerable.Range(0, 5).Select(index =>
            CommitLaneTests.EnqueueAsync(database, ThreeTables(index))));
        faults.AtBegin = null;
        CommitResult next = await CommitLaneTests.EnqueueAsync(database, ThreeTables(9));

        Assert.All(results, result => Assert.Equal(CommitFailureKind.Unavailable, result.Failure?.Kind));
        Assert.Equal(new CommitPosition(1, 2), next.OrThrow());
        Assert.Equal(1, await store.CountAsync("log"));
    }

    [Fact]
    public async Task Reads_go_on_after_postgres_has_ended_the_pooled_connections()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using Database database = await store.OpenAsync();
        await database.CommitAsync(CommitLaneTests.Meta("key"), TestStore.Cancel);
        Assert.Equal("value", await database.Meta.FindAsync("key", TestStore.Cancel));

        await store.QueryAsync(EndLanes.Replace("dendrite-fast lane %", "dendrite-fast%", StringComparison.Ordinal));

        Assert.Equal("value", await database.Meta.FindAsync("key", TestStore.Cancel));
        Assert.True((await database.CommitAsync(CommitLaneTests.Meta("next"), TestStore.Cancel)).IsCommitted);
    }

    [Fact]
    public async Task A_lane_whose_writer_was_taken_over_writes_nothing_more()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using Database old = await store.OpenAsync();
        await old.CommitAsync(CommitLaneTests.Meta("old"), TestStore.Cancel);
        await using Database fresh = await store.OpenAsync();
        await fresh.CommitAsync(CommitLaneTests.Meta("fresh"), TestStore.Cancel);

        CommitResult late = await old.CommitAsync(CommitLaneTests.Meta("late"), TestStore.Cancel);
        CommitResult later = await old.CommitAsync(CommitLaneTests.Meta("later"), TestStore.Cancel);
        CommitResult next = await fresh.CommitAsync(CommitLaneTests.Meta("next"), TestStore.Cancel);

        Assert.Equal(CommitFailureKind.StaleOwner, late.Failure?.Kind);
        Assert.Equal(CommitFailureKind.StaleOwner, later.Failure?.Kind);
        Assert.Equal(new CommitPosition(1, 3), next.OrThrow());
        Assert.Equal(3, await store.CountAsync("server_meta"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_lane_whose_row_somebody_else_has_moved_on_writes_nothing_more(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        await database.CommitAsync(CommitLaneTests.Meta("old"), TestStore.Cancel);
        await store.QueryAsync("update writers set batch = batch + 1 where writer = 1");

        CommitResult late = await database.CommitAsync(CommitLaneTests.Meta("late"), TestStore.Cancel);
        CommitResult later = await database.CommitAsync(CommitLaneTests.Meta("later"), TestStore.Cancel);

        Assert.Equal(CommitFailureKind.StaleOwner, late.Failure?.Kind);
        Assert.Equal(CommitFailureKind.StaleOwner, later.Failure?.Kind);
        Assert.Equal(1, await store.CountAsync("server_meta"));
    }

    private static void Set(TestFaults faults, string point, Func<Task> fault)
    {
        switch (point)
        {
            case "begin":
                faults.AtBegin = fault;
                break;
            case "commit":
                faults.AtCommit = fault;
                break;
            default:
                faults.AfterCommit = fault;
                break;
        }
    }

    private static Func<Task> Times(int count, Func<Task> fault) =>
        () => Interlocked.Decrement(ref count) >= 0 ? fault() : Task.CompletedTask;

    private static DataAppend ThreeTables(int index)
    {
        DataAppend append = CommitLaneTests.Meta($"k{index}", OwnerKey.Job(index), 1);
        append.Add(new FilterRow(new(index + 1), 1, new byte[] { 1 }));
        append.Log(LogRecord.DeviceList(new(index + 1)));
        return append;
    }
}
