using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>A room that was joined without its members, and gets them later.</summary>
public sealed class PartialJoinTests
{
    [Theory]
    [InlineData("10")]
    [InlineData("12")]
    public async Task The_whole_state_comes_later_and_everything_is_as_if_it_had_been_there(string version)
    {
        await using var source = await EngineHost.StartAsync();
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(source, version);
        var scene = await JoinAsync(source, host, far);

        var message = far.Server.Make(far.Room, ForeignDraft.Message(far.Server.User("bob"), "hi"), scene.Join.Id);
        await far.ReceiveAsync(message);
        var received = (await scene.Room.ReceiveAsync([.. scene.Members, message], EngineHost.Cancel))[^1];
        var partial = scene.Room.Snapshot;
        Assert.True(partial.IsPartial);
        var refused = await scene.Room.CompleteStateAsync(scene.Join.Id, scene.State, EngineHost.Cancel);

        Assert.Equal(ReceivedOutcome.Accepted, received.Outcome);
        Assert.Equal(0, partial.State.Find("m.room.member", far.Server.User("bob").Value));
        Assert.Empty(refused);
        Assert.False(scene.Room.Snapshot.IsPartial);
        Assert.Equal(
            far.Room.Snapshot.State.Items().Select(item => far.Room.Snapshot.EventIdOf(item.Eid).Value).Order(),
            scene.Room.Snapshot.State.Items().Select(item => scene.Room.Snapshot.EventIdOf(item.Eid).Value).Order());
        Assert.Equal(far.Room.Snapshot.Members.JoinedCount, scene.Room.Snapshot.Members.JoinedCount);
        await ReceivedEventsTests.CheckReloadAsync(host, scene.Room);
    }

    [Fact]
    public async Task What_the_whole_state_does_not_allow_is_shown_no_more()
    {
        await using var source = await EngineHost.StartAsync();
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(source);
        var bob = far.Server.User("bob");
        var scene = await JoinAsync(source, host, far, bobIsBanned: true);
        var bobsJoin = scene.Members.First(member => member.Facts.StateKey == bob.Value).Id;
        var old = far.Server.Make(
            far.Room,
            ForeignDraft.Message(bob, "still here") with
            {
                AuthEvents = far.Room.Rules.RoomIdIsCreateHash
                    ? [far.First[2].Id, bobsJoin]
                    : [far.First[0].Id, far.First[2].Id, bobsJoin],
            },
            scene.Join.Id);

        await scene.Room.ReceiveAsync(
            [.. scene.Members.Where(member => member.Id == bobsJoin)], EngineHost.Cancel);
        var shown = Assert.Single(await scene.Room.ReceiveAsync([old], EngineHost.Cancel));
        await scene.Room.ReceiveAsync(scene.Members, EngineHost.Cancel);
        var refused = await scene.Room.CompleteStateAsync(scene.Join.Id, scene.State, EngineHost.Cancel);

        Assert.Equal(ReceivedOutcome.Accepted, shown.Outcome);
        Assert.Equal([old.Id], refused);
        Assert.Equal(EventFlags.Rejected, scene.Room.Columns.Events.FlagsOf(shown.Eid));
        Assert.Equal(
            [scene.Join.Id], scene.Room.Snapshot.ForwardExtremities.Select(scene.Room.Snapshot.EventIdOf));
        await ReceivedEventsTests.CheckReloadAsync(host, scene.Room);
    }

    [Fact]
    public async Task The_log_says_which_events_got_other_states_so_that_other_nodes_read_the_room_anew()
    {
        await using var source = await EngineHost.StartAsync();
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(source);
        var scene = await JoinAsync(source, host, far);
        await scene.Room.ReceiveAsync(scene.Members, EngineHost.Cancel);
        var before = host.Database.Stream.Watermark;

        await scene.Room.CompleteStateAsync(scene.Join.Id, scene.State, EngineHost.Cancel);
        var log = await host.Database.Log.ReadAsync(before, host.Database.Stream.Watermark, 100, EngineHost.Cancel);

        Assert.True(scene.Room.Snapshot.TryFind(scene.Join.Id, out var join));
        var record = Assert.Single(log.Entries, entry => entry.Record.Kind == LogKind.RangeChanged).Record;
        Assert.Equal(RangeChange.Recomputed, record.Change);
        Assert.InRange(join, record.FirstEid, record.LastEid);
    }

