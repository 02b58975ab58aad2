using System.Net;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Outbound;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// A server whose users log in by a real OpenID provider, shared by the tests of a class. It is at another site than
/// the provider and the app, as browsers see it. The provider is there twice: once it brings new users alone, once it
/// may also take accounts that exist.
/// </summary>
public sealed class SsoHost : IAsyncLifetime
{
    private OidcProcess? _provider;
    private string _missing = "";
    private HttpHost? _host;
    private LoopbackSite? _app;

    internal HttpHost Host => _host!;

    /// <summary>The app on the web that people log in to.</summary>
    internal LoopbackSite App => _app!;

    /// <summary>Where browsers reach the server.</summary>
    internal string BaseUrl { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        (_provider, _missing) = await OidcProcess.TryStartAsync();
        if (_provider is null)
        {
            return;
        }

        _app = new LoopbackSite(_ => new(
            200,
            """<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,"><h1>App</h1></html>""",
            "text/html"));
        _host = await HttpHost.StartAsync(changeAt: Change);
        await _provider.ServeAsync(BaseUrl + SsoLogins.CallbackPath);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
            await _app!.DisposeAsync();
            await _provider!.DisposeAsync();
        }
    }

    /// <summary>Skips the running test with the reason where there is no provider.</summary>
    internal void RequireOrSkip() => Assert.SkipWhen(_provider is null, _missing);

    /// <summary>The URL at which a login begins.</summary>
    internal string LoginUrl(string redirectUrl, string? provider = null)
        => $"{BaseUrl}/_matrix/client/v3/login/sso/redirect{(provider is null ? "" : "/" + provider)}"
            + $"?redirectUrl={Uri.EscapeDataString(redirectUrl)}";

    private ServerOptions Change(ServerOptions options, IPEndPoint at)
    {
        BaseUrl = $"http://localhost:{at.Port}";
        return options with
        {
            ClientBaseUrl = new Uri(BaseUrl),
            Users = options.Users with
            {
                Sso = new SsoOptions
                {
                    Providers = [Provider("new", false), Provider("linking", true), Provider("choosing", false, null)],
                },
            },
        };
    }

    private SsoProviderOptions Provider(
        string id, bool allowsExisting, string? localpart = SsoProviderOptions.LocalpartDefault)
    {
        return new SsoProviderOptions
        {
            Id = id,
            Name = $"The \"{id}\" <provider>",
            Issuer = _provider!.Issuer,
            IssuerUrl = OutboundUrl.Parse(_provider.Issuer),
            ClientId = "matrix",
            ClientSecret = OidcProcess.Secret,
            AsksUserinfo = true,
            Localpart = localpart,
            AllowsExistingUsers = allowsExisting,
        };
    }
}
