using System.Text;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Whole conversations, cut in every way: what is answered, in which order, and what ends them.</summary>
public sealed class Http1FramingTests
{
    public static TheoryData<string, string> Conversations => new()
    {
        { "GET /a?b HTTP/1.1\r\nHost: x\r\n\r\n", "200 GET /a?b " },
        { "GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n", "200 GET /a |200 GET /b " },
        {
            "PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcPUT /b HTTP/1.1\r\nHost: x\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n2;x=\"y\"\r\nde\r\n1\r\nf\r\n0\r\nT: u\r\n\r\n"
                + "GET /c HTTP/1.1\r\nHost: x\r\n\r\n",
            "200 PUT /a abc|200 PUT /b def|200 GET /c "
        },
        { "GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcGET /b HTTP/1.1\r\nHost: x\r\n\r\n",
            "200 GET /a abc|200 GET /b " },
        { "GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n",
            "200 GET /a close" },
        { "GET /a HTTP/1.0\r\n\r\nGET /b HTTP/1.0\r\n\r\n", "200 GET /a close" },
        {
            "GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /b HTTP/1.0\r\n\r\n",
            "200 GET /a keep-alive|200 GET /b close"
        },
        { "GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET b HTTP/1.1\r\nHost: x\r\n\r\n", "200 GET /a |400 close" },
        { "GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HT", "200 GET /a |400 close" },
        { "PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabc", "400 close" },
        { "PUT /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc", "400 close" },
        { "PUT /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcX\r\n0\r\n\r\n", "400 close" },
        { "POST /a HTTP/1.1\r\nHost: x\r\n\r\n", "200 POST /a " },
        { "TRACE /a HTTP/1.1\r\nHost: x\r\n\r\n", "405 GET, HEAD, POST, PUT, DELETE, OPTIONS, PATCH" },
        { "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", "200 " },
        { "GET http://y/a HTTP/1.1\r\nHost: x\r\n\r\n", "200 GET /a " },
    };

    /// <summary>Requests of which a hop before us may have seen another end: 400 or 501, and close.</summary>
    public static TheoryData<string> Smuggling => new()
    {
        "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG",
        "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n8\r\nSMUGGLED\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\n\r\n0\r\n\r\n",
        " Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "X: X\rTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "X: X\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding\r\n : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: 0\r\nContent-Length: 40\r\n\r\n",
        "Content-Length: 0, 40\r\n\r\n",
        "Content-Length: 00\r\n\r\n",
        "Content-Length:\r\n\r\n",
        "Content-Length: 4\0\r\n\r\nabcd",
        "Content_Length: 4\r\nContent-Length: x\r\n\r\nabcd",
        "Transfer-Encoding: chunked\r\n\r\n5;\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n2\r\nxx45\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n0\r\n\rX",
        "Host: y\r\n\r\n",
    };

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task A_conversation_is_answered_in_order_however_it_is_cut(string text, string expected)
    {
        await using var server = new TestServer();
        foreach (Segmentation segmentation in Segmentations.All(Encoding.Latin1.GetBytes(text)))
        {
            IReadOnlyList<Answer> answers = await server.ExchangeAsync(segmentation);

            Assert.Equal(expected, Describe(answers));
        }
    }

    [Theory]
    [MemberData(nameof(Smuggling))]
    public async Task Smuggled_requests_are_refused_and_end_the_connection(string rest)
    {
        await using var server = new TestServer();
        string text = $"POST /a HTTP/1.1\r\nHost: x\r\n{rest}GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
        foreach (Segmentation segmentation in Segmentations.All(Encoding.Latin1.GetBytes(text)))
        {
            IReadOnlyList<Answer> answers = await server.ExchangeAsync(segmentation);

            Answer answer = Assert.Single(answers);
            Assert.True(answer.Status is 400 or 501, answer.ToString());
            Assert.Equal("close", answer["connection"]);
        }
    }

    [Fact]
    public async Task Answers_of_pipelined_requests_leave_in_one_send()
    {
        await using var server = new TestServer();
        MemoryChannel client = server.Connect();

        client.ClientSends(string.Concat(Enumerable.Range(0, 16).Select(i => $"GET /{i} HTTP/1.1\r\nHost: x\r\n\r\n")));
        IReadOnlyList<Answer> answers = await client.AnswersAsync(16);

        Assert.Equal(Enumerable.Range(0, 16).Select(i => $"GET /{i} "), answers.Select(a => a.Body));
        Assert.Equal(1, client.SendCount);
    }

