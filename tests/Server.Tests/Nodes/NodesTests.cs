using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Storage;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Two nodes on one database: what one acknowledges the other shows, and each writes its own alone.</summary>
public sealed class NodesTests
{
    private const int PollMs = 10_000;

    // Far more answers than any of these clients gets; one that gets less waits for something that never comes.
    private const int AnswersMax = 12;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_of_either_node_works_on_both_and_shows_what_was_acknowledged()
    {
        await using var nodes = await NodePair.StartAsync();
        var alice = await nodes.A.RegisterAsync("alice");
        var aliceAtB = NodePair.At(nodes.B, alice);
        var bob = await nodes.B.RegisterAsync("bob");
        var bobAtA = NodePair.At(nodes.A, bob);
        var roomOfA = await alice.CreatePublicRoomAsync();
        var roomOfB = await bob.CreatePublicRoomAsync();
        await bobAtA.JoinAsync(roomOfA);
        await aliceAtB.JoinAsync(roomOfB);
        var since = (await alice.SyncAsync(null, 0, Cancel)).NextBatch();
        List<string> sent = [];
        List<string> seen = [];
        for (var round = 0; round < 10; round++)
        {
            sent.Add(await alice.SayAsync(roomOfA, $"a{round}"));
            sent.Add(await bob.SayAsync(roomOfB, $"b{round}"));
            for (var turn = round; !sent.TrueForAll(seen.Contains); turn++)
            {
                Assert.True(turn < round + AnswersMax, $"Round {round}: {sent.Except(seen).Count()} were not shown.");
                var sync = await (turn % 2 == 0 ? alice : aliceAtB).SyncAsync(since, PollMs, Cancel);
                since = sync.NextBatch();
                seen.AddRange(MessagesOf(sync, roomOfA));
                seen.AddRange(MessagesOf(sync, roomOfB));
            }
        }

        Assert.Equal(sent.Order(), seen.Order());
    }

    [Fact]
    public async Task A_client_that_waits_on_one_node_is_woken_by_the_other()
    {
        await using var nodes = await NodePair.StartAsync();
        var alice = await nodes.A.RegisterAsync("alice");
        var bob = await nodes.B.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await NodePair.At(nodes.A, bob).JoinAsync(room);
        var since = await SyncUntilAsync(bob, null, sync => sync["rooms"]?["join"]?[room] is not null);

        var poll = SyncUntilAsync(bob, since, sync => sync["rooms"]?["join"]?[room]?["timeline"] is not null);
        await alice.SayAsync(room, "hello");
        since = await poll;
        poll = SyncUntilAsync(bob, since, sync => sync["to_device"] is not null);
        await alice.PutAsync(
            "/_matrix/client/v3/sendToDevice/org.example.note/t1",
            new JsonObject
            {
                ["messages"] = new JsonObject
                {
                    [bob.UserId] = new JsonObject { [bob.DeviceId] = new JsonObject { ["n"] = 1 } },
                },
            },
            Cancel);
        since = await poll;
        var member = await alice.SayAsync(room, "again");
        await alice.PostAsync(
            MatrixActions.RoomPath(room, $"receipt/m.read/{MatrixClient.Escape(member)}"), new JsonObject(), Cancel);
        since = await SyncUntilAsync(
            bob, since, sync => sync.ToJsonString().Contains("m.receipt", StringComparison.Ordinal));

        Assert.NotEmpty(since);
    }

