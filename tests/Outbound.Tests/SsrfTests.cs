using System.Diagnostics;
using System.Net;

namespace Dendrite.Fast.Outbound.Tests;

/// <summary>
/// Nobody who names a URL makes this server talk to what only it can reach (class J of the bug classes): the private
/// address of these tests is 127.0.0.1, where a server listens that must never be asked anything.
/// </summary>
[Collection("The proxy of the process")]
public sealed class SsrfTests : IAsyncDisposable
{
    private readonly TestSite _site;
    private readonly TestClient _client = new();
    private Func<string> _redirect = () => "/";
    private int _redirectStatus = 302;

    public SsrfTests()
        => _site = new TestSite((exchange, seen) =>
        {
            if (seen.Path == "/redirect")
            {
                TestSite.Redirect(exchange, _redirectStatus, _redirect());
            }
            else
            {
                TestSite.Write(exchange, "hello"u8);
            }

            return default;
        });

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[64:ff9b::127.0.0.1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("169.254.169.254")]
    [InlineData("0.0.0.0")]
    [InlineData("[::]")]
    public async Task A_literal_special_address_is_refused(string host)
        => await RefusedAsync(TestClient.Get(_site.Url(host)));

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost.")]
    [InlineData("LOCALHOST")]
    [InlineData("ip6-localhost.localdomain")]
    public async Task A_name_of_a_special_address_is_refused(string host)
    {
        _client.Names.Set("localhost", ["127.0.0.1"]);
        _client.Names.Set("ip6-localhost.localdomain", ["::1"]);

        await RefusedAsync(TestClient.Get(_site.Url(host)));
    }

    [Fact]
    public async Task The_systems_own_name_of_loopback_is_refused()
    {
        using TestClient system = new(options => options with { Resolver = null });

        await system.FailsAsync(OutboundFailure.AddressDenied, _site.Url("localhost"));

        AssertPrivateIsUnseen();
    }

    [Theory]
    [InlineData("127.0.0.2", "127.0.0.1")]
    [InlineData("127.0.0.1", "127.0.0.2")]
    [InlineData("127.0.0.2", "::ffff:127.0.0.1")]
    [InlineData("127.0.0.2", "fe80::1%1")]
    public async Task One_special_address_among_others_refuses_the_name(string one, string other)
    {
        _client.Names.Set("mixed.example", [one, other]);

        await RefusedAsync(TestClient.Get(_site.Url("mixed.example")));

        Assert.Empty(_site.Seen);
    }

    [Fact]
    public async Task A_special_address_beyond_those_that_are_tried_refuses_the_name()
    {
        _client.Names.Set(
            "many.example", [.. Enumerable.Repeat("127.0.0.2", 20), "127.0.0.1"]);

        await RefusedAsync(TestClient.Get(_site.Url("many.example")));
    }

    [Fact]
    public async Task A_name_is_asked_for_once_a_connection_and_what_was_checked_is_dialled()
    {
        _client.Names.Set("rebind.example", ["127.0.0.2"], ["127.0.0.1"]);

        var response = await _client.GetAsync(_site.Url("rebind.example"));

        Assert.Equal(200, response.Status);
        Assert.Equal(TestSite.Public, Assert.Single(_site.Seen).LocalAddress);
        Assert.Single(_client.Names.Asked);
    }

