using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Whole operations of the engine, in each of which each write fails once: a refusal leaves nothing, in memory and on
/// disk, and the operation can be asked for again.
/// </summary>
public sealed class EveryWriteFailsTests
{
    /// <summary>After a refusal the engine starts anew each so many times, to see what is on disk.</summary>
    private static readonly int RestartEach = Nightly.Pick(everyRun: 7, nightly: 1);

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Whichever_write_fails_an_operation_leaves_nothing_and_works_when_asked_again(StoreKind store)
    {
        var faults = new NthWriteFails();
        await using var host = await EngineHost.StartAsync(store, faults: faults);
        var (alice, bob) = (await host.UserAsync("alice"), await host.UserAsync("bob"));
        var id = (await host.CreateAsync(alice)).Id;
        var messages = new List<SentEvent>();
        foreach (var (name, run) in Operations(host, alice, bob, messages))
        {
            await FailEachWriteAsync(host, faults, id, name, run);
        }

        await CheckAsync(host, id);
        Assert.Equal(2, messages.Count);
    }

    private static IEnumerable<(string Name, Func<Room, Task> Run)> Operations(
        EngineHost host, TestUser alice, TestUser bob, List<SentEvent> messages)
    {
        var transaction = new TransactionKey(alice.Nid, "DEVICE", TransactionKey.HashPath("send", "room"), "txn");
        yield return ("send", async room => messages.Add(await EngineHost.SendAsync(room, alice, "m", transaction)));
        yield return ("invite", room => EngineHost.ChangeAsync(room, MembershipAction.Invite, alice, bob));
        yield return ("join", room => EngineHost.ChangeAsync(room, MembershipAction.Join, bob));
        yield return ("state", room => EngineHost.SendStateAsync(room, alice, "m.room.topic", "", """{"topic":"t"}"""));
        yield return ("send by the other", async room => messages.Add(await EngineHost.SendAsync(room, bob, "n")));
        yield return ("redact", room => EngineHost.RedactAsync(room, alice, messages[1].EventId));
        yield return ("receipt", room => ReceiptAsync(host, room, alice, messages[0]));
        yield return ("kick", room => EngineHost.ChangeAsync(room, MembershipAction.Kick, alice, bob));
        yield return ("ban", room => EngineHost.ChangeAsync(room, MembershipAction.Ban, alice, bob));
        yield return ("unban", room => EngineHost.ChangeAsync(room, MembershipAction.Unban, alice, bob));
        yield return ("leave", room => EngineHost.ChangeAsync(room, MembershipAction.Leave, alice));
    }

    private static async Task FailEachWriteAsync(
        EngineHost host, NthWriteFails faults, RoomId id, string name, Func<Room, Task> run)
    {
        var writes = 0;
        while (true)
        {
            var room = await host.FindAsync(id);
            var before = room.Snapshot;
            var places = await PlacesAsync(host, id);
            faults.Nth = writes;
            var isRefused = await IsRefusedAsync(run, room);
            faults.Nth = -1;
            if (!isRefused)
            {
                Assert.True(writes > 0, $"No write of '{name}' was refused.");
                return;
            }

            writes++;
            Assert.Same(before, room.Snapshot);
            Assert.Equal(places, await PlacesAsync(host, id));
            if (writes % RestartEach == 0)
            {
                await host.RestartAsync();
                SnapshotInvariants.CheckSame(before, (await host.FindAsync(id)).Snapshot);
            }
        }
    }

    private static async Task<bool> IsRefusedAsync(Func<Room, Task> run, Room room)
    {
        try
        {
            await run(room);
            return false;
        }
        catch (MatrixException refusal) when (refusal.Error.HttpStatus >= 500)
        {
            return true;
        }
    }

    /// <summary>What an operation writes apart from the room itself.</summary>
    private static async Task<string> PlacesAsync(EngineHost host, RoomId id)
    {
        var room = await host.FindAsync(id);
        var members = await host.Database.Memberships.OfRoomAsync(room.Nid, EngineHost.Cancel);
        var receipts = await host.Database.Receipts.OfRoomAsync(room.Nid, EngineHost.Cancel);
        var log = await host.Database.Log.ReadAsync(
            Watermark.Zero, host.Database.Stream.Watermark, 10_000, EngineHost.Cancel);
        return $"{string.Join(' ', members)} {string.Join(' ', receipts)} {log.Entries.Count} {log.Reached}";
    }

    private static async Task ReceiptAsync(EngineHost host, Room room, TestUser user, SentEvent read)
    {
        var receipts = new Receipts(host.Engine, new RoomReads(host.Engine, host.Time), host.Time);
        var viewer = new RoomViewer(user.Nid, user.Id, null);
        Assert.True(await receipts.SetAsync(
            room, viewer, ReceiptTypes.Read, read.EventId.Value, null, EngineHost.Cancel));
    }

    private static async Task CheckAsync(EngineHost host, RoomId id)
    {
        var before = (await host.FindAsync(id)).Snapshot;
        SnapshotInvariants.Check(before);

        await host.RestartAsync();

        SnapshotInvariants.CheckSame(before, (await host.FindAsync(id)).Snapshot);
    }
}