    [Fact]
    public async Task A_change_of_what_lives_on_the_other_node_is_refused_and_a_logout_holds_on_both()
    {
        await using var nodes = await NodePair.StartAsync();
        var alice = await nodes.A.RegisterAsync("alice");
        var aliceAtB = NodePair.At(nodes.B, alice);
        var room = await alice.CreatePublicRoomAsync();
        await aliceAtB.GetAsync("/_matrix/client/v3/joined_rooms", Cancel);

        var (status, answer) = await aliceAtB.TryAsync(
            HttpMethod.Put,
            MatrixActions.RoomPath(room, "send/m.room.message/t1"),
            new JsonObject { ["msgtype"] = "m.text", ["body"] = "no" },
            Cancel);
        await alice.PostAsync("/_matrix/client/v3/logout", new JsonObject(), Cancel);
        await nodes.B.Database.Stream.WaitCoveredAsync(nodes.A.Database.Stream.Watermark, Cancel);
        var (after, _) = await aliceAtB.TryAsync(
            HttpMethod.Get, "/_matrix/client/v3/joined_rooms", null, Cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("node", answer["error"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, after);
    }

    [Fact]
    public async Task A_change_of_an_account_holds_on_both_nodes()
    {
        await using var nodes = await NodePair.StartAsync();
        var alice = await nodes.A.RegisterAsync("alice");
        var aliceAtB = NodePair.At(nodes.B, alice);
        await aliceAtB.GetAsync("/_matrix/client/v3/joined_rooms", Cancel);
        var user = await nodes.A.Database.Names.FindUserAsync(alice.UserId, Cancel);
        var account = (await nodes.A.Database.Users.AccountAsync(user, Cancel))!.Value;

        DataAppend append = new(OwnerKey.Of(user));
        append.Add(new AccountChangeRow(user, account.PasswordHash, account.Admin, AccountState.Locked, account.Flags));
        append.Log(LogRecord.Account(user));
        (await nodes.A.Database.CommitAsync(append, Cancel)).OrThrow();
        await nodes.B.Database.Stream.WaitCoveredAsync(nodes.A.Database.Stream.Watermark, Cancel);
        var (after, answer) = await aliceAtB.TryAsync(HttpMethod.Get, "/_matrix/client/v3/joined_rooms", null, Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, after);
        Assert.Equal("M_USER_LOCKED", answer["errcode"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_room_that_was_taken_over_goes_on_at_the_new_owner_and_no_longer_at_the_old_one()
    {
        await using var nodes = await NodePair.StartAsync();
        var alice = await nodes.A.RegisterAsync("alice");
        var aliceAtB = NodePair.At(nodes.B, alice);
        var room = await alice.CreatePublicRoomAsync();
        var first = await alice.SayAsync(room, "first");
        await nodes.B.Database.Stream.WaitCoveredAsync(nodes.A.Database.Stream.Watermark, Cancel);
        var before = await aliceAtB.GetMessagesAsync(room, null, 100);

        await nodes.B.Database.TakeOverAsync(0, Cancel);
        var (late, _) = await alice.TryAsync(
            HttpMethod.Put,
            MatrixActions.RoomPath(room, "send/m.room.message/late"),
            new JsonObject { ["msgtype"] = "m.text", ["body"] = "late" },
            Cancel);
        var repeated = await aliceAtB.SayAsync(room, "first");
        var second = await aliceAtB.SayAsync(room, "second");
        await nodes.A.Database.Stream.WaitCoveredAsync(nodes.B.Database.Stream.Watermark, Cancel);
        var atA = await alice.GetMessagesAsync(room, null, 100);
        var atB = await aliceAtB.GetMessagesAsync(room, null, 100);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, late);
        Assert.Equal([first], Messages(before));
        Assert.Equal(first, repeated);
        Assert.Equal([second, first], Messages(atA));
        Assert.Equal([second, first], Messages(atB));
    }

    [Fact]
    public async Task A_room_is_read_whole_at_one_node_while_the_other_changes_it()
    {
        await using var nodes = await NodePair.StartAsync();
        var alice = await nodes.A.RegisterAsync("alice");
        var aliceAtB = NodePair.At(nodes.B, alice);
        var bob = NodePair.At(nodes.A, await nodes.B.RegisterAsync("bob"));
        var room = await alice.CreatePublicRoomAsync();
        var since = (await alice.SyncAsync(null, 0, Cancel)).NextBatch();
        List<string> sent = [];
        List<string> seen = [];

        var filter = "&filter=" + MatrixClient.Escape(Filters.Timeline(100).ToJsonString());
        var writing = WriteAsync();
        var after = 0;
        while (!writing.IsCompleted || !sent.TrueForAll(seen.Contains))
        {
            after += writing.IsCompleted ? 1 : 0;
            Assert.True(after < AnswersMax, "A message was not shown.");
            var sync = await aliceAtB.SyncAsync(since, PollMs / 500, Cancel, filter);
            since = sync.NextBatch();
            seen.AddRange(MessagesOf(sync, room));
        }

        await writing;
        Assert.Equal(sent.Order(), seen.Order());
        Assert.Equal(
            (await alice.GetStateAsync(room)).OrderBy(entry => entry.Key, StringComparer.Ordinal),
            (await aliceAtB.GetStateAsync(room)).OrderBy(entry => entry.Key, StringComparer.Ordinal));

        async Task WriteAsync()
        {
            for (var round = 0; round < 40; round++)
            {
                await bob.JoinAsync(room);
                var message = await alice.SayAsync(room, $"{round}");
                await alice.SetStateAsync(room, "org.example.item", new JsonObject { ["n"] = round }, $"{round}");
                await bob.LeaveAsync(room);
                sent.Add(message);
            }
        }
    }

    private static IEnumerable<string> Messages(JsonObject page)
        => page["chunk"]!.AsArray()
            .Where(item => item!["type"]!.GetValue<string>() == "m.room.message")
            .Select(item => item!["event_id"]!.GetValue<string>());

    private static IEnumerable<string> MessagesOf(JsonObject sync, string room)
        => (sync["rooms"]?["join"]?[room]?["timeline"]?["events"]?.AsArray() ?? [])
            .Where(item => item!["type"]!.GetValue<string>() == "m.room.message")
            .Select(item => item!["event_id"]!.GetValue<string>());

    private static async Task<string> SyncUntilAsync(MatrixClient client, string? since, Func<JsonObject, bool> isThere)
    {
        for (var answer = 0; answer < AnswersMax; answer++)
        {
            var sync = await client.SyncAsync(since, since is null ? 0 : PollMs, Cancel);
            since = sync.NextBatch();
            if (isThere(sync))
            {
                return since;
            }
        }

        throw new InvalidOperationException("What was waited for did not come.");
    }
}
