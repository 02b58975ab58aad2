using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Users find those whom they may know of, by the beginnings of their names.</summary>
public sealed class UserDirectoryTests
{
    private const string Client = "/_matrix/client/v3/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Those_who_share_a_room_and_those_in_open_rooms_are_found_and_nobody_else(StoreKind store)
    {
        await using var host = await HttpHost.StartAsync(store);
        var alice = await NamedAsync(host, "alice", "Searcher");
        var friend = await NamedAsync(host, "friend", "Robin Hood");
        await NamedAsync(host, "stranger", "Robin Alone");
        var open = await NamedAsync(host, "open", "Robin Open");
        var peek = await NamedAsync(host, "peek", "Robin Peeked");
        var hidden = await NamedAsync(host, "hidden", "Robin Hidden");
        var room = await alice.CreatePrivateRoomAsync();
        await alice.ChangeAsync(room, "invite", friend);
        await friend.JoinAsync(room);
        await open.CreatePublicRoomAsync();
        var readable = await peek.CreatePrivateRoomAsync();
        await peek.SetStateAsync(
            readable, "m.room.history_visibility", new JsonObject { ["history_visibility"] = "world_readable" });
        await hidden.CreatePrivateRoomAsync();
        await SettledAsync(host);

        var found = await SearchAsync(alice, "ROBIN");

        Assert.Equal(
            new[] { friend.UserId, open.UserId, peek.UserId }.Order(StringComparer.Ordinal),
            found.Order(StringComparer.Ordinal));
        Assert.Empty(await SearchAsync(alice, "Searcher"));
        Assert.Equal([friend.UserId], await SearchAsync(alice, friend.UserId));
    }

    [Fact]
    public async Task What_is_found_follows_names_rooms_and_join_rules()
    {
        await using var host = await HttpHost.StartAsync();
        var alice = await NamedAsync(host, "alice", "Alice");
        var bob = await NamedAsync(host, "bob", "Brigitte");
        var room = await bob.CreatePublicRoomAsync();
        await SettledAsync(host);
        var before = await SearchAsync(alice, "brig");

        await bob.PutAsync(ProfilePath(bob), new JsonObject { ["displayname"] = "Claudette" }, Cancel);
        await SettledAsync(host);
        var oldName = await SearchAsync(alice, "brig");
        var newName = await SearchAsync(alice, "claud");
        await bob.SetStateAsync(room, "m.room.join_rules", new JsonObject { ["join_rule"] = "invite" });
        await SettledAsync(host);
        var closed = await SearchAsync(alice, "claud");

        Assert.Equal([bob.UserId], before);
        Assert.Empty(oldName);
        Assert.Equal([bob.UserId], newName);
        Assert.Empty(closed);
    }

    [Fact]
    public async Task All_words_have_to_fit_and_signs_of_patterns_stand_for_nothing()
    {
        await using var host = await HttpHost.StartAsync();
        var alice = await NamedAsync(host, "alice", "Alice");
        var bob = await NamedAsync(host, "bob", "Mara 100% Jade");
        await bob.CreatePublicRoomAsync();
        await SettledAsync(host);

        var both = await SearchAsync(alice, "ja mara");
        var one = await SearchAsync(alice, "mara luke");
        var pattern = await SearchAsync(alice, "%");
        var underscore = await SearchAsync(alice, "m_ra");

        Assert.Equal([bob.UserId], both);
        Assert.Empty(one);
        Assert.Empty(pattern);
        Assert.Empty(underscore);
    }