    [Fact]
    public async Task A_name_that_changes_to_a_special_address_is_refused_at_the_next_connection()
    {
        _client.Names.Set("rebind.example", ["127.0.0.2"], ["127.0.0.1"]);
        using TestClient closing = new(options => options with
        {
            Resolver = _client.Names,
            ConnectionLifetime = TimeSpan.Zero,
        });
        await closing.GetAsync(_site.Url("rebind.example"));

        await closing.FailsAsync(OutboundFailure.AddressDenied, _site.Url("rebind.example"));

        Assert.Equal(2, _client.Names.Asked.Count);
        AssertPrivateIsUnseen();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_a_special_address_is_refused(int status)
    {
        _redirectStatus = status;
        _redirect = () => _site.Url(TestSite.Private);

        await RefusedAsync(TestClient.Get(_site.Url(TestSite.Public, "/redirect")));

        Assert.Single(_site.Seen);
    }

    [Fact]
    public async Task A_later_redirect_to_a_name_of_a_special_address_is_refused()
    {
        _client.Names.Set("inside.example", ["127.0.0.1"]);
        Queue<string> locations = new(
        [
            _site.Url(TestSite.OtherPublic, "/redirect"),
            "/redirect",
            $"//inside.example:{_site.Port}/",
        ]);
        _redirect = locations.Dequeue;

        await RefusedAsync(TestClient.Get(_site.Url(TestSite.Public, "/redirect")));

        Assert.Equal(3, _site.Seen.Count);
    }

    [Theory]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://user@127.0.0.2/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1/")]
    public async Task A_redirect_to_no_proper_url_is_refused(string location)
    {
        _redirect = () => location;

        await _client.FailsAsync(OutboundFailure.RedirectDenied, _site.Url(TestSite.Public, "/redirect"));
    }

    [Fact]
    public async Task A_connect_target_is_checked_like_the_host_of_a_url()
    {
        Assert.True(ConnectTarget.TryCreate(TestSite.Private, _site.Port, out var target));
        OutboundRequest request = new(
            HttpMethod.Get, OutboundUrl.Parse("http://public.example/"), OutboundPolicy.Foreign)
        {
            ConnectTo = target,
        };

        await RefusedAsync(request);
    }

    [Theory]
    [InlineData(22)]
    [InlineData(25)]
    [InlineData(1023)]
    public async Task A_port_of_another_protocol_is_refused(int port)
    {
        await _client.FailsAsync(OutboundFailure.PortDenied, $"http://{TestSite.Public}:{port}/");

        _redirect = () => $"http://{TestSite.Public}:{port}/";
        await _client.FailsAsync(OutboundFailure.PortDenied, _site.Url(TestSite.Public, "/redirect"));
    }

    [Fact]
    public async Task A_port_of_another_protocol_is_refused_as_a_connect_target()
    {
        Assert.True(ConnectTarget.TryCreate(TestSite.Public, 22, out var target));
        OutboundRequest request = new(
            HttpMethod.Get, OutboundUrl.Parse("http://public.example/"), OutboundPolicy.Foreign)
        {
            ConnectTo = target,
        };

        await _client.FailsAsync(OutboundFailure.PortDenied, request);
    }

    [Fact]
    public async Task What_the_operator_has_named_is_reached_wherever_it_is()
    {
        _client.Names.Set("sso.internal", ["127.0.0.1"]);

        var byName = await _client.GetAsync(_site.Url("sso.internal"), OutboundPolicy.Configured);
        var byAddress = await _client.GetAsync(_site.Url(TestSite.Private), OutboundPolicy.Configured);

        Assert.Equal((200, 200), (byName.Status, byAddress.Status));
    }

    [Fact]
    public async Task A_connection_of_the_operator_is_not_there_for_others()
    {
        _client.Names.Set("sso.internal", ["127.0.0.1"]);
        await _client.GetAsync(_site.Url("sso.internal"), OutboundPolicy.Configured);

        await _client.FailsAsync(OutboundFailure.AddressDenied, _site.Url("sso.internal"));
        await _client.FailsAsync(OutboundFailure.AddressDenied, _site.Url("SSO.internal."));

        Assert.Single(_site.Seen);
    }

    [Fact]
    public async Task A_redirect_from_the_operators_host_to_another_is_foreign()
    {
        _redirect = () => _site.Url(TestSite.Private);
        await _client.FailsAsync(
            OutboundFailure.AddressDenied,
            TestClient.Get(_site.Url(TestSite.Public, "/redirect"), OutboundPolicy.Configured));

        _redirect = () => "/there";
        var within = await _client.GetAsync(_site.Url(TestSite.Private, "/redirect"), OutboundPolicy.Configured);

        Assert.Equal(200, within.Status);
        Assert.Equal(_site.Url(TestSite.Private, "/there"), within.Head.Url.ToString());
    }

    [Fact]
    public async Task Nothing_of_the_environment_goes_out_or_leads_elsewhere()
    {
        // What http_proxy would name.
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy($"http://{TestSite.Private}:{_site.Port}");
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        activity.TraceStateString = "a=b";

        try
        {
            await _client.GetAsync(_site.Url(TestSite.Public));
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }

        var seen = Assert.Single(_site.Seen);
        Assert.Equal(TestSite.Public, seen.LocalAddress);
        Assert.Equal(
            ["accept-encoding", "host", "user-agent"], seen.Headers.Keys.Select(n => n.ToLowerInvariant()).Order());
    }

    [Fact]
    public async Task Cookies_are_not_kept()
    {
        await using TestSite site = new((exchange, _) =>
        {
            exchange.AddHeader("set-cookie"u8, "a=b"u8);
            return default;
        });

        await _client.GetAsync(site.Url(TestSite.Public));
        await _client.GetAsync(site.Url(TestSite.Public));

        Assert.All(site.Seen, seen => Assert.False(seen.Headers.ContainsKey("cookie")));
    }

    [Fact]
    public async Task Secrets_stay_with_the_origin_they_were_for()
    {
        _redirect = () => _site.Url(TestSite.OtherPublic, "/there");
        OutboundRequest request = new(
            HttpMethod.Get, OutboundUrl.Parse(_site.Url(TestSite.Public, "/redirect")), OutboundPolicy.Foreign)
        {
            Headers = [new OutboundHeader("Authorization", "Bearer secret"), new OutboundHeader("Accept", "*/*")],
        };

        await _client.SendAsync(request);

        Assert.Collection(
            _site.Seen,
            seen => Assert.Equal("Bearer secret", seen.Headers["authorization"]),
            seen => Assert.Equal((false, "*/*"), (seen.Headers.ContainsKey("authorization"), seen.Headers["accept"])));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    private async Task RefusedAsync(OutboundRequest request)
    {
        await _client.FailsAsync(OutboundFailure.AddressDenied, request);
        AssertPrivateIsUnseen();
    }

    private void AssertPrivateIsUnseen()
        => Assert.DoesNotContain(_site.Seen, seen => seen.LocalAddress == TestSite.Private);
}
