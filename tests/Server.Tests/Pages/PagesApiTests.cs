using System.Text.RegularExpressions;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What protects the pages for people, as the bytes show it.</summary>
public sealed partial class PagesApiTests(PageHost host) : IClassFixture<PageHost>
{
    private const string Cookie = "dendrite_form";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_shown_under_a_policy_that_lets_nothing_else_in()
    {
        var session = await host.BeginAsync(host.Host.Client(), "policyheader");
        var first = await GetAsync(host.Url("m.login.recaptcha", session));
        var second = await GetAsync(host.Url("m.login.recaptcha", session));
        var login = await GetAsync(host.Url("/_matrix/static/client/login/"));
        var nonce = Nonce().Match(first.Text).Groups[1].Value;
        var origin = host.Captcha.Url("");

        Assert.Equal(200, first.Status);
        Assert.Equal("text/html; charset=utf-8", first.Headers["Content-Type"]);
        Assert.Equal(
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; img-src data:; "
            + $"style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}' {origin} https://www.gstatic.com; "
            + $"frame-src {origin} https://www.gstatic.com; style-src-attr 'unsafe-inline'; connect-src {origin}; "
            + "form-action 'self'",
            first.Headers["Content-Security-Policy"]);
        Assert.EndsWith(
            "connect-src 'self'; form-action 'self'",
            login.Headers["Content-Security-Policy"],
            StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", login.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.NotEqual(nonce, Nonce().Match(second.Text).Groups[1].Value);
        Assert.Equal(
            ("no-store", "no-referrer", "nosniff", "DENY"),
            (first.Headers["Cache-Control"], first.Headers["Referrer-Policy"],
                first.Headers["X-Content-Type-Options"], first.Headers["X-Frame-Options"]));
    }

    [Fact]
    public async Task A_form_needs_the_cookie_and_the_field_that_its_page_gave()
    {
        var client = host.Host.Client();
        var session = await host.BeginAsync(client, "csrf");
        var url = host.Url("m.login.recaptcha", session);
        var page = await GetAsync(url);
        var key = CookieOf(page);
        var csrf = Csrf().Match(page.Text).Groups[1].Value;
        var other = await host.BeginAsync(host.Host.Client(), "csrfother");
        var otherCsrf = Csrf().Match((await GetAsync(host.Url("m.login.recaptcha", other), key)).Text).Groups[1].Value;

        var without = await PostAsync(
            url, null, ("session", session), ("g-recaptcha-response", "solved"), ("csrf", csrf));
        var wrong = await PostAsync(url, key, ("session", session), ("g-recaptcha-response", "solved"), ("csrf", "x"));
        var missing = await PostAsync(url, key, ("session", session), ("g-recaptcha-response", "solved"));
        var ofOther = await PostAsync(
            url, key, ("session", session), ("g-recaptcha-response", "solved"), ("csrf", otherCsrf));
        var (_, before) = await host.GoOnAsync(client, session);
        var right = await PostAsync(url, key, ("session", session), ("g-recaptcha-response", "solved"), ("csrf", csrf));
        var (_, after) = await host.GoOnAsync(client, session);

        Assert.Equal([403, 403, 403, 403], [without.Status, wrong.Status, missing.Status, ofOther.Status]);
        Assert.All([without, wrong, missing, ofOther], answer => Assert.True(answer.IsPage));
        Assert.False(before.ContainsKey("completed"));
        Assert.Equal(200, right.Status);
        Assert.Equal("""["m.login.recaptcha"]""", after["completed"]!.ToJsonString());
    }

    [Fact]
    public async Task The_cookie_is_for_this_server_alone_and_is_given_once()
    {
        var session = await host.BeginAsync(host.Host.Client(), "cookie");
        var url = host.Url("m.login.recaptcha", session);

        var first = await GetAsync(url);
        var second = await GetAsync(url, CookieOf(first));

        Assert.Matches($"^{Cookie}=[A-Za-z0-9_-]{{24}}; Path=/; HttpOnly; SameSite=Lax$", first.Headers["Set-Cookie"]);
        Assert.False(second.Headers.ContainsKey("Set-Cookie"));
    }

    [Theory]
    [InlineData("m.login.email.identity", 404)]
    [InlineData("m.login.password", 404)]
    [InlineData("m.login.nothing", 404)]
    [InlineData("m.login.terms", 403)]
    [InlineData("m.login.recaptcha", 200)]
    public async Task There_is_a_page_for_the_next_stage_of_a_session_and_no_other(string stage, int expected)
    {
        var session = await host.BeginAsync(host.Host.Client(), $"stages{stage.Length}");

        var answer = await GetAsync(host.Url(stage, session));

        Assert.Equal(expected, answer.Status);
        Assert.True(answer.IsPage);
    }

    [Fact]
    public async Task A_captcha_that_is_not_solved_is_asked_again()
    {
        var session = await host.BeginAsync(host.Host.Client(), "unsolved");
        var url = host.Url("m.login.recaptcha", session);
        var page = await GetAsync(url);
        var csrf = Csrf().Match(page.Text).Groups[1].Value;

        var empty = await PostAsync(url, CookieOf(page), ("session", session), ("csrf", csrf));
        var wrong = await PostAsync(
            url, CookieOf(page), ("session", session), ("csrf", csrf), ("g-recaptcha-response", "no"));

        Assert.Equal((400, 400), (empty.Status, wrong.Status));
        Assert.Contains("Fill in what this step asks for", empty.Text, StringComparison.Ordinal);
        Assert.Contains("The captcha was not solved", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("data-sitekey=\"site&quot;key\"", wrong.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{}", 400)]
    [InlineData("application/x-www-form-urlencodedx", "a=b", 400)]
    [InlineData("application/x-www-form-urlencoded; charset=utf-8", "a=%ZZ&b", 403)]
    [InlineData("application/x-www-form-urlencoded", "", 403)]
    public async Task What_is_no_form_of_a_page_is_refused_on_one(string type, string body, int expected)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, host.Url("m.login.terms", "x"))
        {
            Content = new StringContent(body),
        };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await SendAsync(request);

        Assert.Equal(expected, answer.Status);
        Assert.True(answer.IsPage);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused()
    {
        var answer = await PostAsync(host.Url("m.login.terms", "x"), null, ("session", new string('x', 70_000)));

        Assert.Equal(413, answer.Status);
        Assert.True(answer.IsPage);
    }

    [Theory]
    [InlineData("?sid=a&token=b")]
    [InlineData("?sid=a")]
    [InlineData("")]
    public async Task A_link_of_no_mail_is_refused_on_a_page(string query)
    {
        var shown = await GetAsync(host.Url($"/_synapse/client/confirm_email{query}"));
        var sent = await PostAsync(host.Url("/_synapse/client/confirm_email"), null, ("sid", "a"), ("token", "b"));

        Assert.Equal((404, 404), (shown.Status, sent.Status));
        Assert.True(shown.IsPage && sent.IsPage);
    }

    private Task<ApiAnswer> GetAsync(string url, string? cookie = null)
    {
        HttpRequestMessage request = new(HttpMethod.Get, url);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", $"other=1; {Cookie}={cookie}");
        }

        return SendAsync(request);
    }

    private Task<ApiAnswer> PostAsync(string url, string? cookie, params (string Name, string Value)[] fields)
    {
        HttpRequestMessage request = new(HttpMethod.Post, url)
        {
            Content = new FormUrlEncodedContent(
                fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", $"{Cookie}={cookie}");
        }

        return SendAsync(request);
    }

    private static async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        // Without a jar of its own: each test says which cookies come along.
        using HttpClient client = new(new SocketsHttpHandler { UseCookies = false });
        using (request)
        {
            using var answer = await client.SendAsync(request, Cancel);
            return await ApiAnswer.ReadAsync(answer);
        }
    }

    private static string CookieOf(ApiAnswer answer)
        => answer.Headers["Set-Cookie"].Split(';')[0][(Cookie.Length + 1)..];

    [GeneratedRegex("<style nonce=\"([^\"]+)\">", RegexOptions.CultureInvariant)]
    private static partial Regex Nonce();

    [GeneratedRegex("name=\"csrf\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Csrf();
}
