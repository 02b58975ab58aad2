using System.Text.Json.Nodes;
using Dendrite.Fast.Storage;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Every way into an account, tried by those who may not go it: class M of the security classes, through HTTP.
/// </summary>
[Collection(FullScenarios.Collection)]
public sealed class EntrancesTests(FullScenarios scenarios)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // CVE-2023-32682. The rows of the account stay as they were, so that nothing is refused for want of them.
    [Theory]
    [InlineData(StoreKind.Sqlite, AccountState.Deactivated, "403 M_USER_DEACTIVATED")]
    [InlineData(StoreKind.Postgres, AccountState.Deactivated, "403 M_USER_DEACTIVATED")]
    [InlineData(StoreKind.Sqlite, AccountState.Locked, "401 M_USER_LOCKED")]
    [InlineData(StoreKind.Postgres, AccountState.Locked, "401 M_USER_LOCKED")]
    public async Task A_user_who_is_shut_out_gets_in_nowhere(StoreKind store, AccountState state, string refusal)
    {
        var scenario = await scenarios.GetAsync(store);
        var asker = scenario.Asker;
        var name = $"_bridge_out_{state}".ToLowerInvariant();
        await scenario.RegisterJoeAsync(name);
        var user = await scenario.Host.RegisterAsync("shut");
        asker.Name("SHUT", user.UserId);
        asker.Name("REFRESH", await RefreshTokenAsync(asker));
        asker.Name("LOGINTOKEN", await LoginTokenAsync(asker, user));
        var openId = await user.PostAsync(
            $"/_matrix/client/v3/user/{MatrixClient.Escape(user.UserId)}/openid/request_token",
            new JsonObject(),
            Cancel);
        using MatrixClient bridged = new(scenario.Host.Address);
        bridged.ActAs($"@{name}:localhost", "", "");

        await scenario.Host.SetStateAsync(user, state);
        await scenario.Host.SetStateAsync(bridged, state);

        var byPassword = await asker.AskAsync(
            "nobody", "POST login", """{"type":"m.login.password","user":"SHUT","password":"correct horse"}""");
        var byToken = await asker.AskAsync(
            "nobody", "POST login", """{"type":"m.login.token","token":"LOGINTOKEN"}""");
        var byRefresh = await asker.AskAsync("nobody", "POST refresh", """{"refresh_token":"REFRESH"}""");
        var byBridge = await asker.AskAsync(
            "nobody",
            "POST login",
            $$$"""{"type":"m.login.application_service","identifier":{"type":"m.id.user","user":"{{{name}}}"}}""",
            AppserviceHost.Token);
        var bySession = await asker.AskAsync("nobody", "GET account/whoami", token: user.AccessToken);
        var byMasquerade = await asker.AskAsync(
            "nobody", $"GET account/whoami?user_id={bridged.UserId}", token: AppserviceHost.Token);
        var byOpenId = await asker.AskAsync(
            "nobody",
            $"GET /_matrix/federation/v1/openid/userinfo?access_token={openId["access_token"]!.GetValue<string>()}");
        var again = await asker.AskAsync(
            "nobody", "POST register", $$"""{"username":"{{user.UserId[1..user.UserId.IndexOf(':')]}}"}""");

        Assert.All(
            [byPassword, byToken, byRefresh, byBridge, bySession, byMasquerade],
            answer => Assert.Equal(refusal, answer.Outcome));
        Assert.Equal("401 M_UNKNOWN_TOKEN", byOpenId.Outcome);
        Assert.Equal("400 M_USER_IN_USE", again.Outcome);
    }

    // Continuwuity SEC16: an empty token is none.
    [Theory]
    [InlineData("Bearer ", "")]
    [InlineData("Bearer", "")]
    [InlineData("Bearer    ", "")]
    [InlineData("Basic YTpi", "")]
    [InlineData(null, "?access_token=")]
    [InlineData(null, "?access_token")]
    [InlineData(null, "?access_token=&access_token=")]
    public async Task An_empty_token_is_none(string? header, string query)
    {
        var scenario = await scenarios.GetAsync(StoreKind.Sqlite);
        using HttpRequestMessage request = new(HttpMethod.Get, "/_matrix/client/v3/account/whoami" + query);
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        using var sent = await scenario.Asker.User("nobody").SendAsync(request, Cancel);
        var answer = await ApiAnswer.ReadAsync(sent);

        Assert.Equal("401 M_MISSING_TOKEN", answer.Outcome);
    }

    [Theory]
    [InlineData("POST login", """{"type":"m.login.token","token":""}""", "403 M_FORBIDDEN")]
    [InlineData("POST login", """{"type":"m.login.password","user":"JOE","password":""}""", "403 M_FORBIDDEN")]
    [InlineData("POST login", """{"type":"m.login.password","user":"JOE"}""", "400 M_MISSING_PARAM")]
    [InlineData("POST login", """{"type":"m.login.password","user":"","password":""}""", "403 M_FORBIDDEN")]
    [InlineData("POST refresh", """{"refresh_token":""}""", "401 M_UNKNOWN_TOKEN")]
    [InlineData("GET /_matrix/federation/v1/openid/userinfo?access_token=", null, "401 M_UNKNOWN_TOKEN")]
    public async Task Nothing_is_no_proof(string request, string? body, string outcome)
    {
        var scenario = await scenarios.GetAsync(StoreKind.Sqlite);

        var answer = await scenario.Asker.AskAsync("nobody", request, body);

        Assert.Equal(outcome, answer.Outcome);
    }

    // Tuwunel c564d9e23: whoever has no password proves nothing by one.
    [Theory]
    [InlineData("\"password\":\"\"")]
    [InlineData("\"password\":\"any\"")]
    [InlineData("\"password\":null")]
    [InlineData("\"response\":\"any\"")]
    public async Task A_user_without_a_password_passes_no_password_stage(string proof)
    {
        var scenario = await scenarios.GetAsync(StoreKind.Sqlite);
        var login = await scenario.Asker.AskAsync(
            "nobody",
            "POST login",
            """{"type":"m.login.application_service","identifier":{"type":"m.id.user","user":"JOE"}}""",
            AppserviceHost.Token);
        var token = login.Json!["access_token"]!.GetValue<string>();

        var answer = await scenario.Asker.AskAsync(
            "nobody",
            "POST /_matrix/client/v1/login/get_token",
            $$$"""
            {"auth":{"type":"m.login.password","identifier":{"type":"m.id.user","user":"JOE"},{{{proof}}}}}
            """,
            token);

        Assert.InRange(answer.Status, 400, 403);
        Assert.Null(answer.Json!["login_token"]);
    }

    // CVE-2023-41335 and its kin: one user's session of interactive auth, or a proof of another user, is worth nothing.
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_proof_is_worth_something_for_its_own_user_and_request_alone(StoreKind store)
    {
        var scenario = await scenarios.GetAsync(store);
        var asker = scenario.Asker;
        await scenario.Host.LoginAsync(asker.User("alice"), "TARGET");
        var opened = await asker.AskAsync("bob", "DELETE devices/NONE", "{}");
        asker.Name("UIA", opened.Json!["session"]!.GetValue<string>());

        var bobs = """{"auth":{"session":"UIA","type":"m.login.password","password":"correct horse","identifier":"""
            + """{"type":"m.id.user","user":"BOB"}}}""";
        var another = await asker.AskAsync("alice", "DELETE devices/NONE", bobs);
        var elsewhere = await asker.AskAsync("bob", "POST /_matrix/client/v1/login/get_token", bobs);
        var byOther = await asker.AskAsync(
            "alice", "DELETE devices/TARGET", bobs.Replace("\"session\":\"UIA\",", "", StringComparison.Ordinal));
        var there = await asker.AskAsync("alice", "GET devices/TARGET");

        Assert.All([another, elsewhere, byOther], answer => Assert.InRange(answer.Status, 400, 403));
        Assert.Equal("200", there.Outcome);
    }

    // GHSA-v2x6-m99h-vqxx: what was confirmed is one address, for one purpose, with one secret, once.
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_confirmed_address_is_used_once_and_for_what_it_was_confirmed(StoreKind store)
    {
        var scenario = await scenarios.GetAsync(store);
        var asker = scenario.Asker;
        asker.Name("SID", await RequestAsync("account/3pid/email/requestToken", "mine@example.org"));
        await scenario.ConfirmAsync("mine@example.org");
        asker.Name("ELSEWHERE", await RequestAsync("register/email/requestToken", "other@example.org"));
        await scenario.ConfirmAsync("other@example.org");

        var otherSecret = await AddAsync("eve", "SID", "another");
        var otherPurpose = await AddAsync("eve", "ELSEWHERE", "secret");
        var added = await AddAsync("eve", "SID", "secret");
        var again = await AddAsync("bob", "SID", "secret");
        var addresses = await asker.AskAsync("bob", "GET account/3pid");

        Assert.All([otherSecret, otherPurpose, again], answer => Assert.Equal(400, answer.Status));
        Assert.Equal("200", added.Outcome);
        Assert.DoesNotContain("mine@example.org", addresses.Text, StringComparison.Ordinal);

        async Task<string> RequestAsync(string path, string address)
        {
            var answer = await asker.AskAsync(
                "eve", $"POST {path}", $$"""{"email":"{{address}}","client_secret":"secret","send_attempt":1}""");
            return answer.Json!["sid"]!.GetValue<string>();
        }

        Task<ApiAnswer> AddAsync(string who, string sid, string secret)
            => asker.AskAsync(
                who,
                "POST account/3pid/add",
                $$$$"""
                {"sid":"{{{{sid}}}}","client_secret":"{{{{secret}}}}","auth":{"type":"m.login.password",
                "password":"correct horse","identifier":{"type":"m.id.user","user":"{{{{who.ToUpperInvariant()}}}}"}}}
                """);
    }

    private static async Task<string> RefreshTokenAsync(Asker asker)
    {
        var login = await asker.AskAsync(
            "nobody",
            "POST login",
            """{"type":"m.login.password","user":"SHUT","password":"correct horse","refresh_token":true}""");
        return login.Json!["refresh_token"]!.GetValue<string>();
    }

    private static async Task<string> LoginTokenAsync(Asker asker, MatrixClient user)
    {
        var given = await asker.AskAsync(
            "nobody",
            "POST /_matrix/client/v1/login/get_token",
            """
            {"auth":{"type":"m.login.password","password":"correct horse",
            "identifier":{"type":"m.id.user","user":"SHUT"}}}
            """,
            user.AccessToken);
        return given.Json!["login_token"]!.GetValue<string>();
    }
}
