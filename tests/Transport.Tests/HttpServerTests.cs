using System.Net;
using System.Net.Sockets;
using System.Text;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>The server over real sockets on loopback ports that the system assigns, on each kind of channel.</summary>
public abstract class HttpServerTests(bool usesLoops)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_over_a_socket_is_answered()
    {
        await using HttpServer server = Start(TestServer.AddEcho);
        using var client = new HttpClient();

        string body = await client.GetStringAsync(Url(server, "/hello?a=b"), Cancel);

        Assert.Equal("GET /hello?a=b ", body);
    }

    [Fact]
    public async Task A_large_body_comes_and_goes_whole()
    {
        await using HttpServer server = Start(TestServer.AddEcho);
        using var client = new HttpClient();
        string text = new('x', 700_000);

        HttpResponseMessage answer = await client.PutAsync(Url(server, "/"), new StringContent(text), Cancel);

        Assert.Equal("PUT / " + text, await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task Requests_received_before_the_client_finished_are_answered()
    {
        await using HttpServer server = Start(TestServer.AddEcho);
        using Socket client = await ConnectAsync(server);

        await client.SendAsync(Request("/a"), Cancel);
        await client.SendAsync(Request("/b"), Cancel);
        client.Shutdown(SocketShutdown.Send);
        string received = await ReceiveToEndAsync(client);

        Assert.Equal(["GET /a ", "GET /b "], Answer.ParseAll(received).Select(a => a.Body));
    }

    [Fact]
    public async Task A_refused_request_is_told_even_when_much_of_it_was_not_read()
    {
        await using HttpServer server = Start(TestServer.AddEcho);
        using Socket client = await ConnectAsync(server);

        await client.SendAsync("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n"u8.ToArray(), Cancel);
        await client.SendAsync(new byte[300_000], Cancel);
        client.Shutdown(SocketShutdown.Send);
        string received = await ReceiveToEndAsync(client);

        Assert.Equal(413, Assert.Single(Answer.ParseAll(received)).Status);
    }

    [Fact]
    public async Task A_reset_over_a_socket_fires_the_abort()
    {
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using HttpServer server = Start(r => r.Add(HttpVerb.Get, "/", async exchange =>
        {
            await using (exchange.Aborted.Register(aborted.SetResult))
            {
                waiting.SetResult();
                await aborted.Task;
            }

            exchange.Aborted.ThrowIfCancellationRequested();
        }));
        Socket client = await ConnectAsync(server);
        await client.SendAsync("GET / HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray(), Cancel);
        await waiting.Task.WaitAsync(Cancel);

        client.LingerState = new LingerOption(true, 0);
        client.Dispose();

        await aborted.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await Eventually.Async(() => server.ConnectionCount == 0);
    }

    [Fact]
    public async Task A_handler_that_blocks_delays_no_other_connection()
    {
        using var gate = new ManualResetEventSlim();
        await using HttpServer server = Start(r =>
        {
            r.Add(HttpVerb.Get, "/", TestServer.Echo);
            r.Add(HttpVerb.Get, "/block", _ =>
            {
                gate.Wait(Cancel);
                return default;
            });
        });
        using var client = new HttpClient();

        Task<string> blocked = client.GetStringAsync(Url(server, "/block"), Cancel);
        for (int i = 0; i < 20; i++)
        {
            await client.GetStringAsync(Url(server, "/"), Cancel);
        }

        Assert.False(blocked.IsCompleted);
        gate.Set();
        Assert.Equal("", await blocked);
    }

    [Fact]
    public async Task Stopping_answers_what_was_received_and_listens_no_more()
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using HttpServer server = Start(r =>
        {
            r.Add(HttpVerb.Get, "/", TestServer.Echo);
            r.Add(HttpVerb.Get, "/wait", async exchange =>
            {
                entered.SetResult();
                await gate.Task;
            });
        });
        using Socket idle = await ConnectAsync(server);
        using Socket busy = await ConnectAsync(server);
        await idle.SendAsync("GET / HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray(), Cancel);
        await busy.SendAsync((byte[])[.. Request("/wait"), .. Request("/")], Cancel);
        await entered.Task.WaitAsync(Cancel);

        Task stopped = server.StopAsync(TimeSpan.FromSeconds(30), Cancel);
        string idleReceived = await ReceiveToEndAsync(idle);
        idle.Dispose();
        gate.SetResult();
        string busyReceived = await ReceiveToEndAsync(busy);
        busy.Dispose();
        await stopped.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        Assert.Single(Answer.ParseAll(idleReceived));
        Assert.Equal(["", "GET / "], Answer.ParseAll(busyReceived).Select(a => a.Body));
        await Assert.ThrowsAsync<SocketException>(async () => (await ConnectAsync(server)).Dispose());
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_503_over_sockets()
    {
        await using HttpServer server = Start(TestServer.AddEcho, new HttpServerOptions { ConnectionsMax = 1 });
        using Socket first = await ConnectAsync(server);
        await Eventually.Async(() => server.ConnectionCount == 1);

        using Socket second = await ConnectAsync(server);
        string received = await ReceiveToEndAsync(second);

        Assert.Equal(503, Assert.Single(Answer.ParseAll(received)).Status);
    }

    [Fact]
    public async Task A_port_in_use_is_told_and_nothing_is_listened_on()
    {
        await using HttpServer first = Start(TestServer.AddEcho);
        await using var second = new HttpServer(
            new HttpServerOptions(), new RouteTableBuilder().Build(), TimeProvider.System);

        SocketException error = Assert.Throws<SocketException>(
            () => second.Start(new IPEndPoint(IPAddress.Loopback, 0), first.BoundEndPoints[0]));

        Assert.Equal(SocketError.AddressAlreadyInUse, error.SocketErrorCode);
        Assert.Empty(second.BoundEndPoints);
    }

    [Fact]
    public async Task Several_addresses_are_served()
    {
        var builder = new RouteTableBuilder();
        TestServer.AddEcho(builder);
        await using var server = new HttpServer(new HttpServerOptions(), builder.Build(), TimeProvider.System);
        server.Start(new IPEndPoint(IPAddress.Loopback, 0), new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
        using var client = new HttpClient();

        string[] bodies = await Task.WhenAll(server.BoundEndPoints.Select(
            e => client.GetStringAsync(new Uri($"http://{e}/x"), Cancel)));

        Assert.Equal(["GET /x ", "GET /x "], bodies);
    }

    [Fact]
    public async Task Many_clients_at_once_each_get_their_own_answers()
    {
        await using HttpServer server = Start(r => r.Add(HttpVerb.Put, "/{a}/{b}", async exchange =>
        {
            if (exchange.PathParameter(1).Length % 2 == 0)
            {
                await Task.Yield();
            }

            TestServer.Write(exchange, exchange.Path);
            TestServer.Write(exchange, exchange.Body.Span);
        }));
        using var client = new HttpClient();

        await Parallel.ForAsync(0, 400, Cancel, async (i, cancel) =>
        {
            string body = new((char)('a' + (i % 26)), i * 50);
            using HttpResponseMessage answer = await client.PutAsync(
                Url(server, $"/x/{i}"), new StringContent(body), cancel);
            Assert.Equal($"/x/{i}{body}", await answer.Content.ReadAsStringAsync(cancel));
        });
    }

    private static byte[] Request(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n");

    private static async Task<Socket> ConnectAsync(HttpServer server)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.BoundEndPoints[0], Cancel);
        return socket;
    }

    private static async Task<string> ReceiveToEndAsync(Socket socket)
    {
        var received = new StringBuilder();
        var buffer = new byte[4096];
        while (await socket.ReceiveAsync(buffer, Cancel) is int count and > 0)
        {
            received.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return received.ToString();
    }

    private HttpServer Start(Action<RouteTableBuilder> routes, HttpServerOptions? options = null)
    {
        var builder = new RouteTableBuilder();
        routes(builder);
        options ??= new HttpServerOptions();
        options = options with { EventLoops = usesLoops ? options.EventLoops : null };
        var server = new HttpServer(options, builder.Build(), TimeProvider.System);
        server.Start(new IPEndPoint(IPAddress.Loopback, 0));
        return server;
    }

    private static Uri Url(HttpServer server, string path) =>
        new($"http://127.0.0.1:{server.BoundEndPoints[0].Port}{path}");
}

/// <summary>On the loops, where the system has epoll.</summary>
public sealed class LoopHttpServerTests() : HttpServerTests(usesLoops: true);

/// <summary>On managed sockets and the thread pool.</summary>
public sealed class SocketHttpServerTests() : HttpServerTests(usesLoops: false);