    [Fact]
    public async Task More_pipelined_requests_than_one_turn_takes_are_all_answered()
    {
        await using var server = new TestServer(new HttpServerOptions { PipelinedRequestsMax = 4 });
        string text = string.Concat(Enumerable.Range(0, 1000).Select(i => $"GET /{i} HTTP/1.1\r\nHost: x\r\n\r\n"));

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(text);

        Assert.Equal(Enumerable.Range(0, 1000).Select(i => $"GET /{i} "), answers.Select(a => a.Body));
    }

    [Fact]
    public async Task An_answer_has_status_date_type_and_length()
    {
        await using var server = new TestServer(new HttpServerOptions { ServerName = "test" });

        IReadOnlyList<Answer> answers = await server.ExchangeAsync("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

        Answer answer = Assert.Single(answers);
        Assert.Equal("Mon, 23 Nov 2026 12:00:00 GMT", answer["date"]);
        Assert.Equal("test", answer["server"]);
        Assert.Equal("application/json", answer["content-type"]);
        Assert.Equal("6", answer["content-length"]);
        Assert.Null(answer["connection"]);
    }

    [Fact]
    public async Task The_date_follows_the_clock()
    {
        await using var server = new TestServer();
        MemoryChannel client = server.Connect();

        server.Time.Advance(TimeSpan.FromSeconds(3));
        client.ClientSends("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        IReadOnlyList<Answer> answers = await client.AnswersAsync(1);

        Assert.Equal("Mon, 23 Nov 2026 12:00:03 GMT", answers[0]["date"]);
    }

    [Fact]
    public async Task Head_has_the_length_of_get_and_no_body()
    {
        await using var server = new TestServer();
        MemoryChannel client = server.Connect();

        client.ClientSends("HEAD /abc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        client.ClientFinishes();
        await client.EndsAsync();

        Answer answer = Assert.Single(Answer.ParseAll(client.Sent, isHead: true));
        Assert.Equal("10", answer["content-length"]);
        Assert.EndsWith("\r\n\r\n", client.Sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    public async Task Bodiless_statuses_have_neither_body_nor_length(int status)
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", exchange =>
        {
            exchange.StatusCode = status;
            TestServer.Write(exchange, "{}");
            return default;
        }));

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(
            "GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n");

        Assert.Equal([status, status], answers.Select(a => a.Status));
        Assert.Null(answers[0]["content-length"]);
        Assert.Null(answers[0]["content-type"]);
    }

    [Fact]
    public async Task An_empty_answer_has_length_zero_and_no_type()
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", _ => default));

        Answer answer = Assert.Single(await server.ExchangeAsync("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));

        Assert.Equal("0", answer["content-length"]);
        Assert.Null(answer["content-type"]);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(4_000)]
    [InlineData(5_000)]
    [InlineData(70_000)]
    [InlineData(300_000)]
    public async Task Bodies_of_every_size_go_both_ways(int bytes)
    {
        await using var server = new TestServer();
        string body = string.Concat(Enumerable.Range(0, bytes / 10).Select(i => i.ToString("D10")));
        MemoryChannel client = server.Connect();

        client.ClientSends($"PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: {bytes}\r\n\r\n");
        client.ClientSends(body + "PUT /b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
        client.ClientSends($"{bytes:x}\r\n{body}\r\n0\r\n\r\nGET /c HTTP/1.1\r\nHost: x\r\n\r\n");
        client.ClientFinishes();
        IReadOnlyList<Answer> answers = await client.AnswersAtEndAsync();

        Assert.Equal(["PUT /a " + body, "PUT /b " + body, "GET /c "], answers.Select(a => a.Body));
    }

    [Fact]
    public async Task Large_heads_are_taken_up_to_the_limit()
    {
        await using var server = new TestServer();
        string value = new('v', 30_000);
        string request = $"GET / HTTP/1.1\r\nHost: x\r\nX: {value}\r\n\r\n";

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(request + request);

        Assert.Equal([200, 200], answers.Select(a => a.Status));
    }

    private static string Describe(IReadOnlyList<Answer> answers) => string.Join('|', answers.Select(a =>
        $"{a.Status} {a.Body}{a["allow"]}{a["connection"]}"));
}
