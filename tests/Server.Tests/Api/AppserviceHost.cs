using System.Net.Http.Headers;
using System.Text;
using Dendrite.Fast.Api;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// A server with an application service, the bridge, which has registered <c>_bridge_joe</c> with the device PHONE, and
/// with a user of no application service, <c>somebody</c>.
/// </summary>
internal sealed class AppserviceHost : IAsyncDisposable
{
    public const string Token = "the-token-of-the-bridge";

    private readonly MatrixClient _client;

    private AppserviceHost(HttpHost server)
    {
        Server = server;
        _client = server.Client();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public HttpHost Server { get; }

    public static async Task<AppserviceHost> StartAsync(
        StoreKind store = StoreKind.Sqlite, bool isRateLimited = true, RateLimit? memberships = null)
    {
        AppserviceHost host = new(await HttpHost.StartAsync(store, options => options with
        {
            Users = options.Users with { Appservices = [Bridge(isRateLimited)] },
            RateLimits = memberships is { } limit
                ? new RateLimitOptions { Memberships = limit }
                : options.RateLimits,
        }));
        await host.RegisterAsync("_bridge_joe", ",\"device_id\":\"PHONE\"");
        await host.Server.Client().RegisterAsync("somebody", Cancel);
        return host;
    }

    /// <summary>Registers a user of the bridge.</summary>
    public async Task RegisterAsync(string name, string more = "")
    {
        var answer = await AskAsync(
            "POST register", $"{{\"type\":\"m.login.application_service\",\"username\":\"{name}\"{more}}}");
        Assert.Equal("200", answer.Outcome);
    }

    /// <summary>Sends a request as the bridge, or by another token; the empty one for none.</summary>
    public async Task<ApiAnswer> AskAsync(string request, string? body = null, string token = Token)
    {
        var space = request.IndexOf(' ', StringComparison.Ordinal);
        using HttpRequestMessage message = new(
            new HttpMethod(request[..space]), $"/_matrix/client/v3/{request[(space + 1)..]}");
        if (body is not null)
        {
            message.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (token.Length > 0)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var answer = await _client.SendAsync(message, Cancel);
        var read = await ApiAnswer.ReadAsync(answer);
        Conformance.Require(message.Method.Method, message.RequestUri!.OriginalString, body, read.Status, read.Text);
        return read;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>What the server knows of the bridge.</summary>
    public static AppserviceRegistration Bridge(bool isRateLimited) => new()
    {
        Id = "bridge",
        AsToken = Token,
        SenderLocalpart = "bridgebot",
        IsRateLimited = isRateLimited,
        Users =
        [
            Namespace("@_bridge_", isExclusive: true),
            Namespace("@kept_", isExclusive: true),
            Namespace("@shared_", isExclusive: false),
        ],
    };

    private static AppserviceNamespace Namespace(string pattern, bool isExclusive)
        => AppserviceNamespace.TryCreate(pattern, isExclusive, out var made, out var problem)
            ? made
            : throw new InvalidOperationException(problem);
}

/// <summary>The hosts of one test class, one a store, as <see cref="HttpHosts"/> has them.</summary>
public sealed class AppserviceHosts : IAsyncLifetime
{
    // The tests of one class run one after another.
    private readonly Dictionary<StoreKind, AppserviceHost> _hosts = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values)
        {
            await host.DisposeAsync();
        }
    }

    internal async Task<AppserviceHost> GetAsync(StoreKind store = StoreKind.Sqlite)
    {
        if (!_hosts.TryGetValue(store, out var host))
        {
            host = await AppserviceHost.StartAsync(store);
            _hosts.Add(store, host);
        }

        return host;
    }
}
