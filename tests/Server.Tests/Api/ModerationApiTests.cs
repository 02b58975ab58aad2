using System.Text.Json.Nodes;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Locking and suspending accounts. Source: client-server API v1.19, "Account locking", "Account suspension", "Server
/// Administration".
/// </summary>
public sealed class ModerationApiTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    private static readonly JsonObject Lock = new() { ["locked"] = true };
    private static readonly JsonObject Unlock = new() { ["locked"] = false };
    private static readonly JsonObject Suspend = new() { ["suspended"] = true };
    private static readonly JsonObject Unsuspend = new() { ["suspended"] = false };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_locked_user_is_out_until_unlocked_and_then_goes_on_in_the_same_session(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var admin = await host.RegisterAdministratorAsync();
        var user = await host.RegisterAsync("user");

        var locked = await admin.AskAsync($"PUT v1/admin/lock/{Escaped(user)}", Lock);
        var told = await admin.AskAsync($"GET v1/admin/lock/{Escaped(user)}");
        var refused = await user.AskAsync("GET v3/account/whoami");
        var login = await host.Client().OutcomeAsync("POST v3/login", LoginOf(user));
        var unlocked = await admin.AskAsync($"PUT v1/admin/lock/{Escaped(user)}", Unlock);
        var back = await user.OutcomeAsync("GET v3/account/whoami");

        Assert.Equal("""{"locked":true}""", locked.Body.ToJsonString());
        Assert.Equal("""{"locked":true}""", told.Body.ToJsonString());
        Assert.Equal((401, "M_USER_LOCKED"), ((int)refused.Status, refused.Body["errcode"]!.GetValue<string>()));
        Assert.True(refused.Body["soft_logout"]!.GetValue<bool>());
        Assert.Equal("401 M_USER_LOCKED", login);
        Assert.Equal("""{"locked":false}""", unlocked.Body.ToJsonString());
        Assert.Equal("200", back);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_lock_hides_a_suspension_and_gives_it_back(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var admin = await host.RegisterAdministratorAsync();
        var user = await host.RegisterAsync("user");
        List<string> seen = [];

        await ChangeAsync("suspend", Suspend);
        await ChangeAsync("lock", Lock);
        await ChangeAsync("lock", Unlock);
        await ChangeAsync("lock", Lock);
        await ChangeAsync("suspend", Unsuspend);
        await ChangeAsync("lock", Unlock);
        await ChangeAsync("lock", Lock);
        await ChangeAsync("suspend", Suspend);
        await ChangeAsync("lock", Unlock);
        await ChangeAsync("suspend", Unsuspend);

        Assert.Equal(
            [
                "suspended: 403 M_USER_SUSPENDED",
                "locked suspended: 401 M_USER_LOCKED",
                "suspended: 403 M_USER_SUSPENDED",
                "locked suspended: 401 M_USER_LOCKED",
                "locked: 401 M_USER_LOCKED",
                "free: 200",
                "locked: 401 M_USER_LOCKED",
                "locked suspended: 401 M_USER_LOCKED",
                "suspended: 403 M_USER_SUSPENDED",
                "free: 200",
            ],
            seen);

        async Task ChangeAsync(string what, JsonObject to)
        {
            Assert.Equal("200", await admin.OutcomeAsync($"PUT v1/admin/{what}/{Escaped(user)}", to.DeepClone()));
            var (_, locks) = await admin.AskAsync($"GET v1/admin/lock/{Escaped(user)}");
            var (_, suspensions) = await admin.AskAsync($"GET v1/admin/suspend/{Escaped(user)}");
            string[] words =
            [
                .. locks["locked"]!.GetValue<bool>() ? (string[])["locked"] : [],
                .. suspensions["suspended"]!.GetValue<bool>() ? (string[])["suspended"] : [],
            ];
            var outcome = await user.OutcomeAsync("POST v3/createRoom", new JsonObject());
            seen.Add($"{(words.Length == 0 ? "free" : string.Join(' ', words))}: {outcome}");
        }
    }

    [Theory]
    [InlineData("lock", "locked")]
    [InlineData("suspend", "suspended")]
    public async Task Who_asks_is_checked_before_whom_it_is_about(string what, string name)
    {
        var host = await hosts.GetAsync();
        var admin = await host.RegisterAdministratorAsync();
        var other = await host.RegisterAdministratorAsync();
        var user = await host.RegisterAsync("user");
        var gone = await host.RegisterAsync("gone");
        await host.ChangeAccountAsync(gone, account => account with { State = AccountState.Deactivated });
        string[] targets =
        [
            user.UserId, "@nobody.here:localhost", gone.UserId, "@x:elsewhere.example", "nonsense", other.UserId,
            admin.UserId,
        ];

        var asUser = await AllAsync(user);
        var asAdmin = await AllAsync(admin);

        Assert.All(asUser, outcome => Assert.Equal("403 M_FORBIDDEN 403 M_FORBIDDEN", outcome));
        Assert.Equal(
            [
                "200 200",
                "404 M_NOT_FOUND 404 M_NOT_FOUND",
                "404 M_NOT_FOUND 404 M_NOT_FOUND",
                "400 M_INVALID_PARAM 400 M_INVALID_PARAM",
                "400 M_INVALID_PARAM 400 M_INVALID_PARAM",
                "403 M_FORBIDDEN 403 M_FORBIDDEN",
                "200 403 M_FORBIDDEN",
            ],
            asAdmin);
        Assert.Equal(
            "400 M_MISSING_PARAM",
            await admin.OutcomeAsync($"PUT v1/admin/{what}/{Escaped(user)}", new JsonObject()));
        Assert.Equal(
            "400 M_BAD_JSON",
            await admin.OutcomeAsync($"PUT v1/admin/{what}/{Escaped(user)}", new JsonObject { [name] = "yes" }));

        async Task<List<string>> AllAsync(MatrixClient client)
        {
            List<string> outcomes = [];
            foreach (var target in targets)
            {
                var path = $"unstable/uk.timedout.msc4323/admin/{what}/{MatrixClient.Escape(target)}";
                outcomes.Add(
                    await client.OutcomeAsync("GET " + path) + " "
                    + await client.OutcomeAsync("PUT " + path, new JsonObject { [name] = false }));
            }

            return outcomes;
        }
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_sync_that_waits_ends_when_its_user_is_locked(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var admin = await host.RegisterAdministratorAsync();
        var user = await host.RegisterAsync("user");
        var before = await user.LookAsync();

        var waiting = user.TryAsync(
            HttpMethod.Get,
            $"/_matrix/client/v3/sync?timeout=60000&since={before.NextBatch()}{SyncReading.Quiet}",
            null,
            Cancel);
        await Eventually.Async(() => host.WaitingSyncs == 1);
        await admin.OutcomeAsync($"PUT v1/admin/lock/{Escaped(user)}", Lock.DeepClone());
        var (status, answer) = await waiting;

        Assert.Equal((401, "M_USER_LOCKED"), ((int)status, answer["errcode"]!.GetValue<string>()));
        Assert.True(answer["soft_logout"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Administrators_alone_are_told_that_they_can()
    {
        var host = await hosts.GetAsync();
        var admin = await host.RegisterAdministratorAsync();
        var user = await host.RegisterAsync("user");

        var (_, mine) = await admin.AskAsync("GET v3/capabilities");
        var (_, theirs) = await user.AskAsync("GET v3/capabilities");

        Assert.Equal(
            """{"suspend":true,"lock":true}""", mine["capabilities"]!["m.account_moderation"]!.ToJsonString());
        Assert.Null(theirs["capabilities"]!["m.account_moderation"]);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Users_and_administrators_see_where_an_account_is_used(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var admin = await host.RegisterAdministratorAsync();
        var user = await host.RegisterAsync("user");
        var phone = await host.LoginAsync(user, "PHONE");
        await phone.LookAsync();

        var (_, mine) = await user.AskAsync($"GET v3/admin/whois/{Escaped(user)}");
        var (_, known) = await admin.AskAsync($"GET v3/admin/whois/{Escaped(user)}");

        Assert.Equal(user.UserId, mine["user_id"]!.GetValue<string>());
        Assert.Equal(mine.ToJsonString(), known.ToJsonString());
        var devices = mine["devices"]!.AsObject();
        Assert.Equal(
            ((string[])["PHONE", user.DeviceId]).Order(StringComparer.Ordinal),
            devices.Select(device => device.Key).Order(StringComparer.Ordinal));
        var connection = devices["PHONE"]!["sessions"]![0]!["connections"]![0]!;
        Assert.Equal("127.0.0.1", connection["ip"]!.GetValue<string>());
        Assert.True(connection["last_seen"]!.GetValue<long>() > 0);
    }

    [Fact]
    public async Task Nobody_else_sees_where_an_account_is_used()
    {
        var host = await hosts.GetAsync();
        var admin = await host.RegisterAdministratorAsync();
        var user = await host.RegisterAsync("user");
        string[] targets = [admin.UserId, "@nobody.here:localhost", "@x:elsewhere.example", "nonsense"];

        List<string> outcomes = [];
        foreach (var target in targets)
        {
            var path = $"GET v3/admin/whois/{MatrixClient.Escape(target)}";
            outcomes.Add(await user.OutcomeAsync(path) + ", " + await admin.OutcomeAsync(path));
        }

        Assert.Equal(
            [
                "403 M_FORBIDDEN, 200",
                "403 M_FORBIDDEN, 404 M_NOT_FOUND",
                "403 M_FORBIDDEN, 404 M_NOT_FOUND",
                "403 M_FORBIDDEN, 400 M_INVALID_PARAM",
            ],
            outcomes);
    }

    private static JsonObject LoginOf(MatrixClient user) => new()
    {
        ["type"] = "m.login.password",
        ["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = user.UserId },
        ["password"] = "correct horse",
    };

    private static string Escaped(MatrixClient user) => MatrixClient.Escape(user.UserId);
}
