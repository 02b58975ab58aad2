using System.Collections.Concurrent;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>
/// The power goes out under load, and of the disk only what was synced is left: nothing acknowledged is missing.
/// </summary>
public sealed class PowerCutTests
{
    /// <summary>Cuts of one database in every run, and in the long tier.</summary>
    private static readonly int Cuts = Nightly.Pick(everyRun: 2, nightly: 40);

    /// <summary>Acknowledgements before a cut; chosen so that checkpoints have run in some rounds.</summary>
    private const int AcksMin = 100;
    private const int AcksMax = 700;

    private const int Seed = 20261126;

    /// <summary>Numbers of a writer's appends in one round.</summary>
    private const int NumbersPerRound = 10_000;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_by_a_power_cut_on_sqlite()
    {
        using PowerCutDisk disk = await PowerCutDisk.CreateOrSkipAsync();
        await using TestStore store = TestStore.InFolder(disk.Root);
        var random = new Random(Seed);
        var acks = new List<LoadAck>();
        for (int cut = 0; cut < Cuts; cut++)
        {
            int killAfter = random.Next(AcksMin, AcksMax);
            using LoadChild child = ChildProcess.StartLoad(
                ChildTests.Load, store.Options(), $"{cut * NumbersPerRound} durable", disk.Variables);
            await Eventually.Async(() => child.Acks >= killAfter || child.HasEnded);
            child.Kill();
            acks.AddRange(await child.EndAsync());

            await disk.RestoreAsync(cut % 2 == 0 ? null : random, TestStore.Cancel);

            // The check writes, too, from this process, which has another disk.
            await CrashLoad.AssertKeptAsync(store, acks);
            await disk.AdoptAsync(TestStore.Cancel);
        }
    }

    [Fact]
    public async Task Relaxed_durability_is_seen_to_lose_on_sqlite()
    {
        using PowerCutDisk disk = await PowerCutDisk.CreateOrSkipAsync();
        await using TestStore store = TestStore.InFolder(disk.Root);

        // The schema has to outlast the cut, so that there is something to count in.
        await CutLoadAsync(disk, store, "0 full");
        IReadOnlyList<LoadAck> acks = await CutLoadAsync(disk, store, "100000 relaxed");

        Assert.NotEqual(0, await CrashLoad.CountMissingAsync(store, acks));
    }

    private static async Task<IReadOnlyList<LoadAck>> CutLoadAsync(PowerCutDisk disk, TestStore store, string plan)
    {
        using LoadChild child = ChildProcess.StartLoad(ChildTests.Load, store.Options(), plan, disk.Variables);
        await Eventually.Async(() => child.Acks >= AcksMin || child.HasEnded);
        child.Kill();
        IReadOnlyList<LoadAck> acks = await child.EndAsync();
        await disk.RestoreAsync(null, TestStore.Cancel);
        return acks;
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_by_a_power_cut_of_postgres()
    {
        using PowerCutDisk disk = await PowerCutDisk.CreateOrSkipAsync();
        await using OwnPostgres server = await StartAsync(disk);
        await using TestStore store = TestStore.On(server);
        Assert.Equal("fdatasync", Assert.Single(await store.QueryAsync("show wal_sync_method"))[0]);
        var random = new Random(Seed);
        var acks = new ConcurrentQueue<LoadAck>();
        await using (Database database = await OpenAsync(store, new TestFaults()))
        {
            using var stop = new CancellationTokenSource();
            var load = new CrashLoad(database, 0, acks.Enqueue);
            Task writing = load.RunAsync(stop.Token);
            for (int cut = 0; cut < Cuts; cut++)
            {
                await CutAsync(disk, server, acks, random.Next(AcksMin, AcksMax), cut % 2 == 0 ? null : random);
            }

            int before = acks.Count;
            await Eventually.Async(() => acks.Count > before + CrashLoad.Writers);
            await stop.CancelAsync();
            await writing;
            Assert.Empty(load.Refused);
        }

        await CrashLoad.AssertKeptAsync(store, acks);
    }

    [Fact]
    public async Task Relaxed_durability_is_seen_to_lose_on_postgres()
    {
        using PowerCutDisk disk = await PowerCutDisk.CreateOrSkipAsync();
        await using OwnPostgres server = await StartAsync(disk, "wal_writer_delay = '10s'");
        await using TestStore store = TestStore.On(server);
        var acks = new ConcurrentQueue<LoadAck>();
        await using (Database database = await OpenAsync(store, new TestFaults(), Durability.Relaxed))
        {
            using var stop = new CancellationTokenSource();
            Task writing = new CrashLoad(database, 0, acks.Enqueue).RunAsync(stop.Token);
            await CutAsync(disk, server, acks, AcksMin, null);
            await stop.CancelAsync();
            await writing;
        }

        Assert.NotEqual(0, await CrashLoad.CountMissingAsync(store, acks));
    }

    /// <summary>Appends wait for the database as long as a test lasts.</summary>
    internal static DatabaseOptions Patient(DatabaseOptions options) =>
        options with { Limits = options.Limits with { UnavailableWait = TimeSpan.FromMinutes(2) } };

    /// <summary>Small WAL files and rare room for them: checkpoints run all the time.</summary>
    private static Task<OwnPostgres> StartAsync(PowerCutDisk disk, params string[] settings) =>
        OwnPostgres.StartOrSkipAsync(disk, ["max_wal_size = '4MB'", "min_wal_size = '2MB'", .. settings]);

    private static Task<Database> OpenAsync(
        TestStore store, TestFaults faults, Durability durability = Durability.Full) =>
        store.OpenAsync(options => Patient(options) with { Faults = faults, Durability = durability });

    private static async Task CutAsync(
        PowerCutDisk disk, OwnPostgres server, ConcurrentQueue<LoadAck> acks, int after, Random? random)
    {
        int before = acks.Count;
        await Eventually.Async(() => acks.Count >= before + after);
        disk.Cut();
        await server.KillAsync();
        await disk.RestoreAsync(random, TestStore.Cancel);
        await server.StartAsync();
    }
}
