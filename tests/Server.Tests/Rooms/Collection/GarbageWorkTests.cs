using Dendrite.Fast.Rooms;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Garbage goes, and nothing else.</summary>
public sealed class GarbageWorkTests
{
    // Forks, then collections between sends, of which one goes on: the resolutions in between are garbage.
    private static readonly byte[] Forks = [2, 3, 2, 3, 2, 10, 0, 2, 5, 11, 10, 3, 6, 0, 10, 8, 2, 9, 10, 11];

    // Three forks, of which the first two resolved to a state that is garbage once the third is there; a collection;
    // and an event on the first two, whose resolution is still remembered.
    private static readonly byte[] Remembered = [2, 3, 2, 11, 12];

    private static readonly int Plans = Nightly.Pick(everyRun: 40, nightly: 3_000);
    private static readonly int PlansOnPostgres = Nightly.Pick(everyRun: 5, nightly: 100);

    [Fact]
    public Task Nothing_that_is_referred_to_is_ever_removed() => CheckAllAsync(StoreKind.Sqlite, Plans);

    [Fact]
    public Task Nothing_that_is_referred_to_is_ever_removed_on_postgres() =>
        CheckAllAsync(StoreKind.Postgres, PlansOnPostgres);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task States_that_later_ones_replaced_are_removed(StoreKind store) =>
        Assert.NotEqual(0, await CheckAsync(store, Forks));

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_resolution_whose_state_was_removed_is_made_again(StoreKind store) =>
        Assert.NotEqual(0, await CheckAsync(store, Remembered));

    // Side by side: nothing else is left to run when the long tier has come to the last of them.
    private static Task CheckAllAsync(StoreKind store, int plans) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, plans),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Environment.ProcessorCount,
                CancellationToken = TestContext.Current.CancellationToken,
            },
            async (seed, _) => await CheckPlanAsync(store, seed));

    private static async Task CheckPlanAsync(StoreKind store, int seed)
    {
        var random = new SeededRandom(seed);
        var commands = new byte[random.Next(15, 60)];
        for (var step = 0; step < commands.Length; step++)
        {
            commands[step] = (byte)random.Next(0, 256);
        }

        try
        {
            await CheckAsync(store, commands);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new InvalidOperationException($"Plan {seed}: {string.Join(',', commands)}", failure);
        }
    }

    private static async Task<int> CheckAsync(StoreKind store, byte[] commands)
    {
        var faults = new NthWriteFails();
        await using var host = await EngineHost.StartAsync(
            store, new RoomOptions { Garbage = new GarbageOptions { StepStates = 2 } }, faults);
        using var far = await ForeignRoom.CreateAsync(host);
        var alice = await host.UserAsync("alice");
        await EngineHost.ChangeAsync(far.Room, MembershipAction.Join, alice);
        var scene = new GarbageScene(host, faults, far, alice);
        for (var step = 0; step < commands.Length; step++)
        {
            await scene.RunAsync(commands[step], step);
        }

        await scene.CheckAsync();
        return scene.Collected;
    }
}
