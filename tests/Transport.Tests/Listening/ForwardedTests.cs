using System.Net;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Who the client is, as trusted proxies say by X-Forwarded-For and X-Forwarded-Proto.</summary>
public sealed class ForwardedTests
{
    [Theory]
    [InlineData("", "10.0.0.1")]
    [InlineData("X-Forwarded-For: 203.0.113.7", "203.0.113.7")]
    [InlineData("X-Forwarded-For: 198.51.100.9, 203.0.113.7", "203.0.113.7")]
    [InlineData("X-Forwarded-For: 198.51.100.9,203.0.113.7 , 10.1.2.3", "203.0.113.7")]
    [InlineData("X-Forwarded-For: 198.51.100.9\r\nX-Forwarded-For: 10.1.2.3", "198.51.100.9")]
    [InlineData("X-Forwarded-For: 10.9.9.9, 10.1.2.3", "10.9.9.9")]
    [InlineData("X-Forwarded-For: 2001:db8::7", "2001:db8::7")]
    [InlineData("X-Forwarded-For: [2001:db8::7]:443", "2001:db8::7")]
    [InlineData("X-Forwarded-For: 203.0.113.7:443", "203.0.113.7")]
    [InlineData("X-Forwarded-For: junk, 203.0.113.7", "203.0.113.7")]
    [InlineData("X-Forwarded-For: 203.0.113.7, junk", "10.0.0.1")]
    [InlineData("X-Forwarded-For: junk, 10.1.2.3", "10.0.0.1")]
    [InlineData("X-Forwarded-For: 203.0.113.7,", "10.0.0.1")]
    [InlineData("X-Forwarded-For: 203.0.113.07", "10.0.0.1")]
    [InlineData("X-Forwarded-For: 1", "10.0.0.1")]
    [InlineData("X-Forwarded-For: 203.0.113.7:99999", "10.0.0.1")]
    [InlineData("X-Forwarded-For: [203.0.113.7]", "10.0.0.1")]
    [InlineData("X-Forwarded-For: fe80::1%2", "10.0.0.1")]
    [InlineData("X-Forwarded-For: unknown", "10.0.0.1")]
    public async Task The_client_is_the_right_most_address_that_is_no_trusted_proxy(string header, string expected) =>
        Assert.Equal(expected + " False", await AskAsync(header, "10.0.0.1"));

    [Fact]
    public async Task A_peer_that_is_not_trusted_says_nothing_about_the_client() => Assert.Equal(
        "192.0.2.1 False", await AskAsync("X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https", "192.0.2.1"));

    [Theory]
    [InlineData("X-Forwarded-Proto: https", true)]
    [InlineData("X-Forwarded-Proto: HTTPS", true)]
    [InlineData("X-Forwarded-Proto: http", false)]
    [InlineData("X-Forwarded-Proto: https, http", false)]
    [InlineData("X-Forwarded-Proto: http\r\nX-Forwarded-Proto: https", true)]
    public async Task A_trusted_proxy_says_whether_the_client_speaks_TLS(string header, bool expected) =>
        Assert.Equal($"10.0.0.1 {expected}", await AskAsync(header, "10.0.0.1"));

    [Theory]
    [InlineData("10.0.0.0/8", "10.255.0.1", true)]
    [InlineData("10.0.0.0/8", "11.0.0.1", false)]
    [InlineData("10.0.0.0/8", "::ffff:10.0.0.1", true)]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("2001:db8::/32", "2001:db8:ffff::1", true)]
    [InlineData("2001:db8::1", "2001:db8::2", false)]
    [InlineData("0.0.0.0/0", "2001:db8::2", false)]
    public void A_range_contains_what_shares_its_prefix(string range, string address, bool expected)
    {
        bool isRead = AddressRanges.TryParse([range], out AddressRanges ranges, out _);

        Assert.True(isRead);
        Assert.Equal(expected, ranges.Contains(IPAddress.Parse(address)));
        Assert.False(ranges.Contains(null));
    }

    [Theory]
    [InlineData("10.0.0.1/8")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10/8")]
    [InlineData("10")]
    [InlineData("example.org")]
    [InlineData("")]
    public void What_is_no_range_is_named(string text)
    {
        bool isRead = AddressRanges.TryParse(["127.0.0.1", text], out _, out string? wrong);

        Assert.False(isRead);
        Assert.Equal(text, wrong);
    }

    private static async Task<string> AskAsync(string header, string peer)
    {
        Assert.True(AddressRanges.TryParse(["10.0.0.0/8"], out AddressRanges trusted, out _));
        await using var server = new TestServer(new HttpServerOptions { TrustedProxies = trusted }, routes =>
            routes.Add(HttpVerb.Get, "/", exchange =>
            {
                TestServer.Write(exchange, $"{exchange.ClientAddress} {exchange.IsSecure}");
                return default;
            }));
        MemoryChannel client = server.Connect(IPAddress.Parse(peer));

        client.ClientSends($"GET / HTTP/1.1\r\nHost: x\r\n{(header.Length == 0 ? "" : header + "\r\n")}\r\n");
        client.ClientFinishes();
        IReadOnlyList<Answer> answers = await client.AnswersAtEndAsync();

        return Assert.Single(answers).Body;
    }
}
