using System.Net;
using System.Net.Http.Headers;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Ranges and compression over HTTP/2, with a client of its own implementation.</summary>
public sealed class Http2ResponsesTests
{
    private static readonly string Whole = new('x', 5000);

    [Fact]
    public async Task An_answer_is_compressed_and_says_its_exact_length()
    {
        using HttpResponseMessage answer = await AskAsync(
            "/bulk", request => request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip")));

        byte[] body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpVersion.Version20, answer.Version);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.Equal(["accept-encoding"], answer.Headers.Vary);
        Assert.InRange(body.Length, 1, Whole.Length / 10);
        Assert.Equal(body.Length, answer.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_range_is_answered_with_its_part()
    {
        using HttpResponseMessage answer = await AskAsync(
            "/whole", request => request.Headers.Range = new RangeHeaderValue(10, 19));

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("bytes 10-19/5000", answer.Content.Headers.ContentRange?.ToString());
        Assert.Equal(
            Whole[10..20], await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_known_representation_is_not_sent_again()
    {
        using HttpResponseMessage answer = await AskAsync(
            "/whole", request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"v1\"")));

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal("\"v1\"", answer.Headers.ETag?.Tag);
    }

    private static async Task<HttpResponseMessage> AskAsync(string path, Action<HttpRequestMessage> prepare)
    {
        static ValueTask Bulk(HttpExchange exchange)
        {
            TestServer.Write(exchange, Whole);
            return default;
        }

        static ValueTask Represent(HttpExchange exchange)
        {
            if (exchange.TrySelectRange(Whole.Length, "\"v1\""u8, out ByteRange range))
            {
                TestServer.Write(exchange, Whole.Substring((int)range.Offset, (int)range.Length));
            }

            return default;
        }

        RouteTable routes = new RouteTableBuilder()
            .Add(new Route(HttpVerb.Get, "/bulk", Bulk) { IsCompressible = true })
            .Add(HttpVerb.Get, "/whole", Represent)
            .Build();
        await using var server = new HttpServer(
            new HttpServerOptions { CompressedBytesMin = 1000 }, routes, TimeProvider.System);
        server.Start(new IPEndPoint(IPAddress.Loopback, 0));
        using HttpClient client = new();
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri($"http://{server.BoundEndPoints[0]}{path}"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        prepare(request);
        HttpResponseMessage answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        return answer;
    }
}
