using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.StateRes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Rooms whose end is forked, which sends alone never bring about: the branches are built by hand.</summary>
public sealed class EventMakerTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(45)]
    public async Task Branches_are_cited_at_most_twenty_at_a_time_and_their_states_settled(int branches)
    {
        await using var host = await EngineHost.StartAsync();
        var scene = await ForkAsync(host, branches);
        var (columns, maker) = (scene.Room.Columns, scene.Room.Maker);
        var head = scene.Forked;

        var rounds = 0;
        while (head.Extremities.Length > 1)
        {
            var append = new RoomAppend(scene.Room, 1);
            head = maker.Make(head, scene.Message($"{rounds}"), append);
            Assert.InRange(columns.Events.PrevEdges(head.LastEid).Length, 1, EventLimits.PrevEventsMax);
            Assert.True(Settled(columns, [.. head.Extremities]).ContentEquals(head.Map));
            rounds++;
        }

        Assert.Equal((branches + 17) / 19, rounds);
        Assert.Equal(branches, Enumerable.Range(0, branches).Count(n =>
            head.Map.Find(columns.Events.FindKid("org.example.branch", $"{n}")) != 0));
    }

    [Fact]
    public async Task The_current_state_of_a_fork_is_what_its_branches_resolve_to()
    {
        await using var host = await EngineHost.StartAsync();
        var scene = await ForkAsync(host, 5);
        var columns = scene.Room.Columns;

        Assert.Equal(5, scene.Forked.Extremities.Length);
        Assert.True(Settled(columns, [.. scene.Forked.Extremities]).ContentEquals(scene.Forked.Map));
        Assert.Equal(scene.Forked.LastSid, columns.States.Last);
    }

    [Fact]
    public async Task A_refused_event_takes_back_the_states_that_were_settled_for_it()
    {
        await using var host = await EngineHost.StartAsync();
        var scene = await ForkAsync(host, 30);
        var mallory = await host.UserAsync("mallory");
        var (states, events) = (scene.Room.Columns.States.Last, scene.Room.Columns.Events.LastEid);

        Assert.Throws<MatrixException>(() => scene.Room.Maker.Make(
            scene.Forked,
            scene.Message("no") with { Sender = mallory.Id, SenderNid = mallory.Nid },
            new RoomAppend(scene.Room, 1)));
        scene.Room.Writer.Undo(scene.Forked);

        Assert.Equal((states, events), (scene.Room.Columns.States.Last, scene.Room.Columns.Events.LastEid));
    }

    private static StateMap Settled(RoomColumns columns, int[] extremities) => StateResolver.Resolve(
        columns.Events,
        Array.ConvertAll(extremities, eid => columns.States.Expand(columns.Events.StateAfterOf(eid))));

    // Branches from one event: each sets a key of its own and one that they fight over.
    private static async Task<Fork> ForkAsync(EngineHost host, int branches)
    {
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var fork = new Fork(room, alice, RoomHead.Of(room.Snapshot));
        room.Columns.Events.Publish(room.Snapshot.LastEid);
        var trunk = fork.Forked;
        var ends = new List<int>();
        var head = trunk;
        for (var n = 0; n < branches; n++)
        {
            head = head with { Map = trunk.Map, StateSid = trunk.StateSid, Extremities = trunk.Extremities };
            head = room.Maker.Make(head, fork.State("org.example.branch", $"{n}", n), new RoomAppend(room, 1));
            head = room.Maker.Make(head, fork.State("m.room.topic", "", n), new RoomAppend(room, 1));
            ends.Add(head.LastEid);
        }

        var settler = new StateSettler(room.Columns, host.Engine.Metrics, host.Time);
        head = head with { Extremities = [.. ends] };
        var sids = ends.ConvertAll(room.Columns.Events.StateAfterOf);
        var current = settler.Settle(ref head, [.. sids], new RoomAppend(room, 1));
        return fork with { Forked = head with { Map = current.Map, StateSid = current.Sid } };
    }

    private sealed record Fork(Room Room, TestUser Sender, RoomHead Forked)
    {
        public DraftEvent Message(string body) => new()
        {
            Sender = Sender.Id,
            SenderNid = Sender.Nid,
            Type = "m.room.message",
            Content = EngineHost.Json($$"""{"body":"{{body}}"}"""),
        };

        public DraftEvent State(string type, string stateKey, int n) => Message($"{n}") with
        {
            Type = type,
            StateKey = stateKey,
        };
    }
}
