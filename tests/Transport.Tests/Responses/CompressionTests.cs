using System.IO.Compression;
using System.Text;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Which answers are compressed, and that they are what the handler wrote.</summary>
public sealed class CompressionTests
{
    private const int BytesMin = 1000;

    private static readonly HttpServerOptions Options = new()
    {
        CompressedBytesMin = BytesMin,
        CompressedBytesMax = 100_000,
    };

    [Theory]
    [InlineData(BytesMin)]
    [InlineData(5_000)]
    [InlineData(100_000)]
    public async Task A_large_answer_is_compressed_for_whom_takes_it(int length)
    {
        string body = Text(length);

        Answer answer = await AskAsync("gzip", exchange => TestServer.Write(exchange, body));

        Assert.Equal(("gzip", "accept-encoding"), (answer["content-encoding"], answer["vary"]));
        Assert.True(answer.Body.Length < length);
        Assert.Equal(body, Unzip(answer.Body));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("br")]
    [InlineData("gzip;q=0")]
    public async Task Who_does_not_take_it_gets_it_plain_and_caches_are_told(string? accepted)
    {
        string body = Text(5000);

        Answer answer = await AskAsync(accepted, exchange => TestServer.Write(exchange, body));

        Assert.Equal((null, "accept-encoding"), (answer["content-encoding"], answer["vary"]));
        Assert.Equal(body, answer.Body);
    }

    [Theory]
    [InlineData(BytesMin - 1)]
    [InlineData(100_001)]
    public async Task An_answer_that_is_small_or_takes_too_long_is_left_as_it_is(int length)
    {
        string body = Text(length);

        Answer answer = await AskAsync("gzip", exchange => TestServer.Write(exchange, body));

        Assert.Equal((null, null, body), (answer["content-encoding"], answer["vary"], answer.Body));
    }

    [Theory]
    [InlineData("etag", "\"v1\"")]
    [InlineData("ETag", "W/\"v1\"")]
    [InlineData("content-encoding", "br")]
    [InlineData("content-range", "bytes 0-4999/9000")]
    public async Task An_answer_whose_bytes_are_named_is_left_as_it_is(string name, string value)
    {
        string body = Text(5000);

        Answer answer = await AskAsync("gzip", exchange =>
        {
            exchange.AddHeader("x-first"u8, "1"u8);
            exchange.AddHeader(Encoding.ASCII.GetBytes(name), Encoding.ASCII.GetBytes(value));
            TestServer.Write(exchange, body);
        });

        Assert.Equal((null, body), (answer["vary"], answer.Body));
    }

    [Fact]
    public async Task Images_errors_and_routes_that_did_not_ask_are_left_as_they_are()
    {
        string body = Text(5000);

        Answer image = await AskAsync("gzip", exchange =>
        {
            exchange.ContentType = "image/png"u8;
            TestServer.Write(exchange, body);
        });
        Answer error = await AskAsync("gzip", exchange =>
        {
            exchange.StatusCode = 404;
            TestServer.Write(exchange, body);
        });
        Answer secret = await AskAsync("gzip", exchange => TestServer.Write(exchange, body), isCompressible: false);

        Assert.All([image, error, secret], answer => Assert.Equal((null, body), (answer["vary"], answer.Body)));
    }

    [Fact]
    public async Task An_answer_that_does_not_get_smaller_is_left_as_it_is()
    {
        var noise = new byte[3000];
        new Random(1).NextBytes(noise);

        Answer answer = await AskAsync("gzip", exchange => TestServer.Write(exchange, noise));

        Assert.Equal((null, "accept-encoding"), (answer["content-encoding"], answer["vary"]));
        Assert.Equal(noise, Encoding.Latin1.GetBytes(answer.Body));
    }

    [Fact]
    public async Task The_head_alone_says_what_the_whole_would()
    {
        string body = Text(5000);

        Answer whole = await AskAsync("gzip", exchange => TestServer.Write(exchange, body));
        Answer head = await AskAsync("gzip", exchange => TestServer.Write(exchange, body), verb: "HEAD");

        Assert.Equal(whole.Headers, head.Headers);
    }

    [Fact]
    public async Task A_streamed_answer_is_left_as_it_is()
    {
        string body = Text(5000);
        await using var server = new TestServer(Options, r => r.Add(
            new Route(HttpVerb.Get, "/", async exchange =>
            {
                TestServer.Write(exchange, body);
                await exchange.FlushAsync(TestContext.Current.CancellationToken);
            })
            {
                IsCompressible = true,
            }));

        IReadOnlyList<Answer> answers =
            await server.ExchangeAsync("GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n");

        Assert.Equal((null, body), (answers[0]["content-encoding"], answers[0].Body));
    }

    [Fact]
    public async Task Headers_that_leave_no_room_for_another_are_no_failure()
    {
        string body = Text(5000);

        Answer answer = await AskAsync("gzip", exchange =>
        {
            exchange.AddHeader("x-long"u8, new byte[HeaderBuffer.BytesMax - 50].Select(_ => (byte)'x').ToArray());
            TestServer.Write(exchange, body);
        });

        Assert.Equal((200, body), (answer.Status, answer.Body));
    }

    private static async Task<Answer> AskAsync(
        string? accepted, Action<HttpExchange> handle, bool isCompressible = true, string verb = "GET")
    {
        ValueTask Handle(HttpExchange exchange)
        {
            handle(exchange);
            return default;
        }

        await using var server = new TestServer(
            Options, r => r.Add(new Route(HttpVerb.Get, "/", Handle) { IsCompressible = isCompressible }));
        MemoryChannel client = server.Connect();
        string line = accepted is null ? "" : $"Accept-Encoding: {accepted}\r\n";
        client.ClientSends($"{verb} / HTTP/1.1\r\nHost: x\r\n{line}\r\n");
        client.ClientFinishes();
        await client.EndsAsync();
        return Assert.Single(Answer.ParseAll(client.Sent, isHead: verb == "HEAD"));
    }

    private static string Text(int length) =>
        string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i * i % 7))));

    private static string Unzip(string body)
    {
        using GZipStream gzip = new(new MemoryStream(Encoding.Latin1.GetBytes(body)), CompressionMode.Decompress);
        using StreamReader reader = new(gzip, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
