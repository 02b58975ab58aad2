using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

public sealed class OnlineStepsTests
{
    // The step that today's schema asks for, in whose place the tests put theirs.
    private const string Asked = OnlineSteps.EarlierEvents;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_step_that_is_killed_between_any_two_batches_goes_on_where_it_was(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        const int Batches = 6;
        for (int kill = 1; kill <= Batches; kill++)
        {
            await using Database database = await store.OpenAsync();
            var step = new CountingStep(Batches, failAt: kill);
            await using var steps = StepsOf(database, step);
            steps.Start();
            await step.Failed.WaitAsync(TestStore.Cancel);
        }

        await using Database last = await store.OpenAsync();
        var rest = new CountingStep(Batches);
        await RunAsync(last, rest);

        // Each batch is there once, and the last start made one.
        Assert.Equal(Batches, await store.CountAsync("followers"));
        Assert.Equal([Batches], rest.Made);
        Assert.Equal("done", await last.Meta.FindAsync(OnlineSteps.KeyOf(Asked), TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_database_is_written_and_read_while_a_step_is_under_way(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var step = new CountingStep(3, holdAt: 2);
        await using var steps = StepsOf(database, step);
        steps.Start();
        await step.Held.WaitAsync(TestStore.Cancel);

        CommitResult result = await database.CommitAsync(CommitLaneTests.Meta("meanwhile"), TestStore.Cancel);

        Assert.True(result.IsCommitted);
        Assert.NotNull(await database.Meta.FindAsync("meanwhile", TestStore.Cancel));
        Assert.False(steps.Completion.IsCompleted);
        step.Release();
        await steps.Completion.WaitAsync(TestStore.Cancel);
        Assert.Equal([1, 2, 3], step.Made);
    }

    [Fact]
    public async Task A_step_that_has_ended_is_not_begun_again()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await using Database database = await store.OpenAsync();
        await RunAsync(database, new CountingStep(1));
        var again = new CountingStep(1);

        await RunAsync(database, again);

        Assert.Empty(again.Made);
    }

    [Fact]
    public async Task A_step_of_the_schema_that_nobody_does_is_refused()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await using Database database = await store.OpenAsync();

        ArgumentException refusal = Assert.Throws<ArgumentException>(() =>
            new OnlineSteps(database, [], TimeProvider.System, NullLogger.Instance));

        Assert.Contains(Asked, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task An_index_is_made_once_while_the_database_is_open(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var index = new OnlineIndex("events_by_depth", "on events (room_nid, depth)");
        Store inner = ((OpenDatabase)database).Store;

        await inner.CreateIndexAsync(index, TestStore.Cancel);
        await inner.CreateIndexAsync(index, TestStore.Cancel);

        Assert.Single(await IndexesAsync(store));
    }

    [Fact]
    public async Task An_index_that_a_kill_left_unusable_is_made_again()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using Database database = await store.OpenAsync();
        Store inner = ((OpenDatabase)database).Store;
        await store.QueryAsync("insert into followers values ('one', 'same'), ('two', 'same')");
        var unique = new OnlineIndex("followers_by_token", "on followers (token)");

        // Made unusable as a kill does: by a build that ends in the middle.
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            store.QueryAsync("create unique index concurrently followers_by_token on followers (token)"));
        Assert.Equal(false, Assert.Single(await ValidAsync(store))[0]);

        await inner.CreateIndexAsync(unique, TestStore.Cancel);

        Assert.Equal(true, Assert.Single(await ValidAsync(store))[0]);
    }

    private static Task<IReadOnlyList<object?[]>> IndexesAsync(TestStore store) => store.QueryAsync(store.IsPostgres
        ? "select indexname from pg_indexes where indexname = 'events_by_depth'"
        : "select name from sqlite_schema where name = 'events_by_depth'");

    private static Task<IReadOnlyList<object?[]>> ValidAsync(TestStore store) => store.QueryAsync(
        "select indisvalid from pg_index where indexrelid = 'followers_by_token'::regclass");

    private static OnlineSteps StepsOf(Database database, OnlineStep step) =>
        new(database, [step], TimeProvider.System, NullLogger.Instance);

    private static async Task RunAsync(Database database, OnlineStep step)
    {
        await using OnlineSteps steps = StepsOf(database, step);
        steps.Start();
        await steps.Completion.WaitAsync(TestStore.Cancel);
    }

    /// <summary>Adds one row a batch, numbered; its place is the last number.</summary>
    private sealed class CountingStep(int batches, int failAt = 0, int holdAt = 0) : OnlineStep(Asked)
    {
        private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The batches that were committed.</summary>
        public List<int> Made { get; } = [];

        public Task Failed => _failed.Task;

        public Task Held => _held.Task;

        public void Release() => _go.SetResult();

        public override async ValueTask RunBatchAsync(OnlineBatch batch, CancellationToken cancellationToken)
        {
            int at = batch.Position.Length == 0 ? 1 : int.Parse(batch.Position, CultureInfo.InvariantCulture) + 1;
            if (at == failAt)
            {
                _failed.TrySetResult();
                throw new InvalidOperationException("Killed here by the test.");
            }

            if (at == holdAt)
            {
                _held.TrySetResult();
                await _go.Task.WaitAsync(cancellationToken);
            }

            string text = at.ToString(CultureInfo.InvariantCulture);
            batch.Append.Add(new FollowerRow($"batch {text}", "0"));
            await batch.CommitAsync(at == batches ? null : text);
            Made.Add(at);
        }
    }
}
