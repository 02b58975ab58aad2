using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Single sign-on as people meet it: a real browser, a real OpenID provider, an app at a third site. Source:
/// client-server API v1.19, "SSO client login/authentication".
/// </summary>
public sealed class SsoBrowserTests(Browsers browsers, SsoHost host) : IClassFixture<SsoHost>
{
    private const string Client = "/_matrix/client/v3/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_login_makes_an_account_and_the_next_one_finds_it()
    {
        await using var page = await OpenAsync();
        await page.GoAsync(host.LoginUrl(host.App.Url("/chat?a=b&loginToken=old#room"), "new"));
        await SignOnAsync(page, "alice");
        await page.UntilHeadingAsync("Create your account");
        await RequireGoodAsync(page);
        var asked = await TextAsync(page);
        await ConfirmAsync(page);
        var arrived = await ArriveAsync(page);
        var first = await RedeemAsync(arrived);

        await using var other = await OpenAsync();
        await other.GoAsync(host.LoginUrl(host.App.Url("/chat"), "new"));
        await SignOnAsync(other, "alice");
        await other.UntilHeadingAsync("Continue to your account");
        await RequireGoodAsync(other);
        await ConfirmAsync(other);
        var second = await RedeemAsync(await ArriveAsync(other));

        Assert.Contains(new Uri(host.App.Url("/")).Authority, asked, StringComparison.Ordinal);
        Assert.Contains("@alice:localhost", asked, StringComparison.Ordinal);
        Assert.Equal("a=b", arrived.Query[1..arrived.Query.IndexOf('&', StringComparison.Ordinal)]);
        Assert.Equal("#room", arrived.Fragment);
        Assert.Equal("@alice:localhost", first.UserId);
        Assert.Equal(first.UserId, second.UserId);
        Assert.NotEqual(first.DeviceId, second.DeviceId);
        var profile = await first.GetAsync($"{Client}profile/{MatrixClient.Escape(first.UserId)}", Cancel);
        Assert.Equal("Name of alice", profile["displayname"]!.GetValue<string>());
        var user = await host.Host.Database.Names.FindUserAsync(first.UserId, Cancel);
        Assert.Equal("alice@example.org", Assert.Single(
            await host.Host.Database.Threepids.OfUserAsync(user, Cancel)).Address);
    }

    [Fact]
    public async Task An_address_that_the_provider_has_not_verified_is_not_taken_over()
    {
        await using var page = await OpenAsync();
        await page.GoAsync(host.LoginUrl("element://connect", "new"));
        await SignOnAsync(page, "una-unverified");
        await page.UntilHeadingAsync("Create your account");
        var asked = await TextAsync(page);
        await page.GoAsync(host.LoginUrl(host.App.Url("/"), "new"));
        await page.UntilHeadingAsync("Create your account");
        await ConfirmAsync(page);
        var una = await RedeemAsync(await ArriveAsync(page));

        Assert.Contains("An app on this device (element)", asked, StringComparison.Ordinal);
        var user = await host.Host.Database.Names.FindUserAsync(una.UserId, Cancel);
        Assert.Equal("@una:localhost", una.UserId);
        Assert.Empty(await host.Host.Database.Threepids.OfUserAsync(user, Cancel));
    }

    [Fact]
    public async Task Whoever_says_no_at_the_provider_is_told_so()
    {
        await using var page = await OpenAsync();
        await page.GoAsync(host.LoginUrl(host.App.Url("/"), "new"));

        await page.EvaluateAsync("void document.getElementById('deny').click()");
        await page.UntilHeadingAsync("This did not work");

        Assert.Contains("The login was not allowed", await TextAsync(page), StringComparison.Ordinal);
        Assert.StartsWith(host.BaseUrl, await UrlAsync(page), StringComparison.Ordinal);
        await RequireGoodAsync(page, "403");
    }

    [Fact]
    public async Task An_account_that_exists_is_refused_and_becomes_theirs_where_the_operator_lets_it()
    {
        var bob = host.Host.Client();
        await bob.RegisterAsync("bob", Cancel);
        await using var page = await OpenAsync();
        await page.GoAsync(host.LoginUrl(host.App.Url("/"), "new"));
        await SignOnAsync(page, "bob");
        await page.UntilHeadingAsync("This did not work");
        var refused = await TextAsync(page);

        await page.GoAsync(host.LoginUrl(host.App.Url("/"), "linking"));
        await page.UntilHeadingAsync("Continue to your account");
        var asked = await TextAsync(page);
        await ConfirmAsync(page);
        var linked = await RedeemAsync(await ArriveAsync(page));

        Assert.Contains("This user name is taken", refused, StringComparison.Ordinal);
        Assert.Contains("from now on", asked, StringComparison.Ordinal);
        Assert.Equal(bob.UserId, linked.UserId);
        Assert.NotEqual(bob.DeviceId, linked.DeviceId);
    }

