using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>A room read back from its rows is the room that was in memory.</summary>
public sealed class RoomLoaderTests
{
    [Property(MaxTest = 8, StartSize = 20, EndSize = 60)]
    public Task A_reloaded_room_is_the_room_that_was_in_memory(NonEmptyArray<byte> commands) =>
        CheckAsync(StoreKind.Sqlite, commands.Get);

    [Property(MaxTest = 3, StartSize = 40, EndSize = 60)]
    public Task A_reloaded_room_is_the_room_that_was_in_memory_on_postgres(NonEmptyArray<byte> commands) =>
        CheckAsync(StoreKind.Postgres, commands.Get);

    [Fact]
    public async Task An_unknown_room_is_not_found()
    {
        await using var host = await EngineHost.StartAsync();
        var named = RoomId.Parse("!named:localhost");
        var nid = await host.Database.Names.RoomAsync(named.Value, EngineHost.Cancel);

        Assert.Null(await host.Engine.FindAsync(RoomId.Parse("!unknown:localhost"), EngineHost.Cancel));
        Assert.Null(await host.Engine.FindAsync(named, EngineHost.Cancel));
        Assert.Null(await host.Engine.FindAsync(nid, EngineHost.Cancel));
    }

    [Fact]
    public async Task A_room_goes_on_after_a_restart()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        await host.RestartAsync();

        room = await host.FindAsync(room.Id);
        await EngineHost.SendAsync(room, alice, "hello");
        await EngineHost.SendStateAsync(room, alice, "org.example.new", "x", "{}");

        SnapshotInvariants.Check(room.Snapshot);
        Assert.Equal(8, room.Snapshot.LastOrdinal);
    }

    private static async Task CheckAsync(StoreKind store, byte[] commands)
    {
        await using var host = await EngineHost.StartAsync(store);
        var users = new[]
        {
            await host.UserAsync("alice"),
            await host.UserAsync("bob"),
            await host.UserAsync("carol", EngineHost.Second),
        };
        var room = await host.CreateAsync(users[0], command => command with
        {
            RoomVersion = $"{10 + (commands.Length % 3)}",
            Preset = RoomPreset.PublicChat,
        });

        for (var step = 0; step < commands.Length; step++)
        {
            await TryAsync(() => RunAsync(room, users, commands[step], step));
        }

        var before = room.Snapshot;
        SnapshotInvariants.Check(before);
        await host.RestartAsync();
        var after = (await host.FindAsync(room.Id)).Snapshot;
        Assert.NotSame(before.Columns, after.Columns);
        SnapshotInvariants.CheckSame(before, after);
        SnapshotInvariants.Check(after);
        Assert.Empty(await host.FsckAsync());
    }

    private static Task<SentEvent> RunAsync(Room room, TestUser[] users, int command, int step)
    {
        var user = users[step % users.Length];
        var (alice, bob) = (users[0], users[1]);
        var some = room.Snapshot.EventIdOf(1 + (step * 7 % room.Snapshot.LastEid));
        return (command % 10) switch
        {
            0 => EngineHost.ChangeAsync(room, MembershipAction.Join, user),
            1 => EngineHost.ChangeAsync(room, MembershipAction.Leave, user),
            2 => EngineHost.ChangeAsync(room, MembershipAction.Ban, alice, bob, $"{step}"),
            3 => EngineHost.ChangeAsync(room, MembershipAction.Unban, alice, bob),
            4 => EngineHost.SendStateAsync(room, alice, "org.example", $"{step % 5}", $$"""{"n":{{step}}}"""),
            5 => EngineHost.SendStateAsync(
                room,
                alice,
                "m.room.power_levels",
                "",
                room.Rules.HasPrivilegedCreators
                    ? $$"""{"users":{"{{bob.Id.Value}}":{{step}} },"invite":{{step}} }"""
                    : $$"""{"users":{"{{alice.Id.Value}}":100,"{{bob.Id.Value}}":{{step}} },"invite":{{step}} }"""),
            6 => EngineHost.RedactAsync(room, alice, some),
            7 => EngineHost.RedactAsync(room, user, some),
            _ => EngineHost.SendAsync(room, user, $"{step}"),
        };
    }

    // What the room refuses is as good a step as any.
    private static async Task TryAsync(Func<Task<SentEvent>> step)
    {
        try
        {
            await step();
        }
        catch (MatrixException)
        {
        }
    }
}
