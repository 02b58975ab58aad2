using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class MessagesTests
{
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Pages_of_any_size_visit_every_event_once_in_order(StoreKind store)
    {
        await using var host = await ReadsHost.StartAsync(store);
        var alice = await host.Host.UserAsync("alice");
        var room = await host.PublicRoomAsync(alice);
        for (var at = 0; at < 15; at++)
        {
            await EngineHost.SendAsync(room, alice, $"m{at}");
        }

        var all = Enumerable.Range(1, room.Snapshot.LastOrdinal).Select(room.Snapshot.EidAt).ToList();
        foreach (var limit in new[] { 1, 2, 3, 7, all.Count, all.Count + 1, 5_000 })
        {
            Assert.Equal(all, await host.AllPagesAsync(room, alice, backwards: false, limit));
            Assert.Equal(Enumerable.Reverse(all), await host.AllPagesAsync(room, alice, backwards: true, limit));
        }
    }

    [Fact]
    public async Task The_page_that_reaches_the_beginning_has_no_end()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var room = await host.PublicRoomAsync(alice);

        var exact = await host.PageAsync(room, alice, limit: room.Snapshot.LastOrdinal);
        var short1 = await host.PageAsync(room, alice, limit: room.Snapshot.LastOrdinal - 1);

        Assert.Null(exact.End);
        Assert.NotNull(short1.End);
    }

    [Fact]
    public async Task Events_that_nobody_may_see_never_end_the_pages_early()
    {
        await using var host = await ReadsHost.StartAsync(scanMax: 3);
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var room = await host.PublicRoomAsync(alice, "joined");
        var join = await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        var first = await EngineHost.SendAsync(room, alice, "first");
        await EngineHost.ChangeAsync(room, MembershipAction.Leave, bob);
        for (var at = 0; at < 20; at++)
        {
            await EngineHost.SendAsync(room, alice, "hidden");
        }

        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        var last = await EngineHost.SendAsync(room, alice, "last");

        TimelineToken among = new(room.Snapshot.OrdinalOf(last.Eid) - 5);
        var empty = await host.PageAsync(room, bob, from: among.ToString());
        var all = await host.AllPagesAsync(room, bob, limit: 2);

        Assert.Equal(0, empty.Chunk.Count);
        Assert.NotNull(empty.End);
        Assert.Equal(last.Eid, all[0]);
        Assert.Equal([first.Eid, join.Eid], all[3..5]);
        Assert.Equal(1, all[^1]);
    }

    [Fact]
    public async Task Random_histories_are_paged_as_the_view_sees_them()
    {
        await using var host = await ReadsHost.StartAsync(scanMax: 7);
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        for (var seed = 0; seed < 12; seed++)
        {
            Random random = new(seed);
            var room = await host.PublicRoomAsync(alice, Pick(random, "shared", "joined", "invited", "world_readable"));
            await RandomStepsAsync(random, room, alice, bob);

            var view = await host.ViewAsync(room, bob);
            if (view.Access == RoomAccess.None)
            {
                continue;
            }

            var expected = Enumerable.Range(1, room.Snapshot.LastOrdinal)
                .Select(room.Snapshot.EidAt).Where(view.CanSee)
                .Where(eid => room.Snapshot.OrdinalOf(eid) <= view.LastVisibleOrdinal).ToList();
            var limit = random.Next(1, 9);
            Assert.Equal(expected, await host.AllPagesAsync(room, bob, backwards: false, limit));
            Assert.Equal(Enumerable.Reverse(expected), await host.AllPagesAsync(room, bob, backwards: true, limit));
        }
    }

    [Fact]
    public async Task A_page_goes_from_one_sync_token_to_another()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var room = await host.PublicRoomAsync(alice);
        var old = await EngineHost.SendAsync(room, alice, "old");
        var first = host.Host.Database.Stream.Current.ToString();
        var one = await EngineHost.SendAsync(room, alice, "one");
        var two = await EngineHost.SendAsync(room, alice, "two");
        var second = host.Host.Database.Stream.Current.ToString();
        await EngineHost.SendAsync(room, alice, "late");

        var back = await host.PageAsync(room, alice, backwards: true, from: second, to: first);
        var forth = await host.PageAsync(room, alice, backwards: false, from: first, to: second);
        var on = await host.PageAsync(room, alice, backwards: true, from: back.End, limit: 1);

        Assert.Equal([two.Eid, one.Eid], ReadsHost.Eids(back.Chunk));
        Assert.Equal([one.Eid, two.Eid], ReadsHost.Eids(forth.Chunk));
        Assert.Equal(second, back.Start);
        Assert.Equal([old.Eid], ReadsHost.Eids(on.Chunk));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("t12-34")]
    [InlineData("p-1")]
    public async Task A_token_of_somebody_else_is_refused(string token)
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var room = await host.PublicRoomAsync(alice);

        Assert.Equal("M_INVALID_PARAM", await ReadsHost.RefusalAsync(() => host.PageAsync(room, alice, from: token)));
        Assert.Equal("M_INVALID_PARAM", await ReadsHost.RefusalAsync(() => host.PageAsync(room, alice, to: token)));
    }

    [Fact]
    public async Task A_token_past_the_end_is_the_end()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var room = await host.PublicRoomAsync(alice);

        var page = await host.PageAsync(room, alice, from: "p9223372036854775807", limit: 1);

        Assert.Equal([room.Snapshot.EidAt(room.Snapshot.LastOrdinal)], ReadsHost.Eids(page.Chunk));
    }

    [Fact]
    public async Task Strangers_are_refused_unless_the_room_is_world_readable()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var closed = await host.PublicRoomAsync(alice);
        var open = await host.PublicRoomAsync(alice, "world_readable");
        var sent = await EngineHost.SendAsync(open, alice, "hello");

        Assert.Equal("M_FORBIDDEN", await ReadsHost.RefusalAsync(() => host.PageAsync(closed, bob)));
        Assert.Contains(sent.Eid, ReadsHost.Eids((await host.PageAsync(open, bob)).Chunk));
    }

    [Fact]
    public async Task Who_forgot_a_room_is_a_stranger_again()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        await EngineHost.ChangeAsync(room, MembershipAction.Leave, bob);
        await host.PageAsync(room, bob);

        await room.ForgetAsync(bob.Nid, bob.Id, ReadsHost.Cancel);

        Assert.Equal("M_FORBIDDEN", await ReadsHost.RefusalAsync(() => host.PageAsync(room, bob)));
    }

    [Fact]
    public async Task Who_was_kicked_reads_up_to_the_kick()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        var kick = await EngineHost.ChangeAsync(room, MembershipAction.Kick, alice, bob);
        await EngineHost.SendAsync(room, alice, "secret");

        var back = await host.PageAsync(room, bob, limit: 1);
        var forth = await host.AllPagesAsync(room, bob, backwards: false);

        Assert.Equal([kick.Eid], ReadsHost.Eids(back.Chunk));
        Assert.Equal(kick.Eid, forth[^1]);
    }

    [Fact]
    public async Task Lazy_loading_adds_the_members_that_sent_something()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var carol = await host.Host.UserAsync("carol");
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        await EngineHost.ChangeAsync(room, MembershipAction.Join, carol);
        await EngineHost.SendAsync(room, bob, "one");
        await EngineHost.SendAsync(room, bob, "two");

        var page = await host.PageAsync(room, alice, limit: 2, filter: """{"lazy_load_members":true}""");
        var json = ReadsHost.Json(page.WriteTo);

        var state = Assert.Single(json["state"]!.AsArray());
        Assert.Equal("@bob:localhost", (string?)state!["state_key"]);
    }

    [Fact]
    public async Task A_filter_picks_types_senders_and_urls_across_pages()
    {
        await using var host = await ReadsHost.StartAsync(scanMax: 4);
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        List<int> pictures = [];
        for (var at = 0; at < 6; at++)
        {
            await EngineHost.SendAsync(room, alice, "plain");
            var picture = await room.SendAsync(
                EngineHost.Message(bob, "x") with { Content = EngineHost.Json("""{"body":"p","url":"mxc://a/b"}""") },
                ReadsHost.Cancel);
            pictures.Add(picture.Eid);
        }

        var withUrl = await host.AllPagesAsync(room, alice, false, 2, """{"contains_url":true}""");
        var ofBob = await host.AllPagesAsync(
            room, alice, false, 2, """{"senders":["@bob:localhost"],"types":["m.room.mess*"]}""");
        var elsewhere = await host.AllPagesAsync(room, alice, false, 2, """{"rooms":["!other:test"]}""");

        Assert.Equal(pictures, withUrl);
        Assert.Equal(pictures, ofBob);
        Assert.Empty(elsewhere);
    }

    [Fact]
    public async Task Unsigned_tells_what_happened()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var room = await host.PublicRoomAsync(alice);
        var path = TransactionKey.HashPath("send", room.Id.Value, "m.room.message");
        TransactionKey key = new(alice.Nid, "PHONE", path, "t1");
        var sent = await EngineHost.SendAsync(room, alice, "mine", key);
        await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"old"}""");
        var renamed = await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"new"}""");
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);

        var own = await EventAsync(host, room, ReadsHost.As(alice, "PHONE"), sent);
        var otherDevice = await EventAsync(host, room, ReadsHost.As(alice, "LAPTOP"), sent);
        var others = await EventAsync(host, room, ReadsHost.As(bob, "PHONE"), sent);
        var name = await EventAsync(host, room, ReadsHost.As(bob), renamed);

        Assert.Equal("t1", (string?)own["unsigned"]!["transaction_id"]);
        Assert.Null(otherDevice["unsigned"]!["transaction_id"]);
        Assert.Null(others["unsigned"]!["transaction_id"]);
        Assert.Equal("join", (string?)own["unsigned"]!["membership"]);
        Assert.Equal("leave", (string?)others["unsigned"]!["membership"]);
        Assert.Equal("old", (string?)name["unsigned"]!["prev_content"]!["name"]);
        Assert.NotNull(name["unsigned"]!["replaces_state"]);
    }

    [Fact]
    public async Task What_a_state_event_replaced_is_hidden_from_who_could_not_see_it()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var room = await host.PublicRoomAsync(alice, "joined");
        await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"secret"}""");
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        var renamed = await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"new"}""");

        var name = await EventAsync(host, room, ReadsHost.As(bob), renamed);

        Assert.Null(name["unsigned"]!["prev_content"]);
        Assert.NotNull(name["unsigned"]!["replaces_state"]);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("11")]
    [InlineData("12")]
    public async Task A_redacted_event_is_shown_without_its_content_and_with_the_redaction(string version)
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var room = await host.Host.CreateAsync(alice, command => command with { RoomVersion = version });
        var sent = await EngineHost.SendAsync(room, alice, "oops");
        var redaction = await EngineHost.RedactAsync(room, alice, sent.EventId);

        var json = await EventAsync(host, room, ReadsHost.As(alice), sent);
        var because = json["unsigned"]!["redacted_because"]!;

        Assert.Empty(json["content"]!.AsObject());
        Assert.Equal(redaction.EventId.Value, (string?)because["event_id"]);
        Assert.Equal("because", (string?)because["content"]!["reason"]);
        Assert.Equal(sent.EventId.Value, (string?)because["redacts"]);
        Assert.Equal(sent.EventId.Value, (string?)because["content"]!["redacts"]);
    }

    [Fact]
    public async Task An_event_of_another_room_or_out_of_sight_is_not_found()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var room = await host.PublicRoomAsync(alice, "joined");
        var other = await host.PublicRoomAsync(bob);
        var hidden = await EngineHost.SendAsync(room, alice, "hidden");
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);

        Assert.Equal("M_NOT_FOUND", await ReadsHost.RefusalAsync(
            () => EventAsync(host, room, ReadsHost.As(bob), hidden)));
        Assert.Equal("M_NOT_FOUND", await ReadsHost.RefusalAsync(
            () => EventAsync(host, other, ReadsHost.As(bob), hidden)));
        Assert.Equal("M_NOT_FOUND", await ReadsHost.RefusalAsync(
            () => host.Reads.GetEventAsync(room, ReadsHost.As(bob), "nonsense", ReadsHost.Cancel).AsTask()));
    }

    private static async Task<JsonNode> EventAsync(ReadsHost host, Room room, RoomViewer viewer, SentEvent sent)
    {
        var events = await host.Reads.GetEventAsync(room, viewer, sent.EventId.Value, ReadsHost.Cancel);
        return ReadsHost.Json(writer => events.Write(writer, 0));
    }

    private static string VisibilityContent(Random random)
        => $$"""
            {"history_visibility":"{{Pick(random, "shared", "joined", "invited", "world_readable")}}"}
            """;

    private static string Pick(Random random, params string[] values) => values[random.Next(values.Length)];

    private static async Task RandomStepsAsync(Random random, Room room, TestUser alice, TestUser bob)
    {
        for (var step = 0; step < 25; step++)
        {
            try
            {
                _ = random.Next(6) switch
                {
                    0 => await EngineHost.SendStateAsync(
                        room, alice, "m.room.history_visibility", "", VisibilityContent(random)),
                    1 => await EngineHost.ChangeAsync(room, MembershipAction.Join, bob),
                    2 => await EngineHost.ChangeAsync(room, MembershipAction.Leave, bob),
                    3 => await EngineHost.ChangeAsync(room, MembershipAction.Invite, alice, bob),
                    _ => await EngineHost.SendAsync(room, alice, "m"),
                };
            }
            catch (MatrixException)
            {
                // A step that the room refuses is no step.
            }
        }
    }
}
