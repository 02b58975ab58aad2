using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using MimeKit;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The pages for people, in Chromium and with nothing but a keyboard. Each test ends with what is asked of every
/// page: it is accessible, brings everything with it, and the browser has nothing to complain of.
/// </summary>
public sealed class PagesTests(Browsers browsers, PageHost host) : IClassFixture<PageHost>
{
    private const string Done = "This step is done";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registration_goes_through_its_pages_and_the_client_sends_its_session_alone()
    {
        await using var page = await OpenAsync();
        var client = host.Host.Client();
        var session = await host.BeginAsync(client, "throughpages");
        await page.BeforeEachAsync("window.onAuthDone = function () { window.told = true; };");

        await page.GoAsync(host.Url("m.login.recaptcha", session));
        await page.UntilAsync("document.getElementById('human')");
        await RequireGoodAsync(page, host.Captcha.Url("/api.js"));
        await page.EvaluateAsync("document.getElementById('human').focus()");
        await page.PressAsync("Space");
        await page.UntilHeadingAsync(Done);
        await page.UntilAsync("window.told");
        var (_, afterCaptcha) = await host.GoOnAsync(client, session);

        await page.GoAsync(host.Url("m.login.terms", session));
        await RequireGoodAsync(page, host.Captcha.Url("/api.js"));
        await TickAsync(page, "policy0");
        await TickAsync(page, "policy1");
        await page.PressAsync("Enter");
        await page.UntilHeadingAsync(Done);

        await page.GoAsync(host.Url("m.login.dummy", session));
        await page.PressAsync("Enter");
        await page.UntilHeadingAsync(Done);
        await RequireGoodAsync(page, host.Captcha.Url("/api.js"));
        var (status, registered) = await host.GoOnAsync(client, session);

        Assert.Equal("""["m.login.recaptcha"]""", afterCaptcha["completed"]!.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("@throughpages:localhost", registered["user_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Policies_are_agreed_to_one_by_one_and_are_shown_as_they_are_called()
    {
        await using var page = await OpenAsync();
        var client = host.Host.Client();
        var session = await host.BeginAsync(client, "policies");
        await host.GoOnAsync(client, session, "m.login.recaptcha", "response", "solved");

        await page.GoAsync(host.Url("m.login.terms", session));
        var names = await page.EvaluateAsync("[...document.querySelectorAll('label a')].map(a => a.textContent)");
        var links = await page.EvaluateAsync("[...document.querySelectorAll('label a')].map(a => a.href)");
        await TickAsync(page, "policy0");
        await page.PressAsync("Enter");
        await page.UntilAsync("document.activeElement.id === 'policy1'");
        var (_, challenge) = await host.GoOnAsync(client, session);

        Assert.Equal(
            ["Terms of Service", PageHost.OddName], names!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal(
            ["https://example.org/terms", "https://example.org/?a&b"],
            links!.AsArray().Select(link => link!.GetValue<string>()));
        Assert.Equal("""["m.login.recaptcha"]""", challenge["completed"]!.ToJsonString());
        await RequireGoodAsync(page);
    }

    [Fact]
    public async Task The_window_that_opened_a_page_learns_that_its_step_is_done()
    {
        var browser = await browsers.GetOrSkipAsync();
        await using var opener = await OpenAsync();
        var alice = await host.RegisterAsync("opener");
        var session = await ChallengeAsync(alice);
        await opener.GoAsync(host.Url("/_matrix/static/client/login/"));

        await opener.EvaluateAsync("window.addEventListener('message', e => window.got = e.data + ' ' + e.origin)");
        await opener.EvaluateAsync($"void window.open('{host.Url("m.login.password", session)}')");
        await using var popup = await browser.PopupAsync(opener);
        await popup.UntilHeadingAsync("Confirm that it is you");
        await popup.UntilAsync("document.activeElement.id === 'password'");
        await popup.TypeAsync("correct horse");
        await popup.PressAsync("Enter");
        await opener.UntilAsync("window.got");

        var got = (await opener.EvaluateAsync("window.got"))!.GetValue<string>();
        Assert.Equal($"authDone {host.Host.Address.GetLeftPart(UriPartial.Authority)}", got);
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_the_right_one_lets_the_operation_through()
    {
        await using var page = await OpenAsync();
        var alice = await host.RegisterAsync("password");
        var session = await ChallengeAsync(alice);

        await page.GoAsync(host.Url("m.login.password", session));
        await page.TypeAsync("wrong");
        await page.PressAsync("Enter");
        await page.UntilAsync("document.querySelector('[role=alert]')?.textContent === 'Invalid password.'");
        await page.FocusedAsync();
        var described = await page.EvaluateAsync(
            "document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent");
        await page.TypeAsync("correct horse");
        await page.PressAsync("Enter");
        await page.UntilHeadingAsync(Done);
        var (status, _) = await alice.TryAsync(
            HttpMethod.Delete,
            "/_matrix/client/v3/devices/NONE",
            new JsonObject { ["auth"] = new JsonObject { ["session"] = session } },
            Cancel);

        Assert.Equal("Invalid password.", described!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain(page.Requests, url => url.Contains("wrong", StringComparison.Ordinal));
        await RequireGoodAsync(page, allowed: "400");
    }

    [Fact]
    public async Task The_login_page_hands_the_answer_to_the_app_around_it()
    {
        await using var page = await OpenAsync();
        await host.RegisterAsync("loginpage");
        await page.BeforeEachAsync("window.matrixLogin = { onLogin: function (answer) { window.got = answer; } };");

        await page.GoAsync(host.Url("/_matrix/static/client/login/?device_id=DEV%20%26&password=x&type=y"));
        await page.UntilAsync("document.activeElement.id === 'user'");
        await RequireGoodAsync(page);
        await page.TypeAsync("loginpage");
        await page.PressAsync("Tab");
        await page.TypeAsync("wrong");
        await page.PressAsync("Enter");
        await page.UntilAsync("!document.getElementById('error').hidden");
        var error = await page.EvaluateAsync("document.getElementById('error').textContent");
        await page.UntilAsync("document.activeElement.id === 'password'");
        await page.TypeAsync("correct horse");
        await page.PressAsync("Enter");
        await page.UntilAsync("window.got");

        var got = (await page.EvaluateAsync("window.got"))!;
        Assert.Equal("Invalid user name or password.", error!.GetValue<string>());
        Assert.Equal("@loginpage:localhost", got["user_id"]!.GetValue<string>());
        Assert.Equal("DEV &", got["device_id"]!.GetValue<string>());
        Assert.Equal("You are logged in.", (await page.EvaluateAsync("document.getElementById('status').textContent"))!
            .GetValue<string>());
        await RequireGoodAsync(page, allowed: "403");
    }

    [Fact]
    public async Task The_login_page_leads_to_providers_and_takes_their_token_back()
    {
        await using var page = await OpenAsync();

        // The answers of a server with such flows.
        await page.BeforeEachAsync("""
            window.asked = [];
            window.fetch = async function (url, init) {
              window.asked.push(init ? JSON.parse(init.body) : null);
              return new Response(JSON.stringify(init ? { user_id: "@a:b" } : { flows: [
                { type: "m.login.sso", identity_providers: [{ id: "a/b", name: "Our <Place>" }] },
                { type: "m.login.unheard" },
              ] }));
            };
            window.matrixLogin = { onLogin: function (answer) { window.got = answer; } };
            """);
        await page.GoAsync(host.Url("/_matrix/static/client/login/?device_id=DEV"));
        await page.UntilAsync("document.querySelector('#sso a')");
        var text = await page.EvaluateAsync("document.querySelector('#sso a').textContent");
        var link = await page.EvaluateAsync("document.querySelector('#sso a').href");
        await RequireGoodAsync(page);
        await page.GoAsync(host.Url("/_matrix/static/client/login/?device_id=DEV&loginToken=s3cret"));
        await page.UntilAsync("window.got");

        Assert.Equal("Continue with Our <Place>", text!.GetValue<string>());
        Assert.Equal(
            host.Url("/_matrix/client/v3/login/sso/redirect/a%2Fb?redirectUrl=")
            + MatrixClient.Escape(host.Url("/_matrix/static/client/login/?device_id=DEV")),
            link!.GetValue<string>());
        Assert.Equal(
            """[{"device_id":"DEV","type":"m.login.token","token":"s3cret"}]""",
            (await page.EvaluateAsync("window.asked"))!.ToJsonString());
        Assert.Equal("?device_id=DEV", (await page.EvaluateAsync("location.search"))!.GetValue<string>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_link_of_a_mail_confirms_when_its_reader_says_so(bool isSentOn)
    {
        await using var page = await OpenAsync();
        var next = isSentOn ? host.Captcha.Url("/welcome") : null;
        JsonObject body = new()
        {
            ["email"] = $"reader{isSentOn}@example.org",
            ["client_secret"] = "secret",
            ["send_attempt"] = 1,
        };
        if (next is not null)
        {
            body["next_link"] = next;
        }

        var before = host.Sink.Mails.Count;
        var client = host.Host.Client();
        await client.PostAsync("/_matrix/client/v3/register/email/requestToken", body, Cancel);
        await Eventually.Async(() => host.Sink.Mails.Count > before);
        var link = LinkIn(host.Sink.Mails.Last());

        await page.GoAsync(host.Url(new Uri(link).PathAndQuery));
        await page.UntilHeadingAsync("Confirm your mail address");
        await RequireGoodAsync(page);
        await page.PressAsync("Tab");
        await page.PressAsync("Enter");
        await page.UntilAsync(isSentOn
            ? $"location.href === '{next}'"
            : "document.querySelector('h1')?.textContent === 'Your mail address is confirmed'");

        if (!isSentOn)
        {
            await RequireGoodAsync(page);
        }
    }

    [Fact]
    public async Task What_went_wrong_is_said_on_a_page()
    {
        await using var page = await OpenAsync();

        await page.GoAsync(host.Url("m.login.terms", "\"><script>window.hacked = 1</script>"));
        await page.UntilHeadingAsync("This did not work");

        Assert.Null(await page.EvaluateAsync("window.hacked"));
        await RequireGoodAsync(page, allowed: "404");
    }

    [Fact]
    public async Task Pages_can_be_read_in_the_dark()
    {
        var browser = await browsers.GetOrSkipAsync();
        await using var page = await browser.OpenAsync(darkScheme: true);

        await page.GoAsync(host.Url("/_matrix/static/client/login/"));
        await page.UntilAsync("document.activeElement.id === 'user'");

        var ground = await page.EvaluateAsync("getComputedStyle(document.body).backgroundColor");
        Assert.Equal("rgb(20, 23, 27)", ground!.GetValue<string>());
        await RequireGoodAsync(page);
    }

    private async Task<BrowserPage> OpenAsync() => await (await browsers.GetOrSkipAsync()).OpenAsync();

    /// <summary>
    /// Fails unless a page is good, asked nobody else but one, and gave the browser no reason to complain.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="alsoAsked">The one URL of another machine that it may ask for.</param>
    /// <param name="allowed">A status that the test has brought about, which browsers report as a problem.</param>
    private async Task RequireGoodAsync(BrowserPage page, string? alsoAsked = null, string? allowed = null)
    {
        Assert.Equal("", (await page.EvaluateAsync(PageAudit.Script))!.GetValue<string>());
        Assert.All(page.Requests, url => Assert.True(
            url.StartsWith(host.Host.Address.ToString(), StringComparison.Ordinal)
                || url.StartsWith("data:", StringComparison.Ordinal)
                || url == alsoAsked,
            url));
        Assert.DoesNotContain(
            page.Problems,
            problem => allowed is null || !problem.Contains($"status of {allowed}", StringComparison.Ordinal));
    }

    private static async Task TickAsync(BrowserPage page, string id)
    {
        await page.EvaluateAsync($"document.getElementById('{id}').focus()");
        await page.PressAsync("Space");
    }

    /// <summary>Begins to delete a device; gives the session.</summary>
    private static async Task<string> ChallengeAsync(MatrixClient client)
    {
        var (_, challenge) = await client.TryAsync(
            HttpMethod.Delete, "/_matrix/client/v3/devices/NONE", new JsonObject(), Cancel);
        return challenge["session"]!.GetValue<string>();
    }

    private static string LinkIn(string mail)
    {
        using MemoryStream stream = new(System.Text.Encoding.Latin1.GetBytes(mail));
        var text = MimeMessage.Load(stream, Cancel).TextBody!;
        return text.Split('\n', StringSplitOptions.TrimEntries)
            .First(line => line.StartsWith("https://", StringComparison.Ordinal));
    }
}
