using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What a node has in memory follows what the other node commits.</summary>
public sealed class FollowedMemoryTests
{
    private const string Rules = "/_matrix/client/v3/pushrules/global/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Push_rules_of_a_user_of_one_node_hold_in_a_room_of_the_other_as_soon_as_they_are_followed()
    {
        await using var nodes = await NodePair.StartAsync();
        var (alice, bob, room) = await MeetAsync(nodes);
        await alice.SayAsync(room, "counts");

        await MuteAsync(bob, room);
        await NodePair.FollowAsync(nodes.A, nodes.B);
        await alice.SayAsync(room, "muted");
        await NodePair.FollowAsync(nodes.B, nodes.A);
        var muted = await CountsAsync(bob, room);
        await UnmuteAsync(bob, room);
        await NodePair.FollowAsync(nodes.A, nodes.B);
        await alice.SayAsync(room, "counts again");
        await NodePair.FollowAsync(nodes.B, nodes.A);

        Assert.Equal((1, 0), muted);
        Assert.Equal((2, 0), await CountsAsync(bob, room));
    }

    [Fact]
    public async Task A_room_can_be_read_while_a_member_with_rules_of_their_own_joins_it_at_the_other_node()
    {
        await using var nodes = await NodePair.StartAsync();
        var room = await (await nodes.A.RegisterAsync("alice")).CreatePublicRoomAsync();
        var bob = await nodes.B.RegisterAsync("bob");
        await MuteAsync(bob, room);
        await NodePair.FollowAsync(nodes.A, nodes.B);
        await nodes.ForgetAsync(nodes.B, room);

        await using var threads = await nodes.HoldAsync("unread_threads", "access exclusive");
        var early = nodes.B.Rooms.FindAsync(RoomId.Parse(room), Cancel).AsTask();
        await nodes.SomebodyWaitsAsync();
        await NodePair.At(nodes.A, bob).JoinAsync(room);
        await threads.LetGoAsync();

        Assert.NotNull(await early);
    }

    [Fact]
    public async Task A_rule_for_the_display_name_looks_for_the_name_that_was_set_at_the_other_node()
    {
        await using var nodes = await NodePair.StartAsync();
        var (alice, bob, room) = await MeetAsync(nodes);
        await bob.PutAsync(
            $"{Rules}override/org.example.name",
            JsonNode.Parse(
                """
                {"conditions":[{"kind":"contains_display_name"}],"actions":["notify",{"set_tweak":"highlight"}]}
                """)!,
            Cancel);
        await NodePair.FollowAsync(nodes.A, nodes.B);

        await SetNameAsync(bob, "Zaphod");
        await NodePair.FollowAsync(nodes.A, nodes.B);
        await alice.SayAsync(room, "where is Zaphod?");
        await NodePair.FollowAsync(nodes.B, nodes.A);

        Assert.Equal((1, 1), await CountsAsync(bob, room));
    }

    [Fact]
    public async Task Whom_a_user_ignores_at_one_node_is_ignored_at_the_other_as_soon_as_that_is_followed()
    {
        await using var nodes = await NodePair.StartAsync();
        var (alice, bob, room) = await MeetAsync(nodes);
        await alice.SayAsync(room, "counts");
        await NodePair.FollowAsync(nodes.B, nodes.A);

        await IgnoreAsync(bob, alice);
        await NodePair.FollowAsync(nodes.A, nodes.B);
        await alice.SayAsync(room, "ignored");
        var shown = await NodePair.At(nodes.A, bob).GetMessagesAsync(room, null);
        await NodePair.FollowAsync(nodes.B, nodes.A);
        var ignoring = await CountsAsync(bob, room);
        await IgnoreAsync(bob, null);
        await NodePair.FollowAsync(nodes.A, nodes.B);
        await alice.SayAsync(room, "counts again");
        await NodePair.FollowAsync(nodes.B, nodes.A);

        Assert.DoesNotContain(shown["chunk"]!.AsArray(), item => item!["type"]!.GetValue<string>() == "m.room.message");
        Assert.Equal((1, 0), ignoring);
        Assert.Equal((2, 0), await CountsAsync(bob, room));
    }

