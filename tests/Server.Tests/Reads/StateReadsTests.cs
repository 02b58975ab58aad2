using System.Text;
using System.Text.Json.Nodes;
using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class StateReadsTests
{
    [Fact]
    public async Task Context_is_split_before_and_after_and_its_tokens_go_on()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var room = await host.PublicRoomAsync(alice);
        List<SentEvent> sent = [];
        for (var at = 0; at < 9; at++)
        {
            sent.Add(await EngineHost.SendAsync(room, alice, $"m{at}"));
        }

        var context = await ContextAsync(host, room, alice, sent[4], 5);
        var json = ReadsHost.Json(context.WriteTo);
        var older = await host.PageAsync(room, alice, true, context.Start, limit: 1);
        var newer = await host.PageAsync(room, alice, false, context.End, limit: 1);

        Assert.Equal(sent[4].EventId.Value, (string?)json["event"]!["event_id"]);
        Assert.Equal([sent[3].EventId.Value, sent[2].EventId.Value], Ids(json["events_before"]!));
        Assert.Equal([sent[5].EventId.Value, sent[6].EventId.Value, sent[7].EventId.Value], Ids(json["events_after"]!));
        Assert.Equal([sent[1].Eid], ReadsHost.Eids(older.Chunk));
        Assert.Equal([sent[8].Eid], ReadsHost.Eids(newer.Chunk));
    }

    [Fact]
    public async Task Context_of_limit_zero_is_the_event_alone()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var room = await host.PublicRoomAsync(alice);
        var sent = await EngineHost.SendAsync(room, alice, "m");

        var context = await ContextAsync(host, room, alice, sent, 0);

        Assert.Equal([0, 0], [context.BeforeCount, context.AfterCount]);
    }

    [Fact]
    public async Task Context_has_the_state_after_its_last_event_and_only_senders_when_lazy()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"then"}""");
        var sent = await EngineHost.SendAsync(room, alice, "m");
        await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"now"}""");

        var context = await ContextAsync(host, room, alice, sent, 0, """{"lazy_load_members":true}""");
        var state = ReadsHost.Json(context.WriteTo)["state"]!.AsArray();

        Assert.Equal("then", (string?)Named(state, "m.room.name")["content"]!["name"]);
        Assert.Equal(["@alice:localhost"], Keys(state, "m.room.member"));
    }

    [Fact]
    public async Task Context_of_a_hidden_event_is_forbidden_to_strangers_and_unknown_to_members()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var room = await host.PublicRoomAsync(alice, "joined");
        var hidden = await EngineHost.SendAsync(room, alice, "hidden");

        Assert.Equal("M_FORBIDDEN", await ReadsHost.RefusalAsync(() => ContextAsync(host, room, bob, hidden, 2)));
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        Assert.Equal("M_NOT_FOUND", await ReadsHost.RefusalAsync(() => ContextAsync(host, room, bob, hidden, 2)));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Who_left_gets_the_state_of_when_they_left_also_after_a_restart(StoreKind store)
    {
        await using var host = await ReadsHost.StartAsync(store);
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"then"}""");
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        await EngineHost.ChangeAsync(room, MembershipAction.Kick, alice, bob);
        await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"secret"}""");
        await EngineHost.SendStateAsync(room, alice, "m.room.topic", "", """{"topic":"secret"}""");

        await host.RestartAsync();
        room = await host.Host.FindAsync(room.Id);

        var state = ReadsHost.Json((await StateAsync(host, room, bob)).WriteArray).AsArray();
        Assert.Equal("then", (string?)Named(state, "m.room.name")["content"]!["name"]);
        Assert.Equal("leave", (string?)Named(state, "m.room.member", bob)["content"]!["membership"]);
        Assert.Equal("M_NOT_FOUND", await ReadsHost.RefusalAsync(() => host.Reads
            .GetStateEventAsync(room, ReadsHost.As(bob), "m.room.topic", "", ReadsHost.Cancel).AsTask()));
    }

    [Fact]
    public async Task State_is_refused_to_who_was_only_invited()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.ChangeAsync(room, MembershipAction.Invite, alice, bob);

        Assert.Equal("M_FORBIDDEN", await ReadsHost.RefusalAsync(() => StateAsync(host, room, bob)));
        await EngineHost.ChangeAsync(room, MembershipAction.Leave, bob);
        Assert.Equal("M_FORBIDDEN", await ReadsHost.RefusalAsync(() => StateAsync(host, room, bob)));
    }

    [Fact]
    public async Task One_state_event_gives_its_content()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"n","x":[1,{"y":null}]}""");

        var name = await host.Reads.GetStateEventAsync(room, ReadsHost.As(alice), "m.room.name", "", ReadsHost.Cancel);

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"name":"n","x":[1,{"y":null}]}"""),
            ReadsHost.Json(writer => RoomReads.WriteContent(name, writer))));
    }

    [Theory]
    [InlineData(null, null, new[] { "alice", "bob", "carol", "dave" })]
    [InlineData("join", null, new[] { "alice", "bob" })]
    [InlineData(null, "join", new[] { "carol", "dave" })]
    [InlineData("join", "leave", new[] { "alice", "bob", "dave" })]
    [InlineData("invite", "invite", new[] { "alice", "bob", "carol", "dave" })]
    public async Task Members_are_filtered_by_membership(string? only, string? except, string[] expected)
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob) = (await host.Host.UserAsync("alice"), await host.Host.UserAsync("bob"));
        var (carol, dave) = (await host.Host.UserAsync("carol"), await host.Host.UserAsync("dave"));
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        await EngineHost.ChangeAsync(room, MembershipAction.Join, carol);
        await EngineHost.ChangeAsync(room, MembershipAction.Leave, carol);
        await EngineHost.ChangeAsync(room, MembershipAction.Invite, alice, dave);

        var members = await host.Reads.GetMembersAsync(
            room, ReadsHost.As(alice), null, only, except, ReadsHost.Cancel);

        var keys = Keys(ReadsHost.Json(members.WriteArray).AsArray(), "m.room.member");
        Assert.Equal(expected.Select(name => $"@{name}:localhost"), keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Members_at_a_token_are_those_of_then()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob) = (await host.Host.UserAsync("alice"), await host.Host.UserAsync("bob"));
        var room = await host.PublicRoomAsync(alice);
        var before = host.Host.Database.Stream.Current.ToString();
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);

        var then = await host.Reads.GetMembersAsync(
            room, ReadsHost.As(alice), before, "join", null, ReadsHost.Cancel);

        Assert.Equal(1, then.Count);
        Assert.Equal("M_INVALID_PARAM", await ReadsHost.RefusalAsync(() => host.Reads
            .GetMembersAsync(room, ReadsHost.As(alice), before, "joined", null, ReadsHost.Cancel).AsTask()));
    }

    [Fact]
    public async Task Joined_members_show_their_profiles_and_no_nonsense()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob) = (await host.Host.UserAsync("alice"), await host.Host.UserAsync("bob"));
        host.Host.Users.Profiles[alice.Id] = new MemberProfile("Alice \"A\"", "mxc://localhost/a");
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        await EngineHost.SendStateAsync(
            room, bob, "m.room.member", bob.Id.Value, """{"membership":"join","displayname":{"x":1},"avatar_url":7}""");

        var members = await host.Reads.GetJoinedMembersAsync(room, ReadsHost.As(alice), ReadsHost.Cancel);

        var json = ReadsHost.Json(members.WriteTo);
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""
                    {"joined":{"@alice:localhost":{"avatar_url":"mxc://localhost/a","display_name":"Alice \"A\""},
                    "@bob:localhost":{"avatar_url":null,"display_name":null}}}
                    """),
                json),
            json.ToJsonString());
    }

    [Fact]
    public async Task Joined_members_are_for_members_only()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob) = (await host.Host.UserAsync("alice"), await host.Host.UserAsync("bob"));
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        await EngineHost.ChangeAsync(room, MembershipAction.Leave, bob);

        Assert.Equal("M_FORBIDDEN", await ReadsHost.RefusalAsync(() => host.Reads
            .GetJoinedMembersAsync(room, ReadsHost.As(bob), ReadsHost.Cancel).AsTask()));
    }

    [Fact]
    public async Task Stripped_state_is_the_face_of_the_room_and_the_invite()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob) = (await host.Host.UserAsync("alice"), await host.Host.UserAsync("bob"));
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"then"}""");
        var invite = await EngineHost.ChangeAsync(room, MembershipAction.Invite, alice, bob);
        await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"later"}""");

        var state = JsonNode.Parse(
            await host.Reads.GetStrippedStateAsync(room.Snapshot, invite.Eid, ReadsHost.Cancel))!.AsArray();

        Assert.Equal("then", (string?)Named(state, "m.room.name")["content"]!["name"]);
        Assert.Equal("invite", (string?)Named(state, "m.room.member", bob)["content"]!["membership"]);
        Assert.Equal("join", (string?)Named(state, "m.room.member", alice)["content"]!["membership"]);
        Assert.NotNull(Named(state, "m.room.create"));
        Assert.DoesNotContain(state, entry => (string?)entry!["type"] == "m.room.power_levels");
        Assert.All(state, entry => Assert.Equal(
            ["content", "sender", "state_key", "type"], entry!.AsObject().Select(member => member.Key)));
    }

    private static Task<EventContext> ContextAsync(
        ReadsHost host, Room room, TestUser user, SentEvent sent, int limit, string filter = "{}")
        => host.Reads.GetContextAsync(
            room,
            ReadsHost.As(user),
            sent.EventId.Value,
            limit,
            RoomEventFilter.Parse(Encoding.UTF8.GetBytes(filter)),
            ReadsHost.Cancel).AsTask();

    private static Task<ClientEvents> StateAsync(ReadsHost host, Room room, TestUser user)
        => host.Reads.GetStateAsync(room, ReadsHost.As(user), ReadsHost.Cancel).AsTask();

    private static IEnumerable<string?> Ids(JsonNode events)
        => events.AsArray().Select(entry => (string?)entry!["event_id"]);

    private static IEnumerable<string?> Keys(JsonArray state, string type)
        => state.Where(entry => (string?)entry!["type"] == type).Select(entry => (string?)entry!["state_key"]);

    private static JsonNode Named(JsonArray state, string type, TestUser? user = null)
        => Assert.Single(
            state,
            entry => (string?)entry!["type"] == type && (string?)entry["state_key"] == (user?.Id.Value ?? ""))!;
}
