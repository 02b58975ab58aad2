using System.Text;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>What handlers see and answer: routes, heads, failures, CORS.</summary>
public sealed class Http1HandlerTests
{
    private const string Get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    [Fact]
    public async Task A_throwing_handler_costs_only_its_request()
    {
        var responders = new HttpResponders
        {
            UnhandledError = (exchange, e) => TestServer.Write(exchange, "sorry: " + e.Message),
        };
        await using var server = new TestServer(
            new HttpServerOptions { Responders = responders },
            r =>
            {
                r.Add(HttpVerb.Get, "/", TestServer.Echo);
                r.Add(HttpVerb.Get, "/sync", exchange =>
                {
                    exchange.StatusCode = 201;
                    exchange.AddHeader("x-half"u8, "1"u8);
                    TestServer.Write(exchange, "half");
                    throw new InvalidOperationException("one");
                });
                r.Add(HttpVerb.Get, "/async", async exchange =>
                {
                    await Task.Yield();
                    throw new InvalidOperationException("two");
                });
            });

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(
            Get + Get.Replace("/ ", "/sync ", StringComparison.Ordinal)
            + Get.Replace("/ ", "/async ", StringComparison.Ordinal) + Get);

        Assert.Equal([200, 500, 500, 200], answers.Select(a => a.Status));
        Assert.Equal(["GET / ", "sorry: one", "sorry: two", "GET / "], answers.Select(a => a.Body));
        Assert.Null(answers[1]["x-half"]);
        Assert.Equal(2, server.Events.Failures.Count);
    }

    [Fact]
    public async Task Unrouted_requests_are_answered_by_the_responders_and_their_bodies_thrown_away()
    {
        var responders = new HttpResponders
        {
            NotFound = exchange => TestServer.Write(exchange, "no path"),
            MethodNotAllowed = exchange => TestServer.Write(exchange, "no verb"),
        };
        await using var server = new TestServer(
            new HttpServerOptions { Responders = responders }, r => r.Add(HttpVerb.Get, "/a", TestServer.Echo));

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(
            "POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nGET /a HT"
            + "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nGET /\r\n0\r\n\r\n"
            + "GET /a HTTP/1.1\r\nHost: x\r\n\r\n");

        Assert.Equal([404, 405, 200], answers.Select(a => a.Status));
        Assert.Equal(["no path", "no verb", "GET /a "], answers.Select(a => a.Body));
        Assert.Equal("GET, HEAD", answers[1]["allow"]);
    }

    [Fact]
    public async Task An_unwanted_body_that_is_too_long_to_throw_away_ends_the_connection()
    {
        await using var server = new TestServer(
            new HttpServerOptions { DiscardedBodyBytesMax = 10 }, r => r.Add(HttpVerb.Get, "/a", TestServer.Echo));

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(
            "POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 30\r\n\r\n" + Get + Get);

        Assert.Equal((404, "close"), (Assert.Single(answers).Status, answers[0]["connection"]));
    }

    [Fact]
    public async Task Cors_headers_are_on_every_answer_and_options_reaches_no_handler()
    {
        int called = 0;
        await using var server = new TestServer(
            new HttpServerOptions { AnswerOptions = true, FixedResponseHeaders = HttpServerOptions.Cors },
            r => r.Add(HttpVerb.Put, "/a", _ =>
            {
                called++;
                return default;
            }));

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(
            "OPTIONS /a HTTP/1.1\r\nHost: x\r\nOrigin: y\r\nAccess-Control-Request-Method: PUT\r\n\r\n"
            + "OPTIONS /unknown HTTP/1.1\r\nHost: x\r\n\r\n"
            + "GET /unknown HTTP/1.1\r\nHost: x\r\n\r\n"
            + "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
            + "bad\r\n\r\n");

        Assert.Equal([200, 200, 404, 405, 400], answers.Select(a => a.Status));
        Assert.All(answers, answer =>
        {
            Assert.Equal("*", answer["access-control-allow-origin"]);
            Assert.Equal("GET, POST, PUT, DELETE, OPTIONS", answer["access-control-allow-methods"]);
            Assert.Equal("X-Requested-With, Content-Type, Authorization", answer["access-control-allow-headers"]);
        });
        Assert.Equal("PUT, OPTIONS", answers[0]["allow"]);
        Assert.Equal("PUT, OPTIONS", answers[3]["allow"]);
        Assert.Equal(0, called);
    }

