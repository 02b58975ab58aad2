using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>For whom an event counts, what it costs, and where the limits are.</summary>
public sealed class UnreadTests
{
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_mention_is_a_highlight_for_the_mentioned_also_after_a_restart(StoreKind store)
    {
        await using var host = await ReadsHost.StartAsync(store);
        var (alice, bob, room) = await RoomOfThreeAsync(host);
        await EngineHost.SendAsync(room, alice, "one");
        await SendAsync(room, alice, $$$"""{"body":"two","m.mentions":{"user_ids":["{{{bob.Id}}}"]}}""");
        await SendAsync(room, alice, """{"body":"three","m.mentions":{"room":true}}""");

        Assert.Equal(new UnreadCount(3, 2), (await CountAsync(host, room, bob)).Total);
        await host.RestartAsync();
        room = await host.Host.FindAsync(room.Id);
        Assert.Equal(new UnreadCount(3, 2), (await CountAsync(host, room, bob)).Total);
        Assert.Equal(default, (await CountAsync(host, room, alice)).Total);
    }

    [Fact]
    public async Task A_room_that_was_left_and_entered_again_starts_anew()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfThreeAsync(host);
        await SendAsync(room, alice, $$$"""{"body":"x","m.mentions":{"user_ids":["{{{bob.Id}}}"]}}""");
        await EngineHost.ChangeAsync(room, MembershipAction.Leave, bob);
        Assert.Equal(UnreadCounts.None, await CountAsync(host, room, bob));
        await EngineHost.SendAsync(room, alice, "while away");
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);

        await EngineHost.SendAsync(room, alice, "back");

        Assert.Equal(new UnreadCount(1, 0), (await CountAsync(host, room, bob)).Total);
        Assert.Single((await MembersAsync(host, room)), row => row.User == bob.Nid);
        Assert.Empty(await host.Host.Database.Unread.ExceptionsAsync(room.Nid, ReadsHost.Cancel));
    }

    [Fact]
    public async Task What_came_under_old_rules_goes_on_counting_by_them()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfThreeAsync(host);
        await EngineHost.SendAsync(room, alice, "loud");
        var servers = FakePushRules.Servers(bob.Id);
        for (var change = 0; change < 3 * UnreadMember.SpansMax; change++)
        {
            host.Host.Users.Rules.Set(
                bob, servers.WithChange(PushRuleKind.Override, ".m.rule.master", change % 2 == 0, null));
            await EngineHost.SendAsync(room, alice, "x");
        }

        // The oldest spans became one, which counts by the later rules; the last ones are told apart.
        var spans = (await MembersAsync(host, room)).Count(row => row.User == bob.Nid);
        var before = await CountAsync(host, room, bob);
        await host.RestartAsync();
        room = await host.Host.FindAsync(room.Id);

        Assert.Equal(UnreadMember.SpansMax, spans);
        Assert.Equal(before.Total, (await CountAsync(host, room, bob)).Total);
        Assert.InRange(before.Total.Notifications, UnreadMember.SpansMax / 2, 3 * UnreadMember.SpansMax);
    }

    [Fact]
    public async Task Rules_that_changed_while_the_room_was_not_loaded_hold_from_the_next_event_on()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfThreeAsync(host);
        await EngineHost.SendAsync(room, alice, "loud");
        await host.RestartAsync();
        host.Host.Users.Rules.Set(
            bob, FakePushRules.Servers(bob.Id).WithChange(PushRuleKind.Override, ".m.rule.master", true, null));
        room = await host.Host.FindAsync(room.Id);

        await EngineHost.SendAsync(room, alice, "muted");

        Assert.Equal(new UnreadCount(1, 0), (await CountAsync(host, room, bob)).Total);
    }

    [Fact]
    public async Task Who_was_changed_too_often_to_tell_is_compared_with_everybody()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfThreeAsync(host);
        host.Host.Users.Rules.Remembered = 0;
        host.Host.Users.Rules.Set(
            bob, FakePushRules.Servers(bob.Id).WithChange(PushRuleKind.Override, ".m.rule.master", true, null));

        await EngineHost.SendAsync(room, alice, "muted");

        Assert.Equal(default, (await CountAsync(host, room, bob)).Total);
    }

    [Fact]
    public async Task A_message_into_a_room_of_a_thousand_writes_what_one_into_a_room_of_three_writes()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, _, small) = await RoomOfThreeAsync(host);
        var large = await host.PublicRoomAsync(alice);
        List<Task> joins = [];
        for (var member = 0; member < 1_000; member++)
        {
            var user = await host.Host.UserAsync($"m{member}");
            if (member % 2 == 0)
            {
                var servers = FakePushRules.Servers(user.Id);
                host.Host.Users.Rules.Set(
                    user, servers.WithChange(PushRuleKind.Override, ".m.rule.master", true, null));
            }

            joins.Add(EngineHost.ChangeAsync(large, MembershipAction.Join, user));
        }

        await Task.WhenAll(joins);
        await EngineHost.SendAsync(large, alice, "settles the rules");
        var members = (await MembersAsync(host, large)).Count;

        var (rowsSmall, bytesSmall) = Built(small, alice, "hello");
        var (rowsLarge, bytesLarge) = Built(large, alice, "hello");

        // The event, its JSON, the head of the room, and the record of the Log.
        Assert.Equal(4, rowsSmall);
        Assert.Equal(rowsSmall, rowsLarge);
        Assert.InRange(bytesLarge, 0, bytesSmall + 64);
        Assert.Equal(1_001, members);
        Assert.Single(await host.Host.Database.Unread.GroupsAsync(large.Nid, ReadsHost.Cancel));
    }

    [Fact]
    public async Task Only_the_first_mentions_of_an_event_are_looked_at()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfThreeAsync(host);
        var many = string.Join(',', Enumerable.Range(0, UnreadWriter.MentionsMax).Select(at => $"\"@{at}:x\""));
        await SendAsync(room, alice, $$$"""{"body":"x","m.mentions":{"user_ids":[{{{many}}},"{{{bob.Id}}}"]}}""");
        Assert.Equal(new UnreadCount(1, 0), (await CountAsync(host, room, bob)).Total);

        await SendAsync(room, alice, $$$"""{"body":"x","m.mentions":{"user_ids":["{{{bob.Id}}}",{{{many}}}]}}""");
        await SendAsync(room, alice, """{"body":"x","m.mentions":{"user_ids":{"a":[]}}}""");

        Assert.Equal(new UnreadCount(3, 1), (await CountAsync(host, room, bob)).Total);
    }

    [Fact]
    public async Task Words_that_many_members_look_for_in_a_giant_body_are_looked_for_within_a_limit()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfThreeAsync(host);
        var rules = FakePushRules.Servers(bob.Id);
        for (var word = 0; word < 200; word++)
        {
            rules = rules.With(
                FakePushRules.Rule(
                    PushRuleKind.Content,
                    $"w{word}",
                    $$"""{"actions":["notify",{"set_tweak":"highlight"}],"pattern":"w{{word}}"}"""),
                null,
                null);
        }

        host.Host.Users.Rules.Set(bob, rules);
        await SendAsync(room, alice, """{"body":"here is W7!"}""");
        Assert.Equal(new UnreadCount(1, 1), (await CountAsync(host, room, bob)).Total);

        await SendAsync(room, alice, $$"""{"body":"w7 {{new string('a', 60_000)}}"}""");

        Assert.Equal(new UnreadCount(2, 1), (await CountAsync(host, room, bob)).Total);
    }

    [Fact]
    public async Task Members_whose_rules_find_no_group_left_are_looked_at_one_by_one()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfThreeAsync(host);
        for (var other = 0; other <= RoomRules.GroupsMax; other++)
        {
            var user = await host.Host.UserAsync($"o{other}");
            host.Host.Users.Rules.Set(user, Silent(user, other));
            await EngineHost.ChangeAsync(room, MembershipAction.Join, user);
        }

        host.Host.Users.Rules.Set(bob, Silent(bob, 1_000));
        await EngineHost.SendAsync(room, alice, "x");
        await SendAsync(room, alice, """{"body":"x","msgtype":"m.other"}""");

        Assert.Equal(
            RoomRules.GroupsMax,
            (await host.Host.Database.Unread.GroupsAsync(room.Nid, ReadsHost.Cancel)).Count);
        Assert.Equal(new UnreadCount(1, 0), (await CountAsync(host, room, bob)).Total);

        static UserPushRules Silent(TestUser user, int number) =>
            FakePushRules.Servers(user.Id).With(
                FakePushRules.Rule(
                    PushRuleKind.Override,
                    "silent",
                    $$"""
                    {"actions":[],"conditions":[
                      {"kind":"event_match","key":"content.msgtype","pattern":"m.text"},
                      {"kind":"room_member_count","is":"<{{10_000 + number}}"}]}
                    """),
                null,
                null);
    }

    [Fact]
    public async Task Old_mentions_are_forgotten_when_there_are_too_many()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfThreeAsync(host);
        List<Task> sends = [];
        for (var sent = 0; sent < UnreadMember.ExceptionsMax + 300; sent++)
        {
            // No more at once than may wait for a room.
            if (sends.Count == host.Host.Options.MailboxMax / 2)
            {
                await Task.WhenAll(sends);
                sends.Clear();
            }

            sends.Add(SendAsync(room, alice, $$$"""{"body":"x","m.mentions":{"user_ids":["{{{bob.Id}}}"]}}"""));
        }

        await Task.WhenAll(sends);
        var before = (await CountAsync(host, room, bob)).Total;
        var rows = (await host.Host.Database.Unread.ExceptionsAsync(room.Nid, ReadsHost.Cancel)).Count;
        await host.RestartAsync();
        room = await host.Host.FindAsync(room.Id);

        Assert.Equal(UnreadMember.ExceptionsMax + 300, before.Notifications);
        Assert.InRange(before.Highlights, 300, UnreadMember.ExceptionsMax);
        Assert.Equal(before.Highlights, rows);
        Assert.Equal(before, (await CountAsync(host, room, bob)).Total);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task What_a_failed_commit_would_have_counted_never_was(int write)
    {
        NthWriteFails faults = new();
        await using var host = await ReadsHost.StartAsync(faults: faults);
        var (alice, bob, room) = await RoomOfThreeAsync(host);
        var root = await EngineHost.SendAsync(room, alice, "root");
        var other = await EngineHost.SendAsync(room, alice, "other");
        host.Host.Users.Rules.Set(
            bob, FakePushRules.Servers(bob.Id).WithChange(PushRuleKind.Underride, ".m.rule.call", false, null));
        faults.Nth = write;
        await Assert.ThrowsAsync<MatrixException>(
            () => SendAsync(room, alice, Threaded(root, bob)));
        faults.Nth = -1;

        await SendAsync(room, alice, Threaded(other, bob));
        await SendAsync(room, alice, Threaded(root, bob));
        var before = await CountAsync(host, room, bob);
        await host.RestartAsync();
        room = await host.Host.FindAsync(room.Id);
        var after = await CountAsync(host, room, bob);

        Assert.Equal(
            [(other.EventId.Value, new UnreadCount(1, 1)), (root.EventId.Value, new UnreadCount(1, 1))],
            before.Threads.OrderBy(thread => thread.Key == root.EventId.Value).Select(item => (item.Key, item.Value)));
        Assert.Equal(UnreadOracle.Describe(before), UnreadOracle.Describe(after));
        Assert.Equal(new UnreadCount(2, 0), after.Main);
    }

    private static string Threaded(SentEvent root, TestUser mentioned) =>
        $$$"""
        {"body":"x","m.relates_to":{"rel_type":"m.thread","event_id":"{{{root.EventId}}}"},
        "m.mentions":{"user_ids":["{{{mentioned.Id}}}"]}}
        """;

    // Three, so that the rules for rooms of two have nothing to say.
    private static async Task<(TestUser Alice, TestUser Bob, Room Room)> RoomOfThreeAsync(ReadsHost host)
    {
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        await EngineHost.ChangeAsync(room, MembershipAction.Join, await host.Host.UserAsync("third"));
        return (alice, bob, room);
    }

    private static Task<SentEvent> SendAsync(Room room, TestUser sender, string content) =>
        room.SendAsync(
            EngineHost.Message(sender, "x") with { Content = EngineHost.Json(content) }, ReadsHost.Cancel).AsTask();

    private static async Task<UnreadCounts> CountAsync(ReadsHost host, Room room, TestUser user) =>
        room.Snapshot.UnreadOf(
            user.Nid, await host.Receipts.GetAsync(room.Nid, ReadsHost.Cancel), room.Snapshot.LastOrdinal);

    private static async Task<IReadOnlyList<UnreadMemberRow>> MembersAsync(ReadsHost host, Room room) =>
        await host.Host.Database.Unread.MembersAsync(room.Nid, ReadsHost.Cancel);

    // What the room's actor would hand to the lane for a message. The room is not used afterwards.
    private static (int Rows, long Bytes) Built(Room room, TestUser sender, string body)
    {
        RoomAppend append = new(room, 1);
        var head = room.Maker.Make(
            RoomHead.Of(room.Snapshot),
            new DraftEvent
            {
                Sender = sender.Id,
                SenderNid = sender.Nid,
                Type = "m.room.message",
                Content = Encoding.UTF8.GetBytes($$"""{"body":"{{body}}","msgtype":"m.text"}"""),
            },
            append);
        room.Writer.AddHeadRow(head, append);
        return (append.RowCount, append.BytesEstimate);
    }
}
