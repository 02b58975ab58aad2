using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Single sign-on with a provider, a browser or an attacker that does not play by the rules. Source: client-server API
/// v1.19, "SSO client login/authentication"; OpenID Connect Core 1.0, section 3.1; RFC 9700.
/// </summary>
public sealed class SsoApiTests : IClassFixture<FakeSsoHost>, IDisposable
{
    private const string ConfirmPath = "/_synapse/client/sso/confirm";
    private const string Callback = "/_synapse/client/oidc/callback";

    private readonly FakeSsoHost _host;
    private readonly FakeOidc _fake;
    private readonly SsoClient _browser;

    public SsoApiTests(FakeSsoHost host)
    {
        _host = host;
        _fake = host.Fake;
        _fake.Reset();
        _browser = host.Client();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_flows_of_login_name_the_providers_and_the_token()
    {
        var flows = (await _browser.GetAsync("/_matrix/client/v3/login")).Json["flows"]!.AsArray();

        Assert.Equal(
            ["m.login.password", "m.login.sso", "m.login.token"],
            flows.Select(flow => flow!["type"]!.GetValue<string>()));
        var providers = flows[1]!["identity_providers"]!.AsArray();
        Assert.Equal(
            """{"id":"good","name":"good","icon":"mxc://localhost/icon","brand":"gitlab"}""",
            providers[0]!.ToJsonString());
        Assert.Equal("""{"id":"public","name":"public"}""", providers[1]!.ToJsonString());
    }

    [Fact]
    public async Task The_provider_is_asked_for_a_code_by_PKCE_with_state_and_nonce()
    {
        var answer = await _browser.BeginAsync("good");

        var query = _browser.Query;
        Assert.Equal(302, answer.Status);
        Assert.StartsWith(_fake.Issuer("good") + "/authorize?tenant=1&", answer.Location, StringComparison.Ordinal);
        Assert.Equal("code", query["response_type"]);
        Assert.Equal("our id", query["client_id"]);
        Assert.Equal(new Uri(_host.Host.Address, Callback).ToString(), query["redirect_uri"]);
        Assert.Equal("openid profile email", query["scope"]);
        Assert.Equal("S256", query["code_challenge_method"]);
        Assert.Equal([43, 43, 43], [query["state"]!.Length, query["nonce"]!.Length, query["code_challenge"]!.Length]);
        Assert.Contains("HttpOnly; SameSite=Lax; Max-Age=600", answer.Cookies, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("good", "Basic")]
    [InlineData("post", "form")]
    [InlineData("public", "none")]
    public async Task The_code_is_redeemed_with_the_verifier_and_the_clients_proof(string provider, string proof)
    {
        _fake.Claims = new JsonObject { ["sub"] = $"redeem-{provider}", ["preferred_username"] = $"redeem-{provider}" };
        var answer = await _browser.LogInAsync(_fake, provider);

        var request = _fake.Site.Seen.Last(seen => seen.Path == $"/{provider}/token");
        var form = System.Web.HttpUtility.ParseQueryString(request.Body);
        Assert.Equal((302, ConfirmPath), (answer.Status, answer.Location));
        Assert.Equal("authorization_code", form["grant_type"]);
        Assert.Equal("code", form["code"]);
        Assert.Equal(_browser.Query["redirect_uri"], form["redirect_uri"]);
        Assert.Equal(
            _browser.Query["code_challenge"],
            UnpaddedBase64.EncodeUrl(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))));
        Assert.Equal(proof == "form" ? FakeOidc.Secret : null, form["client_secret"]);
        Assert.Equal(proof == "Basic" ? null : "our id", form["client_id"]);
        Assert.Equal(
            proof == "Basic" ? "Basic " + Convert.ToBase64String("our%20id:a%3Asecret%2Fwith%2Bsigns"u8) : "",
            request.Authorization);
    }

