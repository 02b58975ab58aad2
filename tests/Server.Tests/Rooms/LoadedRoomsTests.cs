using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class LoadedRoomsTests
{
    [Fact]
    public async Task Many_who_ask_at_once_get_one_room()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");
        var id = (await host.CreateAsync(alice)).Id;
        await host.RestartAsync();

        var found = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => host.FindAsync(id))));

        Assert.Single(found.Distinct());
    }

    [Fact]
    public async Task A_room_that_somebody_holds_is_never_loaded_a_second_time()
    {
        await using var host = await EngineHost.StartAsync(options: new RoomOptions { LoadedRoomsBytes = 100_000 });
        var alice = await host.UserAsync("alice");
        var held = await host.CreateAsync(alice);
        for (var n = 0; n < 8; n++)
        {
            await host.CreateAsync(alice);
        }

        var again = await host.FindAsync(held.Id);
        await EngineHost.SendAsync(held, alice, "hello");

        Assert.Same(held, again);
        Assert.Same(held.Snapshot, again.Snapshot);
    }

    [Fact]
    public async Task Over_the_limit_rooms_are_let_go_and_come_back_when_asked_for()
    {
        await using var host = await EngineHost.StartAsync(options: new RoomOptions { LoadedRoomsBytes = 200_000 });
        var alice = await host.UserAsync("alice");
        var ids = new List<Matrix.Protocol.RoomId>();
        for (var n = 0; n < 40; n++)
        {
            ids.Add((await host.CreateAsync(alice)).Id);
        }

        foreach (var id in ids)
        {
            GC.Collect();
            var room = await host.FindAsync(id);
            await EngineHost.SendAsync(room, alice, "hello");
            SnapshotInvariants.Check(room.Snapshot);
        }

        Assert.InRange(host.Engine.LoadedCount, 1, 5);
    }
}
