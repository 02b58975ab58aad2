using System.Text;
using Dendrite.Fast.Api;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Application services as clients: whom they act for, and how they make users and devices. The bridge owns
/// <c>@_bridge_.*</c> for itself and <c>@shared_.*</c> with others. Source: application service API v1.19,
/// "Client-Server API Extensions".
/// </summary>
public sealed class AppserviceApiTests(AppserviceHosts hosts) : IClassFixture<AppserviceHosts>
{
    private const string Token = AppserviceHost.Token;
    private const string Register = "\"type\":\"m.login.application_service\"";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task It_acts_for_its_own_user_and_for_those_that_it_registered(StoreKind store)
    {
        var host = await hosts.GetAsync(store);

        var self = await host.AskAsync("GET account/whoami");
        var joe = await host.AskAsync("GET account/whoami?user_id=@_bridge_joe:localhost");
        var encoded = await host.AskAsync("GET account/whoami?user_id=%40_bridge_joe%3Alocalhost");
        var again = await host.AskAsync("GET account/whoami?user_id=@_bridge_joe:localhost");

        Assert.Equal("@bridgebot:localhost", self.Json!["user_id"]!.GetValue<string>());
        Assert.Null(self.Json["device_id"]);
        Assert.All(
            [joe, encoded, again],
            answer => Assert.Equal("@_bridge_joe:localhost", answer.Json!["user_id"]!.GetValue<string>()));
        Assert.False(joe.Json!["is_guest"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("user_id=@somebody:localhost", "403 M_FORBIDDEN")]
    [InlineData("user_id=@_bridge_unregistered:localhost", "403 M_FORBIDDEN")]
    [InlineData("user_id=@_bridge_joe:elsewhere.example", "403 M_FORBIDDEN")]
    [InlineData("user_id=_bridge_joe", "403 M_FORBIDDEN")]
    [InlineData("user_id=%FF", "400 M_INVALID_PARAM")]
    [InlineData("user_id=@_bridge_joe:localhost&device_id=NONE", "400 M_UNKNOWN_DEVICE")]
    [InlineData("device_id=PHONE", "400 M_UNKNOWN_DEVICE")]
    [InlineData("user_id=@_bridge_joe:localhost&device_id=PHONE", "200")]
    [InlineData("org.matrix.msc3202.device_id=PHONE&user_id=@_bridge_joe:localhost", "200")]
    [InlineData("user_id=@_bridge_joe:localhost&user_id=@somebody:localhost", "200")]
    [InlineData("user_id=", "200")]
    public async Task It_acts_for_nobody_else_and_on_no_other_device(string query, string outcome)
    {
        var host = await hosts.GetAsync();

        var answer = await host.AskAsync($"GET account/whoami?{query}");

        Assert.Equal(outcome, answer.Outcome);
        if (query.Contains("device_id=PHONE", StringComparison.Ordinal) && outcome == "200")
        {
            Assert.Equal("PHONE", answer.Json!["device_id"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task A_name_that_is_too_long_to_be_one_is_nobody()
    {
        var host = await hosts.GetAsync();
        var answer = await host.AskAsync($"GET account/whoami?user_id=@_bridge_{new string('a', 2_000)}:localhost");

        Assert.Equal("403 M_FORBIDDEN", answer.Outcome);
    }

    [Fact]
    public async Task Parameters_of_the_query_are_nothing_to_a_user()
    {
        var host = await hosts.GetAsync();
        var user = await host.Server.RegisterAsync("somebody");

        var answer = await host.AskAsync("GET account/whoami?user_id=@_bridge_joe:localhost", token: user.AccessToken);

        Assert.Equal(user.UserId, answer.Json!["user_id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("{" + Register + ",\"username\":\"_bridge_new\"}", Token, "200")]
    [InlineData("{" + Register + ",\"username\":\"shared_ann\"}", Token, "200")]
    [InlineData("{" + Register + ",\"username\":\"_bridge_joe\"}", Token, "400 M_USER_IN_USE")]
    [InlineData("{" + Register + ",\"username\":\"bridgebot\"}", Token, "400 M_USER_IN_USE")]
    [InlineData("{" + Register + ",\"username\":\"somebody.else\"}", Token, "400 M_EXCLUSIVE")]
    [InlineData("{" + Register + ",\"username\":\"_bridge bad\"}", Token, "400 M_INVALID_USERNAME")]
    [InlineData("{" + Register + "}", Token, "400 M_MISSING_PARAM")]
    [InlineData("{" + Register + ",\"username\":\"_bridge_ann\"}", "", "401 M_MISSING_TOKEN")]
    [InlineData("{" + Register + ",\"username\":\"_bridge_ann\"}", "another", "401 M_UNKNOWN_TOKEN")]
    [InlineData("{\"username\":\"_bridge_ann\"}", "", "400 M_INVALID_USERNAME")]
    [InlineData("{\"username\":\"kept_ann\"}", "", "400 M_EXCLUSIVE")]
    [InlineData("{\"username\":\"bridgebot\"}", "", "400 M_EXCLUSIVE")]
    [InlineData("{\"username\":\"shared_bob\",\"auth\":{\"type\":\"m.login.dummy\"}}", "", "200")]
    public async Task Users_are_registered_where_they_belong(string body, string token, string outcome)
    {
        var host = await hosts.GetAsync();

        Assert.Equal(outcome, (await host.AskAsync("POST register", body, token)).Outcome);
    }

    [Theory]
    [InlineData("kept_ann", "400 M_EXCLUSIVE")]
    [InlineData("shared_free", "200")]
    public async Task Whether_a_name_is_free_says_whether_it_is_kept(string name, string outcome)
    {
        var host = await hosts.GetAsync();

        Assert.Equal(outcome, (await host.AskAsync($"GET register/available?username={name}", token: "")).Outcome);
    }

    [Fact]
    public async Task A_user_that_it_registers_has_no_password_and_logs_in_only_by_it()
    {
        var host = await hosts.GetAsync();
        var registered = await host.AskAsync(
            "POST register",
            "{" + Register + ",\"username\":\"_bridge_ann\",\"inhibit_login\":true,\"password\":\"x\"}");
        var byPassword = await host.AskAsync(
            "POST login",
            """{"type":"m.login.password","identifier":{"type":"m.id.user","user":"_bridge_ann"},"password":"x"}""",
            "");
        var byToken = await host.AskAsync("POST login", LoginOf("_bridge_ann"));
        var whoami = await host.AskAsync(
            "GET account/whoami", token: byToken.Json!["access_token"]!.GetValue<string>());

        Assert.Null(registered.Json!["access_token"]);
        Assert.Equal("403 M_FORBIDDEN", byPassword.Outcome);
        Assert.Equal("@_bridge_ann:localhost", whoami.Json!["user_id"]!.GetValue<string>());
        Assert.Equal(
            byToken.Json["device_id"]!.GetValue<string>(), whoami.Json["device_id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("_bridge_joe", Token, "200")]
    [InlineData("bridgebot", Token, "200")]
    [InlineData("_bridge_none", Token, "403 M_FORBIDDEN")]
    [InlineData("somebody", Token, "403 M_EXCLUSIVE")]
    [InlineData("_bridge_joe", "", "401 M_MISSING_TOKEN")]
    [InlineData("_bridge_joe", "another", "401 M_UNKNOWN_TOKEN")]
    public async Task It_logs_its_users_in(string user, string token, string outcome)
    {
        var host = await hosts.GetAsync();

        Assert.Equal(outcome, (await host.AskAsync("POST login", LoginOf(user), token)).Outcome);
    }

    [Fact]
    public async Task That_it_may_log_in_is_told()
    {
        var host = await hosts.GetAsync();

        var flows = await host.AskAsync("GET login", token: "");

        Assert.Contains("m.login.application_service", flows.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task It_makes_names_and_deletes_devices_without_login_and_proof(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        const string Joe = "user_id=@_bridge_joe:localhost";

        var made = await host.AskAsync($"PUT devices/NEW?{Joe}", """{"display_name":"new"}""");
        var named = await host.AskAsync($"PUT devices/NEW?{Joe}", """{"display_name":"named"}""");
        var shown = await host.AskAsync($"GET devices/NEW?{Joe}");
        var acts = await host.AskAsync($"GET account/whoami?{Joe}&device_id=NEW");
        var deleted = await host.AskAsync($"DELETE devices/NEW?{Joe}", "{}");
        var gone = await host.AskAsync($"GET account/whoami?{Joe}&device_id=NEW");
        await host.AskAsync($"PUT devices/A?{Joe}", "{}");
        var many = await host.AskAsync($"POST delete_devices?{Joe}", """{"devices":["A"]}""");
        var left = await host.AskAsync($"GET devices?{Joe}");

        Assert.Equal(["201", "200"], [made.Outcome, named.Outcome]);
        Assert.Equal("named", shown.Json!["display_name"]!.GetValue<string>());
        Assert.Equal("NEW", acts.Json!["device_id"]!.GetValue<string>());
        Assert.Equal(["200", "400 M_UNKNOWN_DEVICE", "200"], [deleted.Outcome, gone.Outcome, many.Outcome]);
        Assert.DoesNotContain("\"A\"", left.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_belongs_to_a_device_needs_one()
    {
        var host = await hosts.GetAsync();
        const string Upload = "POST keys/upload?user_id=@_bridge_joe:localhost";

        Assert.Equal("400 M_MISSING_PARAM", (await host.AskAsync(Upload, "{}")).Outcome);
        Assert.Equal("200", (await host.AskAsync($"{Upload}&device_id=PHONE", "{}")).Outcome);
    }

    [Fact]
    public async Task Its_users_do_what_users_do()
    {
        var host = await hosts.GetAsync();
        const string Joe = "user_id=@_bridge_joe:localhost";

        var room = (await host.AskAsync($"POST createRoom?{Joe}", "{}")).Json!["room_id"]!.GetValue<string>();
        var path = $"rooms/{MatrixClient.Escape(room)}";
        var sent = await host.AskAsync($"PUT {path}/send/m.room.message/t1?{Joe}", """{"body":"x"}""");
        var repeated = await host.AskAsync($"PUT {path}/send/m.room.message/t1?{Joe}", """{"body":"x"}""");
        var eventId = MatrixClient.Escape(sent.Json!["event_id"]!.GetValue<string>());
        var by = await host.AskAsync($"GET {path}/event/{eventId}?{Joe}");
        var bot = await host.AskAsync($"PUT {path}/send/m.room.message/t1", """{"body":"x"}""");
        var sync = await host.AskAsync($"GET sync?{Joe}");
        var loggedOut = await host.AskAsync($"POST logout?{Joe}", "{}");

        Assert.Equal(sent.Text, repeated.Text);
        Assert.Equal("@_bridge_joe:localhost", by.Json!["sender"]!.GetValue<string>());
        Assert.Equal("403 M_FORBIDDEN", bot.Outcome);
        Assert.NotNull(sync.Json!["rooms"]!["join"]![room]);
        Assert.Equal("200", loggedOut.Outcome);
        Assert.Equal("200", (await host.AskAsync($"GET account/whoami?{Joe}")).Outcome);
    }

    [Theory]
    [InlineData(AccountState.Locked, "401 M_USER_LOCKED")]
    [InlineData(AccountState.Deactivated, "403 M_USER_DEACTIVATED")]
    public async Task The_state_of_the_account_counts_for_it_as_well(AccountState state, string outcome)
    {
        var host = await hosts.GetAsync();
        var name = state == AccountState.Locked ? "_bridge_locked" : "_bridge_ended";
        var request = $"GET account/whoami?user_id=@{name}:localhost";
        await host.RegisterAsync(name);
        var before = await host.AskAsync(request);
        var user = await host.Server.Database.Names.FindUserAsync($"@{name}:localhost", Cancel);
        UserAppend append = new(user) { Committed = _ => host.Server.Users.Sessions.AccountChanged(user) };
        append.Add(new AccountChangeRow(user, null, false, state, AccountFlags.None));
        (await host.Server.Database.CommitAsync(append, Cancel)).OrThrow();

        Assert.Equal("200", before.Outcome);
        Assert.Equal(outcome, (await host.AskAsync(request)).Outcome);
    }

    [Fact]
    public async Task A_request_that_came_before_is_answered_from_memory_and_without_allocation()
    {
        var host = await hosts.GetAsync();
        await host.AskAsync("GET account/whoami?user_id=@_bridge_joe:localhost&device_id=PHONE");
        var token = Encoding.ASCII.GetBytes(Token);
        var found = Hit(host.Server.Users.Sessions, token, 1_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        found &= Hit(host.Server.Users.Sessions, token, 1_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(found);
        Assert.Equal(0, allocated);
    }

    [Theory]
    [InlineData(true, "@_bridge_joe:localhost", true)]
    [InlineData(true, null, false)]
    [InlineData(false, "@_bridge_joe:localhost", false)]
    public async Task Its_users_are_limited_in_their_rates_as_it_says_and_it_itself_never(
        bool isLimited, string? user, bool isRefused)
    {
        await using var host = await AppserviceHost.StartAsync(
            isRateLimited: isLimited, memberships: new RateLimit(0.001, 1));
        var request = user is null ? "POST createRoom" : $"POST createRoom?user_id={user}";

        var first = await host.AskAsync(request, "{}");
        var second = await host.AskAsync(request, "{}");

        Assert.Equal("200", first.Outcome);
        Assert.Equal(isRefused ? "429 M_LIMIT_EXCEEDED" : "200", second.Outcome);
    }

    private static string LoginOf(string user) =>
        $$$"""{"type":"m.login.application_service","identifier":{"type":"m.id.user","user":"{{{user}}}"}}""";

    private static bool Hit(Sessions sessions, byte[] token, int times)
    {
        var found = true;
        for (var i = 0; i < times; i++)
        {
            found &= !sessions.TryAuthenticate(token, out _, out var appservice)
                && sessions.TryMasquerade(appservice!, "@_bridge_joe:localhost"u8, "PHONE"u8, out _);
        }

        return found;
    }
}
