using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Two server names in one process. A request is for the name in its Host header, else for the first; nothing between
/// the two names goes over the network.
/// </summary>
public sealed class VirtualHostsTests : IAsyncLifetime
{
    private const string First = "first.example";
    private const string Second = "second.example";

    private HttpHost? _host;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private HttpHost Host => _host ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync() => _host = await HttpHost.StartAsync(change: options => options with
    {
        ServerNames = [ServerName.Parse(First), ServerName.Parse(Second)],
    });

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("first.example", First)]
    [InlineData("second.example", Second)]
    [InlineData("second.example:8448", Second)]
    [InlineData("unknown.example", First)]
    [InlineData(null, First)]
    public async Task Who_registers_belongs_to_the_name_in_the_host_header_else_to_the_first(string? host, string name)
    {
        var client = await Host.RegisterAsync("user", host);

        Assert.EndsWith($":{name}", client.UserId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_local_part_is_two_users_each_with_a_login_of_its_own()
    {
        using MatrixClient one = new(Host.Address, First);
        using MatrixClient two = new(Host.Address, Second);
        await one.RegisterAsync("twin", Cancel, "first password");
        await two.RegisterAsync("twin", Cancel, "second password");
        using MatrixClient login = new(Host.Address, Second);

        await login.LoginAsync("twin", Cancel, password: "second password");
        var (refused, _) = await login.TryAsync(
            HttpMethod.Post,
            "/_matrix/client/v3/login",
            new JsonObject { ["type"] = "m.login.password", ["user"] = "twin", ["password"] = "first password" },
            Cancel);

        Assert.Equal($"@twin:{First}", one.UserId);
        Assert.Equal($"@twin:{Second}", two.UserId);
        Assert.Equal(two.UserId, login.UserId);
        Assert.Equal(403, (int)refused);
    }

    [Fact]
    public async Task Whether_a_name_is_free_is_asked_of_the_name_in_the_host_header()
    {
        using MatrixClient one = new(Host.Address, First);
        using MatrixClient two = new(Host.Address, Second);
        await one.RegisterAsync("unique", Cancel);

        var (taken, _) = await one.TryAsync(
            HttpMethod.Get, "/_matrix/client/v3/register/available?username=unique", null, Cancel);
        var (free, _) = await two.TryAsync(
            HttpMethod.Get, "/_matrix/client/v3/register/available?username=unique", null, Cancel);

        Assert.Equal((400, 200), ((int)taken, (int)free));
    }

    [Fact]
    public async Task A_room_is_shared_between_the_names_by_invite_message_and_sync()
    {
        var alice = await Host.RegisterAsync("alice", First);
        var bob = await Host.RegisterAsync("bob", Second);
        var room = await alice.CreatePrivateRoomAsync("Across");
        var before = await bob.LookAsync();

        await alice.ChangeAsync(room, "invite", bob);
        var invited = await bob.LookAsync(before);
        await bob.JoinAsync(room);
        await alice.SayAsync(room, "from the first");
        await bob.SayAsync(room, "from the second");
        var atAlice = (await alice.LookAsync()).Joined(room);
        var atBob = (await bob.LookAsync(invited)).Joined(room);

        Assert.NotNull(invited.Room("invite", room));
        Assert.Equal(["from the first", "from the second"], atAlice.Events("timeline").Bodies());
        Assert.Equal(["from the first", "from the second"], atBob.Events("timeline").Bodies());
        Assert.Equal(
            [alice.UserId, bob.UserId],
            atBob.Events("timeline").TakeLast(2).Select(item => item["sender"]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_event_is_signed_by_the_name_of_its_sender_alone()
    {
        var alice = await Host.RegisterAsync("alice", First);
        var bob = await Host.RegisterAsync("bob", Second);
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        await alice.SayAsync(room, "one");
        await bob.SayAsync(room, "two");

        var part = (await alice.LookAsync(null, new JsonObject { ["event_format"] = "federation" })).Joined(room);

        Assert.All(part.Events("timeline"), item =>
        {
            var sender = item["sender"]!.GetValue<string>();
            Assert.Equal(
                [sender[(sender.IndexOf(':', StringComparison.Ordinal) + 1)..]],
                item["signatures"]!.AsObject().Select(signature => signature.Key));
        });
    }

    [Fact]
    public async Task Kicks_bans_knocks_and_leaves_work_between_the_names()
    {
        var alice = await Host.RegisterAsync("alice", First);
        var bob = await Host.RegisterAsync("bob", Second);
        var room = await alice.CreatePrivateRoomAsync();
        await alice.SetStateAsync(room, "m.room.join_rules", new JsonObject { ["join_rule"] = "knock" });

        await bob.KnockAsync(room);
        await alice.ChangeAsync(room, "invite", bob);
        await bob.JoinAsync(room);
        await bob.LeaveAsync(room);
        await alice.ChangeAsync(room, "invite", bob);
        await bob.JoinAsync(room);
        await alice.ChangeAsync(room, "kick", bob);
        await alice.ChangeAsync(room, "ban", bob);
        var (banned, _) = await bob.TryAsync(
            HttpMethod.Post, MatrixActions.RoomPath(room, "join"), new JsonObject(), Cancel);
        await alice.ChangeAsync(room, "unban", bob);

        Assert.Equal(403, (int)banned);
        Assert.Equal(
            "leave",
            (await alice.GetAsync(
                MatrixActions.RoomPath(room, $"state/m.room.member/{MatrixClient.Escape(bob.UserId)}"), Cancel))
                ["membership"]!.GetValue<string>());
    }

    [Fact]
    public async Task Aliases_carry_the_name_of_their_owner_and_are_resolved_from_both()
    {
        var alice = await Host.RegisterAsync("alice", First);
        var bob = await Host.RegisterAsync("bob", Second);
        var first = await alice.CreateRoomAsync(
            new JsonObject { ["preset"] = "public_chat", ["room_alias_name"] = "hall" }, Cancel);
        var second = await bob.CreateRoomAsync(
            new JsonObject { ["preset"] = "public_chat", ["room_alias_name"] = "hall" }, Cancel);

        var fromBob = await ResolveAsync(bob, $"#hall:{First}");
        var fromAlice = await ResolveAsync(alice, $"#hall:{Second}");
        await bob.PostAsync(
            $"/_matrix/client/v3/join/{MatrixClient.Escape($"#hall:{First}")}", new JsonObject(), Cancel);

        Assert.Equal(first, fromBob["room_id"]!.GetValue<string>());
        Assert.Equal(second, fromAlice["room_id"]!.GetValue<string>());
        Assert.Contains(first, (await bob.LookAsync())["rooms"]!["join"]!.AsObject().Select(room => room.Key));
        Assert.Equal(
            $"#hall:{Second}",
            (await bob.GetAsync(MatrixActions.RoomPath(second, "state/m.room.canonical_alias"), Cancel))["alias"]!
                .GetValue<string>());
    }

    [Fact]
    public async Task The_directory_of_each_name_lists_the_rooms_published_there()
    {
        var alice = await Host.RegisterAsync("alice", First);
        var bob = await Host.RegisterAsync("bob", Second);
        var room = await bob.CreateRoomAsync(
            new JsonObject { ["preset"] = "public_chat", ["visibility"] = "public", ["name"] = "Of the second" },
            Cancel);

        var own = await RoomsAsync(bob, "");
        var other = await RoomsAsync(alice, "");
        var named = await RoomsAsync(alice, $"?server={Second}");

        Assert.Contains(room, own);
        Assert.DoesNotContain(room, other);
        Assert.Contains(room, named);
    }

    [Fact]
    public async Task Profiles_of_one_name_are_read_from_the_other_and_shown_in_rooms()
    {
        var alice = await Host.RegisterAsync("alice", First);
        var bob = await Host.RegisterAsync("bob", Second);
        await bob.PutAsync(
            $"/_matrix/client/v3/profile/{MatrixClient.Escape(bob.UserId)}/displayname",
            new JsonObject { ["displayname"] = "Robert" },
            Cancel);
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);

        var profile = await alice.GetAsync($"/_matrix/client/v3/profile/{MatrixClient.Escape(bob.UserId)}", Cancel);
        var members = await alice.GetAsync(MatrixActions.RoomPath(room, "joined_members"), Cancel);

        Assert.Equal("Robert", profile["displayname"]!.GetValue<string>());
        Assert.Equal("Robert", members["joined"]![bob.UserId]!["display_name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Keys_and_messages_to_devices_pass_between_the_names()
    {
        var alice = await Host.RegisterAsync("alice", First);
        var bob = await Host.RegisterAsync("bob", Second);
        await bob.UploadKeysAsync(oneTimeKeys: 1);

        await alice.SendToDeviceAsync(bob, "hello");
        var query = await alice.PostAsync(
            "/_matrix/client/v3/keys/query",
            new JsonObject { ["device_keys"] = new JsonObject { [bob.UserId] = new JsonArray() } },
            Cancel);

        Assert.Equal(["hello"], (await bob.LookAsync()).Events("to_device").Bodies());
        Assert.NotNull(query["device_keys"]![bob.UserId]![bob.DeviceId]);
        Assert.Empty(query["failures"]?.AsObject() ?? []);
    }

    private static Task<JsonObject> ResolveAsync(MatrixClient client, string alias)
        => client.GetAsync($"/_matrix/client/v3/directory/room/{MatrixClient.Escape(alias)}", Cancel);

    private static async Task<string[]> RoomsAsync(MatrixClient client, string query)
    {
        var answer = await client.GetAsync($"/_matrix/client/v3/publicRooms{query}", Cancel);
        return [.. answer["chunk"]!.AsArray().Select(room => room!["room_id"]!.GetValue<string>())];
    }
}
