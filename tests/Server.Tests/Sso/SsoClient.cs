using System.Net;
using System.Text.Json.Nodes;
using System.Web;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// A browser that keeps cookies and follows nothing by itself, on its way through a login by <see cref="FakeOidc"/>.
/// </summary>
internal sealed class SsoClient : IDisposable
{
    private readonly HttpClient _http;

    public SsoClient(Uri server)
        => _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies })
        {
            BaseAddress = server,
        };

    public CookieContainer Cookies { get; } = new();

    /// <summary>What the provider was asked: the query of the URL that the browser was sent to.</summary>
    public System.Collections.Specialized.NameValueCollection Query { get; private set; } = new();

    public string State => Query["state"]!;

    /// <summary>Goes to where a login begins, and so to the provider.</summary>
    public async Task<SsoAnswer> BeginAsync(string provider, string redirectUrl = "https://app.example/")
    {
        var answer = await GetAsync(
            $"/_matrix/client/v3/login/sso/redirect/{provider}?redirectUrl={Uri.EscapeDataString(redirectUrl)}");
        if (answer.Location is { } location)
        {
            Query = HttpUtility.ParseQueryString(new Uri(location).Query);
        }

        return answer;
    }

    /// <summary>Comes back from the provider.</summary>
    public Task<SsoAnswer> ReturnAsync(string? state = null, string code = "code", string further = "")
        => GetAsync($"/_synapse/client/oidc/callback?code={code}&state={state ?? State}{further}");

    /// <summary>Begins, lets the provider answer with the right nonce, and comes back.</summary>
    public async Task<SsoAnswer> LogInAsync(FakeOidc fake, string provider, string redirectUrl = "https://app.example/")
    {
        await BeginAsync(provider, redirectUrl);
        if (!fake.Claims.ContainsKey("nonce"))
        {
            fake.Claims["nonce"] = Query["nonce"];
        }

        var answer = await ReturnAsync();
        fake.Claims.Remove("nonce");
        return answer;
    }

    /// <summary>Presses the button of the page that asks.</summary>
    public async Task<SsoAnswer> ConfirmAsync(string name = "", string agreed = "", bool withToken = true)
    {
        const string Path = "/_synapse/client/sso/confirm";
        var page = await GetAsync(Path);
        const string Before = "name=\"csrf\" value=\"";
        var at = page.Text.IndexOf(Before, StringComparison.Ordinal);
        if (at < 0)
        {
            return page;
        }

        var csrf = page.Text[(at + Before.Length)..].Split('"')[0];
        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["csrf"] = withToken ? csrf : "x",
            ["username"] = name,
            ["agreed"] = agreed,
        });
        using var answer = await _http.PostAsync(Path, form, Xunit.TestContext.Current.CancellationToken);
        return await SsoAnswer.ReadAsync(answer);
    }

    public async Task<SsoAnswer> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(path, Xunit.TestContext.Current.CancellationToken);
        return await SsoAnswer.ReadAsync(answer);
    }

    public async Task<SsoAnswer> PostAsync(string path, Dictionary<string, string> fields)
    {
        using FormUrlEncodedContent form = new(fields);
        using var answer = await _http.PostAsync(path, form, Xunit.TestContext.Current.CancellationToken);
        return await SsoAnswer.ReadAsync(answer);
    }

    public void Dispose() => _http.Dispose();

    internal sealed record SsoAnswer(int Status, string? Location, string Text, string Cookies)
    {
        public static async Task<SsoAnswer> ReadAsync(HttpResponseMessage answer) => new(
            (int)answer.StatusCode,
            answer.Headers.Location?.OriginalString,
            await answer.Content.ReadAsStringAsync(Xunit.TestContext.Current.CancellationToken),
            answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join('\n', cookies) : "");

        public JsonObject Json => JsonNode.Parse(Text)!.AsObject();
    }
}
