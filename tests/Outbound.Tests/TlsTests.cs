using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Outbound.Tests;

[Collection("The proxy of the process")]
public sealed class TlsTests : IDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly TestClient _client;

    public TlsTests()
    {
        _client = new TestClient(options => options with { TrustedRoots = [_authority.Root] });
        _client.Names.Set("a.example", [TestSite.Public]);
        _client.Names.Set("b.example", [TestSite.Public]);
    }

    [Fact]
    public async Task Http2_is_spoken_where_the_server_does()
    {
        await using TestSite site = new(null, _authority.Write(["a.example"]));

        await _client.GetAsync(site.Url("a.example", scheme: "https"));

        Assert.Equal(HttpProtocol.Http2, Assert.Single(site.Seen).Protocol);
    }

    [Fact]
    public async Task A_certificate_of_another_name_is_refused()
    {
        await using TestSite site = new(null, _authority.Write(["a.example"]));

        await _client.FailsAsync(OutboundFailure.TlsFailed, site.Url("b.example", scheme: "https"));
        await _client.FailsAsync(OutboundFailure.TlsFailed, site.Url(TestSite.Public, scheme: "https"));

        Assert.Empty(site.Seen);
    }

    [Fact]
    public async Task A_certificate_of_an_unknown_authority_is_refused()
    {
        using TestClient client = new();
        client.Names.Set("a.example", [TestSite.Public]);
        await using TestSite site = new(null, _authority.Write(["a.example"]));

        await client.FailsAsync(OutboundFailure.TlsFailed, site.Url("a.example", scheme: "https"));

        Assert.Empty(site.Seen);
    }

    [Fact]
    public async Task A_certificate_for_another_use_is_refused()
    {
        await using TestSite site = new(null, _authority.Write(["a.example"], usage: "1.3.6.1.5.5.7.3.2"));

        await _client.FailsAsync(OutboundFailure.TlsFailed, site.Url("a.example", scheme: "https"));
    }

    [Fact]
    public async Task An_expired_certificate_is_refused()
    {
        var until = new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await using TestSite site = new(null, _authority.Write(["a.example"], until: until));

        await _client.FailsAsync(OutboundFailure.TlsFailed, site.Url("a.example", scheme: "https"));
    }

    [Fact]
    public async Task Authorities_of_the_operator_stand_beside_or_instead_of_the_systems()
    {
        await using TestSite site = new(null, _authority.Write(["a.example"]));
        using TestClient alone = new(options => options with
        {
            TrustedRoots = [_authority.Root],
            TrustsSystemRoots = false,
        });
        alone.Names.Set("a.example", [TestSite.Public]);

        Assert.Equal(200, (await alone.GetAsync(site.Url("a.example", scheme: "https"))).Status);
        Assert.Equal(200, (await _client.GetAsync(site.Url("a.example", scheme: "https"))).Status);
    }

    [Fact]
    public async Task A_certificate_does_not_make_us_fetch_what_it_names()
    {
        await using TestSite trap = new((exchange, _) =>
        {
            TestSite.Write(exchange, _authority.Intermediate);
            return default;
        });
        await using TestSite site = new(
            null, _authority.Write(["a.example"], issuerUrl: trap.Url(TestSite.Private, "/issuer.crt")));

        await _client.FailsAsync(OutboundFailure.TlsFailed, site.Url("a.example", scheme: "https"));

        Assert.Empty(trap.Seen);
    }

    [Fact]
    public async Task A_redirect_from_https_to_http_is_refused()
    {
        await using TestSite plain = new();
        await using TestSite site = new(
            (exchange, _) =>
            {
                TestSite.Redirect(exchange, 301, plain.Url(TestSite.Public));
                return default;
            },
            _authority.Write(["a.example"]));

        await _client.FailsAsync(OutboundFailure.RedirectDenied, site.Url("a.example", scheme: "https"));

        Assert.Empty(plain.Seen);
    }

    [Theory]
    [InlineData(TestSite.OtherPublic)]
    [InlineData("target.example")]
    public async Task A_connect_target_is_dialled_and_name_and_certificate_stay_those_of_the_url(string host)
    {
        await using TestSite site = new(null, _authority.Write(["logical.example"]));
        _client.Names.Set("target.example", [TestSite.OtherPublic]);
        Assert.True(ConnectTarget.TryCreate(host, site.Port, out var target));
        OutboundRequest request = new(
            HttpMethod.Get, OutboundUrl.Parse("https://logical.example:8448/x"), OutboundPolicy.Foreign)
        {
            ConnectTo = target,
        };
        OutboundRequest other = new(
            HttpMethod.Get, OutboundUrl.Parse("https://other.example/x"), OutboundPolicy.Foreign)
        {
            ConnectTo = target,
        };

        var response = await _client.SendAsync(request);
        await _client.FailsAsync(OutboundFailure.TlsFailed, other);

        var seen = Assert.Single(site.Seen);
        Assert.Equal((200, "https://logical.example:8448/x"), (response.Status, response.Head.Url.ToString()));
        Assert.Equal((TestSite.OtherPublic, "/x"), (seen.LocalAddress, seen.Path));
        Assert.Equal("logical.example:8448", seen.Host);
    }

    [Fact]
    public async Task Plain_http_on_a_port_of_tls_is_a_failure_of_tls()
    {
        await using TestSite site = new();

        await _client.FailsAsync(OutboundFailure.TlsFailed, site.Url("a.example", scheme: "https"));
    }

    public void Dispose()
    {
        _client.Dispose();
        _authority.Dispose();
    }
}
