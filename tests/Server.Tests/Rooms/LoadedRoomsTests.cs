using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class LoadedRoomsTests
{
    // A new room takes some 25 KB.
    private const int FewRooms = 150_000;

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

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_room_that_somebody_holds_is_never_loaded_a_second_time(StoreKind store)
    {
        await using var host = await EngineHost.StartAsync(store, new RoomOptions { LoadedRoomsBytes = FewRooms });
        var alice = await host.UserAsync("alice");
        var held = await host.CreateAsync(alice);
        await CreateAsync(host, alice, 20);
        await IsLetGoAsync(host, held.Id);
        GC.Collect();

        var again = await host.FindAsync(held.Id);
        await EngineHost.SendAsync(held, alice, "hello");

        Assert.Same(held, again);
        Assert.Same(held.Snapshot, again.Snapshot);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_room_with_an_append_in_flight_is_never_loaded_a_second_time(StoreKind store)
    {
        var commits = new HeldCommits();
        await using var host = await EngineHost.StartAsync(
            store, new RoomOptions { LoadedRoomsBytes = FewRooms }, commits);
        var alice = await host.UserAsync("alice");
        var others = await CreateAsync(host, alice, 20);
        var (id, weak) = await CreateAndForgetAsync(host, alice);
        commits.Hold();
        var sending = SendInto(weak, alice);
        Room found;
        try
        {
            await Eventually.Async(() => commits.Held > 0);
            foreach (var other in others)
            {
                await host.FindAsync(other);
            }

            await IsLetGoAsync(host, id);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            found = await host.FindAsync(id);
        }
        finally
        {
            // A database with held commits does not close.
            commits.Release();
        }

        var sent = await sending;

        Assert.True(weak.TryGetTarget(out var first));
        Assert.Same(first, found);
        Assert.Equal(sent.Eid, found.Snapshot.LastEid);
        SnapshotInvariants.Check(found.Snapshot);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Over_their_share_rooms_are_let_go_and_come_back_as_they_were(StoreKind store)
    {
        const int Rounds = 3;
        await using var host = await EngineHost.StartAsync(store, new RoomOptions { LoadedRoomsBytes = FewRooms });
        var alice = await host.UserAsync("alice");
        var ids = await CreateAsync(host, alice, 40);

        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            await Parallel.ForEachAsync(ids, EngineHost.Cancel, async (id, _) =>
            {
                var room = await host.FindAsync(id);
                var before = room.Snapshot.LastOrdinal;
                var sent = await EngineHost.SendAsync(room, alice, $"hello {round}");
                Assert.Equal(before + 1, room.Snapshot.LastOrdinal);
                Assert.Equal(sent.Eid, room.Snapshot.LastEid);
                SnapshotInvariants.Check(room.Snapshot);
            });
        }

        await Eventually.Async(
            () => host.Engine.LoadedBytes <= FewRooms, () => $"{host.Engine.LoadedBytes} bytes");
        Assert.InRange(host.Engine.LoadedCount, 1, 8);
        var lengths = new HashSet<int>();
        foreach (var id in ids)
        {
            lengths.Add((await host.FindAsync(id)).Snapshot.LastOrdinal);
        }

        Assert.Single(lengths);
    }

    [Fact]
    public async Task The_room_used_last_stays_although_it_is_larger_than_the_share()
    {
        await using var host = await EngineHost.StartAsync(options: new RoomOptions { LoadedRoomsBytes = 1 });
        var alice = await host.UserAsync("alice");
        var ids = await CreateAsync(host, alice, 5);

        await host.FindAsync(ids[2]);

        await Eventually.Async(() => host.Engine.LoadedCount == 1, () => $"{host.Engine.LoadedCount} rooms");
        Assert.InRange(host.Engine.LoadedBytes, 10_000, 50_000);
    }

    [Fact]
    public async Task The_rooms_used_last_stay()
    {
        await using var host = await EngineHost.StartAsync(options: new RoomOptions { LoadedRoomsBytes = FewRooms });
        var alice = await host.UserAsync("alice");
        var used = await host.CreateAsync(alice);

        for (var n = 0; n < 20; n++)
        {
            await host.CreateAsync(alice);
            await host.FindAsync(used.Id);
            await Eventually.Async(() => host.Engine.LoadedBytes <= FewRooms);
        }

        Assert.True(IsHeld(host, used.Nid));
    }

    [Fact]
    public async Task A_room_that_grows_is_counted_for_more_by_its_actor_and_now_and_then()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(55));
        await using var host = await EngineHost.StartAsync(time: time);
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var created = host.Engine.LoadedBytes;

        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(n => EngineHost.SendAsync(room, alice, $"hello {n}")));
        var grown = host.Engine.LoadedBytes;
        room.Columns.Redactions.TryAdd(1, 1);
        time.Advance(host.Options.LoadedRoomsInterval);

        Assert.True(grown > created + 200_000, $"{created} -> {grown}");
        await Eventually.Async(
            () => host.Engine.LoadedBytes == RoomBytes.Of(room),
            () => $"{host.Engine.LoadedBytes}, not {RoomBytes.Of(room)}");
    }

    [Fact]
    public async Task What_the_rooms_take_and_how_many_were_let_go_are_metrics()
    {
        var (evicted, size) = (0L, 0L);
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, self) =>
            {
                if (instrument.Name is "rooms.evicted" or "rooms.loaded.size")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, _, _) => Interlocked.Add(ref instrument.IsObservable ? ref size : ref evicted, value));
        listener.Start();
        await using var host = await EngineHost.StartAsync(options: new RoomOptions { LoadedRoomsBytes = FewRooms });
        var alice = await host.UserAsync("alice");

        await CreateAsync(host, alice, 20);
        await Eventually.Async(() => host.Engine.LoadedBytes <= FewRooms);
        await Eventually.Async(
            () => Interlocked.Read(ref evicted) + host.Engine.LoadedCount == 20,
            () => $"{evicted} let go, {host.Engine.LoadedCount} loaded");
        listener.RecordObservableInstruments();

        // Engines of other tests are observed as well.
        Assert.True(size >= host.Engine.LoadedBytes);
    }

    private static async Task<List<RoomId>> CreateAsync(EngineHost host, TestUser creator, int count)
    {
        var ids = new List<RoomId>();
        for (var n = 0; n < count; n++)
        {
            ids.Add((await host.CreateAsync(creator)).Id);
        }

        return ids;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(RoomId Id, WeakReference<Room> Weak)> CreateAndForgetAsync(
        EngineHost host, TestUser creator)
    {
        var room = await host.CreateAsync(creator);
        return (room.Id, new WeakReference<Room>(room));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<SentEvent> SendInto(WeakReference<Room> weak, TestUser sender) =>
        weak.TryGetTarget(out var room)
            ? EngineHost.SendAsync(room, sender, "hello")
            : throw new InvalidOperationException("The room is gone before it was used.");

    private static async Task IsLetGoAsync(EngineHost host, RoomId id)
    {
        var nid = await host.Database.Names.FindRoomAsync(id.Value, EngineHost.Cancel);
        await Eventually.Async(() => !IsHeld(host, nid));
    }

    private static bool IsHeld(EngineHost host, Storage.RoomNid nid) => host.Engine.IsHeld(nid);
}
