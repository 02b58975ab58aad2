using Xunit;

namespace Dendrite.Fast.Storage.Tests;

public sealed class CommitLaneTests
{
    private static readonly OwnerKey Room = OwnerKey.Of(new RoomNid(1));

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Appends_that_arrive_while_a_commit_runs_go_into_the_next_one(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        var faults = new TestFaults();
        await using Database database = await store.OpenAsync(options => options with { Faults = faults });
        faults.HoldNext();
        Task<CommitResult> first = EnqueueAsync(database, Meta("first"));
        await faults.HeldAsync();

        Task<CommitResult>[] later =
            [.. Enumerable.Range(0, 50).Select(index => EnqueueAsync(database, Meta($"later {index}")))];
        faults.Release();

        Assert.Equal(new CommitPosition(1, 1), (await first).OrThrow());
        CommitResult[] results = await Task.WhenAll(later);
        Assert.Equal(Enumerable.Range(2, 50), results.Select(result => (int)result.OrThrow().Position));
        Assert.Equal([1, 50], faults.BatchSizes);
        Assert.Equal(51, await store.CountAsync("server_meta"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_watermark_never_shows_a_position_whose_callback_has_not_run(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var seenEarly = new List<CommitPosition>();
        var positions = new List<CommitPosition>();
        var appends = new List<CallbackAppend>();
        for (int index = 0; index < 40; index++)
        {
            appends.Add(new CallbackAppend(position =>
            {
                positions.Add(position);
                if (database.Stream.Watermark.Covers(position))
                {
                    seenEarly.Add(position);
                }
            }));
        }

        foreach (CallbackAppend append in appends)
        {
            append.Log(LogRecord.DeviceList(new(1)));
            await database.EnqueueAsync(append, TestStore.Cancel);
        }

        foreach (CallbackAppend append in appends)
        {
            CommitPosition position = (await append.Completion.WaitAsync(TestStore.Cancel)).OrThrow();
            Assert.True(database.Stream.Watermark.Covers(position));
        }

        Assert.Empty(seenEarly);
        Assert.Equal(Enumerable.Range(1, 40).Select(index => new CommitPosition(1, index)), positions);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Positions_go_on_after_a_restart(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        Watermark before;
        await using (Database first = await store.OpenAsync())
        {
            await first.CommitAsync(Meta("a"), TestStore.Cancel);
            await first.CommitAsync(Meta("b"), TestStore.Cancel);
            before = first.Stream.Watermark;
        }

        await using Database second = await store.OpenAsync();

        Assert.Equal(Watermark.Of(new CommitPosition(1, 2)), before);
        Assert.Equal(before, second.Stream.Watermark);
        CommitResult next = await second.CommitAsync(Meta("c"), TestStore.Cancel);
        Assert.Equal(new CommitPosition(1, 3), next.OrThrow());
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_stale_owner_writes_nothing_and_its_neighbours_do(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        var faults = new TestFaults();
        var placement = new SlotPlacement();
        await using Database database =
            await store.OpenAsync(options => options with { Faults = faults, Placement = placement });
        faults.HoldNext();
        Task<CommitResult> first = EnqueueAsync(database, Meta("first", OwnerKey.Job(0)));
        await faults.HeldAsync();
        Task<CommitResult> stale = EnqueueAsync(database, Meta("stale", OwnerKey.Job(1)));
        Task<CommitResult> fresh = EnqueueAsync(database, Meta("fresh", OwnerKey.Job(2)));
        if (kind == StoreKind.Postgres)
        {
            await ClaimAsync(store, slot: 1);
        }
        else
        {
            // The held commit has the only right to write on SQLite: the takeover happens as it begins.
            faults.AtBegin = () => ClaimAsync(store, slot: 1);
        }

        faults.Release();

        Assert.True((await first).IsCommitted);
        Assert.Equal(CommitFailureKind.StaleOwner, (await stale).Failure?.Kind);
        Assert.True((await fresh).IsCommitted);
        IReadOnlyList<object?[]> keys = await store.QueryAsync(
            "select key from server_meta where key not like 'schema.%' order by key");
        Assert.Equal(["first", "fresh"], keys.Select(row => row[0]));
        Assert.Equal(new CommitPosition(1, 2), database.Stream.Watermark.Positions[0]);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_failed_append_fails_what_builds_on_it_and_nothing_else(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        var faults = new TestFaults();
        await using Database database = await store.OpenAsync(options => options with { Faults = faults });
        faults.HoldNext();
        Task<CommitResult> first = EnqueueAsync(database, Meta("first"));
        await faults.HeldAsync();
        Task<CommitResult> good = EnqueueAsync(database, Meta("good", Room, 1));
        Task<CommitResult> bad = EnqueueAsync(database, Bad(Room, 1));
        Task<CommitResult> builds = EnqueueAsync(database, Meta("builds", Room, 1));
        Task<CommitResult> other = EnqueueAsync(database, Meta("other", OwnerKey.Job(5), 1));
        Task<CommitResult> alone = EnqueueAsync(database, Meta("alone", Room));
        faults.Release();

        Assert.True((await first).IsCommitted);
        Assert.True((await good).IsCommitted);
        Assert.Equal(CommitFailureKind.BadRow, (await bad).Failure?.Kind);
        Assert.Equal(CommitFailureKind.EarlierFailed, (await builds).Failure?.Kind);
        Assert.True((await other).IsCommitted);
        Assert.True((await alone).IsCommitted);
        CommitResult late = await database.CommitAsync(Meta("late", Room, 1), TestStore.Cancel);
        Assert.Equal(CommitFailureKind.EarlierFailed, late.Failure?.Kind);
        Assert.True((await database.CommitAsync(Meta("anew", Room, 2), TestStore.Cancel)).IsCommitted);
        Assert.Equal(5, await store.CountAsync("server_meta"));
    }

    [Fact]
    public async Task A_full_queue_makes_callers_wait_and_then_fails_them()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        var faults = new TestFaults();
        var limits = new CommitLimits { QueueAppendsMax = 2, OverloadWait = TimeSpan.FromMilliseconds(50) };
        await using Database database =
            await store.OpenAsync(options => options with { Faults = faults, Limits = limits });
        faults.HoldNext();
        Task<CommitResult> held = EnqueueAsync(database, Meta("held"));
        await faults.HeldAsync();
        Task<CommitResult>[] queued =
            [EnqueueAsync(database, Meta("one")), EnqueueAsync(database, Meta("two"))];
        var failures = new List<CommitFailure>();
        var beyond = new CallbackAppend(_ => { }, failures.Add);

        bool isTaken = await database.EnqueueAsync(beyond, TestStore.Cancel);

        Assert.False(isTaken);
        Assert.Equal(CommitFailureKind.Overloaded, Assert.Single(failures).Kind);
        Assert.Equal(CommitFailureKind.Overloaded, (await beyond.Completion).Failure?.Kind);
        Task<CommitResult> waiting = EnqueueAsync(database, Meta("three"));
        faults.Release();
        Assert.True((await held).IsCommitted);
        Assert.All(await Task.WhenAll(queued), result => Assert.True(result.IsCommitted));
        await waiting;
    }

    [Fact]
    public async Task An_append_beyond_the_size_limit_fails_and_closing_refuses_more()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        var limits = new CommitLimits { AppendBytesMax = 1000 };
        Database database = await store.OpenAsync(options => options with { Limits = limits });

        CommitResult large = await database.CommitAsync(Meta(new string('x', 2000)), TestStore.Cancel);
        await database.DisposeAsync();
        CommitResult late = await database.CommitAsync(Meta("late"), TestStore.Cancel);

        Assert.Equal(CommitFailureKind.TooLarge, large.Failure?.Kind);
        Assert.Equal(CommitFailureKind.Stopped, late.Failure?.Kind);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Closing_commits_what_is_queued(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        var faults = new TestFaults();
        Database database = await store.OpenAsync(options => options with { Faults = faults });
        faults.HoldNext();
        Task<CommitResult> held = EnqueueAsync(database, Meta("held"));
        await faults.HeldAsync();
        Task<CommitResult>[] queued =
            [.. Enumerable.Range(0, 5).Select(index => EnqueueAsync(database, Meta($"queued {index}")))];

        Task closing = database.DisposeAsync().AsTask();
        faults.Release();
        await closing;

        Assert.All(await Task.WhenAll([held, .. queued]), result => Assert.True(result.IsCommitted));
        Assert.Equal(6, await store.CountAsync("server_meta"));
    }

    [Fact]
    public async Task A_callback_that_throws_costs_nobody_else()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await using Database database = await store.OpenAsync();
        var thrower = new CallbackAppend(_ => throw new InvalidOperationException("A bug."));

        CommitResult result = await database.CommitAsync(thrower, TestStore.Cancel);
        CommitResult next = await database.CommitAsync(Meta("next"), TestStore.Cancel);

        Assert.True(result.IsCommitted);
        Assert.True(next.IsCommitted);
    }

    [Fact]
    public async Task Two_lanes_commit_side_by_side_under_one_watermark()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using Database database = await store.OpenAsync(options => options with { Lanes = 2 });

        Task<CommitResult>[] commits = [.. Enumerable.Range(0, 60).Select(index =>
        {
            DataAppend append = Meta($"k{index}", OwnerKey.Job(index));
            append.Log(LogRecord.DeviceList(new(index + 1)));
            return EnqueueAsync(database, append);
        })];
        CommitResult[] results = await Task.WhenAll(commits);

        Assert.Equal(
            Watermark.Of(new CommitPosition(1, 30), new CommitPosition(2, 30)), database.Stream.Watermark);
        Assert.Equal(60, results.Select(result => result.OrThrow()).Distinct().Count());
        LogPage page = await database.Log.ReadAsync(
            Watermark.Zero, database.Stream.Watermark, 1000, TestStore.Cancel);
        Assert.Equal(60, page.Entries.Count);
        Assert.Equal(database.Stream.Watermark, page.Reached);
        Assert.Equal(60, LogTailTests.ReadTail(database, Watermark.Zero, database.Stream.Watermark)?.Count);
    }

    internal static DataAppend Meta(string key, OwnerKey? owner = null, int generation = Append.Independent)
    {
        var append = new DataAppend(owner ?? OwnerKey.Server, generation);
        append.Add(new ServerMetaRow(key, "value"));
        return append;
    }

    internal static DataAppend Bad(OwnerKey owner, int generation = Append.Independent)
    {
        DataAppend append = Meta("half of a bad append", owner, generation);
        append.Add(new ServerMetaRow("bad", null!));
        return append;
    }

    internal static async Task<CommitResult> EnqueueAsync(Database database, Append append)
    {
        await database.EnqueueAsync(append, TestStore.Cancel);
        return await append.Completion.WaitAsync(TestStore.Cancel);
    }

    private static async Task ClaimAsync(TestStore store, int slot) =>
        await store.QueryAsync($"update owner_slots set epoch = epoch + 1 where slot = {slot} and epoch = 1");

    private sealed class CallbackAppend(
        Action<CommitPosition> committed, Action<CommitFailure>? failed = null)
        : Append(OwnerKey.Server)
    {
        protected override void OnCommitted(CommitPosition position) => committed(position);

        protected override void OnFailed(CommitFailure failure) => failed?.Invoke(failure);
    }

    /// <summary>One slot for each job number below 8.</summary>
    private sealed class SlotPlacement : IPlacement
    {
        private readonly long[] _epochs = new long[8];

        public async ValueTask StartAsync(ISlotClaims claims, int laneCount, CancellationToken cancellationToken)
        {
            for (int slot = 0; slot < _epochs.Length; slot++)
            {
                _epochs[slot] = await claims.ClaimAsync(slot, cancellationToken);
            }
        }

        public PlacedOwner Locate(in OwnerKey owner)
        {
            int slot = (int)(owner.Key % _epochs.Length);
            return new PlacedOwner(slot, _epochs[slot], 0);
        }
    }
}