    [Fact]
    public async Task A_list_of_ignored_users_whose_record_was_trimmed_before_it_was_followed_is_read_anew()
    {
        await using var nodes = await NodePair.StartAsync();
        var (alice, bob, room) = await MeetAsync(nodes);

        await TrimUnfollowedAsync(nodes, () => IgnoreAsync(bob, alice));
        await NodePair.FollowAsync(nodes.A, nodes.B);
        await alice.SayAsync(room, "ignored");
        await NodePair.FollowAsync(nodes.B, nodes.A);

        Assert.Equal((0, 0), await CountsAsync(bob, room));
    }

    [Fact]
    public async Task Push_rules_whose_records_were_trimmed_before_they_were_followed_are_read_anew()
    {
        await using var nodes = await NodePair.StartAsync();
        var (alice, bob, room) = await MeetAsync(nodes);

        await TrimUnfollowedAsync(nodes, () => MuteAsync(bob, room));
        await NodePair.FollowAsync(nodes.A, nodes.B);
        await alice.SayAsync(room, "muted");
        await NodePair.FollowAsync(nodes.B, nodes.A);

        Assert.Equal((0, 0), await CountsAsync(bob, room));
    }

    [Fact]
    public async Task A_room_that_was_forgotten_at_one_node_is_forgotten_at_the_other()
    {
        await using var nodes = await NodePair.StartAsync();
        var (_, bob, room) = await MeetAsync(nodes);
        var bobAtA = NodePair.At(nodes.A, bob);
        await bobAtA.LeaveAsync(room);
        await NodePair.FollowAsync(nodes.B, nodes.A);
        var (before, _) = await ReadAsync(bob, room);

        await bobAtA.ForgetAsync(room);
        await NodePair.FollowAsync(nodes.B, nodes.A);
        var (atA, _) = await ReadAsync(bobAtA, room);
        var (atB, _) = await ReadAsync(bob, room);

        Assert.Equal(HttpStatusCode.OK, before);
        Assert.Equal(HttpStatusCode.Forbidden, atA);
        Assert.Equal(HttpStatusCode.Forbidden, atB);
    }

    [Fact]
    public async Task A_room_that_was_removed_at_one_node_is_gone_at_the_other_and_so_is_its_number()
    {
        await using var nodes = await NodePair.StartAsync();
        var (_, bob, room) = await MeetAsync(nodes);
        await NodePair.FollowAsync(nodes.B, nodes.A);
        var (before, _) = await ReadAsync(bob, room);
        var atA = (await nodes.A.Rooms.FindAsync(RoomId.Parse(room), Cancel))!;

        var job = await nodes.A.Jobs.PurgeRoomAsync(atA, isForced: true, isDryRun: false, Cancel);
        await nodes.A.Jobs.WaitAsync(job.Id, Cancel);
        await NodePair.FollowAsync(nodes.B, nodes.A);

        Assert.Equal(HttpStatusCode.OK, before);
        Assert.Null(await nodes.B.Rooms.FindAsync(atA.Nid, Cancel));
        Assert.True((await nodes.B.Database.Names.FindRoomAsync(room, Cancel)).IsNone);
        Assert.NotEqual(HttpStatusCode.OK, (await ReadAsync(bob, room)).Status);
    }

