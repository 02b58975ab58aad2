using System.IO.Pipelines;
using System.Text;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Bodies that are read and answers that are sent piece by piece, and 100-continue.</summary>
public sealed class Http1StreamingTests
{
    private const string Get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handler_that_throws_within_its_stream_has_its_connection_cut()
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", async exchange =>
        {
            TestServer.Write(exchange, "half");
            await exchange.FlushAsync(Cancel);
            throw new InvalidOperationException();
        }));
        MemoryChannel client = server.Connect();

        client.ClientSends(Get);
        await client.EndsAsync();

        Assert.True(client.WasCut);
        Assert.Empty(client.Answers);
        Assert.EndsWith("4\r\nhalf\r\n", client.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Continue_is_sent_when_the_body_is_wanted()
    {
        await using var server = new TestServer();
        MemoryChannel client = server.Connect();

        client.ClientSends("PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-Continue\r\n\r\n");
        await client.AnswersAsync(1);
        client.ClientSends("hi");
        IReadOnlyList<Answer> answers = await client.AnswersAsync(2);

        Assert.Equal([100, 200], answers.Select(a => a.Status));
        Assert.Equal("PUT /a hi", answers[1].Body);
        Assert.Null(answers[1]["connection"]);
    }

    [Theory]
    [InlineData("PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\nhi", "200")]
    [InlineData("PUT /a HTTP/1.0\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\nhi", "200 close")]
    [InlineData("PUT /b HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n", "404 close")]
    [InlineData("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n", "405 close")]
    [InlineData("PUT /none HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n", "200 close")]
    [InlineData("PUT /a HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n\r\n", "200")]
    [InlineData("PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: magic\r\n\r\nhi", "417 close")]
    public async Task Continue_is_not_sent_without_need(string request, string expected)
    {
        await using var server = new TestServer(routes: r =>
        {
            r.Add(HttpVerb.Put, "/a", TestServer.Echo);
            r.Add(new Route(HttpVerb.Put, "/none", TestServer.Echo) { Body = BodyMode.None });
        });

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(request);

        Assert.Equal(expected, $"{Assert.Single(answers).Status} {answers[0]["connection"]}".Trim());
    }

    [Theory]
    [InlineData("Content-Length: 26\r\n\r\n", "abcdefghijklmnopqrstuvwxyz")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n", "10\r\nabcdefghijklmnop\r\nA;x\r\nqrstuvwxyz\r\n0\r\n\r\n")]
    public async Task A_streamed_body_is_read_as_it_comes_however_it_is_cut(string headers, string body)
    {
        await using var server = new TestServer(routes: r =>
        {
            r.Add(new Route(HttpVerb.Post, "/", EchoStreamAsync) { Body = BodyMode.Streamed });
            r.Add(HttpVerb.Get, "/", TestServer.Echo);
        });
        string text = $"POST / HTTP/1.1\r\nHost: x\r\n{headers}{body}{Get}";
        foreach (Segmentation segmentation in Segmentations.All(Encoding.ASCII.GetBytes(text)))
        {
            IReadOnlyList<Answer> answers = await server.ExchangeAsync(segmentation);

            Assert.Equal(["abcdefghijklmnopqrstuvwxyz", "GET / "], answers.Select(a => a.Body));
        }
    }

    [Fact]
    public async Task A_streamed_body_arrives_while_the_handler_works()
    {
        var read = new List<string>();
        await using var server = new TestServer(routes: r => r.Add(new Route(HttpVerb.Post, "/", async exchange =>
        {
            ReadResult result;
            do
            {
                result = await exchange.BodyReader.ReadAsync(Cancel);
                lock (read)
                {
                    read.Add(Encoding.ASCII.GetString(result.Buffer));
                }

                exchange.BodyReader.AdvanceTo(result.Buffer.End);
            }
            while (!result.IsCompleted);
        })
        { Body = BodyMode.Streamed }));
        MemoryChannel client = server.Connect();

        client.ClientSends("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\n");
        await Eventually.Async(() => client.IsServerReceiving);
        client.ClientSends("abc");
        await Eventually.Async(() => client.IsServerReceiving && Count(read) == 1);
        client.ClientSends("def");
        await client.AnswersAsync(1);

        Assert.Equal(["abc", "def"], read);
    }

    [Fact]
    public async Task An_unread_streamed_body_is_thrown_away()
    {
        await using var server = new TestServer(routes: r =>
        {
            r.Add(new Route(HttpVerb.Post, "/", _ => default) { Body = BodyMode.Streamed });
            r.Add(HttpVerb.Get, "/", TestServer.Echo);
        });

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(
            $"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10000\r\n\r\n{new string('x', 10000)}{Get}");

        Assert.Equal([200, 200], answers.Select(a => a.Status));
    }

    [Fact]
    public async Task Unexamined_bytes_of_a_streamed_body_stay_for_the_next_read()
    {
        await using var server = new TestServer(routes: r => r.Add(new Route(HttpVerb.Post, "/", async exchange =>
        {
            PipeReader reader = exchange.BodyReader;
            ReadResult result = await reader.ReadAtLeastAsync(40_000, Cancel);
            reader.AdvanceTo(result.Buffer.GetPosition(39_999));
            result = await reader.ReadAsync(Cancel);
            TestServer.Write(exchange, $"{(char)result.Buffer.FirstSpan[0]} {result.Buffer.Length}");
        })
        { Body = BodyMode.Streamed }));

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(
            $"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 40000\r\n\r\n{new string('x', 39_999)}y");

        Assert.Equal("y 1", Assert.Single(answers).Body);
    }

    [Fact]
    public async Task A_malformed_streamed_body_is_refused_through_the_handler()
    {
        await using var server = new TestServer(routes: r => r.Add(
            new Route(HttpVerb.Post, "/", EchoStreamAsync) { Body = BodyMode.Streamed }));

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n" + Get);

        Assert.Equal((400, "close"), (Assert.Single(answers).Status, answers[0]["connection"]));
        Assert.Empty(server.Events.Failures);
    }

    [Fact]
    public async Task A_flushed_answer_is_chunked_and_complete()
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", StreamAsync));
        MemoryChannel client = server.Connect();

        client.ClientSends(Get + Get);
        IReadOnlyList<Answer> answers = await client.AnswersAsync(2);

        Assert.Equal(["one two three", "one two three"], answers.Select(a => a.Body));
        Assert.Equal("chunked", answers[0]["transfer-encoding"]);
        Assert.Null(answers[0]["content-length"]);
        Assert.Contains("\r\n\r\n4\r\none \r\n", client.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flushed_answer_to_version_1_0_ends_with_the_connection()
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", StreamAsync));

        IReadOnlyList<Answer> answers = await server.ExchangeAsync("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");

        Assert.Equal(("one two three", "close"), (Assert.Single(answers).Body, answers[0]["connection"]));
        Assert.Null(answers[0]["transfer-encoding"]);
    }

    [Theory]
    [InlineData(13, "ok")]
    [InlineData(14, "cut")]
    [InlineData(12, "cut")]
    public async Task A_flushed_answer_keeps_its_declared_length_or_is_cut(int declared, string expected)
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", async exchange =>
        {
            exchange.ResponseContentLength = declared;
            await StreamAsync(exchange);
        }));
        MemoryChannel client = server.Connect();

        client.ClientSends(Get);
        await Eventually.Async(() => client.Answers.Count == 1 || client.WasCut);
        client.ClientFinishes();
        await client.EndsAsync();

        Assert.Equal(expected, client.WasCut ? "cut" : "ok");
        Assert.StartsWith("HTTP/1.1 200", client.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_of_a_flushed_answer_has_no_body()
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", StreamAsync));
        MemoryChannel client = server.Connect();

        client.ClientSends("HEAD / HTTP/1.1\r\nHost: x\r\n\r\nHEAD / HTTP/1.1\r\nHost: x\r\n\r\n");
        await Eventually.Async(() => Answer.ParseAll(client.Sent, isHead: true).Count == 2);

        Assert.EndsWith("\r\n\r\n", client.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_does_not_read_holds_the_handler_back()
    {
        int flushed = 0;
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", async exchange =>
        {
            for (int i = 0; i < 3; i++)
            {
                TestServer.Write(exchange, "x");
                await exchange.FlushAsync(Cancel);
                Interlocked.Increment(ref flushed);
            }
        }));
        MemoryChannel client = server.Connect();

        client.HoldSends();
        client.ClientSends(Get);
        await Eventually.Async(() => client.IsServerSending);
        Assert.Equal(0, Volatile.Read(ref flushed));
        client.ReleaseSends();
        IReadOnlyList<Answer> answers = await client.AnswersAsync(1);

        Assert.Equal("xxx", answers[0].Body);
        Assert.Equal(3, flushed);
    }

    private static async ValueTask StreamAsync(HttpExchange exchange)
    {
        TestServer.Write(exchange, "one ");
        await exchange.FlushAsync(Cancel);
        Assert.True(exchange.ResponseStarted);
        Assert.Throws<InvalidOperationException>(exchange.ResetResponse);
        TestServer.Write(exchange, "two ");
        await exchange.FlushAsync(Cancel);
        await exchange.FlushAsync(Cancel);
        TestServer.Write(exchange, "three");
    }

    private static async ValueTask EchoStreamAsync(HttpExchange exchange)
    {
        ReadResult result;
        do
        {
            result = await exchange.BodyReader.ReadAsync(Cancel);
            foreach (ReadOnlyMemory<byte> segment in result.Buffer)
            {
                TestServer.Write(exchange, segment.Span);
            }

            exchange.BodyReader.AdvanceTo(result.Buffer.End);
        }
        while (!result.IsCompleted);
    }

    private static int Count(List<string> list)
    {
        lock (list)
        {
            return list.Count;
        }
    }
}
