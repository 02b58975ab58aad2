using Dendrite.Fast.Api;
using Dendrite.Fast.Delivery;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using MimeKit;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// An <see cref="ApiScenario"/> on a server that offers all that can be set: mail, contacts, an application service,
/// the bridge, whose users JOE and BOT are. TheBridge's token is <see cref="AppserviceHost.Token"/>.
/// </summary>
internal sealed class FullScenario : IAsyncDisposable
{
    private readonly SmtpSink _sink = new();
    private readonly ApiScenario _scenario;

    private FullScenario(StoreKind store) => _scenario = new ApiScenario(store, Change);

    public HttpHost Host => _scenario.Host;

    public Asker Asker => _scenario.Asker;

    public static async Task<FullScenario> StartAsync(StoreKind store)
    {
        FullScenario made = new(store);
        try
        {
            await made._scenario.InitializeAsync();
            await made.RegisterJoeAsync("_bridge_joe");
            made.Asker.Name("JOE", "@_bridge_joe:localhost");
            made.Asker.Name("BOT", "@bridgebot:localhost");
            return made;
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    /// <summary>Registers a user of the bridge.</summary>
    public async Task RegisterJoeAsync(string name)
    {
        var answer = await Asker.AskAsync(
            "nobody",
            "POST register",
            $$"""{"type":"m.login.application_service","username":"{{name}}"}""",
            AppserviceHost.Token);
        Assert.Equal("200", answer.Outcome);
    }

    /// <summary>Opens the link of the last mail to an address, and confirms it.</summary>
    public async Task ConfirmAsync(string address)
    {
        string? link = null;
        await Eventually.Async(() => (link = _sink.Mails.Select(LinkFor).LastOrDefault(found => found is not null))
            is not null);
        var query = System.Web.HttpUtility.ParseQueryString(new Uri(link!).Query);
        using HttpRequestMessage request = new(HttpMethod.Post, "/_synapse/client/confirm_email")
        {
            Content = new FormUrlEncodedContent(
                [KeyValuePair.Create("sid", query["sid"]!), KeyValuePair.Create("token", query["token"]!)]),
        };
        using var answer = await Asker.User("nobody").SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"The link of the mail to {address} answered {answer.StatusCode}.");

        string? LinkFor(string mail)
        {
            using MemoryStream stream = new(System.Text.Encoding.Latin1.GetBytes(mail));
            var message = MimeMessage.Load(stream, TestContext.Current.CancellationToken);
            return message.To.Mailboxes.Single().Address == address
                ? message.TextBody!.Split('\n', StringSplitOptions.TrimEntries)
                    .FirstOrDefault(line => line.StartsWith("https://", StringComparison.Ordinal))
                : null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _scenario.DisposeAsync();
        await _sink.DisposeAsync();
    }

    private ServerOptions Change(ServerOptions options) => options with
    {
        Users = options.Users with
        {
            Email = new EmailOptions(),
            ReportsTellUnknown = true,
            Appservices = [AppserviceHost.Bridge(isRateLimited: true)],
        },
        Mail = new MailOptions
        {
            Host = "127.0.0.1",
            Port = _sink.Port,
            Security = MailSecurity.None,
            From = "noreply@example.org",
        },
        Support = new SupportOptions { Page = "https://example.org/help" },
    };
}
