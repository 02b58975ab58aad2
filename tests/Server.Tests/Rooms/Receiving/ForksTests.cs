using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Rooms that other servers fork: the number of extremities stays bounded, the state stays right.</summary>
public sealed class ForksTests
{
    private const int Forks = 1_000;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_thousand_forks_end_at_a_bounded_number_of_extremities(StoreKind store)
    {
        await using var host = await EngineHost.StartAsync(store);
        using var far = await ForeignRoom.CreateAsync(host);
        var alice = await host.UserAsync("alice");
        await EngineHost.ChangeAsync(far.Room, MembershipAction.Join, alice);
        var trunk = far.Room.Snapshot.EventIdOf(far.Room.Snapshot.ForwardExtremities[0]);

        await ForkAsync(far, trunk, Forks);
        await EngineHost.SendAsync(far.Room, alice, "after the storm");

        var room = far.Room.Snapshot;
        Assert.InRange(room.ForwardExtremities.Length, 1, host.Options.ExtremitiesMax);
        Assert.Equal(Forks, Enumerable.Range(0, Forks).Count(n => room.State.Find("org.example.fork", $"{n}") != 0));
        Assert.All(
            Enumerable.Range(1, room.LastEid),
            eid => Assert.InRange(room.PrevEventsOf(eid).Length, 0, EventLimits.PrevEventsMax));
        await ReceivedEventsTests.CheckReloadAsync(host, far.Room);
    }

    [Fact]
    public async Task Events_that_only_cite_are_shown_to_nobody()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var alice = await host.UserAsync("alice");
        await EngineHost.ChangeAsync(far.Room, MembershipAction.Join, alice);
        var before = far.Room.Snapshot;

        await ForkAsync(far, before.EventIdOf(before.ForwardExtremities[0]), 50);
        await EngineHost.SendAsync(far.Room, alice, "x");

        var after = far.Room.Snapshot;
        Assert.Equal(before.LastOrdinal + 51, after.LastOrdinal);
        Assert.True(after.LastEid > before.LastEid + 51, "some were made");
    }

    [Fact]
    public async Task Without_a_local_user_who_may_send_nothing_is_made_and_nothing_is_lost()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var before = far.Room.Snapshot;

        await ForkAsync(far, before.EventIdOf(before.ForwardExtremities[0]), 50);

        Assert.Equal(50, far.Room.Snapshot.ForwardExtremities.Length);
        Assert.Equal(before.LastEid + 50, far.Room.Snapshot.LastEid);
    }

    // Batches as large as a transaction of another server; each fork sets a key of its own, and all fight for one.
    private static async Task ForkAsync(ForeignRoom far, EventId trunk, int forks)
    {
        foreach (var batch in Enumerable.Range(0, forks).Chunk(50))
        {
            var events = batch.Select(n => far.Server.Make(
                far.Room, ForeignDraft.State(far.Creator, "org.example.fork", $"{n}", "{}"), trunk)).ToArray();
            var results = await far.Room.ReceiveAsync(events, EngineHost.Cancel);
            Assert.All(results, result => Assert.Equal(ReceivedOutcome.Accepted, result.Outcome));
        }
    }
}
