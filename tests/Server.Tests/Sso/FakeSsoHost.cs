using System.Net;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>A server with providers that lie, shared by the tests of a class.</summary>
public sealed class FakeSsoHost : IAsyncLifetime
{
    private static readonly string[] Names =
    [
        "good", "public", "post", "userinfo", "issuers", "closed", "impostor", "huge", "away", "nojson", "redirecting",
        "foreignkeys", "foreigntoken",
    ];

    private HttpHost? _host;

    internal HttpHost Host => _host!;

    internal FakeOidc Fake { get; } = new();

    public async ValueTask InitializeAsync() => _host = await HttpHost.StartAsync(changeAt: Change);

    public async ValueTask DisposeAsync()
    {
        await _host!.DisposeAsync();
        await Fake.DisposeAsync();
    }

    internal SsoClient Client() => new(Host.Address);

    private ServerOptions Change(ServerOptions options, IPEndPoint at) => options with
    {
        ClientBaseUrl = new Uri($"http://127.0.0.1:{at.Port}/"),
        Users = options.Users with
        {
            Sso = new SsoOptions
            {
                Providers = [.. Names.Select(Fake.Options)],
                TrustedClients = [ClientUrl.Parse("https://trusted.example/app"), ClientUrl.Parse("trusted-app:")],
            },
        },
    };
}
