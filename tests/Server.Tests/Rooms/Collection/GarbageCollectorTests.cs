using Dendrite.Fast.Rooms;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Garbage goes, and nothing else.</summary>
public sealed class GarbageCollectorTests
{
    // Forks, then collections between sends: the resolutions in between are garbage.
    private static readonly byte[] Forks = [2, 3, 2, 3, 2, 10, 0, 2, 5, 10, 3, 6, 0, 10, 8, 2, 9, 10];

    [Property(MaxTest = 6, StartSize = 20, EndSize = 50)]
    public Task Nothing_that_is_referred_to_is_ever_removed(NonEmptyArray<byte> commands) =>
        CheckAsync(StoreKind.Sqlite, commands.Get);

    [Property(MaxTest = 2, StartSize = 30, EndSize = 50)]
    public Task Nothing_that_is_referred_to_is_ever_removed_on_postgres(NonEmptyArray<byte> commands) =>
        CheckAsync(StoreKind.Postgres, commands.Get);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task States_that_later_ones_replaced_are_removed(StoreKind store) =>
        Assert.NotEqual(0, await CheckAsync(store, Forks));

    private static async Task<int> CheckAsync(StoreKind store, byte[] commands)
    {
        var faults = new NthWriteFails();
        await using var host = await EngineHost.StartAsync(store, faults: faults);
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