    [Fact]
    public async Task A_trusted_app_gets_its_token_at_once_and_others_when_their_user_says_so()
    {
        _fake.Claims = new JsonObject { ["sub"] = "trusting", ["preferred_username"] = "trusting" };
        var trusted = await _browser.LogInAsync(_fake, "good", "https://trusted.example/app/?x=1#y");
        var app = await _browser.LogInAsync(_fake, "good", "trusted-app://open");
        var other = await _browser.LogInAsync(_fake, "good", "https://trusted.example/application");
        var early = other.Cookies.Contains("Max-Age=600", StringComparison.Ordinal);
        var page = await _browser.GetAsync(ConfirmPath);
        var confirmed = await _browser.ConfirmAsync();
        var again = await _browser.GetAsync(ConfirmPath);

        Assert.StartsWith(
            "https://trusted.example/app/?x=1&loginToken=dfl_", trusted.Location, StringComparison.Ordinal);
        Assert.EndsWith("#y", trusted.Location, StringComparison.Ordinal);
        Assert.StartsWith("trusted-app://open?loginToken=dfl_", app.Location, StringComparison.Ordinal);
        Assert.Equal(ConfirmPath, other.Location);
        Assert.True(early);
        Assert.Contains("<strong>trusted.example</strong> will be logged in", page.Text, StringComparison.Ordinal);
        Assert.Equal(303, confirmed.Status);
        Assert.StartsWith(
            "https://trusted.example/application?loginToken=dfl_", confirmed.Location, StringComparison.Ordinal);
        Assert.Equal(403, again.Status);
    }

    [Theory]
    [InlineData("nonce", "\"another\"")]
    [InlineData("nonce", "null")]
    [InlineData("iss", "\"https://evil.example\"")]
    [InlineData("aud", "\"another client\"")]
    [InlineData("aud", "[\"our id\",\"another client\"]")]
    [InlineData("azp", "\"another client\"")]
    [InlineData("exp", "1000000000")]
    [InlineData("iat", "9000000000")]
    [InlineData("sub", "null")]
    [InlineData("sub", "7")]
    public async Task An_ID_token_that_is_not_about_this_login_is_refused(string claim, string value)
    {
        _fake.Claims = new JsonObject { ["preferred_username"] = "mallory", [claim] = JsonNode.Parse(value) };

        var answer = await _browser.LogInAsync(_fake, "good");

        await RequireRefusedAsync(answer, "did not confirm who you are");
    }

    [Theory]
    [InlineData("none", "none")]
    [InlineData("HS256", "secret")]
    [InlineData("RS256", "other")]
    [InlineData("RS256", "none")]
    public async Task An_ID_token_that_the_provider_has_not_signed_is_refused(string algorithm, string signature)
    {
        _fake.Header = new JsonObject { ["alg"] = algorithm };
        _fake.Signature = signature;
        _fake.Claims = new JsonObject { ["preferred_username"] = "mallory" };

        var answer = await _browser.LogInAsync(_fake, "good");

        await RequireRefusedAsync(answer, "did not confirm who you are");
    }

    [Theory]
    [InlineData("impostor")]
    [InlineData("huge")]
    [InlineData("away")]
    [InlineData("nojson")]
    [InlineData("redirecting")]
    public async Task A_provider_that_does_not_describe_itself_brings_nobody(string provider)
    {
        var first = await _browser.BeginAsync(provider);
        var second = await _browser.BeginAsync(provider);

        Assert.Equal((503, 503), (first.Status, second.Status));
        Assert.Contains("does not answer as it should", first.Text, StringComparison.Ordinal);

        // It is left in peace for a while, and what it names at other hosts was not asked for.
        Assert.Single(_fake.Asked($"/{provider}/.well-known/openid-configuration"));
        Assert.Empty(_fake.Asked("/moved"));
    }

    [Theory]
    [InlineData("foreignkeys", "/foreignkeys/keys")]
    [InlineData("foreigntoken", "/foreigntoken/token")]
    public async Task What_a_provider_names_at_another_host_is_foreign(string provider, string path)
    {
        var answer = await _browser.LogInAsync(_fake, provider);

        await RequireRefusedAsync(answer, "does not answer as it should", 503);
        Assert.Empty(_fake.Asked(path));
    }

    [Fact]
    public async Task A_code_that_the_provider_refuses_brings_nobody()
    {
        _fake.TokenAnswer = new(400, """{"error":"invalid_grant"}""");
        var refused = await _browser.LogInAsync(_fake, "good");
        _fake.TokenAnswer = new(200, """{"access_token":"a"}""");
        var without = await _browser.LogInAsync(_fake, "good");
        _fake.TokenAnswer = new(500, "<html>");
        var broken = await _browser.LogInAsync(_fake, "good");
        _fake.TokenAnswer = new(200, new string(' ', 300 * 1024));
        var large = await _browser.LogInAsync(_fake, "good");

        Assert.Equal(
            [403, 403, 503, 503], new[] { refused, without, broken, large }.Select(answer => answer.Status));
    }