    [Fact]
    public async Task Whoever_has_to_choose_a_name_does_so_until_it_is_free()
    {
        var taken = host.Host.Client();
        await taken.RegisterAsync("takenname", Cancel);
        await using var page = await OpenAsync();
        await page.GoAsync(host.LoginUrl(host.App.Url("/"), "choosing"));
        await SignOnAsync(page, "carol");
        await page.UntilHeadingAsync("Create your account");
        await RequireGoodAsync(page);
        await page.TypeAsync("takenname");
        await page.PressAsync("Enter");
        await page.UntilAsync("document.querySelector('[role=alert]')");
        var error = await TextAsync(page);
        await RequireGoodAsync(page, "400");
        await page.EvaluateAsync("document.getElementById('username').select()");
        await page.TypeAsync("carols-choice");
        await page.PressAsync("Enter");
        var carol = await RedeemAsync(await ArriveAsync(page));

        Assert.Contains("This user name is taken", error, StringComparison.Ordinal);
        Assert.Equal("@carols-choice:localhost", carol.UserId);
    }

    [Fact]
    public async Task The_login_page_of_this_server_logs_in_without_a_question()
    {
        await using var page = await OpenAsync();
        await page.BeforeEachAsync(
            "window.matrixLogin = { onLogin: function (answer) { window.got = answer; } };");

        await page.GoAsync($"{host.BaseUrl}/_matrix/static/client/login/?device_id=PAGE");
        await page.UntilAsync("document.querySelectorAll('#sso a').length === 3");
        var names = await page.EvaluateAsync("[...document.querySelectorAll('#sso a')].map(a => a.textContent)");
        await page.EvaluateAsync("void document.querySelector('#sso a').click()");
        await page.UntilHeadingAsync("Provider");
        await SignOnAsync(page, "dave");
        await page.UntilAsync("window.got");

        var got = (await page.EvaluateAsync("window.got"))!;
        Assert.Equal("Continue with The \"new\" <provider>", names!.AsArray()[0]!.GetValue<string>());
        Assert.Equal("@dave:localhost", got["user_id"]!.GetValue<string>());
        Assert.Equal("PAGE", got["device_id"]!.GetValue<string>());
        await RequireGoodAsync(page);
    }

    [Fact]
    public async Task Clients_that_know_no_providers_come_to_a_page_to_choose_one()
    {
        await using var page = await OpenAsync();
        await page.GoAsync(host.LoginUrl(host.App.Url("/")));
        var links = await page.EvaluateAsync("[...document.querySelectorAll('main a')].map(a => a.textContent)");
        await RequireGoodAsync(page);

        await page.EvaluateAsync("document.querySelector('main a').focus()");
        await page.PressAsync("Enter");
        await page.UntilHeadingAsync("Provider");

        Assert.Equal(
            ["The \"new\" <provider>", "The \"linking\" <provider>", "The \"choosing\" <provider>"],
            links!.AsArray().Select(link => link!.GetValue<string>()));
    }

    [Fact]
    public async Task A_device_is_deleted_once_its_owner_has_signed_on_again_and_allowed_it()
    {
        await using var page = await OpenAsync();
        var erin = await NewUserAsync(page, "erin");
        var user = await host.Host.Database.Names.FindUserAsync(erin.UserId, Cancel);
        var token = await host.Host.Users.LoginTokens.CreateAsync(user, Cancel);
        var other = await LogInAsync(token.Text, "IT'S <OLD>");
        var (session, flows) = await DeleteAsync(erin, other.DeviceId);
        await page.BeforeEachAsync("window.onAuthDone = function () { window.told = true; };");

        await page.GoAsync(StageUrl(session));
        await page.UntilHeadingAsync("Confirm that it is you");
        var asked = await TextAsync(page);
        await RequireGoodAsync(page);
        var before = await GoOnAsync(erin, other.DeviceId, session);
        await ConfirmAsync(page);
        await page.UntilHeadingAsync("This step is done");
        await page.UntilAsync("window.told");
        await RequireGoodAsync(page);
        var after = await GoOnAsync(erin, other.DeviceId, session);

        Assert.Equal("""[{"stages":["m.login.sso"]}]""", flows);
        Assert.Contains("log the device IT'S <OLD> out and remove it", asked, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, before);
        Assert.Equal(HttpStatusCode.OK, after);
    }