    [Fact]
    public async Task A_state_that_was_given_while_members_were_missing_is_there_when_the_join_is_complete()
    {
        await using var source = await EngineHost.StartAsync();
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(source);
        var scene = await JoinAsync(source, host, far);
        await scene.Room.ReceiveAsync(scene.Members, EngineHost.Cancel);
        var nowhere = EventId.Parse("$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        var given = far.Server
            .Make(far.Room, ForeignDraft.Message(far.Creator, "hi"), far.Room.Snapshot.Map, 9, nowhere, scene.Join.Id)
            .WithState(scene.State);

        var received = Assert.Single(await scene.Room.ReceiveAsync([given], EngineHost.Cancel));
        var after = scene.Room.Snapshot.StateAfter(received.Eid);
        await scene.Room.CompleteStateAsync(scene.Join.Id, scene.State, EngineHost.Cancel);

        Assert.Equal(ReceivedOutcome.Accepted, received.Outcome);
        Assert.Equal(EventFlags.None, scene.Room.Columns.Events.FlagsOf(received.Eid));
        Assert.Equal(
            scene.State.Select(id => id.Value).Order(),
            after.Items().Select(item => scene.Room.Snapshot.EventIdOf(item.Eid).Value).Order());
        Assert.False(scene.Room.Snapshot.IsPartial);
        await ReceivedEventsTests.CheckReloadAsync(host, scene.Room);
    }

    [Fact]
    public async Task What_is_sent_while_members_are_missing_gets_them_when_the_join_is_complete()
    {
        await using var source = await EngineHost.StartAsync();
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(source);
        var scene = await JoinAsync(source, host, far);
        var alice = await host.UserAsync("alice");

        var sent = await EngineHost.SendAsync(scene.Room, alice, "hi");
        var partial = scene.Room.Snapshot.StateAfter(sent.Eid).Find("m.room.member", far.Server.User("bob").Value);
        await scene.Room.ReceiveAsync(scene.Members, EngineHost.Cancel);
        await scene.Room.CompleteStateAsync(scene.Join.Id, scene.State, EngineHost.Cancel);

        Assert.Equal(0, partial);
        Assert.NotEqual(
            0, scene.Room.Snapshot.StateAfter(sent.Eid).Find("m.room.member", far.Server.User("bob").Value));
        await ReceivedEventsTests.CheckReloadAsync(host, scene.Room);
    }

    [Fact]
    public async Task Completing_what_is_no_partial_join_is_refused()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);

        var refusal = await Assert.ThrowsAsync<MatrixException>(async () =>
            await far.Room.CompleteStateAsync(far.First[1].Id, [], EngineHost.Cancel));

        Assert.Equal("M_BAD_STATE", refusal.Error.Code);
    }

    // The room has bob in it when a user of the second engine joins; that engine gets all of the state but bob.
    private static async Task<Scene> JoinAsync(
        EngineHost source, EngineHost host, ForeignRoom far, bool bobIsBanned = false)
    {
        var bob = far.Server.User("bob");
        var members = new List<ReceivedEvent> { await SendAsync(ForeignDraft.Member(bob, bob, "join")) };
        if (bobIsBanned)
        {
            members.Add(await SendAsync(ForeignDraft.Member(far.Creator, bob, "ban")));
        }

        var before = far.Room.Snapshot;
        var state = before.State.Items().Select(item => before.EventIdOf(item.Eid)).ToArray();
        using var near = new ForeignServer(EngineHost.First.Value, 1_700_000_900_000);
        var alice = near.User("alice");
        var join = near.Make(
            far.Room,
            ForeignDraft.Member(alice, alice, "join"),
            before.EventIdOf(before.ForwardExtremities[0]));
        await far.ReceiveAsync(join);

        var room = await host.Engine.AdoptAsync(far.Room.Id, far.Room.Rules, EngineHost.Cancel);
        await room.ReceiveAsync([.. far.First.Select(AsOutlier)], EngineHost.Cancel);
        var partial = join.WithState([.. far.First.Select(received => received.Id)], isPartial: true);
        var result = Assert.Single(await room.ReceiveAsync([partial], EngineHost.Cancel));
        Assert.Equal(ReceivedOutcome.Accepted, result.Outcome);
        return new Scene(room, join, state, [.. members.Select(AsOutlier)]);

        async Task<ReceivedEvent> SendAsync(ForeignDraft draft)
        {
            var ends = far.Room.Snapshot.ForwardExtremities.Select(far.Room.Snapshot.EventIdOf).ToArray();
            var received = far.Server.Make(far.Room, draft, ends);
            await far.ReceiveAsync(received);
            return received;
        }

        ReceivedEvent AsOutlier(ReceivedEvent received) =>
            ForeignServer.Copy(far.Room.Rules, received, ReceivedKind.Outlier);
    }

    private sealed record Scene(
        Room Room, ReceivedEvent Join, IReadOnlyList<EventId> State, IReadOnlyList<ReceivedEvent> Members);
}