    [Fact]
    public async Task An_answer_without_the_cookie_or_with_another_state_is_refused()
    {
        await _browser.BeginAsync("good");
        using var stranger = _host.Client();
        var before = _fake.Asked("/good/token").Count();

        var noCookie = await stranger.ReturnAsync(_browser.State);
        await stranger.BeginAsync("good");
        var othersState = await stranger.ReturnAsync(_browser.State);
        var forged = await _browser.ReturnAsync("forged");
        var none = await _browser.GetAsync(Callback + "?code=code");
        var denied = await _browser.GetAsync(Callback + "?error=access_denied&state=forged");

        Assert.All(
            new[] { noCookie, othersState, forged, none, denied },
            answer => Assert.Contains("was not begun in this browser", answer.Text, StringComparison.Ordinal));
        Assert.Equal(before, _fake.Asked("/good/token").Count());
    }

    [Fact]
    public async Task A_cookie_that_was_changed_or_is_for_another_step_is_refused()
    {
        _fake.Claims = new JsonObject { ["sub"] = "steps", ["preferred_username"] = "steps" };
        await _browser.BeginAsync("good");
        var login = Cookie(_browser);
        var early = await _browser.GetAsync(ConfirmPath);
        await _browser.LogInAsync(_fake, "good");
        var ticket = Cookie(_browser);
        SetCookie(ticket[..^4] + "AAAA");
        var changed = await _browser.GetAsync(ConfirmPath);
        SetCookie(ticket);
        var state = UnpaddedBase64.EncodeUrl(SHA256.HashData(Encoding.ASCII.GetBytes(ticket)));
        var asLogin = await _browser.ReturnAsync(state);
        SetCookie(login);
        var replayed = await _browser.ReturnAsync();

        Assert.Equal(
            [403, 403, 403, 403], new[] { early, changed, asLogin, replayed }.Select(answer => answer.Status));
    }

