using System.Text;

namespace Dendrite.Fast.Outbound.Tests;

public sealed class RedirectsTests
{
    [Theory]
    [InlineData("POST", 301, "GET", false)]
    [InlineData("POST", 302, "GET", false)]
    [InlineData("POST", 303, "GET", false)]
    [InlineData("POST", 307, "POST", true)]
    [InlineData("POST", 308, "POST", true)]
    [InlineData("PUT", 301, "PUT", true)]
    [InlineData("PUT", 302, "PUT", true)]
    [InlineData("PUT", 303, "GET", false)]
    [InlineData("PUT", 307, "PUT", true)]
    [InlineData("DELETE", 308, "DELETE", true)]
    [InlineData("GET", 303, "GET", false)]
    [InlineData("GET", 302, "GET", true)]
    [InlineData("HEAD", 303, "HEAD", false)]
    [InlineData("HEAD", 301, "HEAD", true)]
    public void Method_and_body_go_on_as_the_status_says(string method, int status, string expected, bool keepsBody)
    {
        Hop hop = new(new HttpMethod(method), OutboundUrl.Parse("https://a.example/"), OutboundPolicy.Foreign)
        {
            Body = Encoding.UTF8.GetBytes("{}"),
        };

        var next = Redirects.Follow(hop, status, "/b");

        Assert.Equal(expected, next.Method.Method);
        Assert.Equal(keepsBody, next.Body is not null);
    }

    [Theory]
    [InlineData("https://a.example/b", true)]
    [InlineData("/b", true)]
    [InlineData("https://a.example:443/b", true)]
    [InlineData("https://A.example./b", true)]
    [InlineData("https://a.example:8443/b", false)]
    [InlineData("https://b.example/", false)]
    [InlineData("//b.example/", false)]
    public void Headers_target_and_policy_stay_within_the_origin(string location, bool stays)
    {
        Assert.True(ConnectTarget.TryCreate("c.example", 8448, out var target));
        Hop hop = new(HttpMethod.Get, OutboundUrl.Parse("https://a.example/"), OutboundPolicy.Configured)
        {
            ConnectTo = target,
            Headers =
            [
                new OutboundHeader("Authorization", "Bearer secret"),
                new OutboundHeader("Cookie", "a=b"),
                new OutboundHeader("X-Own", "secret"),
                new OutboundHeader("accept", "application/json"),
            ],
        };

        var next = Redirects.Follow(hop, 302, location);

        Assert.Equal(stays ? hop.Headers : hop.Headers.Skip(3), next.Headers);
        Assert.Equal(stays ? target : null, next.ConnectTo);
        Assert.Equal(stays ? OutboundPolicy.Configured : OutboundPolicy.Foreign, next.Policy);
    }

    [Fact]
    public void Dropped_headers_do_not_come_back_with_the_first_origin()
    {
        Hop hop = new(HttpMethod.Get, OutboundUrl.Parse("https://a.example/"), OutboundPolicy.Configured)
        {
            Headers = [new OutboundHeader("Authorization", "Bearer secret")],
        };

        var back = Redirects.Follow(Redirects.Follow(hop, 302, "https://b.example/"), 302, "https://a.example/");

        Assert.Empty(back.Headers);
        Assert.Equal(OutboundPolicy.Foreign, back.Policy);
    }

    [Theory]
    [InlineData("http://a.example/")]
    [InlineData("http://a.example:443/")]
    [InlineData("ftp://a.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@b.example/")]
    [InlineData("https://0x7f000001/")]
    public void A_redirect_to_http_or_to_no_url_is_refused(string location)
    {
        Hop hop = new(HttpMethod.Get, OutboundUrl.Parse("https://a.example/"), OutboundPolicy.Foreign);

        var exception = Assert.Throws<OutboundException>(() => Redirects.Follow(hop, 302, location));

        Assert.Equal(OutboundFailure.RedirectDenied, exception.Failure);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_from_http_to_https_is_another_origin()
    {
        Hop hop = new(HttpMethod.Get, OutboundUrl.Parse("http://a.example/"), OutboundPolicy.Configured)
        {
            Headers = [new OutboundHeader("Authorization", "Bearer secret")],
        };

        var next = Redirects.Follow(hop, 301, "https://a.example/");

        Assert.True(next.Url.IsHttps);
        Assert.Empty(next.Headers);
    }
}
