using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Handlers that wait: clients that send on, leave or reset meanwhile, and a server that stops.</summary>
public sealed class Http1LifetimeTests
{
    private const string Get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Earlier_answers_leave_while_a_later_handler_waits()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer(routes: r =>
        {
            r.Add(HttpVerb.Get, "/", TestServer.Echo);
            r.Add(HttpVerb.Get, "/wait", async exchange =>
            {
                await gate.Task;
                await TestServer.Echo(exchange);
            });
        });
        MemoryChannel client = server.Connect();

        client.ClientSends(Get + "GET /wait HTTP/1.1\r\nHost: x\r\n\r\n" + Get);
        IReadOnlyList<Answer> early = await client.AnswersAsync(1);
        gate.SetResult();
        IReadOnlyList<Answer> answers = await client.AnswersAsync(3);

        Assert.Single(early);
        Assert.Equal(["GET / ", "GET /wait ", "GET / "], answers.Select(a => a.Body));
    }

    [Fact]
    public async Task A_request_that_arrives_while_a_handler_waits_is_served_next()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer(routes: r =>
        {
            r.Add(HttpVerb.Put, "/", TestServer.Echo);
            r.Add(HttpVerb.Get, "/wait", async exchange => await gate.Task);
        });
        MemoryChannel client = server.Connect();

        client.ClientSends(
            "GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"
            + "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 20000\r\n\r\nabc");
        await Eventually.Async(() => client.IsServerReceiving);
        gate.SetResult();
        client.ClientSends(new string('x', 19_997));
        IReadOnlyList<Answer> answers = await client.AnswersAsync(2);

        Assert.Equal("PUT / abc" + new string('x', 19_997), answers[1].Body);
    }

    [Fact]
    public async Task A_reset_fires_the_abort_of_a_waiting_handler()
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", WaitForAbortAsync));
        MemoryChannel client = server.Connect();

        client.ClientSends(Get);
        await Eventually.Async(() => client is { WaitCount: >= 2, IsServerReceiving: true });
        client.ClientResets();
        await client.EndsAsync();

        Assert.Equal(1, server.Events.Aborted);
        Assert.Empty(server.Events.Failures);
    }

    [Fact]
    public async Task A_half_closed_client_is_answered_and_its_long_poll_ends_after_the_grace()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer(routes: r =>
        {
            r.Add(HttpVerb.Get, "/", WaitForAbortAsync);
            r.Add(HttpVerb.Get, "/quick", async exchange => await gate.Task);
        });
        MemoryChannel quick = server.Connect();
        MemoryChannel poll = server.Connect();

        quick.ClientSends("GET /quick HTTP/1.1\r\nHost: x\r\n\r\n");
        quick.ClientFinishes();
        poll.ClientSends(Get);
        poll.ClientFinishes();
        await Eventually.Async(() => quick.ReceiveCount >= 2 && poll.ReceiveCount >= 2);
        server.Time.Advance(TimeSpan.FromMilliseconds(server.Options.HalfCloseGraceMs - 1000));
        gate.SetResult();
        IReadOnlyList<Answer> answers = await quick.AnswersAtEndAsync();
        Assert.False(poll.Ended.IsCompleted);
        server.Pass(1000);
        await poll.EndsAsync();

        Assert.Equal(200, Assert.Single(answers).Status);
        Assert.Empty(poll.Answers);
        Assert.Equal(1, server.Events.Aborted);
    }

    [Fact]
    public async Task The_abort_token_is_not_that_of_the_request_before()
    {
        var tokens = new List<CancellationToken>();
        int fired = 0;
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", exchange =>
        {
            tokens.Add(exchange.Aborted);
            exchange.Aborted.Register(() => Interlocked.Increment(ref fired));
            return default;
        }));
        MemoryChannel client = server.Connect();

        client.ClientSends(Get + Get);
        await client.AnswersAsync(2);
        client.ClientResets();
        await client.EndsAsync();

        Assert.Equal(0, Volatile.Read(ref fired));
    }

    [Fact]
    public async Task A_handler_can_cut_its_connection()
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", exchange =>
        {
            exchange.Abort();
            return default;
        }));
        MemoryChannel client = server.Connect();

        client.ClientSends(Get);
        await client.EndsAsync();

        Assert.True(client.WasCut);
        Assert.Equal("", client.Sent);
    }

    [Fact]
    public async Task Stopping_finishes_received_requests_and_closes_idle_connections()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer(routes: r =>
        {
            r.Add(HttpVerb.Get, "/", TestServer.Echo);
            r.Add(HttpVerb.Get, "/wait", async exchange => await gate.Task);
        });
        MemoryChannel idle = server.Connect();
        MemoryChannel silent = server.Connect();
        MemoryChannel busy = server.Connect();
        idle.ClientSends(Get);
        await idle.AnswersAsync(1);
        busy.ClientSends("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n" + Get + Get);
        await Eventually.Async(() => idle.IsServerReceiving && silent.IsServerReceiving && busy.IsServerReceiving);

        Task stopped = server.Server.StopAsync(TimeSpan.FromSeconds(30), Cancel);
        await idle.EndsAsync();
        Assert.False(silent.Ended.IsCompleted);
        server.Pass(server.Options.DrainGraceMs);
        await silent.EndsAsync();
        Assert.False(stopped.IsCompleted);
        gate.SetResult();
        busy.ClientSends(Get);
        await Eventually.Async(() => busy.HasServerFinished);
        busy.ClientFinishes();
        IReadOnlyList<Answer> answers = await busy.AnswersAtEndAsync();
        await stopped;

        Assert.True(answers.Count is 3 or 4, "The request sent while stopping may or may not be in time.");
        Assert.All(answers, a => Assert.Equal(200, a.Status));
        Assert.False(busy.WasCut);
    }

    [Fact]
    public async Task Stopping_tells_long_polls_and_cuts_those_that_do_not_listen_when_its_time_is_over()
    {
        await using var server = new TestServer(routes: r =>
        {
            r.Add(HttpVerb.Get, "/polite", async exchange =>
            {
                var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                await using (exchange.Stopping.Register(stopping.SetResult))
                {
                    await stopping.Task;
                }
            });
            r.Add(HttpVerb.Get, "/deaf", WaitForAbortAsync);
        });
        MemoryChannel polite = server.Connect();
        MemoryChannel deaf = server.Connect();
        polite.ClientSends("GET /polite HTTP/1.1\r\nHost: x\r\n\r\n");
        deaf.ClientSends("GET /deaf HTTP/1.1\r\nHost: x\r\n\r\n");
        await Eventually.Async(() => polite is { WaitCount: >= 2, IsServerReceiving: true }
            && deaf is { WaitCount: >= 2, IsServerReceiving: true });

        Task stopped = server.Server.StopAsync(TimeSpan.FromSeconds(5), Cancel);
        await Eventually.Async(() => polite.HasServerFinished);
        polite.ClientFinishes();
        IReadOnlyList<Answer> answers = await polite.AnswersAtEndAsync();
        Assert.False(stopped.IsCompleted);
        server.Pass(5000);
        await deaf.EndsAsync();
        await stopped;

        Assert.Equal((200, "close"), (Assert.Single(answers).Status, answers[0]["connection"]));
        Assert.Empty(deaf.Answers);
    }

    [Fact]
    public async Task A_client_that_has_just_connected_when_the_server_stops_gets_its_answer()
    {
        await using var server = new TestServer();
        MemoryChannel fresh = server.Connect();
        await Eventually.Async(() => fresh.IsServerReceiving);

        Task stopped = server.Server.StopAsync(TimeSpan.FromSeconds(30), Cancel);
        fresh.ClientSends(Get);
        await Eventually.Async(() => fresh.HasServerFinished);
        fresh.ClientFinishes();
        IReadOnlyList<Answer> answers = await fresh.AnswersAtEndAsync();
        await stopped;

        Assert.Equal((200, "close"), (Assert.Single(answers).Status, answers[0]["connection"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_idle_connection_holds_no_block(bool handlerWaits)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", async exchange =>
        {
            await (handlerWaits ? gate.Task : Task.CompletedTask);
            await TestServer.Echo(exchange);
        }));
        MemoryChannel client = server.Connect();
        await Eventually.Async(() => client.IsServerReceiving);
        Assert.Equal(0, server.Pool.RentedCount);

        client.ClientSends(Get);
        await Eventually.Async(() => client is { WaitCount: 2, IsServerReceiving: true });
        gate.SetResult();
        await client.AnswersAsync(1);
        await Eventually.Async(() => server.Pool.RentedCount == 0);
        client.ClientSends(Get);
        IReadOnlyList<Answer> answers = await client.AnswersAsync(2);

        Assert.Equal(["GET / ", "GET / "], answers.Select(a => a.Body));
    }

    private static async ValueTask WaitForAbortAsync(HttpExchange exchange)
    {
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        CancellationToken token = exchange.Aborted;
        await using (token.Register(() => aborted.SetCanceled(token)))
        {
            await aborted.Task;
        }
    }
}
