using System.Collections.Concurrent;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>A disk whose syncs last, or fail: nothing is acknowledged that is not on it.</summary>
public sealed class SyncFaultTests
{
    // Acknowledgements between two events of a test. Chosen: some batches of all writers.
    private const int SomeAcks = 5 * CrashLoad.Writers;

    /// <summary>Syncs that fail one after the other, in every run and in the long tier.</summary>
    private static readonly int Failures = Nightly.Pick(everyRun: 3, nightly: 30);

    [Fact]
    public async Task While_a_sync_lasts_nothing_is_acknowledged_on_sqlite()
    {
        using PowerCutDisk disk = await PowerCutDisk.CreateOrSkipAsync();
        await using TestStore store = TestStore.InFolder(disk.Root);
        using LoadChild child = ChildProcess.StartLoad(
            ChildTests.Load, store.Options(), "0 durable", disk.Variables);
        await AcksAsync(() => child.Acks, SomeAcks);

        disk.HoldsSyncs = true;
        await Eventually.Async(() => disk.HeldSyncs > 0);
        long synced = disk.Syncs;
        disk.Cut();
        child.Kill();
        IReadOnlyList<LoadAck> acks = await child.EndAsync();
        await disk.RestoreAsync(null, TestStore.Cancel);

        Assert.True(synced > 0);
        await CrashLoad.AssertKeptAsync(store, acks);
    }

    [Fact]
    public async Task A_slow_disk_costs_time_only_on_sqlite()
    {
        using PowerCutDisk disk = await PowerCutDisk.CreateOrSkipAsync();
        await using TestStore store = TestStore.InFolder(disk.Root);
        using LoadChild child = ChildProcess.StartLoad(
            ChildTests.Load, store.Options(), "0 durable", disk.Variables);
        for (int hold = 0; hold < Failures; hold++)
        {
            await AcksAsync(() => child.Acks, SomeAcks);
            disk.HoldsSyncs = true;
            await Eventually.Async(() => disk.HeldSyncs > 0);
            disk.HoldsSyncs = false;
        }

        await AcksAsync(() => child.Acks, SomeAcks);
        child.Kill();

        await CrashLoad.AssertKeptAsync(store, await child.EndAsync());
    }

    [Fact]
    public async Task A_sync_that_fails_loses_nothing_acknowledged_on_sqlite()
    {
        using PowerCutDisk disk = await PowerCutDisk.CreateOrSkipAsync();
        await using TestStore store = TestStore.InFolder(disk.Root);
        using LoadChild child = ChildProcess.StartLoad(
            ChildTests.Load, store.Options(), "0 durable", disk.Variables);
        for (int failure = 1; failure <= Failures; failure++)
        {
            await AcksAsync(() => child.Acks, SomeAcks);
            disk.SyncsToFail = 1;
            await Eventually.Async(() => disk.FailedSyncs == failure);
        }

        await AcksAsync(() => child.Acks, SomeAcks);
        disk.Cut();
        child.Kill();
        IReadOnlyList<LoadAck> acks = await child.EndAsync();
        await disk.RestoreAsync(null, TestStore.Cancel);

        await CrashLoad.AssertKeptAsync(store, acks);
    }

    [Fact]
    public async Task Syncs_that_last_and_fail_lose_nothing_acknowledged_on_postgres()
    {
        using PowerCutDisk disk = await PowerCutDisk.CreateOrSkipAsync();
        await using OwnPostgres server = await OwnPostgres.StartOrSkipAsync(disk);
        await using TestStore store = TestStore.On(server);
        var acks = new ConcurrentQueue<LoadAck>();
        await using (Database database = await store.OpenAsync(PowerCutTests.Patient))
        {
            using var stop = new CancellationTokenSource();
            var load = new CrashLoad(database, 0, acks.Enqueue);
            Task writing = load.RunAsync(stop.Token);
            for (int failure = 1; failure <= Failures; failure++)
            {
                await AcksAsync(() => acks.Count, SomeAcks);
                disk.HoldsSyncs = true;
                await Eventually.Async(() => disk.HeldSyncs > 0);
                disk.HoldsSyncs = false;

                // PostgreSQL ends all its processes and starts anew from the log.
                disk.SyncsToFail = 1;
                await Eventually.Async(() => disk.FailedSyncs == failure);
            }

            await AcksAsync(() => acks.Count, SomeAcks);
            disk.Cut();
            await server.KillAsync();
            await disk.RestoreAsync(null, TestStore.Cancel);
            await server.StartAsync();
            await AcksAsync(() => acks.Count, SomeAcks);
            await stop.CancelAsync();
            await writing;
            Assert.Empty(load.Refused);
        }

        await CrashLoad.AssertKeptAsync(store, acks);
    }

    private static Task AcksAsync(Func<int> count, int more)
    {
        int target = count() + more;
        return Eventually.Async(() => count() >= target, () => $"{count()} of {target} acknowledged");
    }
}
