using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Delivery;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Outbound;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// A server that asks whoever registers for everything that has a page, and sends mail; shared by the tests of a class.
/// Its captcha's service is another machine, which takes <c>solved</c> for an answer.
/// </summary>
public sealed class PageHost : IAsyncLifetime
{
    private const string Client = "/_matrix/client/v3/";

    // The captcha of the fake service: one button, which does what Google's does when it was solved.
    private const string CaptchaScript =
        """
        const box = document.querySelector(".g-recaptcha");
        const button = document.createElement("button");
        button.type = "button";
        button.id = "human";
        button.textContent = "I am human";
        button.onclick = function () {
          const field = document.createElement("textarea");
          field.name = "g-recaptcha-response";
          field.hidden = true;
          field.value = "solved";
          box.append(field);
          window[box.dataset.callback]();
        };
        box.append(button);
        """;

    private HttpHost? _host;
    private LoopbackSite? _captcha;

    /// <summary>A policy whose name means something to those who do not encode it.</summary>
    public const string OddName = "<b onclick=\"x\">Privacy</b> & more";

    internal HttpHost Host => _host!;

    internal LoopbackSite Captcha => _captcha!;

    internal SmtpSink Sink { get; } = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _captcha = new LoopbackSite(request => request.Path == "/api.js"
            ? new(200, CaptchaScript, "text/javascript")
            : new(200, request.Body.EndsWith("response=solved", StringComparison.Ordinal)
                ? """{"success":true}"""
                : """{"success":false}"""));
        _host = await HttpHost.StartAsync(change: Change);
    }

    public async ValueTask DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _captcha!.DisposeAsync();
        await Sink.DisposeAsync();
    }

    /// <summary>The URL of a path.</summary>
    internal string Url(string path) => new Uri(Host.Address, path).ToString();

    /// <summary>The URL of a stage's page.</summary>
    internal string Url(string stage, string session)
        => Url($"{Client}auth/{stage}/fallback/web?session={MatrixClient.Escape(session)}");

    /// <summary>Begins to register; gives the session.</summary>
    internal async Task<string> BeginAsync(MatrixClient client, string name)
    {
        var (_, challenge) = await client.TryAsync(
            HttpMethod.Post,
            Client + "register",
            new JsonObject { ["username"] = name, ["password"] = "correct horse" },
            Cancel);
        return challenge["session"]!.GetValue<string>();
    }

    /// <summary>Tries to go on registering with nothing but the session.</summary>
    internal async Task<(HttpStatusCode Status, JsonObject Body)> GoOnAsync(
        MatrixClient client, string session, string? type = null, string? member = null, string? value = null)
    {
        JsonObject auth = new() { ["session"] = session };
        if (type is not null)
        {
            auth["type"] = type;
        }

        if (member is not null)
        {
            auth[member] = value;
        }

        return await client.TryAsync(HttpMethod.Post, Client + "register", new JsonObject { ["auth"] = auth }, Cancel);
    }

    /// <summary>A new user, registered without pages.</summary>
    internal async Task<MatrixClient> RegisterAsync(string name)
    {
        var client = Host.Client();
        var session = await BeginAsync(client, name);
        await GoOnAsync(client, session, "m.login.recaptcha", "response", "solved");
        await GoOnAsync(client, session, "m.login.terms");
        var (status, body) = await GoOnAsync(client, session, "m.login.dummy");
        Assert.Equal(HttpStatusCode.OK, status);
        client.ActAs(
            body["user_id"]!.GetValue<string>(),
            body["device_id"]!.GetValue<string>(),
            body["access_token"]!.GetValue<string>());
        return client;
    }

    private ServerOptions Change(ServerOptions options) => options with
    {
        ClientBaseUrl = new Uri("https://matrix.example/"),
        Users = options.Users with
        {
            Captcha = new CaptchaOptions
            {
                SiteKey = "site\"key",
                Secret = "secret",
                VerifyUrl = OutboundUrl.Parse(Captcha.Url("/verify")),
                ScriptUrl = OutboundUrl.Parse(Captcha.Url("/api.js")),
            },
            Policies =
            [
                new PolicyDocument(
                    "terms", "1", [new PolicyTranslation("en", "Terms of Service", "https://example.org/terms")]),
                new PolicyDocument("privacy", "2", [new PolicyTranslation("fr", OddName, "https://example.org/?a&b")]),
            ],
            Email = new EmailOptions { LinkHosts = ["127.0.0.1"] },
        },
        Mail = new MailOptions
        {
            Host = "127.0.0.1",
            Port = Sink.Port,
            Security = MailSecurity.None,
            From = "Example <noreply@example.org>",
        },
    };
}