    [Fact]
    public async Task Everything_of_a_request_is_visible_and_gone_with_the_next()
    {
        var seen = new List<string>();
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Post, "/a/{b}/{*c}", exchange =>
        {
            exchange.TryGetHeader(KnownHeader.Authorization, out ReadOnlySpan<byte> authorization);
            exchange.TryGetHeader("x-one"u8, out ReadOnlySpan<byte> one);
            seen.Add(string.Join(
                '|',
                Text(exchange.PathParameter(0)),
                Text(exchange.PathParameter(1)),
                Text(exchange.Query),
                Text(authorization),
                Text(one),
                exchange.HeaderCount,
                exchange.ContentLength?.ToString() ?? "chunked",
                Text(exchange.Body.Span),
                exchange.UserState ?? "null",
                exchange.RemoteEndPoint));
            exchange.UserState = "set";
            return default;
        }));

        await server.ExchangeAsync(
            "POST /a/%2F/x/y?q=1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\nX-One: 1\r\n"
            + "Content-Length: 2\r\n\r\nhi"
            + "POST /a/b/ HTTP/1.1\r\nHost: x\r\n\r\n");

        Assert.Equal("%2F|x/y|q=1|Bearer t|1|4|2|hi|null|192.0.2.1:40000", seen[0]);
        Assert.Equal("b|||||1|0||null|192.0.2.1:40000", seen[1]);
    }

    [Fact]
    public async Task An_answer_beyond_the_buffer_limit_is_the_handlers_failure()
    {
        await using var server = new TestServer(
            new HttpServerOptions { ResponseBufferBytesMax = 10_000 },
            r => r.Add(HttpVerb.Get, "/", exchange =>
            {
                for (int i = 0; i < 100; i++)
                {
                    TestServer.Write(exchange, new byte[1000]);
                }

                return default;
            }));

        Assert.Equal(500, Assert.Single(await server.ExchangeAsync(Get)).Status);
    }

    [Theory]
    [InlineData("bad name", "v")]
    [InlineData("", "v")]
    [InlineData("x", "a\r\nSet-Cookie: b")]
    [InlineData("x", "a\0")]
    [InlineData("Content-Length", "5")]
    [InlineData("transfer-encoding", "chunked")]
    [InlineData("Connection", "close")]
    [InlineData("date", "today")]
    [InlineData("content-type", "text/plain")]
    public async Task Answers_cannot_be_split_or_reframed(string name, string value)
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", exchange =>
        {
            exchange.AddHeader(Encoding.ASCII.GetBytes(name), Encoding.ASCII.GetBytes(value));
            return default;
        }));

        Assert.Equal(500, Assert.Single(await server.ExchangeAsync(Get)).Status);
        Assert.IsType<ArgumentException>(Assert.Single(server.Events.Failures));
    }

    [Fact]
    public async Task Headers_type_and_status_of_the_handler_are_sent()
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", exchange =>
        {
            exchange.StatusCode = 599;
            exchange.ContentType = "text/plain; charset=utf-8"u8;
            exchange.AddHeader("x-a"u8, "1"u8);
            exchange.ResetResponse();
            exchange.StatusCode = 201;
            exchange.ContentType = "image/png"u8;
            exchange.AddHeader("etag"u8, "\"e\""u8);
            TestServer.Write(exchange, "x");
            return default;
        }));

        Answer answer = Assert.Single(await server.ExchangeAsync(Get));

        Assert.Equal((201, "image/png"), (answer.Status, answer["content-type"]));
        Assert.Equal(("\"e\"", null), (answer["etag"], answer["x-a"]));
        RequestCompletion completion = Assert.Single(server.Events.Completions);
        Assert.Equal(("/", 201, 1L), (completion.Route!.Name, completion.StatusCode, completion.ResponseBodyBytes));
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.ASCII.GetString(bytes);
}