    [Fact]
    public async Task The_issuer_that_an_answer_names_has_to_be_the_one_that_was_asked()
    {
        var evil = "&iss=" + Uri.EscapeDataString("https://evil.example");
        var right = "&iss=" + Uri.EscapeDataString(_fake.Issuer("issuers"));

        List<int> statuses = [];
        foreach (var (provider, further) in ((string, string)[])
            [("good", evil), ("issuers", ""), ("issuers", evil), ("issuers", right), ("good", "")])
        {
            await _browser.BeginAsync(provider);
            _fake.Claims = new JsonObject
            {
                ["nonce"] = _browser.Query["nonce"],
                ["sub"] = $"at {provider}",
                ["preferred_username"] = $"at-{provider}",
            };
            statuses.Add((await _browser.ReturnAsync(further: further)).Status);
        }

        Assert.Equal([403, 403, 403, 302, 302], statuses);
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_page_does_nothing()
    {
        _fake.Claims = new JsonObject { ["sub"] = "csrf", ["preferred_username"] = "csrf" };
        await _browser.LogInAsync(_fake, "good");

        var answer = await _browser.ConfirmAsync(withToken: false);

        Assert.Equal(403, answer.Status);
        Assert.True((await _host.Host.Database.Names.FindUserAsync("@csrf:localhost", Cancel)).IsNone);
    }

    [Fact]
    public async Task An_answer_by_a_form_is_taken_by_a_request_that_has_the_cookie()
    {
        _fake.Claims = new JsonObject { ["sub"] = "posted", ["preferred_username"] = "posted" };
        await _browser.BeginAsync("good");
        _fake.Claims["nonce"] = _browser.Query["nonce"];

        var passed = await _browser.PostAsync(Callback, new()
        {
            ["state"] = _browser.State,
            ["code"] = "a&b",
            ["other"] = "x",
        });
        var answer = await _browser.GetAsync(passed.Location!);

        Assert.Equal(303, passed.Status);
        Assert.Equal($"{Callback}?state={_browser.State}&code=a%26b", passed.Location);
        Assert.Equal(ConfirmPath, answer.Location);
    }

    [Fact]
    public async Task Userinfo_counts_if_it_is_about_the_same_person()
    {
        _fake.Userinfo = """{"sub":"subject","preferred_username":"Info","iss":"x"}""";
        var right = await _browser.LogInAsync(_fake, "userinfo");
        var page = await _browser.GetAsync(ConfirmPath);
        _fake.Userinfo = """{"sub":"somebody else","preferred_username":"info"}""";
        var other = await _browser.LogInAsync(_fake, "userinfo");

        Assert.Equal(302, right.Status);
        Assert.Contains("@info:localhost", page.Text, StringComparison.Ordinal);
        Assert.Equal("Bearer access", _fake.Site.Seen.Last(seen => seen.Path == "/userinfo/userinfo").Authorization);
        await RequireRefusedAsync(other, "did not confirm who you are");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/relative")]
    [InlineData("//app.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https://user@app.example/")]
    [InlineData("https://app.example\\@evil.example/")]
    [InlineData("https://app.example/\r\nx: y")]
    public async Task An_address_that_is_no_apps_is_refused(string redirectUrl)
    {
        var answer = await _browser.BeginAsync("good", redirectUrl);

        Assert.Equal(400, answer.Status);
        Assert.Contains("redirectUrl", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie", answer.Cookies, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_provider_is_gone_to_at_once()
    {
        await using var host = await HttpHost.StartAsync(changeAt: (options, at) => options with
        {
            ClientBaseUrl = new Uri($"http://127.0.0.1:{at.Port}/"),
            Users = options.Users with { Sso = new SsoOptions { Providers = [_fake.Options("good")] } },
        });
        using SsoClient browser = new(host.Address);

        var answer = await browser.GetAsync("/_matrix/client/v3/login/sso/redirect?redirectUrl=https://app.example/");

        Assert.Equal(302, answer.Status);
        Assert.StartsWith(_fake.Issuer("good") + "/authorize?", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_is_none_is_a_page_that_says_so()
    {
        var unknown = await _browser.BeginAsync("unknown");
        var without = await _browser.GetAsync("/_matrix/client/v3/login/sso/redirect");

        Assert.Equal((404, 400), (unknown.Status, without.Status));
        Assert.Contains("<h1>This did not work</h1>", unknown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_brings_no_new_users_brings_those_who_are_known()
    {
        _fake.Claims = new JsonObject { ["sub"] = "old", ["preferred_username"] = "olduser" };
        var stranger = await _browser.LogInAsync(_fake, "closed");
        await RequireRefusedAsync(stranger, "Ask whoever runs this server");
        var client = await _host.Host.RegisterAsync("known");
        var user = await _host.Host.Database.Names.FindUserAsync(client.UserId, Cancel);
        DataAppend append = new(OwnerKey.Of(user));
        append.Add(new ExternalIdRow("closed", "old", user, 0));
        (await _host.Host.Database.CommitAsync(append, Cancel)).OrThrow();
        var known = await _browser.LogInAsync(_fake, "closed");

        Assert.Equal(ConfirmPath, known.Location);
    }

    [Fact]
    public async Task Who_is_known_at_several_providers_chooses_where_to_prove_it()
    {
        var client = await _host.Host.RegisterAsync("several");
        var user = await _host.Host.Database.Names.FindUserAsync(client.UserId, Cancel);
        DataAppend append = new(OwnerKey.Of(user));
        append.Add(new ExternalIdRow("good", "several", user, 0));
        append.Add(new ExternalIdRow("public", "several", user, 0));
        (await _host.Host.Database.CommitAsync(append, Cancel)).OrThrow();
        var (_, challenge) = await client.TryAsync(
            HttpMethod.Delete, "/_matrix/client/v3/devices/ANY", new JsonObject(), Cancel);
        var path = "/_matrix/client/v3/auth/m.login.sso/fallback/web";
        var query = $"?session={challenge["session"]!.GetValue<string>()}";

        var page = await _browser.GetAsync(path + query);
        var other = await _browser.GetAsync(path + query + "&provider=post");
        var chosen = await _browser.GetAsync(path + query + "&provider=public");
        var form = await _browser.PostAsync(path, new() { ["session"] = query["?session=".Length..] });

        var link = $"href=\"{query}&amp;provider=good\">good</a>";
        Assert.All(
            new[] { page, other }, answer => Assert.Contains(link, answer.Text, StringComparison.Ordinal));
        Assert.Equal(302, chosen.Status);
        Assert.StartsWith(_fake.Issuer("public"), chosen.Location, StringComparison.Ordinal);
        Assert.Equal(403, form.Status);
    }

    public void Dispose() => _browser.Dispose();

    private string Cookie(SsoClient browser) => browser.Cookies.GetCookies(_host.Host.Address)["dendrite_sso"]!.Value;

    private void SetCookie(string value)
        => _browser.Cookies.Add(_host.Host.Address, new System.Net.Cookie("dendrite_sso", value, "/"));

    /// <summary>Fails unless an answer is a page that says so, and nobody got in.</summary>
    private async Task RequireRefusedAsync(SsoClient.SsoAnswer answer, string expected, int status = 403)
    {
        Assert.Equal(status, answer.Status);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await _browser.GetAsync(ConfirmPath)).Status);
        Assert.True((await _host.Host.Database.Names.FindUserAsync("@mallory:localhost", Cancel)).IsNone);
    }
}
