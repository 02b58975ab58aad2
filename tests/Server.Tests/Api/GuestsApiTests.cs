using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// People without an account of their own. Source: client-server API v1.19, "Guest Access", "Account registration".
/// </summary>
public sealed class GuestsApiTests(GuestHosts hosts) : IClassFixture<GuestHosts>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_guest_gets_a_name_of_digits_and_of_the_request_the_name_of_the_device_alone(StoreKind store)
    {
        var host = await hosts.GetAsync(store);

        var guest = await GuestHosts.RegisterAsync(host, new JsonObject
        {
            ["initial_device_display_name"] = "Visitor",
            ["username"] = "wanted",
            ["password"] = "secret",
            ["device_id"] = "WANTED",
            ["inhibit_login"] = true,
            ["refresh_token"] = true,
            ["type"] = "m.login.application_service",
        });
        var (_, self) = await guest.AskAsync("GET v3/account/whoami");
        var (_, devices) = await guest.AskAsync("GET v3/devices");

        Assert.Matches("^@[0-9]{12}:localhost$", guest.UserId);
        Assert.NotEqual("WANTED", guest.DeviceId);
        Assert.True(self["is_guest"]!.GetValue<bool>());
        var device = Assert.Single(devices["devices"]!.AsArray())!;
        Assert.Equal("Visitor", device["display_name"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_server_takes_no_guests_unless_it_is_told_to()
    {
        await using var host = await HttpHost.StartAsync();

        var outcome = await host.Client().OutcomeAsync("POST v3/register?kind=guest", new JsonObject());

        Assert.Equal("403 M_GUEST_ACCESS_FORBIDDEN", outcome);
    }

    [Fact]
    public async Task Guests_are_told_what_they_can_change()
    {
        var host = await hosts.GetAsync();
        var guest = await GuestHosts.RegisterAsync(host);

        var (_, answer) = await guest.AskAsync("GET v3/capabilities");

        var capabilities = answer["capabilities"]!;
        Assert.Equal(
            """{"enabled":true,"allowed":["displayname"]}""", capabilities["m.profile_fields"]!.ToJsonString());
        Assert.Equal("""{"enabled":true}""", capabilities["m.set_displayname"]!.ToJsonString());
        Assert.Equal("""{"enabled":false}""", capabilities["m.set_avatar_url"]!.ToJsonString());
        Assert.Equal("""{"enabled":false}""", capabilities["m.get_login_token"]!.ToJsonString());
    }

    [Theory]
    [InlineData("can_join", "200")]
    [InlineData("forbidden", "403 M_GUEST_ACCESS_FORBIDDEN")]
    [InlineData("x", "403 M_GUEST_ACCESS_FORBIDDEN")]
    [InlineData(null, "403 M_GUEST_ACCESS_FORBIDDEN")]
    public async Task A_guest_joins_rooms_alone_that_let_guests_in(string? access, string expected)
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var guest = await GuestHosts.RegisterAsync(host);
        var room = await RoomAsync(alice, access);
        await alice.ChangeAsync(room, "invite", guest);

        var byPath = await guest.OutcomeAsync($"POST v3/rooms/{Escape(room)}/join", new JsonObject());
        await guest.OutcomeAsync($"POST v3/rooms/{Escape(room)}/leave", new JsonObject());
        var byName = await guest.OutcomeAsync($"POST v3/join/{Escape(room)}", new JsonObject());
        await guest.OutcomeAsync($"POST v3/rooms/{Escape(room)}/leave", new JsonObject());
        var byState = await guest.OutcomeAsync(
            $"PUT v3/rooms/{Escape(room)}/state/m.room.member/{Escape(guest.UserId)}",
            new JsonObject { ["membership"] = "join" });

        Assert.Equal([expected, expected, expected], [byPath, byName, byState]);
    }

    [Fact]
    public async Task Who_has_an_account_joins_rooms_that_let_no_guests_in()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var digits = host.Client();
        await digits.RegisterAsync("202611261500", Cancel);
        var room = await RoomAsync(alice, "forbidden");

        var outcome = await digits.OutcomeAsync($"POST v3/rooms/{Escape(room)}/join", new JsonObject());

        Assert.Equal("200", outcome);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Guests_are_taken_out_of_a_room_that_closes_and_others_stay(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var guest = await GuestHosts.RegisterAsync(host);
        var room = await RoomAsync(alice, "can_join");
        var other = await RoomAsync(alice, "can_join");
        await bob.JoinAsync(room);
        await guest.JoinAsync(room);
        await guest.JoinAsync(other);
        await guest.SayAsync(room, "hello");

        await alice.SetNameAsync(other, "still open");
        await alice.SetStateAsync(room, "m.room.guest_access", new JsonObject { ["guest_access"] = "forbidden" });
        await Eventually.Async(async _ => await MembershipAsync(alice, room, guest) == "leave");

        Assert.Equal("join", await MembershipAsync(alice, room, bob));
        Assert.Equal("join", await MembershipAsync(alice, other, guest));
        Assert.Equal(
            "403 M_GUEST_ACCESS_FORBIDDEN",
            await guest.OutcomeAsync($"POST v3/rooms/{Escape(room)}/join", new JsonObject()));
    }

    [Fact]
    public async Task Guests_are_taken_out_of_a_room_whose_permission_is_redacted()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var guest = await GuestHosts.RegisterAsync(host);
        var room = await RoomAsync(alice, "forbidden");
        var access = await alice.SetStateAsync(
            room, "m.room.guest_access", new JsonObject { ["guest_access"] = "can_join" });
        await guest.JoinAsync(room);

        await alice.PutAsync(MatrixActions.RoomPath(room, $"redact/{Escape(access)}/r"), new JsonObject(), Cancel);

        await Eventually.Async(async _ => await MembershipAsync(alice, room, guest) == "leave");
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_guest_registers_and_stays_where_they_are(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var guest = await GuestHosts.RegisterAsync(host);
        var room = await RoomAsync(alice, "can_join");
        await guest.JoinAsync(room);

        var (status, answer) = await UpgradeAsync(host, guest, NameOf(guest), guest.AccessToken);
        var (_, self) = await guest.AskAsync("GET v3/account/whoami");
        var created = await guest.OutcomeAsync("POST v3/createRoom", new JsonObject());
        var loggedIn = await host.LoginAsync(guest);
        await alice.SetStateAsync(room, "m.room.guest_access", new JsonObject { ["guest_access"] = "forbidden" });
        var said = await loggedIn.SayAsync(room, "I have an account now");

        Assert.Equal((200, guest.UserId), (status, answer["user_id"]!.GetValue<string>()));
        Assert.False(self["is_guest"]!.GetValue<bool>());
        Assert.Equal("200", created);
        Assert.NotEmpty(said);
        Assert.Equal("join", await MembershipAsync(alice, room, guest));
    }

    [Fact]
    public async Task An_account_is_taken_over_by_the_guest_alone_whose_it_is_and_once()
    {
        var host = await hosts.GetAsync();
        var guest = await GuestHosts.RegisterAsync(host);
        var other = await GuestHosts.RegisterAsync(host);
        var person = await host.RegisterAsync("person");

        string[] refused =
        [
            await OutcomeAsync(NameOf(guest), other.AccessToken),
            await OutcomeAsync(NameOf(guest), "unknown"),
            await OutcomeAsync(NameOf(guest), ""),
            await OutcomeAsync(null, guest.AccessToken),
            await OutcomeAsync(NameOf(person), person.AccessToken),
        ];
        var first = await OutcomeAsync(NameOf(guest), guest.AccessToken);
        var second = await OutcomeAsync(NameOf(guest), guest.AccessToken);

        Assert.Equal(
            [
                "403 M_FORBIDDEN", "403 M_FORBIDDEN", "403 M_FORBIDDEN", "400 M_MISSING_PARAM", "400 M_USER_IN_USE",
            ],
            refused);
        Assert.Equal(("200", "400 M_USER_IN_USE"), (first, second));

        async Task<string> OutcomeAsync(string? name, string token)
        {
            var (status, answer) = await UpgradeAsync(host, guest, name, token);
            return answer["errcode"] is { } code ? $"{status} {code.GetValue<string>()}" : $"{status}";
        }
    }

    private static async Task<(int Status, JsonObject Answer)> UpgradeAsync(
        HttpHost host, MatrixClient guest, string? name, string token)
    {
        JsonObject body = new() { ["password"] = "correct horse", ["guest_access_token"] = token };
        if (name is not null)
        {
            body["username"] = name;
        }

        var client = host.Client();
        var (status, answer) = await client.AskAsync("POST v3/register", body);
        if ((int)status == 401)
        {
            body["auth"] = new JsonObject
            {
                ["type"] = "m.login.dummy",
                ["session"] = answer["session"]!.GetValue<string>(),
            };
            (status, answer) = await client.AskAsync("POST v3/register", body);
        }

        return ((int)status, answer);
    }

    private static Task<string> RoomAsync(MatrixClient creator, string? access)
    {
        JsonObject body = new() { ["preset"] = "public_chat" };
        body["initial_state"] = new JsonArray(new JsonObject
        {
            ["type"] = "m.room.guest_access",
            ["state_key"] = "",
            ["content"] = access is null ? new JsonObject() : new JsonObject { ["guest_access"] = access },
        });
        return creator.CreateRoomAsync(body, Cancel);
    }

    private static async Task<string> MembershipAsync(MatrixClient asking, string room, MatrixClient member)
    {
        var content = await asking.GetAsync(
            MatrixActions.RoomPath(room, $"state/m.room.member/{Escape(member.UserId)}"), Cancel);
        return content["membership"]!.GetValue<string>();
    }

    private static string NameOf(MatrixClient user) => user.UserId[1..user.UserId.IndexOf(':')];

    private static string Escape(string text) => MatrixClient.Escape(text);
}
