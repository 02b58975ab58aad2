using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What a node has in memory, or reads into it at that moment, is right after owners have moved.</summary>
public sealed class TakenOverMemoryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Push_rules_and_display_names_of_users_who_were_taken_over_hold_at_the_new_owner()
    {
        await using var nodes = await NodePair.StartAsync();
        var (alice, bob, room) = await FollowedMemoryTests.MeetAsync(nodes);
        await FollowedMemoryTests.MuteAsync(bob, room);

        await nodes.A.Database.TakeOverAsync(1, Cancel);
        await alice.SayAsync(room, "muted");
        var bobAtA = NodePair.At(nodes.A, bob);
        var muted = await FollowedMemoryTests.CountsAsync(bobAtA, room);
        await FollowedMemoryTests.UnmuteAsync(bobAtA, room);
        await alice.SayAsync(room, "counts");

        Assert.Equal((0, 0), muted);
        Assert.Equal((1, 0), await FollowedMemoryTests.CountsAsync(bobAtA, room));
    }

    [Fact]
    public async Task A_room_that_is_being_read_when_it_is_taken_over_is_not_written_as_it_was_read()
    {
        await using var nodes = await NodePair.StartAsync();
        var alice = await nodes.A.RegisterAsync("alice");
        var aliceAtB = NodePair.At(nodes.B, alice);
        var room = await alice.CreatePublicRoomAsync();
        await alice.SayAsync(room, "first");
        await nodes.ForgetAsync(nodes.B, room);

        Task<(HttpStatusCode Status, JsonObject Body)> early;
        await using (var members = await nodes.HoldAsync("unread_members", "access exclusive"))
        {
            early = aliceAtB.TryAsync(
                HttpMethod.Put,
                MatrixActions.RoomPath(room, "send/m.room.message/early"),
                new JsonObject { ["msgtype"] = "m.text", ["body"] = "early" },
                Cancel);
            await nodes.SomebodyWaitsAsync();
            await alice.SayAsync(room, "second");
            await nodes.B.Database.TakeOverAsync(0, Cancel);
            await members.LetGoAsync();
        }

        var (status, answer) = await early;
        await aliceAtB.SayAsync(room, "third");
        var bodies = (await aliceAtB.GetMessagesAsync(room, null))["chunk"]!.AsArray()
            .Select(item => item!.AsObject()).Bodies();

        Assert.True(status == HttpStatusCode.ServiceUnavailable, $"{(int)status}: {answer.ToJsonString()}");
        Assert.Equal(["third", "second", "first"], bodies);
    }

    [Fact]
    public async Task A_room_of_this_node_that_is_being_read_when_another_node_is_taken_over_is_read_once()
    {
        await using var nodes = await NodePair.StartAsync();
        var made = await (await nodes.B.RegisterAsync("bob")).CreatePublicRoomAsync();
        var room = RoomId.Parse(made);
        await NodePair.FollowAsync(nodes.A, nodes.B);
        await nodes.ForgetAsync(nodes.B, made);

        await using var members = await nodes.HoldAsync("unread_members", "access exclusive");
        var first = nodes.B.Rooms.FindAsync(room, Cancel).AsTask();
        await nodes.SomebodyWaitsAsync();
        await nodes.B.Database.TakeOverAsync(0, Cancel);
        var second = nodes.B.Rooms.FindAsync(room, Cancel).AsTask();
        await members.LetGoAsync();

        Assert.Same(await first, await second);
    }

    [Fact]
    public async Task A_read_of_devices_that_began_before_a_user_went_and_came_back_is_not_kept()
    {
        await using var nodes = await NodePair.StartAsync();
        var alice = await nodes.A.RegisterAsync("alice");
        await MoveThereAndBackAsync(nodes);

        await using var keys = await nodes.HoldAsync("device_keys", "access exclusive");
        var early = DevicesAsync(alice);
        await nodes.SomebodyWaitsAsync();
        await nodes.B.Database.TakeOverAsync(0, Cancel);
        await keys.RunAsync(
            "insert into devices (user_nid, device_id, created_ts) select user_nid, 'NEW', 1 from devices");
        await nodes.A.Database.TakeOverAsync(0, Cancel);
        await keys.LetGoAsync();
        await early;

        Assert.Equal(2, await DevicesAsync(alice));
    }

    [Fact]
    public async Task A_read_of_one_time_keys_that_began_before_a_user_went_and_came_back_is_not_kept()
    {
        await using var nodes = await NodePair.StartAsync();
        var alice = await nodes.A.RegisterAsync("alice");
        await alice.UploadKeysAsync(oneTimeKeys: 2);
        await MoveThereAndBackAsync(nodes);

        await using var keys = await nodes.HoldAsync("fallback_keys", "access exclusive");
        var early = OneTimeKeysAsync(alice);
        await nodes.SomebodyWaitsAsync();
        await nodes.B.Database.TakeOverAsync(0, Cancel);
        await keys.RunAsync("delete from one_time_keys where key_id = 'AAAA0'");
        await nodes.A.Database.TakeOverAsync(0, Cancel);
        await keys.LetGoAsync();
        await early;

        Assert.Equal(1, await OneTimeKeysAsync(alice));
    }

    [Fact]
    public async Task A_message_to_a_device_that_is_being_sent_when_a_node_is_taken_over_arrives()
    {
        await using var nodes = await NodePair.StartAsync();
        var alice = await nodes.A.RegisterAsync("alice");
        var bob = await nodes.A.RegisterAsync("bob");
        var seen = await bob.LookAsync();

        await using var inboxes = await nodes.HoldAsync("to_device", "exclusive");
        var sending = alice.SendToDeviceAsync(bob, "hello");
        await nodes.SomebodyWaitsAsync();
        await nodes.A.Database.TakeOverAsync(1, Cancel);
        var between = await bob.LookAsync(seen);
        await inboxes.LetGoAsync();
        await sending;
        var after = await bob.LookAsync(between);

        Assert.Null(between["to_device"]);
        Assert.Single(after.Events("to_device"));
    }

    [Fact]
    public async Task A_request_that_the_node_taken_over_had_answered_is_known_to_a_device_that_is_sending()
    {
        await using var nodes = await NodePair.StartAsync();
        var alice = await nodes.A.RegisterAsync("alice");
        var aliceAtB = NodePair.At(nodes.B, alice);
        var roomOfA = await alice.CreatePublicRoomAsync();
        var roomOfB = await (await nodes.B.RegisterAsync("bob")).CreatePublicRoomAsync();
        await aliceAtB.JoinAsync(roomOfB);
        await aliceAtB.SayAsync(roomOfB, "before");
        var sent = await alice.SayAsync(roomOfA, "once");

        await using var events = await nodes.HoldAsync("events", "exclusive");
        var sending = aliceAtB.SayAsync(roomOfB, "meanwhile");
        await nodes.SomebodyWaitsAsync();
        await nodes.B.Database.TakeOverAsync(0, Cancel);
        await events.LetGoAsync();
        await sending;

        Assert.Equal(sent, await aliceAtB.SayAsync(roomOfA, "once"));
    }

    // From then on nothing of the users of A is in its memory.
    private static async Task MoveThereAndBackAsync(NodePair nodes)
    {
        await nodes.B.Database.TakeOverAsync(0, Cancel);
        await nodes.A.Database.TakeOverAsync(0, Cancel);
    }

    private static async Task<int> DevicesAsync(MatrixClient user)
        => (await user.GetAsync("/_matrix/client/v3/devices", Cancel))["devices"]!.AsArray().Count;

    private static async Task<int> OneTimeKeysAsync(MatrixClient user)
        => (await user.PostAsync("/_matrix/client/v3/keys/upload", new JsonObject(), Cancel))
            ["one_time_key_counts"]!["signed_curve25519"]!.GetValue<int>();
}