    [Fact]
    public async Task An_answer_says_whether_there_are_more_and_tells_name_and_avatar()
    {
        await using var host = await HttpHost.StartAsync(change: options => options with
        {
            Users = options.Users with { DirectoryFindsAll = true },
        });
        var alice = await NamedAsync(host, "alice", "Alice");
        var bob = await NamedAsync(host, "bob", "Zed");
        await bob.PutAsync(
            $"{Client}profile/{MatrixClient.Escape(bob.UserId)}/avatar_url",
            new JsonObject { ["avatar_url"] = "mxc://localhost/zed" },
            Cancel);
        await NamedAsync(host, "carl", "Zedd");
        await SettledAsync(host);

        var first = await alice.PostAsync(
            Client + "user_directory/search", new JsonObject { ["search_term"] = "zed", ["limit"] = 1 }, Cancel);
        var all = await alice.PostAsync(
            Client + "user_directory/search", new JsonObject { ["search_term"] = "zed" }, Cancel);

        var only = Assert.Single(first["results"]!.AsArray())!;
        Assert.Equal(bob.UserId, only["user_id"]!.GetValue<string>());
        Assert.Equal("Zed", only["display_name"]!.GetValue<string>());
        Assert.Equal("mxc://localhost/zed", only["avatar_url"]!.GetValue<string>());
        Assert.True(first["limited"]!.GetValue<bool>());
        Assert.Equal(2, all["results"]!.AsArray().Count);
        Assert.False(all["limited"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Users_and_rooms_from_before_the_directory_are_taken_in()
    {
        using TemporaryFolder folder = new();
        string name;
        await using (var before = await HttpHost.StartAsync(folder: folder))
        {
            var bob = await NamedAsync(before, "bob", "Methuselah");
            await bob.CreatePublicRoomAsync();
            name = bob.UserId;
            await SettledAsync(before);
        }

        await ForgetAsync(folder, "");

        await using var host = await HttpHost.StartAsync(folder: folder);
        var alice = await host.RegisterAsync("alice");
        await SettledAsync(host);

        Assert.Equal([name], await SearchAsync(alice, "methus"));
    }

    [Fact]
    public async Task The_users_of_a_bridge_are_found_and_the_bridge_is_not()
    {
        await using var host = await AppserviceHost.StartAsync();
        var searcher = await host.Server.RegisterAsync("searcher");
        foreach (var user in (string[])["_bridge_joe", "bridgebot"])
        {
            var made = await host.AskAsync(
                $"POST createRoom?user_id=@{user}:localhost", """{"preset":"public_chat"}""");
            Assert.Equal("200", made.Outcome);
        }

        await SettledAsync(host.Server);

        Assert.Equal(["@_bridge_joe:localhost"], await SearchAsync(searcher, "_bridge"));
        Assert.Empty(await SearchAsync(searcher, "bridgebot"));
    }

    [Fact]
    public async Task A_room_that_cannot_be_read_holds_up_no_other()
    {
        using TemporaryFolder folder = new();
        string name;
        await using (var before = await HttpHost.StartAsync(folder: folder))
        {
            var bob = await NamedAsync(before, "bob", "Methuselah");
            await bob.CreatePublicRoomAsync();
            await bob.CreatePublicRoomAsync();
            name = bob.UserId;
            await SettledAsync(before);
        }

        await ForgetAsync(folder, "update rooms set version = 'none' where nid = (select min(nid) from rooms);");

        await using var host = await HttpHost.StartAsync(folder: folder);
        var alice = await host.RegisterAsync("alice");
        await SettledAsync(host);

        Assert.Equal([name], await SearchAsync(alice, "methus"));
    }

    [Fact]
    public async Task The_directory_is_kept_by_the_node_that_took_it_over()
    {
        await using var nodes = await NodePair.StartAsync();
        var (keeper, taker) = nodes.A.Users.DirectoryPlace is null ? (nodes.B, nodes.A) : (nodes.A, nodes.B);
        var alice = await taker.RegisterAsync("alice");
        var bob = await NamedAsync(taker, "bob", "Nomad");
        await bob.CreatePublicRoomAsync();
        await Eventually.Async(async _ => (await SearchAsync(alice, "nomad")).Count == 1);

        await taker.Database.TakeOverAsync(keeper.Database.Placement.Node, Cancel);
        await bob.PutAsync(ProfilePath(bob), new JsonObject { ["displayname"] = "Settler" }, Cancel);
        await Eventually.Async(async _ => (await SearchAsync(alice, "settler")).Count == 1);

        Assert.Empty(await SearchAsync(alice, "nomad"));
        await Eventually.Async(() => keeper.Users.DirectoryPlace is null);
    }

    // As if the directory had never been, and what else a test does to the database of a server that is stopped.
    private static async Task ForgetAsync(TemporaryFolder folder, string further)
    {
        await using SqliteConnection file = new($"Data Source={folder.PathOf("homeserver.db")};Pooling=False");
        await file.OpenAsync(Cancel);
        await using var command = file.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of the tests.
        command.CommandText = $"""
            delete from directory_words;
            delete from directory_rooms;
            delete from followers where name = 'users.directory';
            {further}
            """;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static string ProfilePath(MatrixClient user) =>
        $"{Client}profile/{MatrixClient.Escape(user.UserId)}/displayname";

    private static async Task<MatrixClient> NamedAsync(HttpHost host, string name, string displayName)
    {
        var user = await host.RegisterAsync(name);
        await user.PutAsync(ProfilePath(user), new JsonObject { ["displayname"] = displayName }, Cancel);
        return user;
    }

    private static Task SettledAsync(HttpHost host)
    {
        var target = host.Rooms.Database.Stream.Watermark;
        return Eventually.Async(() => host.Users.DirectoryPlace?.Covers(target) == true);
    }

    private static async Task<List<string>> SearchAsync(MatrixClient user, string term)
    {
        var answer = await user.PostAsync(
            Client + "user_directory/search", new JsonObject { ["search_term"] = term }, Cancel);
        return [.. answer["results"]!.AsArray().Select(found => found!["user_id"]!.GetValue<string>())];
    }
}
