using System.Collections.Concurrent;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>
/// PostgreSQL goes and comes back while sixteen write: that costs latency, and beyond the limit refusals, never data.
/// </summary>
public sealed class LostServerTests
{
    // Chosen: some batches of all writers.
    private const int SomeAcks = 5 * CrashLoad.Writers;

    // CommandComplete with its tag, and ReadyForQuery. Source: PostgreSQL, "Message Formats".
    private const int CommitAnswerBytes = 12 + 6;

    // Bytes between two cuts: each in the long tier, a prime otherwise. Answers are short: some 200 bytes where all
    // writers are in one batch.
    private static readonly int StepToServer = Nightly.Pick(everyRun: 211, nightly: 1);
    private static readonly int StepToClient = Nightly.Pick(everyRun: 53, nightly: 1);

    [Theory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public async Task A_restart_of_postgres_costs_latency_only(string mode)
    {
        await using OwnPostgres server = await OwnPostgres.StartOrSkipAsync();
        await using TestStore store = TestStore.On(server);
        var acks = new ConcurrentQueue<LoadAck>();
        await using (Database database = await store.OpenAsync(PowerCutTests.Patient))
        {
            using var stop = new CancellationTokenSource();
            var load = new CrashLoad(database, 0, acks.Enqueue);
            Task writing = load.RunAsync(stop.Token);
            for (int restart = 0; restart < 2; restart++)
            {
                await AcksAsync(acks, SomeAcks);
                await server.StopAsync(mode);
                await server.StartAsync();
            }

            await AcksAsync(acks, SomeAcks);
            await stop.CancelAsync();
            await writing;
            Assert.Empty(load.Refused);
        }

        await CrashLoad.AssertKeptAsync(store, acks);
    }

    [Fact]
    public async Task Whoever_waited_longer_than_the_limit_is_refused_and_not_written_later()
    {
        await using OwnPostgres server = await OwnPostgres.StartOrSkipAsync();
        await using TestStore store = TestStore.On(server);
        var acks = new ConcurrentQueue<LoadAck>();
        ConcurrentQueue<(LoadAck Append, CommitFailureKind Kind)> refused;
        var faults = new TestFaults();
        await using (Database database = await store.OpenAsync(options => options with
        {
            Faults = faults,
            Limits = options.Limits with { UnavailableWait = TimeSpan.FromMilliseconds(200) },
        }))
        {
            using var stop = new CancellationTokenSource();
            var load = new CrashLoad(database, 0, acks.Enqueue);
            refused = load.Refused;
            Task writing = load.RunAsync(stop.Token);
            await AcksAsync(acks, SomeAcks);

            // Between two commits: an append whose COMMIT was on its way would wait for the truth, with its writer.
            faults.HoldNext();
            await faults.HeldAsync();
            await server.StopAsync("immediate");
            faults.Release();
            await Eventually.Async(() => refused.Count >= 2 * CrashLoad.Writers);
            await Assert.ThrowsAsync<StoreUnavailableException>(
                async () => await database.Meta.FindAsync("k", TestStore.Cancel));
            await server.StartAsync();
            await AcksAsync(acks, SomeAcks);
            await stop.CancelAsync();
            await writing;
        }

        Assert.All(refused, refusal => Assert.Equal(CommitFailureKind.Unavailable, refusal.Kind));
        Assert.Equal(refused.Count, await CrashLoad.CountMissingAsync(store, [.. refused.Select(one => one.Append)]));
        await CrashLoad.AssertKeptAsync(store, acks);
    }

    [Theory]
    [InlineData(Way.ToServer)]
    [InlineData(Way.ToClient)]
    public async Task A_connection_that_is_cut_after_any_byte_of_a_commit_neither_loses_nor_doubles(Way way)
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using var proxy = new CuttingProxy(store.PostgresUrl);
        await using Database database = await OpenAsync(store, proxy);
        await CommitAsync(database, -1);
        int rounds = 1;
        int step = way == Way.ToServer ? StepToServer : StepToClient;
        for (int bytes = 0; ; bytes += step)
        {
            proxy.CutAfter(way, bytes);

            await CommitAsync(database, bytes);

            rounds++;
            if (proxy.IsArmed)
            {
                // The whole exchange is shorter than this.
                proxy.Disarm();
                break;
            }
        }

        Assert.True(rounds > 3, "The exchange has hardly been cut.");
        await AssertOnceAsync(store, database, rounds * CrashLoad.Writers);
    }

    [Theory]
    [InlineData(Way.ToServer)]
    [InlineData(Way.ToClient)]
    public async Task A_connection_that_is_cut_in_COMMIT_or_in_its_answer_neither_loses_nor_doubles(Way way)
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using var proxy = new CuttingProxy(store.PostgresUrl);
        await using Database database = await OpenAsync(store, proxy);
        int bytesMax = way == Way.ToServer ? CuttingProxy.Commit.Length : CommitAnswerBytes;
        for (int bytes = 0; bytes < bytesMax; bytes++)
        {
            proxy.CutInCommitAfter(way, bytes);

            await CommitAsync(database, bytes);

            Assert.False(proxy.IsArmed, $"The cut after {bytes} bytes never came.");
            await AssertOnceAsync(store, database, (bytes + 1) * CrashLoad.Writers);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_whose_loss_the_server_does_not_learn_of_holds_nothing_up(bool isInCommit)
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using var proxy = new CuttingProxy(store.PostgresUrl) { KeepsServer = true };
        await using Database database = await OpenAsync(store, proxy);
        await CommitAsync(database, 0);
        if (isInCommit)
        {
            proxy.CutInCommitAfter(Way.ToServer, 0);
        }
        else
        {
            // The transaction has its locks, and nobody who could end it hears of that.
            proxy.CutAfter(Way.ToClient, 0);
        }

        Task commit = CommitAsync(database, 1);

        await Eventually.Async(() => commit.IsCompleted);
        await commit;
        Assert.False(proxy.IsArmed);
        await AssertOnceAsync(store, database, 2 * CrashLoad.Writers);
    }

    private static Task<Database> OpenAsync(TestStore store, CuttingProxy proxy) => store.OpenAsync(options =>
        options with
        {
            PostgresUrl = proxy.Url,
            Limits = options.Limits with
            {
                RetryFirst = TimeSpan.FromMilliseconds(1),
                UnavailableWait = TimeSpan.FromMinutes(2),
            },
        });

    private static async Task AssertOnceAsync(TestStore store, Database database, long appends)
    {
        Assert.Equal(appends, await store.CountAsync("log"));
        Assert.Equal(appends, await store.CountAsync("server_meta"));
        Assert.Equal(Watermark.Of(new CommitPosition(1, appends)), database.Stream.Watermark);
    }

    private static async Task CommitAsync(Database database, int round)
    {
        Task<CommitResult>[] commits = [.. Enumerable.Range(0, CrashLoad.Writers).Select(writer =>
        {
            DataAppend append = CommitLaneTests.Meta($"{round} {writer}", OwnerKey.Job(writer), 1);
            append.Log(LogRecord.DeviceList(new UserNid(writer + 1)));
            return CommitLaneTests.EnqueueAsync(database, append);
        })];

        Assert.All(await Task.WhenAll(commits), result => Assert.Null(result.Failure));
    }

    private static Task AcksAsync(ConcurrentQueue<LoadAck> acks, int more)
    {
        int target = acks.Count + more;
        return Eventually.Async(() => acks.Count >= target, () => $"{acks.Count} of {target} acknowledged");
    }
}
