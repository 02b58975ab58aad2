using System.Collections.Concurrent;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Events of other servers that wait until what they cite is here.</summary>
public sealed class EventStageTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Events_enter_in_the_order_of_their_edges_whatever_the_order_they_came_in(StoreKind store)
    {
        await using var source = await EngineHost.StartAsync();
        await using var host = await EngineHost.StartAsync(store);
        using var far = await ForeignRoom.CreateAsync(source);
        var chain = await ChainAsync(far, 30);
        var room = await host.Engine.AdoptAsync(far.Room.Id, far.Room.Rules, EngineHost.Cancel);

        foreach (var received in chain.AsEnumerable().Reverse())
        {
            await host.Engine.Stage.AcceptAsync(room, [received], EngineHost.Cancel);
        }

        await Eventually.Async(
            () => room.Snapshot.LastOrdinal == chain.Count,
            () => $"{room.Snapshot.LastOrdinal} of {chain.Count}, {host.Engine.Stage.RoomCount} stages");
        Assert.Equal(chain[^1].Id, room.Snapshot.EventIdOf(Assert.Single(room.Snapshot.ForwardExtremities)));
        await Eventually.Async(async _ => await StagedAsync(host, room) == 0);
        await Eventually.Async(() => host.Engine.Stage.RoomCount == 0);
    }

    [Fact]
    public async Task What_waits_is_taken_up_after_a_restart()
    {
        await using var source = await EngineHost.StartAsync();
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(source);
        var chain = await ChainAsync(far, 10);
        var room = await host.Engine.AdoptAsync(far.Room.Id, far.Room.Rules, EngineHost.Cancel);
        var late = chain[6];

        await host.Engine.Stage.AcceptAsync(room, [.. chain.Where(e => e != late)], EngineHost.Cancel);
        await Eventually.Async(() => room.Snapshot.LastOrdinal == 6);
        await host.RestartAsync();
        host.Engine.Stage.Resume();
        room = await host.FindAsync(room.Id);
        await host.Engine.Stage.AcceptAsync(room, [late], EngineHost.Cancel);

        await Eventually.Async(() => room.Snapshot.LastOrdinal == chain.Count);
        Assert.Equal(0, await StagedAsync(host, room));
    }

    [Fact]
    public async Task Events_whose_sender_went_away_before_they_were_stored_enter_all_the_same()
    {
        await using var source = await EngineHost.StartAsync();
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(source);
        var chain = await ChainAsync(far, 3);
        var room = await host.Engine.AdoptAsync(far.Room.Id, far.Room.Rules, EngineHost.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await host.Engine.Stage.AcceptAsync(room, chain, new CancellationToken(canceled: true)));

        await Eventually.Async(() => room.Snapshot.LastOrdinal == chain.Count);
    }

    [Fact]
    public async Task Missing_events_are_asked_for()
    {
        await using var source = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(source);
        var chain = await ChainAsync(far, 10);
        var remote = new FakeRemoteRooms(chain);
        await using var host = await EngineHost.StartAsync(remote: remote);
        var room = await host.Engine.AdoptAsync(far.Room.Id, far.Room.Rules, EngineHost.Cancel);

        await host.Engine.Stage.AcceptAsync(room, [chain[^1]], EngineHost.Cancel);

        await Eventually.Async(() => room.Snapshot.LastOrdinal == chain.Count);
        Assert.All(remote.Asked, asked => Assert.NotEmpty(asked));
    }

    [Fact]
    public async Task What_nobody_can_complete_is_given_up()
    {
        await using var source = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(source);
        var chain = await ChainAsync(far, 5);
        await using var host = await EngineHost.StartAsync(
            options: new RoomOptions { StageAttemptsMax = 2 }, remote: new FakeRemoteRooms([]));
        var room = await host.Engine.AdoptAsync(far.Room.Id, far.Room.Rules, EngineHost.Cancel);

        await host.Engine.Stage.AcceptAsync(room, [chain[^1]], EngineHost.Cancel);

        await Eventually.Async(async _ => await StagedAsync(host, room) == 0);
        await Eventually.Async(() => host.Engine.Stage.RoomCount == 0);
        Assert.Equal(0, room.Snapshot.LastEid);
    }

    [Fact]
    public async Task A_full_stage_refuses_and_stores_nothing()
    {
        await using var source = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(source);
        var chain = await ChainAsync(far, 10);
        await using var host = await EngineHost.StartAsync(options: new RoomOptions { StagedMax = 5 });
        var room = await host.Engine.AdoptAsync(far.Room.Id, far.Room.Rules, EngineHost.Cancel);

        var refusal = await Assert.ThrowsAsync<MatrixException>(async () =>
            await host.Engine.Stage.AcceptAsync(room, chain, EngineHost.Cancel));

        Assert.Equal("M_LIMIT_EXCEEDED", refusal.Error.Code);
        Assert.Equal(0, await StagedAsync(host, room));
    }

    private static async Task<int> StagedAsync(EngineHost host, Room room) =>
        (await host.Database.Rooms.StagedEventsAsync(room.Nid, default, 1000, EngineHost.Cancel)).Count;

    private static async Task<List<ReceivedEvent>> ChainAsync(ForeignRoom far, int length)
    {
        var chain = far.First.ToList();
        while (chain.Count < length)
        {
            var next = far.Server.Make(
                far.Room, ForeignDraft.Message(far.Creator, $"{chain.Count}"), chain[^1].Id);
            await far.ReceiveAsync(next);
            chain.Add(next);
        }

        return chain;
    }

    /// <summary>Servers that have some events.</summary>
    private sealed class FakeRemoteRooms(IReadOnlyList<ReceivedEvent> events) : IRemoteRooms
    {
        public ConcurrentQueue<IReadOnlyList<EventId>> Asked { get; } = new();

        public ValueTask<IReadOnlyList<ReceivedEvent>> FetchAncestorsAsync(
            Room room,
            IReadOnlyList<ReceivedEvent> waiting,
            IReadOnlyList<EventId> missing,
            CancellationToken cancellationToken)
        {
            Asked.Enqueue(missing);
            return new([.. events.Where(received => missing.Contains(received.Id))]);
        }
    }
}