    [Fact]
    public async Task A_room_whose_removal_was_trimmed_before_it_was_followed_leaves_nothing_in_memory()
    {
        await using var nodes = await NodePair.StartAsync();
        var (alice, bob, room) = await MeetAsync(nodes);
        var said = await alice.SayAsync(room, "secret");
        await NodePair.FollowAsync(nodes.B, nodes.A);
        await ReadAsync(bob, room);
        var (wasThere, at) = await InMemoryOfBAsync(nodes, room, said);
        var atA = (await nodes.A.Rooms.FindAsync(at.Room, Cancel))!;

        await TrimUnfollowedAsync(nodes, async () =>
        {
            var job = await nodes.A.Jobs.PurgeRoomAsync(atA, isForced: true, isDryRun: false, Cancel);
            await nodes.A.Jobs.WaitAsync(job.Id, Cancel);
        });
        await NodePair.FollowAsync(nodes.B, nodes.A);

        Assert.True(wasThere);
        Assert.False(nodes.B.Rooms.Events.Cache.TryGet(at, out _));
        Assert.True((await nodes.B.Database.Names.FindRoomAsync(room, Cancel)).IsNone);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_text_of_what_was_redacted_or_purged_at_one_node_leaves_the_memory_of_the_other(bool isPurged)
    {
        await using var nodes = await NodePair.StartAsync();
        var (alice, bob, room) = await MeetAsync(nodes);
        var said = await alice.SayAsync(room, "secret");
        await alice.SayAsync(room, "last");
        await NodePair.FollowAsync(nodes.B, nodes.A);
        await ReadAsync(bob, room);
        var (wasThere, at) = await InMemoryOfBAsync(nodes, room, said);

        if (isPurged)
        {
            var atA = (await nodes.A.Rooms.FindAsync(RoomId.Parse(room), Cancel))!;
            var job = await nodes.A.Jobs.PurgeHistoryAsync(atA, new HistoryPurgeRequest(), Cancel);
            await nodes.A.Jobs.WaitAsync(job.Id, Cancel);
        }
        else
        {
            await alice.PutAsync(
                MatrixActions.RoomPath(room, $"redact/{MatrixClient.Escape(said)}/t"), new JsonObject(), Cancel);
        }

        await NodePair.FollowAsync(nodes.B, nodes.A);

        Assert.True(wasThere);
        Assert.False(nodes.B.Rooms.Events.Cache.TryGet(at, out _));
    }

    /// <summary>A room of node A with alice, who lives there, and bob, who lives at B.</summary>
    internal static async Task<(MatrixClient Alice, MatrixClient Bob, string Room)> MeetAsync(NodePair nodes)
    {
        var alice = await nodes.A.RegisterAsync("alice");
        var bob = await nodes.B.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await NodePair.At(nodes.A, bob).JoinAsync(room);
        return (alice, bob, room);
    }

    /// <summary>Nothing in a room notifies the user from now on.</summary>
    internal static Task MuteAsync(MatrixClient user, string room)
        => user.PutAsync(
            $"{Rules}room/{MatrixClient.Escape(room)}", new JsonObject { ["actions"] = new JsonArray() }, Cancel);

    /// <summary>Takes <see cref="MuteAsync"/> back.</summary>
    internal static async Task UnmuteAsync(MatrixClient user, string room)
    {
        var (status, _) = await user.TryAsync(
            HttpMethod.Delete, $"{Rules}room/{MatrixClient.Escape(room)}", null, Cancel);
        Assert.Equal(HttpStatusCode.OK, status);
    }

    /// <summary>What counts as unread in a room: what notifies, and what of it highlights.</summary>
    internal static async Task<(int Notifications, int Highlights)> CountsAsync(MatrixClient user, string room)
    {
        var counts = (await user.LookAsync()).Joined(room)["unread_notifications"]!;
        return (counts["notification_count"]!.GetValue<int>(), counts["highlight_count"]!.GetValue<int>());
    }

    /// <summary>Sets a display name.</summary>
    internal static Task SetNameAsync(MatrixClient user, string name)
        => user.PutAsync(
            $"/_matrix/client/v3/profile/{MatrixClient.Escape(user.UserId)}/displayname",
            new JsonObject { ["displayname"] = name },
            Cancel);

    // The other node comes upon the records of the change when they are gone.
    private static async Task TrimUnfollowedAsync(NodePair nodes, Func<Task> change)
    {
        await using var floors = await nodes.HoldAsync("log_floors", "access exclusive");
        await change();
        await nodes.SomebodyWaitsAsync();
        await floors.RunAsync(
            """
            insert into log_floors (writer, position) select writer, position from writers
            on conflict (writer) do update set position = excluded.position
            """);
        await floors.LetGoAsync();
    }

    private static Task<(HttpStatusCode Status, JsonObject Body)> ReadAsync(MatrixClient user, string room)
        => user.TryAsync(HttpMethod.Get, MatrixActions.RoomPath(room, "messages?dir=b&limit=100"), null, Cancel);

    private static Task IgnoreAsync(MatrixClient client, MatrixClient? ignored)
        => client.SetAccountDataAsync(
            "m.ignored_user_list",
            new JsonObject
            {
                ["ignored_users"] = ignored is null ? [] : new JsonObject { [ignored.UserId] = new JsonObject() },
            });

    private static async Task<(bool IsThere, GlobalEventRef At)> InMemoryOfBAsync(
        NodePair nodes, string room, string eventId)
    {
        var snapshot = (await nodes.B.Rooms.FindAsync(RoomId.Parse(room), Cancel))!.Snapshot;
        Assert.True(snapshot.TryFind(EventId.Parse(eventId), out var eid));
        var at = new GlobalEventRef(snapshot.Nid, eid);
        return (nodes.B.Rooms.Events.Cache.TryGet(at, out _), at);
    }
}
