using System.Net;
using System.Text;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Every limit, its status, and that it costs only the connection that goes beyond it.</summary>
public sealed class Http1LimitsTests
{
    private const string Get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    [Fact]
    public async Task A_long_request_line_is_414()
    {
        await using var server = new TestServer();

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(
            $"GET /{new string('a', 9000)} HTTP/1.1\r\nHost: x\r\n\r\n{Get}");

        Assert.Equal(414, Assert.Single(answers).Status);
        Assert.Equal([RefusalReason.RequestLineTooLong], server.Events.Refusals);
    }

    [Fact]
    public async Task Large_headers_are_431()
    {
        await using var server = new TestServer();

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(
            $"GET / HTTP/1.1\r\nHost: x\r\nX: {new string('a', 40_000)}\r\n\r\n{Get}");

        Assert.Equal(431, Assert.Single(answers).Status);
    }

    [Fact]
    public async Task Many_headers_are_431()
    {
        await using var server = new TestServer();

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(
            "GET / HTTP/1.1\r\nHost: x\r\n" + string.Concat(Enumerable.Repeat("X: y\r\n", 100)) + "\r\n");

        Assert.Equal(431, Assert.Single(answers).Status);
    }

    [Theory]
    [InlineData("Content-Length: 11\r\n\r\n")]
    [InlineData("Content-Length: 999999999999999999\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n6\r\nabcdef\r\n5\r\n")]
    public async Task A_large_body_is_413_before_it_is_read(string rest)
    {
        await using var server = new TestServer(routes: r => r.Add(
            new Route(HttpVerb.Post, "/", TestServer.Echo) { BodyBytesMax = 10 }));
        MemoryChannel client = server.Connect();

        client.ClientSends("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n" + rest);
        await client.AnswersAsync(1);
        client.ClientFinishes();
        IReadOnlyList<Answer> answers = await client.AnswersAtEndAsync();

        Answer answer = Assert.Single(answers);
        Assert.Equal((413, "close"), (answer.Status, answer["connection"]));
    }

