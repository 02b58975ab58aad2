using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.StateRes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// A room that has something in every table about rooms: a fork whose ends disagree, a gap, a redaction, one that
/// waits, a relation, a rejected and a soft-failed event.
/// </summary>
internal sealed class FsckScene : IAsyncDisposable
{
    private readonly ForeignRoom _far;

    private FsckScene(EngineHost host, ForeignRoom far)
    {
        Host = host;
        _far = far;
    }

    public EngineHost Host { get; }

    public Room Room => _far.Room;

    public static async Task<FsckScene> CreateAsync(StoreKind store)
    {
        var host = await EngineHost.StartAsync(store);
        var far = await ForeignRoom.CreateAsync(host);
        var alice = await host.UserAsync("alice");
        await EngineHost.ChangeAsync(far.Room, MembershipAction.Join, alice);
        var first = await EngineHost.SendAsync(far.Room, alice, "hello");
        await far.SendAsync(new ForeignDraft(far.Creator, "m.room.message", null, $$$"""
            {"body":"yes","m.relates_to":{"rel_type":"m.thread","event_id":"{{{first.EventId.Value}}}"}}
            """));
        await EngineHost.RedactAsync(far.Room, alice, first.EventId);
        await far.SendAsync(new ForeignDraft(far.Creator, "m.room.redaction", null, $$"""
            {"redacts":"{{Nowhere('R').Value}}"}
            """));
        await far.SendAsync(ForeignDraft.State(far.Server.User("stranger"), "m.room.topic", "", "{}"));
        await GapAsync(far);
        await ForkAsync(far);
        return new FsckScene(host, far);
    }

    public async ValueTask DisposeAsync()
    {
        _far.Dispose();
        await Host.DisposeAsync();
    }

    private static EventId Nowhere(char letter) => EventId.Parse($"${new string(letter, 42)}A");

    private static async Task GapAsync(ForeignRoom far)
    {
        var room = far.Room.Snapshot;
        var after = far.Server.Make(
            far.Room,
            ForeignDraft.Message(far.Creator, "after a gap"),
            room.Map,
            20,
            room.EventIdOf(room.ForwardExtremities[0]),
            Nowhere('G'));
        var result = await far.ReceiveAsync(
            after.WithState([.. room.State.Items().Select(item => room.EventIdOf(item.Eid))]));
        Assert.Equal(ReceivedOutcome.Accepted, result.Outcome);
    }

    private static async Task ForkAsync(ForeignRoom far)
    {
        var trunk = far.Room.Snapshot.EventIdOf(far.Room.Snapshot.ForwardExtremities[0]);
        ReceivedEvent[] forks =
        [
            far.Server.Make(far.Room, ForeignDraft.State(far.Creator, "org.example.one", "", "{}"), trunk),
            far.Server.Make(far.Room, ForeignDraft.State(far.Creator, "org.example.two", "", "{}"), trunk),
        ];
        var results = await far.Room.ReceiveAsync(forks, EngineHost.Cancel);
        Assert.All(results, result => Assert.Equal(ReceivedOutcome.Accepted, result.Outcome));
        Assert.Equal(2, far.Room.Snapshot.ForwardExtremities.Length);
        Assert.Equal(EventFlags.None, far.Room.Columns.Events.FlagsOf(far.Room.Snapshot.LastEid));
    }
}