    [Fact]
    public async Task Nobody_else_passes_the_stage_of_an_account()
    {
        await using var page = await OpenAsync();
        var frank = await NewUserAsync(page, "frank");
        var (session, _) = await DeleteAsync(frank, "ANY");
        await using var evil = await OpenAsync();
        await NewUserAsync(evil, "eve");

        await evil.GoAsync(StageUrl(session));
        await evil.UntilHeadingAsync("This did not work");
        var said = await TextAsync(evil);
        var status = await GoOnAsync(frank, "ANY", session);

        Assert.Contains("as somebody else than the owner", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Theory]
    [InlineData(AccountState.Deactivated, "This account has been deactivated.")]
    [InlineData(AccountState.Locked, "This account has been locked by an administrator.")]
    public async Task An_account_that_has_ended_or_is_locked_is_told_so(AccountState state, string expected)
    {
        await using var page = await OpenAsync();
        var user = await NewUserAsync(page, $"was{state}".ToLowerInvariant());
        await host.Host.SetStateAsync(user, state);

        await page.GoAsync(host.LoginUrl(host.App.Url("/"), "new"));
        await page.UntilHeadingAsync("This did not work");

        Assert.Contains(expected, await TextAsync(page), StringComparison.Ordinal);
    }

    private async Task<BrowserPage> OpenAsync()
    {
        host.RequireOrSkip();
        return await (await browsers.GetOrSkipAsync()).OpenAsync();
    }

    private async Task<MatrixClient> NewUserAsync(BrowserPage page, string name)
    {
        await page.GoAsync(host.LoginUrl(host.App.Url("/"), "new"));
        await SignOnAsync(page, name);
        await page.UntilHeadingAsync("Create your account");
        await ConfirmAsync(page);
        return await RedeemAsync(await ArriveAsync(page));
    }

    private static async Task SignOnAsync(BrowserPage page, string name)
    {
        await page.UntilHeadingAsync("Provider");
        await page.TypeAsync(name);
        await page.PressAsync("Enter");
    }

    private static async Task ConfirmAsync(BrowserPage page)
    {
        await page.EvaluateAsync("document.querySelector('button').focus()");
        await page.PressAsync("Enter");
    }

    /// <summary>Waits until the browser is at the app; gives the URL that it came by.</summary>
    private async Task<Uri> ArriveAsync(BrowserPage page)
    {
        await page.UntilHeadingAsync("App");
        var url = new Uri(await UrlAsync(page));
        Assert.Equal(new Uri(host.App.Url("/")).Authority, url.Authority);
        return url;
    }

    /// <summary>Logs in with the one token that a URL has.</summary>
    private Task<MatrixClient> RedeemAsync(Uri url)
        => LogInAsync(Assert.Single(HttpUtility.ParseQueryString(url.Query).GetValues("loginToken")!));

    private async Task<MatrixClient> LogInAsync(string token, string? deviceId = null)
    {
        var client = host.Host.Client();
        JsonObject body = new() { ["type"] = "m.login.token", ["token"] = token };
        if (deviceId is not null)
        {
            body["device_id"] = deviceId;
        }

        var login = await client.PostAsync(Client + "login", body, Cancel);
        client.ActAs(
            login["user_id"]!.GetValue<string>(),
            login["device_id"]!.GetValue<string>(),
            login["access_token"]!.GetValue<string>());
        return client;
    }

    private static async Task<(string Session, string Flows)> DeleteAsync(MatrixClient client, string deviceId)
    {
        var (_, challenge) = await client.TryAsync(
            HttpMethod.Delete, $"{Client}devices/{MatrixClient.Escape(deviceId)}", new JsonObject(), Cancel);
        return (challenge["session"]!.GetValue<string>(), challenge["flows"]!.ToJsonString());
    }

    private static async Task<HttpStatusCode> GoOnAsync(MatrixClient client, string deviceId, string session)
    {
        JsonObject body = new() { ["auth"] = new JsonObject { ["session"] = session } };
        var (status, _) = await client.TryAsync(
            HttpMethod.Delete, $"{Client}devices/{MatrixClient.Escape(deviceId)}", body, Cancel);
        return status;
    }

    private string StageUrl(string session)
        => $"{host.BaseUrl}{Client}auth/m.login.sso/fallback/web?session={MatrixClient.Escape(session)}";

    private static async Task<string> TextAsync(BrowserPage page)
        => (await page.EvaluateAsync("document.querySelector('main').innerText.replace(/\\s+/g, ' ')"))!
            .GetValue<string>();

    private static async Task<string> UrlAsync(BrowserPage page)
        => (await page.EvaluateAsync("location.href"))!.GetValue<string>();

    /// <summary>Fails unless a page is good, and gave the browser no reason to complain.</summary>
    /// <param name="page">The page.</param>
    /// <param name="allowed">A status that the test has brought about, which browsers report as a problem.</param>
    private static async Task RequireGoodAsync(BrowserPage page, string? allowed = null)
    {
        Assert.Equal("", (await page.EvaluateAsync(PageAudit.Script))!.GetValue<string>());
        Assert.DoesNotContain(
            page.Problems,
            problem => allowed is null || !problem.Contains($"status of {allowed}", StringComparison.Ordinal));
    }
}
