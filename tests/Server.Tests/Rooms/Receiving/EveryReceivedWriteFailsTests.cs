using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Everything that events of other servers do to a room, with each write failing once: a refusal leaves nothing, in
/// memory and on disk, and the events that come again do all that they do without a refusal.
/// </summary>
public sealed class EveryReceivedWriteFailsTests
{
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Whichever_write_fails_events_of_another_server_leave_nothing_and_enter_when_they_come_again(
        StoreKind store)
    {
        var expected = await RunAsync(store, areWritesFailing: false);

        Assert.Equal(expected, await RunAsync(store, areWritesFailing: true));
    }

    private static async Task<List<string>> RunAsync(StoreKind store, bool areWritesFailing)
    {
        var faults = new NthWriteFails();
        await using var host = await EngineHost.StartAsync(store, faults: faults);
        using var far = await ForeignRoom.CreateAsync(host);
        var alice = await host.UserAsync("alice");
        await EngineHost.ChangeAsync(far.Room, MembershipAction.Join, alice);
        var each = new EachWriteFails(host, faults, far.Room.Id, alice) { IsOn = areWritesFailing };
        Scene scene = new(host, far, each);
        await scene.ForkAsync();
        await scene.RedactAsync();
        await scene.LeaveGapAsync();
        await scene.JoinPartiallyAsync();
        await each.RunAsync("bring together", room => EngineHost.SendAsync(room, alice, "cites all"));

        Assert.Single((await host.FindAsync(far.Room.Id)).Snapshot.ForwardExtremities);
        await each.CheckRestartAsync();
        return await each.MadeAsync();
    }

    /// <summary>Makes each event once, and has it received until it enters.</summary>
    private sealed class Scene(EngineHost host, ForeignRoom far, EachWriteFails each)
    {
        private int _made;

        /// <summary>States that resolve to new ones, and an event on two of them.</summary>
        public async Task ForkAsync()
        {
            var prev = await EndAsync();
            var one = await ReceiveAsync("state", await MakeAsync(Item("one"), prev));
            var other = await ReceiveAsync("fork", await MakeAsync(Item("other"), prev));
            await ReceiveAsync("fork again", await MakeAsync(Item("third"), prev));
            await ReceiveAsync("two of three", await MakeAsync(Message(), one.Id, other.Id));
            await ReceiveAsync("refused", await MakeAsync(
                ForeignDraft.State(far.Server.User("stranger"), "m.room.topic", "", "{}"), prev));
        }

        /// <summary>A redaction behind its event, and one before it.</summary>
        public async Task RedactAsync()
        {
            var known = await ReceiveAsync("message", await MakeAsync(Message(), await EndAsync()));
            await ReceiveAsync("redaction", await MakeAsync(RedactionOf(known), known.Id));
            var late = await MakeAsync(Message(), known.Id);
            await ReceiveAsync("early redaction", await MakeAsync(RedactionOf(late), known.Id));
            await ReceiveAsync("its event", late);

            var room = (await host.FindAsync(far.Room.Id)).Snapshot;
            Assert.True(room.TryFind(known.Id, out var first) && room.RedactionOf(first) != 0);
            Assert.True(room.TryFind(late.Id, out var second) && room.RedactionOf(second) != 0);
        }

        /// <summary>An event behind one that comes later, first without its place in the room.</summary>
        public async Task LeaveGapAsync()
        {
            var missing = await MakeAsync(Item("missing"), await EndAsync());
            await ReceiveAsync("behind a gap", await GapAsync(missing.Id, isPartial: false));
            await ReceiveAsync(
                "outlier", ForeignServer.Copy(far.Room.Rules, missing, ReceivedKind.Outlier));
            await ReceiveAsync("what was missing", missing);
        }

        public async Task JoinPartiallyAsync()
        {
            var unknown = await MakeAsync(Message(), await EndAsync());
            var partial = await GapAsync(unknown.Id, isPartial: true);
            await ReceiveAsync("partial state", partial);
            await ReceiveAsync("on a partial state", await MakeAsync(Item("partial"), partial.Id));
            await each.RunAsync("complete", async room =>
                await room.CompleteStateAsync(partial.Id, [.. partial.StateBefore!], EngineHost.Cancel));
        }

        private async Task<ReceivedEvent> ReceiveAsync(string name, ReceivedEvent received)
        {
            await each.RunAsync(name, async room =>
            {
                var result = Assert.Single(await room.ReceiveAsync([received], EngineHost.Cancel));
                Assert.True(result.Outcome is ReceivedOutcome.Accepted or ReceivedOutcome.Rejected, name);
            });
            return received;
        }

        private async Task<ReceivedEvent> MakeAsync(ForeignDraft draft, params EventId[] prev) =>
            far.Server.Make(await host.FindAsync(far.Room.Id), draft, prev);

        // Beside an end of the room that is here it cites an event that is not, with the state before it.
        private async Task<ReceivedEvent> GapAsync(EventId missing, bool isPartial)
        {
            var room = await host.FindAsync(far.Room.Id);
            var state = room.Snapshot.State;
            var made = far.Server.Make(room, Message(), state.Map, 50 + ++_made, missing, await EndAsync());
            return made.WithState(
                [.. state.Items().Select(item => room.Snapshot.EventIdOf(item.Eid))], isPartial);
        }

        private async Task<EventId> EndAsync()
        {
            var room = (await host.FindAsync(far.Room.Id)).Snapshot;
            return room.EventIdOf(room.ForwardExtremities[^1]);
        }

        private ForeignDraft Message() => ForeignDraft.Message(far.Creator, $"{++_made}");

        private ForeignDraft Item(string key) =>
            ForeignDraft.State(far.Creator, "org.example.item", key, $$"""{"n":{{++_made}}}""");

        private ForeignDraft RedactionOf(ReceivedEvent target) =>
            new(far.Creator, "m.room.redaction", null, $$"""{"redacts":"{{target.Id.Value}}"}""");
    }
}
