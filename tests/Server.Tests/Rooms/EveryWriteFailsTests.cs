using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Whole operations of the engine, in each of which each write fails once: a refusal leaves nothing, in memory and on
/// disk, and the operation that is asked for again does all that it does without a refusal.
/// </summary>
public sealed class EveryWriteFailsTests
{
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Whichever_write_fails_an_operation_leaves_nothing_and_works_when_asked_again(StoreKind store)
    {
        var expected = await RunAsync(store, areWritesFailing: false);

        Assert.Equal(expected, await RunAsync(store, areWritesFailing: true));
    }

    private static async Task<List<string>> RunAsync(StoreKind store, bool areWritesFailing)
    {
        var faults = new NthWriteFails();
        await using var host = await EngineHost.StartAsync(store, faults: faults);
        var (alice, bob) = (await host.UserAsync("alice"), await host.UserAsync("bob"));
        var id = (await host.CreateAsync(alice)).Id;
        var each = new EachWriteFails(host, faults, id, alice, bob) { IsOn = areWritesFailing };
        var messages = new List<SentEvent>();
        foreach (var (name, run) in Operations(each, alice, bob, messages))
        {
            await each.RunAsync(name, run);
        }

        Assert.Equal(2, messages.Count);
        var room = (await host.FindAsync(id)).Snapshot;
        SnapshotInvariants.Check(room);
        Assert.NotEqual(0, room.RedactionOf(messages[1].Eid));
        await each.CheckRestartAsync();
        return await each.MadeAsync();
    }

    private static IEnumerable<(string Name, Func<Room, Task> Run)> Operations(
        EachWriteFails each, TestUser alice, TestUser bob, List<SentEvent> messages)
    {
        var transaction = new TransactionKey(alice.Nid, "DEVICE", TransactionKey.HashPath("send", "room"), "txn");
        yield return ("send", async room => messages.Add(await EngineHost.SendAsync(room, alice, "m", transaction)));
        yield return ("invite", room => EngineHost.ChangeAsync(room, MembershipAction.Invite, alice, bob));
        yield return ("join", room => EngineHost.ChangeAsync(room, MembershipAction.Join, bob));
        yield return ("state", room => EngineHost.SendStateAsync(room, alice, "m.room.topic", "", """{"topic":"t"}"""));
        yield return ("send by the other", async room => messages.Add(await EngineHost.SendAsync(room, bob, "n")));
        yield return ("redact", room => EngineHost.RedactAsync(room, alice, messages[1].EventId));
        yield return ("receipt", room => ReceiptAsync(each.Receipts, room, alice, messages[0]));
        yield return ("kick", room => EngineHost.ChangeAsync(room, MembershipAction.Kick, alice, bob));
        yield return ("ban", room => EngineHost.ChangeAsync(room, MembershipAction.Ban, alice, bob));
        yield return ("unban", room => EngineHost.ChangeAsync(room, MembershipAction.Unban, alice, bob));
        yield return ("leave", room => EngineHost.ChangeAsync(room, MembershipAction.Leave, alice));
    }

    private static async Task ReceiptAsync(Receipts receipts, Room room, TestUser user, SentEvent read) =>
        Assert.True(await receipts.SetAsync(
            room,
            new RoomViewer(user.Nid, user.Id, null),
            ReceiptTypes.Read,
            read.EventId.Value,
            null,
            EngineHost.Cancel));
}