    [Fact]
    public async Task A_body_within_the_route_limit_is_taken_beyond_the_server_limit()
    {
        await using var server = new TestServer(
            new HttpServerOptions { BodyBytesMax = 10 },
            r => r.Add(new Route(HttpVerb.Post, "/", TestServer.Echo) { BodyBytesMax = 20 }));

        IReadOnlyList<Answer> answers = await server.ExchangeAsync(
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 15\r\n\r\n0123456789abcde");

        Assert.Equal("POST / 0123456789abcde", Assert.Single(answers).Body);
    }

    [Fact]
    public async Task Bodies_beyond_what_the_server_may_hold_are_503()
    {
        await using var server = new TestServer(new HttpServerOptions { BufferedBodyBytesMax = 100_000 });
        MemoryChannel first = server.Connect();
        MemoryChannel second = server.Connect();
        string body = new('x', 20_000);

        first.ClientSends($"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 20001\r\n\r\n{body}");
        await Eventually.Async(() => first.IsServerReceiving && server.Server.BufferedBodyBytes > 20_000);
        second.ClientSends($"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 20001\r\n\r\n{body}");
        IReadOnlyList<Answer> refused = await second.AnswersAsync(1);
        first.ClientSends("x");
        IReadOnlyList<Answer> answers = await first.AnswersAsync(1);

        Assert.Equal(503, refused[0].Status);
        Assert.Equal("POST / " + body + "x", answers[0].Body);
    }

    [Fact]
    public async Task A_head_that_does_not_come_is_408()
    {
        await using var server = new TestServer();
        MemoryChannel client = server.Connect();
        client.ClientSends("GET / HTTP/1.1\r\nHo");
        await Eventually.Async(() => client is { ReceiveCount: >= 2, IsServerReceiving: true });

        server.Pass(server.Options.HeaderTimeoutMs);
        IReadOnlyList<Answer> answers = await client.AnswersAtEndAsync();

        Assert.Equal((408, "close"), (Assert.Single(answers).Status, answers[0]["connection"]));
    }

    [Fact]
    public async Task A_head_that_drips_is_408_all_the_same()
    {
        await using var server = new TestServer();
        MemoryChannel client = server.Connect();
        client.ClientSends("GET / HTTP/1.1\r\nX: ");

        for (int i = 0; i < 32 && !client.Ended.IsCompleted; i++)
        {
            int received = client.ReceiveCount;
            client.ClientSends("x");
            await Eventually.Async(() => client.Ended.IsCompleted
                || (client.ReceiveCount > received && client.IsServerReceiving));
            server.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(408, Assert.Single(await client.AnswersAtEndAsync()).Status);
    }

    [Fact]
    public async Task A_connection_that_never_sends_is_closed_without_an_answer()
    {
        await using var server = new TestServer();
        MemoryChannel client = server.Connect();
        await Eventually.Async(() => client.IsServerReceiving);

        server.Pass(server.Options.HeaderTimeoutMs);
        await client.EndsAsync();

        Assert.Equal("", client.Sent);
        Assert.Empty(server.Events.Refusals);
    }

    [Fact]
    public async Task A_request_that_comes_just_when_the_keep_alive_time_is_over_is_answered_as_the_last()
    {
        await using var server = new TestServer();
        MemoryChannel client = server.Connect();
        client.ClientSends("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
        await client.AnswersAsync(1);
        await Eventually.Async(() => client is { WaitCount: 2, IsServerReceiving: true });

        client.ArrivesBeforeStop = "GET /b HTTP/1.1\r\nHost: x\r\n\r\n";
        server.Pass(server.Options.KeepAliveTimeoutMs);
        IReadOnlyList<Answer> answers = await client.AnswersAtEndAsync();

        Assert.Equal([(200, null), (200, "close")], answers.Select(a => (a.Status, a["connection"])));
    }

    [Fact]
    public async Task An_idle_connection_is_closed_after_the_keep_alive_time_and_not_before()
    {
        await using var server = new TestServer();
        MemoryChannel client = server.Connect();
        client.ClientSends(Get);
        await client.AnswersAsync(1);
        await Eventually.Async(() => client.IsServerReceiving);

        server.Time.Advance(TimeSpan.FromMilliseconds(server.Options.KeepAliveTimeoutMs - 1000));
        client.ClientSends(Get);
        await client.AnswersAsync(2);
        await Eventually.Async(() => client.IsServerReceiving);
        server.Pass(server.Options.KeepAliveTimeoutMs);
        IReadOnlyList<Answer> answers = await client.AnswersAtEndAsync();

        Assert.Equal([200, 200], answers.Select(a => a.Status));
    }

    [Theory]
    [InlineData(BodyMode.Buffered)]
    [InlineData(BodyMode.Streamed)]
    public async Task A_body_that_stops_is_408(BodyMode mode)
    {
        await using var server = new TestServer(routes: r => r.Add(
            new Route(HttpVerb.Post, "/", ReadAllAsync) { Body = mode }));
        MemoryChannel client = server.Connect();
        client.ClientSends("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
        await Eventually.Async(() => client is { ReceiveCount: >= 2, IsServerReceiving: true });

        server.Pass(server.Options.BodyTimeoutMs);
        IReadOnlyList<Answer> answers = await client.AnswersAtEndAsync();

        Assert.Equal(408, Assert.Single(answers).Status);
        Assert.Equal([RefusalReason.BodyTimeout], server.Events.Refusals);
    }

    [Fact]
    public async Task A_body_slower_than_the_minimum_rate_is_408()
    {
        await using var server = new TestServer(new HttpServerOptions { BodyBytesPerSecondMin = 100 });
        MemoryChannel client = server.Connect();
        client.ClientSends("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10000\r\n\r\n");
        int seconds = 0;

        while (!client.Ended.IsCompleted)
        {
            Assert.True(++seconds < 20, "50 bytes a second against 100 leave 10 seconds, with the grace of 5.");
            int received = client.ReceiveCount;
            client.ClientSends(new string('x', 50));
            await Eventually.Async(() => client.Ended.IsCompleted
                || (client.ReceiveCount > received && client.IsServerReceiving));
            server.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(408, Assert.Single(client.Answers).Status);
        Assert.True(seconds > 7, "The grace is given.");
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_cut()
    {
        await using var server = new TestServer();
        MemoryChannel client = server.Connect();
        client.HoldSends();
        client.ClientSends(Get);
        await Eventually.Async(() => client.IsServerSending);

        server.Pass(server.Options.WriteTimeoutMs);
        await client.EndsAsync();

        Assert.True(client.WasCut);
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_503_and_the_others_go_on()
    {
        await using var server = new TestServer(new HttpServerOptions { ConnectionsMax = 2 });
        MemoryChannel[] clients = [server.Connect(), server.Connect(), server.Connect()];

        await clients[2].EndsAsync();
        clients[0].ClientSends(Get);
        await clients[0].AnswersAsync(1);
        clients[0].ClientFinishes();
        await clients[0].AnswersAtEndAsync();
        await Eventually.Async(() => server.Server.ConnectionCount == 1);
        MemoryChannel later = server.Connect();
        later.ClientSends(Get);

        Assert.Equal(503, Assert.Single(clients[2].Answers).Status);
        Assert.Equal([RefusalReason.TooManyConnections], server.Events.Refusals);
        Assert.Equal(200, (await later.AnswersAsync(1))[0].Status);
    }

    [Fact]
    public async Task Connections_of_one_address_are_limited_and_loopback_is_not()
    {
        await using var server = new TestServer(new HttpServerOptions { ConnectionsPerAddressMax = 1 });
        IPAddress address = IPAddress.Parse("2001:db8:0:1::1");
        IPAddress neighbour = IPAddress.Parse("2001:db8:0:1::2");
        IPAddress other = IPAddress.Parse("2001:db8:0:2::1");

        server.Connect(address);
        MemoryChannel refused = server.Connect(neighbour);
        server.Connect(other);
        server.Connect(IPAddress.Loopback);
        server.Connect(IPAddress.Loopback);
        await refused.EndsAsync();

        Assert.Equal([RefusalReason.TooManyConnectionsFromAddress], server.Events.Refusals);
        Assert.Equal(4, server.Server.ConnectionCount);
    }

    [Fact]
    public async Task Refusals_are_answered_by_the_responder()
    {
        var responders = new HttpResponders
        {
            Refused = (exchange, reason) => TestServer.Write(exchange, $"{{\"reason\":\"{reason}\"}}"),
        };
        await using var server = new TestServer(new HttpServerOptions { Responders = responders });

        Answer answer = Assert.Single(await server.ExchangeAsync("GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n"));

        Assert.Equal((400, "{\"reason\":\"MalformedTarget\"}"), (answer.Status, answer.Body));
        Assert.Equal("application/json", answer["content-type"]);
    }

    [Fact]
    public async Task A_closing_connection_waits_for_the_client_no_longer_than_the_linger_time()
    {
        await using var server = new TestServer();
        MemoryChannel client = server.Connect();
        client.ClientSends("GET\r\n\r\n");
        await client.AnswersAsync(1);
        await Eventually.Async(() => client.HasServerFinished && client.IsServerReceiving);

        Assert.False(client.Ended.IsCompleted);
        server.Pass(server.Options.LingerMs);
        await client.EndsAsync();

        Assert.Equal(400, Assert.Single(client.Answers).Status);
    }

    private static async ValueTask ReadAllAsync(HttpExchange exchange)
    {
        if (exchange.Route!.Body != BodyMode.Streamed)
        {
            return;
        }

        while (true)
        {
            var read = await exchange.BodyReader.ReadAsync(TestContext.Current.CancellationToken);
            TestServer.Write(exchange, Encoding.UTF8.GetString(read.Buffer));
            exchange.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }
}
