using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Outbound;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Whatever a request or a document names, this server asks no machine that only it can reach (class J of the bug
/// classes). The trap is such a machine: its certificate is trusted and its name is known, so that nothing but the
/// guard keeps requests from it. What the guard refuses in detail: tests/Outbound.Tests/SsrfTests.cs.
/// </summary>
public sealed class SsrfTests : IAsyncLifetime
{
    private readonly LoopbackSite _trap = new(_ => new(200, "{}"), "localhost");
    private readonly FakeOidc _provider = new();
    private LoopbackSite? _captcha;
    private HttpHost? _host;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string TrapName => string.Create(CultureInfo.InvariantCulture, $"localhost:{_trap.Port}");

    public async ValueTask InitializeAsync()
    {
        _captcha = new LoopbackSite(_ => new(307, "", Location: $"https://{TrapName}/captcha"));
        _host = await HttpHost.StartAsync(change: options => options with
        {
            ClientBaseUrl = new Uri("http://127.0.0.1/"),
            Outbound = options.Outbound with { TrustedRoots = [_trap.Root!] },
            Users = options.Users with
            {
                Captcha = new CaptchaOptions
                {
                    SiteKey = "site",
                    Secret = "secret",
                    VerifyUrl = OutboundUrl.Parse(_captcha.Url("/verify")),
                },
                Sso = new SsoOptions
                {
                    Providers = [_provider.Options("redirecting"), _provider.Options("foreignkeys")],
                },
            },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _captcha!.DisposeAsync();
        await _provider.DisposeAsync();
        await _trap.DisposeAsync();
    }

    [Fact]
    public async Task An_identity_server_that_a_user_names_is_not_asked_where_others_must_not_reach()
    {
        var client = await LogInAsync();

        foreach (var name in (string[])
            [TrapName, $"127.0.0.1:{_trap.Port}", $"[::1]:{_trap.Port}", $"[::ffff:127.0.0.1]:{_trap.Port}"])
        {
            JsonObject body = new()
            {
                ["client_secret"] = "secret",
                ["id_access_token"] = "token",
                ["id_server"] = name,
                ["sid"] = "sid",
            };
            var (status, answer) = await client.TryAsync(
                HttpMethod.Post, "/_matrix/client/v3/account/3pid/bind", body, Cancel);

            // One sentence for all, so that nobody scans a network by it.
            Assert.Equal(HttpStatusCode.BadGateway, status);
            Assert.StartsWith(
                "The identity server did not answer as one",
                answer["error"]!.GetValue<string>(),
                StringComparison.Ordinal);
        }

        Assert.Empty(_trap.Seen);
    }

    [Fact]
    public async Task A_captchas_answer_leads_nowhere()
    {
        var client = _host!.Client();

        var (_, challenge) = await SolveAsync(client);

        Assert.Contains("captcha cannot be checked", challenge["error"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Single(_captcha!.Seen);
        Assert.Empty(_trap.Seen);
    }

    [Fact]
    public async Task What_a_provider_describes_or_redirects_to_is_asked_at_its_own_host_alone()
    {
        using SsoClient browser = new(_host!.Address);

        var redirected = await browser.BeginAsync("redirecting");
        var keys = await browser.LogInAsync(_provider, "foreignkeys");

        Assert.Equal((503, 503), (redirected.Status, keys.Status));
        Assert.Empty(_provider.Asked("/moved"));
        Assert.Empty(_provider.Asked("/keys"));
        Assert.Single(_provider.Asked("/foreignkeys/token"));
    }

    private static Task<(HttpStatusCode Status, JsonObject Body)> SolveAsync(MatrixClient client)
    {
        JsonObject body = new()
        {
            ["username"] = "alice",
            ["password"] = "password",
            ["auth"] = new JsonObject { ["type"] = "m.login.recaptcha", ["response"] = "solved" },
        };
        return client.TryAsync(HttpMethod.Post, "/_matrix/client/v3/register", body, Cancel);
    }

    // Nobody can register here: the captcha's service leads to the trap.
    private async Task<MatrixClient> LogInAsync()
    {
        var user = await _host!.Database.Names.UserAsync("@alice:localhost", Cancel);
        DataAppend append = new(OwnerKey.Of(user));
        append.Add(new AccountRow(
            user, null, 0, false, AccountState.Active, AccountKind.User, AccountFlags.None));
        (await _host.Database.CommitAsync(append, Cancel)).OrThrow();
        var token = await _host.Users.LoginTokens.CreateAsync(user, Cancel);
        var client = _host.Client();
        var login = await client.PostAsync(
            "/_matrix/client/v3/login", new JsonObject { ["type"] = "m.login.token", ["token"] = token.Text }, Cancel);
        client.ActAs(
            "@alice:localhost", login["device_id"]!.GetValue<string>(), login["access_token"]!.GetValue<string>());
        return client;
    }
}
