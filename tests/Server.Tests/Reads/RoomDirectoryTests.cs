using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class RoomDirectoryTests
{
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Only_published_rooms_are_listed_with_what_they_show(StoreKind store)
    {
        await using var host = await ReadsHost.StartAsync(store);
        var alice = await host.Host.UserAsync("alice");
        var room = await NamedAsync(host, alice, "The Pub", "Beer");
        var hidden = await NamedAsync(host, alice, "Hidden", "Secrets");
        await PublishAsync(host, room, alice);
        await PublishAsync(host, hidden, alice);
        await PublishAsync(host, hidden, alice, isPublished: false);

        var page = await PageAsync(host);

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse($$"""
                {"chunk":[{"guest_can_join":false,"join_rule":"public","name":"The Pub","num_joined_members":1,
                "room_id":"{{room.Id}}","topic":"Beer","world_readable":false}],"total_room_count_estimate":1}
                """),
            ReadsHost.Json(page.WriteTo)));
        Assert.True(await host.Directory.IsPublishedAsync(room, ReadsHost.Cancel));
        Assert.False(await host.Directory.IsPublishedAsync(hidden, ReadsHost.Cancel));
    }

    [Fact]
    public async Task Who_may_not_set_the_main_alias_may_not_publish()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob) = (await host.Host.UserAsync("alice"), await host.Host.UserAsync("bob"));
        var room = await NamedAsync(host, alice, "n", "t");
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);

        Assert.Equal("M_FORBIDDEN", await ReadsHost.RefusalAsync(() => PublishAsync(host, room, bob)));
        await PublishAsync(host, room, bob, isAdmin: true);
        await EngineHost.ChangeAsync(room, MembershipAction.Leave, alice);
        Assert.Equal("M_FORBIDDEN", await ReadsHost.RefusalAsync(() => PublishAsync(host, room, alice)));
    }

    [Fact]
    public async Task Each_server_name_has_a_directory_of_its_own()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice", EngineHost.Second);
        var room = await NamedAsync(host, alice, "n", "t");
        await PublishAsync(host, room, alice);

        Assert.Empty((await PageAsync(host)).Rooms);
        Assert.Single((await PageAsync(host, server: EngineHost.Second)).Rooms);
        Assert.Equal("M_NOT_FOUND", await ReadsHost.RefusalAsync(
            () => PageAsync(host, server: ServerName.Parse("elsewhere.example"))));
    }

    [Fact]
    public async Task A_room_that_strangers_can_neither_join_nor_read_is_not_shown()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var room = await NamedAsync(host, alice, "n", "t");
        await PublishAsync(host, room, alice);
        await EngineHost.SendStateAsync(room, alice, "m.room.join_rules", "", """{"join_rule":"invite"}""");

        Assert.Empty((await PageAsync(host)).Rooms);
        await EngineHost.SendStateAsync(
            room, alice, "m.room.history_visibility", "", """{"history_visibility":"world_readable"}""");
        Assert.True(Assert.Single((await PageAsync(host)).Rooms).WorldReadable);
        await EngineHost.ChangeAsync(room, MembershipAction.Leave, alice);
        Assert.Empty((await PageAsync(host)).Rooms);
    }

    [Theory]
    [InlineData("pub", 1)]
    [InlineData("BEER", 1)]
    [InlineData("100%", 1)]
    [InlineData("%", 1)]
    [InlineData("_", 0)]
    [InlineData("p.b", 0)]
    [InlineData("", 2)]
    [InlineData("nothing", 0)]
    public async Task A_search_term_is_taken_literally_in_any_case(string term, int matches)
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        await PublishAsync(host, await NamedAsync(host, alice, "The Pub", "Beer 100%"), alice);
        await PublishAsync(host, await NamedAsync(host, alice, "Church", "Wine"), alice);

        var page = await PageAsync(host, new PublicRoomsRequest { SearchTerm = term });

        Assert.Equal(matches, page.Rooms.Count);
    }

    [Fact]
    public async Task Rooms_are_picked_by_type_and_null_is_no_type()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var space = await host.Host.CreateAsync(alice, command => command with
        {
            Preset = RoomPreset.PublicChat,
            CreationContent = EngineHost.Json("""{"type":"m.space"}"""),
        });
        var plain = await NamedAsync(host, alice, "n", "t");
        await PublishAsync(host, space, alice);
        await PublishAsync(host, plain, alice);

        var spaces = await PageAsync(host, new PublicRoomsRequest { RoomTypes = ["m.space"] });
        var untyped = await PageAsync(host, new PublicRoomsRequest { RoomTypes = [null] });
        var none = await PageAsync(host, new PublicRoomsRequest { RoomTypes = [] });

        Assert.Equal([space.Nid], spaces.Rooms.Select(room => room.Room));
        Assert.Equal([plain.Nid], untyped.Rooms.Select(room => room.Room));
        Assert.Empty(none.Rooms);
    }

    [Fact]
    public async Task A_redacted_name_is_no_longer_shown()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var room = await NamedAsync(host, alice, "n", "t");
        var name = await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"rude"}""");
        await PublishAsync(host, room, alice);
        Assert.Equal("rude", Assert.Single((await PageAsync(host)).Rooms).Name);

        await EngineHost.RedactAsync(room, alice, name.EventId);

        Assert.Null(Assert.Single((await PageAsync(host)).Rooms).Name);
    }

    [Fact]
    public void Pages_visit_every_room_once_both_ways()
    {
        Random random = new(3);
        var rooms = Enumerable.Range(1, 23)
            .Select(at => new PublicRoom { Room = new RoomNid(at), RoomId = $"!{at}", JoinedMembers = random.Next(5) })
            .OrderByDescending(room => room.JoinedMembers).ThenBy(room => room.Room).ToList();
        foreach (var limit in new[] { 1, 2, 5, 23, 50 })
        {
            List<PublicRoom> forth = [];
            List<PublicRoom> back = [];
            var page = RoomDirectory.Cut(rooms, null, limit);
            Assert.Null(page.PrevBatch);
            forth.AddRange(page.Rooms);
            while (page.NextBatch is { } next)
            {
                Assert.True(DirectoryToken.TryParse(next, out var token));
                page = RoomDirectory.Cut(rooms, token, limit);
                forth.AddRange(page.Rooms);
            }

            while (page.PrevBatch is { } previous)
            {
                Assert.True(DirectoryToken.TryParse(previous, out var token));
                page = RoomDirectory.Cut(rooms, token, limit);
                back.InsertRange(0, page.Rooms);
            }

            Assert.Equal(rooms, forth);
            Assert.Equal(rooms.Take(back.Count), back);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("n1")]
    [InlineData("n-1-2")]
    [InlineData("n1-2x")]
    public async Task A_token_of_somebody_else_is_refused(string since)
    {
        await using var host = await ReadsHost.StartAsync();

        Assert.Equal("M_INVALID_PARAM", await ReadsHost.RefusalAsync(
            () => PageAsync(host, new PublicRoomsRequest { Since = since })));
    }

    private static Task<Room> NamedAsync(ReadsHost host, TestUser creator, string name, string topic)
        => host.Host.CreateAsync(creator, command => command with
        {
            Preset = RoomPreset.PublicChat,
            Name = name,
            Topic = topic,
        });

    private static Task PublishAsync(
        ReadsHost host, Room room, TestUser user, bool isPublished = true, bool isAdmin = false)
        => host.Directory.SetPublishedAsync(room, ReadsHost.As(user), isAdmin, isPublished, ReadsHost.Cancel).AsTask();

    private static Task<PublicRoomsPage> PageAsync(
        ReadsHost host, PublicRoomsRequest? request = null, ServerName? server = null)
        => host.Directory.GetPageAsync(
            server ?? EngineHost.First, request ?? new PublicRoomsRequest(), ReadsHost.Cancel).AsTask();
}
