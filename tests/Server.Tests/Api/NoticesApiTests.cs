using System.Text.Json.Nodes;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What the server tells its users. Source: client-server API v1.19, "Server Notices".</summary>
public sealed class NoticesApiTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    private const string Send = "/_synapse/admin/v1/send_server_notice";
    private const string Sender = "@notices:localhost";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_user_is_invited_to_one_tagged_room_and_reads_all_notices_there(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var admin = await host.RegisterAdministratorAsync();
        var bob = await host.RegisterAsync("bob");

        await NotifyAsync(admin, bob, "first");
        await NotifyAsync(admin, bob, "second");
        var invited = await bob.LookAsync();
        var room = Assert.Single(invited["rooms"]!["invite"]!.AsObject()).Key;
        var stripped = invited.Room("invite", room)!["invite_state"]!["events"]!.AsArray();
        await bob.JoinAsync(room);
        var third = await NotifyAsync(admin, bob, "third");
        var joined = (await bob.LookAsync()).Joined(room);

        Assert.Contains(
            stripped,
            item => item!["type"]!.GetValue<string>() == "m.room.name"
                && item["content"]!["name"]!.GetValue<string>() == "Server Notices");
        Assert.Contains(
            stripped,
            item => item!["sender"]!.GetValue<string>() == Sender
                && item["content"]!["displayname"]?.GetValue<string>() == "Server Notices");
        Assert.Equal(
            """{"tags":{"m.server_notice":{}}}""",
            Assert.Single(joined.Events("account_data"), item => SyncReading.TypeOf(item) == "m.tag")["content"]!
                .ToJsonString());
        var said = joined.Events("timeline").Where(item => SyncReading.TypeOf(item) == "m.room.message").ToList();
        Assert.Equal(["first", "second", "third"], said.Bodies());
        Assert.All(said, item => Assert.Equal(Sender, item["sender"]!.GetValue<string>()));
        Assert.Equal(third, said[^1]["event_id"]!.GetValue<string>());
        Assert.Equal(
            "403 M_FORBIDDEN",
            await bob.OutcomeAsync(
                $"PUT v3/rooms/{Escape(room)}/send/m.room.message/1", new JsonObject { ["body"] = "Thanks" }));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task The_invite_cannot_be_rejected_and_who_has_joined_may_leave_and_is_invited_again(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var admin = await host.RegisterAdministratorAsync();
        var bob = await host.RegisterAsync("bob");
        await NotifyAsync(admin, bob, "first");
        var room = Assert.Single((await bob.LookAsync())["rooms"]!["invite"]!.AsObject()).Key;
        var other = await admin.CreatePrivateRoomAsync();
        await admin.ChangeAsync(other, "invite", bob);

        var rejected = await bob.OutcomeAsync($"POST v3/rooms/{Escape(room)}/leave", new JsonObject());
        var byState = await bob.OutcomeAsync(
            $"PUT v3/rooms/{Escape(room)}/state/m.room.member/{Escape(bob.UserId)}",
            new JsonObject { ["membership"] = "leave" });
        var otherRejected = await bob.OutcomeAsync($"POST v3/rooms/{Escape(other)}/leave", new JsonObject());
        await bob.JoinAsync(room);
        var left = await bob.OutcomeAsync($"POST v3/rooms/{Escape(room)}/leave", new JsonObject());
        await NotifyAsync(admin, bob, "second");
        var again = await bob.LookAsync();

        Assert.Equal("403 M_CANNOT_LEAVE_SERVER_NOTICE_ROOM", rejected);
        Assert.Equal("403 M_CANNOT_LEAVE_SERVER_NOTICE_ROOM", byState);
        Assert.Equal(("200", "200"), (otherRejected, left));
        Assert.NotNull(again.Room("invite", room));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_repeated_request_sends_nothing_again(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var admin = await host.RegisterAdministratorAsync();
        var bob = await host.RegisterAsync("bob");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => admin.PutAsync($"{Send}/once", Notice(bob, "once"), Cancel)));
        var other = await admin.PutAsync($"{Send}/twice", Notice(bob, "twice"), Cancel);
        var room = Assert.Single((await bob.LookAsync())["rooms"]!["invite"]!.AsObject()).Key;
        await bob.JoinAsync(room);

        Assert.Single(answers.Select(answer => answer["event_id"]!.GetValue<string>()).Distinct());
        Assert.Equal(["once", "twice"], (await bob.LookAsync()).Joined(room).Events("timeline").Bodies());
        Assert.NotEqual(answers[0]["event_id"]!.GetValue<string>(), other["event_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Notices_are_for_administrators_to_send_and_for_users_of_this_server_to_get()
    {
        var host = await hosts.GetAsync();
        var admin = await host.RegisterAdministratorAsync();
        var bob = await host.RegisterAsync("bob");
        var gone = await host.RegisterAsync("gone");
        await host.ChangeAccountAsync(gone, account => account with { State = AccountState.Deactivated });

        string[] outcomes =
        [
            await bob.OutcomeAsync($"POST {Send}", Notice(bob, "x")),
            await bob.OutcomeAsync($"PUT {Send}/1", Notice(bob, "x")),
            await admin.OutcomeAsync($"POST {Send}", Notice("@x:elsewhere.example", "x")),
            await admin.OutcomeAsync($"POST {Send}", Notice("@nobody.here:localhost", "x")),
            await admin.OutcomeAsync($"POST {Send}", Notice(gone, "x")),
            await admin.OutcomeAsync($"POST {Send}", new JsonObject { ["user_id"] = bob.UserId }),
            await admin.OutcomeAsync($"POST {Send}", new JsonObject { ["content"] = new JsonObject() }),
        ];

        Assert.Equal(
            [
                "403 M_FORBIDDEN", "403 M_FORBIDDEN", "400 M_INVALID_PARAM", "404 M_NOT_FOUND", "404 M_NOT_FOUND",
                "400 M_MISSING_PARAM", "400 M_MISSING_PARAM",
            ],
            outcomes);
        Assert.Null((await bob.LookAsync())["rooms"]);
    }

    [Fact]
    public async Task State_events_are_sent_as_well()
    {
        var host = await hosts.GetAsync();
        var admin = await host.RegisterAdministratorAsync();
        var bob = await host.RegisterAsync("bob");
        var notice = await NotifyAsync(admin, bob, "read this");
        var room = Assert.Single((await bob.LookAsync())["rooms"]!["invite"]!.AsObject()).Key;
        await bob.JoinAsync(room);

        var pinned = new JsonObject { ["pinned"] = new JsonArray(notice) };
        await admin.PostAsync(
            Send,
            new JsonObject
            {
                ["user_id"] = bob.UserId,
                ["type"] = "m.room.pinned_events",
                ["state_key"] = "",
                ["content"] = pinned.DeepClone(),
            },
            Cancel);

        var seen = await bob.GetAsync(MatrixActions.RoomPath(room, "state/m.room.pinned_events"), Cancel);
        Assert.Equal(pinned.ToJsonString(), seen.ToJsonString());
    }

    [Fact]
    public async Task The_senders_name_is_nobody_elses()
    {
        var host = await hosts.GetAsync();
        var admin = await host.RegisterAdministratorAsync();
        await NotifyAsync(admin, admin, "hello");
        JsonObject login = new()
        {
            ["type"] = "m.login.password",
            ["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = "notices" },
            ["password"] = "",
        };

        var available = await host.Client().OutcomeAsync("GET v3/register/available?username=notices");
        var registered = await host.Client().OutcomeAsync(
            "POST v3/register", new JsonObject { ["username"] = "Notices", ["password"] = "correct horse" });
        var loggedIn = await host.Client().OutcomeAsync("POST v3/login", login);

        Assert.Equal(
            ("400 M_USER_IN_USE", "400 M_USER_IN_USE", "403 M_FORBIDDEN"), (available, registered, loggedIn));
    }

    [Fact]
    public async Task A_name_that_somebody_has_already_is_not_spoken_in_and_nobody_gets_it_before_it_is_used()
    {
        using TemporaryFolderOfServer home = new();
        string available, registered;
        await using (var before = await home.StartAsync("notices"))
        {
            available = await before.Client().OutcomeAsync("GET v3/register/available?username=notices");
            registered = await before.Client().OutcomeAsync(
                "POST v3/register", new JsonObject { ["username"] = "notices", ["password"] = "correct horse" });
            await before.Client().RegisterAsync("speaker", Cancel);
        }

        await using var host = await home.StartAsync("speaker");
        var admin = await host.RegisterAdministratorAsync();

        var outcome = await admin.OutcomeAsync($"POST {Send}", Notice(admin, "x"));

        Assert.Equal(("400 M_USER_IN_USE", "400 M_USER_IN_USE"), (available, registered));
        Assert.Equal("400 M_USER_IN_USE", outcome);
    }

    [Fact]
    public async Task Notices_go_on_in_the_same_room_after_a_restart_in_the_name_that_is_configured_by_then()
    {
        using TemporaryFolderOfServer home = new();
        string room;
        (string User, string Device, string Token) admin;
        (string User, string Device, string Token) bob;
        await using (var before = await home.StartAsync("notices"))
        {
            var first = await before.RegisterAdministratorAsync();
            var second = await before.RegisterAsync("bob");
            await NotifyAsync(first, second, "before");
            room = Assert.Single((await second.LookAsync())["rooms"]!["invite"]!.AsObject()).Key;
            await second.JoinAsync(room);
            admin = (first.UserId, first.DeviceId, first.AccessToken);
            bob = (second.UserId, second.DeviceId, second.AccessToken);
        }

        await using var host = await home.StartAsync("notices", "The Server");
        var adminAgain = host.Client();
        adminAgain.ActAs(admin.User, admin.Device, admin.Token);
        var bobAgain = host.Client();
        bobAgain.ActAs(bob.User, bob.Device, bob.Token);
        await NotifyAsync(adminAgain, bobAgain, "after");

        var joined = (await bobAgain.LookAsync()).Joined(room);
        Assert.Equal(["before", "after"], joined.Events("timeline").Bodies());
        var (_, profile) = await bobAgain.AskAsync($"GET v3/profile/{Escape(Sender)}");
        Assert.Equal("The Server", profile["displayname"]!.GetValue<string>());
    }

    private static async Task<string> NotifyAsync(MatrixClient admin, MatrixClient target, string text)
        => (await admin.PostAsync(Send, Notice(target, text), Cancel))["event_id"]!.GetValue<string>();

    private static JsonObject Notice(MatrixClient target, string text) => Notice(target.UserId, text);

    private static JsonObject Notice(string target, string text) => new()
    {
        ["user_id"] = target,
        ["content"] = new JsonObject { ["msgtype"] = "m.server_notice", ["body"] = text },
    };

    private static string Escape(string text) => MatrixClient.Escape(text);

    /// <summary>A folder in which servers run one after the other.</summary>
    private sealed class TemporaryFolderOfServer : IDisposable
    {
        private readonly Dendrite.Fast.Testing.TemporaryFolder _folder = new();

        public Task<HttpHost> StartAsync(string localpart, string displayName = "Server Notices")
            => HttpHost.StartAsync(
                change: options => options with
                {
                    Users = options.Users with
                    {
                        Notices = new NoticeOptions { Localpart = localpart, DisplayName = displayName },
                    },
                },
                folder: _folder);

        public void Dispose() => _folder.Dispose();
    }
}
