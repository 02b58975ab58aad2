using System.Text.Json.Nodes;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class ReceiptsTests
{
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_receipt_moves_forward_only_and_survives_a_restart(StoreKind store)
    {
        await using var host = await ReadsHost.StartAsync(store);
        var (alice, bob, room) = await RoomOfTwoAsync(host);
        var old = await EngineHost.SendAsync(room, alice, "old");
        var young = await EngineHost.SendAsync(room, alice, "young");

        Assert.True(await SetAsync(host, room, bob, "m.read", old));
        Assert.True(await SetAsync(host, room, bob, "m.read", young));
        Assert.False(await SetAsync(host, room, bob, "m.read", old));
        Assert.False(await SetAsync(host, room, bob, "m.read", young));
        await host.RestartAsync();
        room = await host.Host.FindAsync(room.Id);

        Assert.False(await SetAsync(host, room, bob, "m.read", old));
        var receipt = Assert.Single(await VisibleAsync(host, room, alice));
        Assert.Equal(young.EventId.Value, receipt.EventId);
        Assert.Equal("@bob:localhost", receipt.UserId);
    }

    [Fact]
    public async Task A_private_receipt_is_its_users_alone()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfTwoAsync(host);
        var sent = await EngineHost.SendAsync(room, alice, "m");
        await SetAsync(host, room, bob, "m.read.private", sent);

        Assert.Empty(await VisibleAsync(host, room, alice));
        Assert.Single(await VisibleAsync(host, room, bob));
        var receipts = await host.Receipts.GetAsync(room.Nid, ReadsHost.Cancel);
        Assert.Empty(receipts.ChangedAfter(Watermark.Zero, alice.Nid));
    }

    [Fact]
    public async Task Receipts_of_threads_stand_beside_each_other()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfTwoAsync(host);
        var root = await EngineHost.SendAsync(room, alice, "root");
        var reply = await ThreadedAsync(room, alice, root, "m.thread");
        var reaction = await ThreadedAsync(room, alice, reply, "m.annotation");
        var after = await EngineHost.SendAsync(room, alice, "after");

        Assert.True(await SetAsync(host, room, bob, "m.read", after));
        Assert.True(await SetAsync(host, room, bob, "m.read", reaction, root.EventId.Value));
        Assert.True(await SetAsync(host, room, bob, "m.read", root, "main"));
        Assert.False(await SetAsync(host, room, bob, "m.read", reply, root.EventId.Value));

        Assert.Equal(3, (await VisibleAsync(host, room, alice)).Count);
    }

    [Fact]
    public async Task A_receipt_names_a_thread_that_its_event_is_in()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfTwoAsync(host);
        var root = await EngineHost.SendAsync(room, alice, "root");
        var reply = await ThreadedAsync(room, alice, root, "m.thread");
        var other = await EngineHost.SendAsync(room, alice, "other");

        Assert.Equal("M_INVALID_PARAM", await RefusalAsync(host, room, bob, "m.read", reply, "main"));
        Assert.Equal("M_INVALID_PARAM", await RefusalAsync(host, room, bob, "m.read", other, root.EventId.Value));
        Assert.Equal("M_INVALID_PARAM", await RefusalAsync(host, room, bob, "m.read", other, ""));
        Assert.Equal("M_INVALID_PARAM", await RefusalAsync(host, room, bob, "m.read", other, "nonsense"));
        Assert.Equal("M_INVALID_PARAM", await RefusalAsync(host, room, bob, "m.fully_read", other, "main"));
        Assert.Equal("M_INVALID_PARAM", await RefusalAsync(host, room, bob, "m.unread", other, null));
        Assert.True(await SetAsync(host, room, bob, "m.read", root, root.EventId.Value));
    }

    [Fact]
    public async Task Receipts_cannot_be_forged()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfTwoAsync(host);
        var carol = await host.Host.UserAsync("carol");
        var other = await host.PublicRoomAsync(alice);
        var sent = await EngineHost.SendAsync(room, alice, "m");
        var elsewhere = await EngineHost.SendAsync(other, alice, "m");
        await EngineHost.SendStateAsync(
            room, alice, "m.room.history_visibility", "", """{"history_visibility":"joined"}""");
        var hidden = await EngineHost.SendAsync(room, alice, "before dave");
        var dave = await host.Host.UserAsync("dave");
        await EngineHost.ChangeAsync(room, MembershipAction.Join, dave);

        Assert.Equal("M_FORBIDDEN", await RefusalAsync(host, room, carol, "m.read", sent, null));
        Assert.Equal("M_NOT_FOUND", await RefusalAsync(host, room, bob, "m.read", elsewhere, null));
        Assert.Equal("M_NOT_FOUND", await RefusalAsync(host, room, dave, "m.read", hidden, null));
        await EngineHost.ChangeAsync(room, MembershipAction.Leave, bob);
        Assert.Equal("M_FORBIDDEN", await RefusalAsync(host, room, bob, "m.read", sent, null));
        Assert.Empty(await VisibleAsync(host, room, alice));
    }

    [Fact]
    public async Task Requests_at_once_leave_the_highest()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfTwoAsync(host);
        List<SentEvent> sent = [];
        for (var at = 0; at < 20; at++)
        {
            sent.Add(await EngineHost.SendAsync(room, alice, "m"));
        }

        Random random = new(7);
        await Task.WhenAll(sent.OrderBy(_ => random.Next()).Select(e => SetAsync(host, room, bob, "m.read", e)));

        Assert.Equal(sent[^1].EventId.Value, Assert.Single(await VisibleAsync(host, room, alice)).EventId);
    }

    [Fact]
    public async Task Changes_after_a_place_are_found_however_far_back_it_is()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfTwoAsync(host);
        var first = await EngineHost.SendAsync(room, alice, "m");
        await SetAsync(host, room, alice, "m.read", first);
        var place = host.Host.Database.Stream.Watermark;
        for (var at = 0; at < 70; at++)
        {
            await SetAsync(host, room, bob, "m.read", await EngineHost.SendAsync(room, alice, "m"));
        }

        var receipts = await host.Receipts.GetAsync(room.Nid, ReadsHost.Cancel);

        Assert.Equal("@bob:localhost", Assert.Single(receipts.ChangedAfter(place, alice.Nid)).UserId);
        Assert.Equal(2, receipts.VisibleTo(alice.Nid).Count);
        Assert.Empty(receipts.ChangedAfter(host.Host.Database.Stream.Watermark, alice.Nid));
    }

    [Fact]
    public async Task A_receipt_is_in_the_log()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfTwoAsync(host);
        var sent = await EngineHost.SendAsync(room, alice, "m");
        var before = host.Host.Database.Stream.Watermark;
        await SetAsync(host, room, bob, "m.read", sent);

        Kinds kinds = new([]);
        Assert.True(host.Host.Database.Stream.Tail.TryRead(before, host.Host.Database.Stream.Watermark, ref kinds));

        Assert.Equal([(LogKind.Receipt, room.Nid, bob.Nid)], kinds.Seen);
    }

    [Fact]
    public void The_event_groups_by_event_and_type_and_prefers_the_receipt_without_thread()
    {
        List<Receipt> receipts =
        [
            Of(1, "@a:b", "m.read", "main", "$1", 5),
            Of(1, "@a:b", "m.read", "", "$1", 4),
            Of(2, "@c:d", "m.read", "$t", "$1", 6),
            Of(1, "@a:b", "m.read.private", "", "$2", 7),
            Of(2, "@c:d", "m.read", "", "$2", 8),
        ];

        var json = ReadsHost.Json(writer => ReceiptWriter.WriteEvent(writer, receipts));

        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""
                    {"type":"m.receipt","content":{
                    "$1":{"m.read":{"@a:b":{"ts":4},"@c:d":{"thread_id":"$t","ts":6}}},
                    "$2":{"m.read":{"@c:d":{"ts":8}},"m.read.private":{"@a:b":{"ts":7}}}}}
                    """),
                json),
            json.ToJsonString());
        Assert.Equal(
            """{"type":"m.receipt","content":{}}""",
            ReadsHost.Json(writer => ReceiptWriter.WriteEvent(writer, [])).ToJsonString());
    }

    private static Receipt Of(long user, string userId, string type, string thread, string eventId, long ts)
        => new(new UserNid(user), userId, type, thread, eventId, 1, ts, new CommitPosition(1, ts));

    private static async Task<(TestUser Alice, TestUser Bob, Room Room)> RoomOfTwoAsync(ReadsHost host)
    {
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        return (alice, bob, room);
    }

    private static Task<SentEvent> ThreadedAsync(Room room, TestUser sender, SentEvent target, string relation)
        => room.SendAsync(
            EngineHost.Message(sender, "x") with
            {
                Content = EngineHost.Json(
                    $$$"""{"m.relates_to":{"rel_type":"{{{relation}}}","event_id":"{{{target.EventId}}}"}}"""),
            },
            ReadsHost.Cancel).AsTask();

    private static Task<bool> SetAsync(
        ReadsHost host, Room room, TestUser user, string type, SentEvent sent, string? thread = null)
        => host.Receipts
            .SetAsync(room, ReadsHost.As(user), type, sent.EventId.Value, thread, ReadsHost.Cancel).AsTask();

    private static Task<string> RefusalAsync(
        ReadsHost host, Room room, TestUser user, string type, SentEvent sent, string? thread)
        => ReadsHost.RefusalAsync(() => SetAsync(host, room, user, type, sent, thread));

    private static async Task<List<Receipt>> VisibleAsync(ReadsHost host, Room room, TestUser viewer)
        => (await host.Receipts.GetAsync(room.Nid, ReadsHost.Cancel)).VisibleTo(viewer.Nid);

    private readonly struct Kinds(List<(LogKind Kind, RoomNid Room, UserNid User)> seen) : ILogVisitor
    {
        public List<(LogKind Kind, RoomNid Room, UserNid User)> Seen { get; } = seen;

        public void Visit(in LogEntry entry) => Seen.Add((entry.Record.Kind, entry.Record.Room, entry.Record.User));
    }
}
