using System.Net;
using System.Net.Sockets;
using System.Text;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>A server on one event loop: who is delayed by whom, and who gets whose bytes.</summary>
public sealed class EventLoopTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [LinuxFact]
    public async Task Handlers_that_block_delay_no_other_connection_of_their_loop()
    {
        const int blockedCount = 10;
        using EventLoopGroup loops = EventLoopGroup.TryCreate(loopCount: 1)!;
        using var gate = new ManualResetEventSlim();
        await using HttpServer server = Start(loops, gate);
        List<Socket> blocked = [];
        for (int i = 0; i < blockedCount; i++)
        {
            Socket client = Connect(server);
            client.Send(Request("/block"));
            blocked.Add(client);
        }

        using Socket other = Connect(server);
        for (int i = 0; i < 50; i++)
        {
            Assert.Equal("GET / ", await AskAsync(other, "/"));
        }

        Assert.All(blocked, client => Assert.Equal(0, client.Available));
        gate.Set();
        foreach (Socket client in blocked)
        {
            Assert.Equal("", await AnswerAsync(client));
            Assert.Equal("GET / ", await AskAsync(client, "/"));
            client.Dispose();
        }
    }

    [LinuxFact]
    public async Task Threads_that_are_not_needed_any_more_end()
    {
        using EventLoopGroup loops = EventLoopGroup.TryCreate(loopCount: 1)!;
        using var gate = new ManualResetEventSlim();
        await using HttpServer server = Start(loops, gate);
        List<Socket> blocked = [];
        for (int i = 0; i < 12; i++)
        {
            blocked.Add(Connect(server));
            blocked[i].Send(Request("/block"));
        }

        await Eventually.Async(() => loops.Loops[0].ThreadCount > 12);
        gate.Set();

        await Eventually.Async(() => loops.Loops[0].ThreadCount <= 5);
        blocked.ForEach(client => client.Dispose());
    }

    [LinuxFact]
    public async Task Beyond_the_limit_of_threads_a_request_waits_for_the_first_handler_that_returns()
    {
        using EventLoopGroup loops = EventLoopGroup.TryCreate(loopCount: 1, threadsMax: 2)!;
        using var gate = new SemaphoreSlim(0);
        int entered = 0;
        await using HttpServer server = Start(loops, routes =>
        {
            routes.Add(HttpVerb.Get, "/", TestServer.Echo);
            routes.Add(HttpVerb.Get, "/block", _ =>
            {
                Interlocked.Increment(ref entered);
                gate.Wait(Cancel);
                return default;
            });
        });
        using Socket first = Connect(server);
        using Socket second = Connect(server);
        first.Send(Request("/block"));
        await Eventually.Async(() => Volatile.Read(ref entered) == 1);
        second.Send(Request("/block"));
        await Eventually.Async(() => Volatile.Read(ref entered) == 2);

        using Socket third = Connect(server);
        third.Send(Request("/"));
        Assert.Equal(2, loops.Loops[0].ThreadCount);
        gate.Release();

        Assert.Equal("GET / ", await AnswerAsync(third));
        Assert.Equal(2, loops.Loops[0].ThreadCount);
        gate.Release();
        await AnswerAsync(first);
        await AnswerAsync(second);
    }

    [LinuxFact]
    public async Task The_monitor_parks_while_all_is_quiet_and_is_woken_by_work()
    {
        using EventLoopGroup loops = EventLoopGroup.TryCreate(loopCount: 2)!;
        using var gate = new ManualResetEventSlim();
        await using HttpServer server = Start(loops, gate);
        await Eventually.Async(() => loops.Monitor.IsParked);
        using Socket blocked = Connect(server);
        using Socket other = Connect(server);
        using Socket another = Connect(server);

        blocked.Send(Request("/block"));
        await Eventually.Async(() => !loops.Monitor.IsParked);
        Assert.Equal("GET / ", await AskAsync(other, "/"));
        Assert.Equal("GET / ", await AskAsync(another, "/"));

        gate.Set();
        await AnswerAsync(blocked);
        await Eventually.Async(() => loops.Monitor.IsParked);
    }

    [LinuxFact]
    public async Task Connections_that_come_and_go_get_nobody_elses_bytes()
    {
        using EventLoopGroup loops = EventLoopGroup.TryCreate(loopCount: 1)!;
        using var gate = new ManualResetEventSlim();
        await using HttpServer server = Start(loops, gate);

        // Descriptors and slots are reused all the time: clients leave by FIN, by RST, in the midst of an answer.
        await Parallel.ForAsync(0, 8, Cancel, async (worker, _) =>
        {
            var random = new Random(worker);
            for (int i = 0; i < 150; i++)
            {
                using Socket client = Connect(server);
                string path = $"/w{worker}x{i}";
                switch (random.Next(4))
                {
                    case 0:
                        client.Send(Request("/large" + path));
                        client.LingerState = new LingerOption(true, 0);
                        break;
                    case 1:
                        client.Send(Request(path));
                        client.Shutdown(SocketShutdown.Send);
                        Assert.Equal($"GET {path} ", await AnswerAsync(client));
                        break;
                    case 2:
                        client.Send("GET /unfinished HT"u8);
                        break;
                    default:
                        Assert.Equal($"GET {path} ", await AskAsync(client, path));
                        Assert.Equal($"GET {path}y ", await AskAsync(client, path + "y"));
                        break;
                }
            }
        });

        await Eventually.Async(() => server.ConnectionCount == 0 && loops.Loops[0].ChannelCount == 0);
    }

    [LinuxFact]
    public async Task A_thread_that_has_lost_the_lead_finishes_its_request_beside_the_new_leader()
    {
        using EventLoopGroup loops = EventLoopGroup.TryCreate(loopCount: 1)!;
        using var rendezvous = new Barrier(4);
        await using HttpServer server = Start(loops, routes => routes.Add(HttpVerb.Get, "/meet", _ =>
        {
            // Passes only when all four are in it at once, which one thread never is.
            rendezvous.SignalAndWait(Cancel);
            return default;
        }));
        List<Socket> clients = [];
        for (int i = 0; i < 4; i++)
        {
            clients.Add(Connect(server));
        }

        for (int round = 0; round < 5; round++)
        {
            clients.ForEach(client => client.Send(Request("/meet")));
            foreach (Socket client in clients)
            {
                Assert.Equal("", await AnswerAsync(client));
            }
        }

        clients.ForEach(client => client.Dispose());
    }

    private static HttpServer Start(EventLoopGroup loops, ManualResetEventSlim gate) => Start(loops, routes =>
    {
        routes.Add(HttpVerb.Get, "/block", _ =>
        {
            gate.Wait(Cancel);
            return default;
        });
        routes.Add(HttpVerb.Get, "/large/{*rest}", exchange =>
        {
            TestServer.Write(exchange, new byte[300_000]);
            return default;
        });
        routes.Add(HttpVerb.Get, "/{*rest}", TestServer.Echo);
    });

    private static HttpServer Start(EventLoopGroup loops, Action<RouteTableBuilder> routes)
    {
        var builder = new RouteTableBuilder();
        routes(builder);
        var server = new HttpServer(
            new HttpServerOptions { EventLoops = loops }, builder.Build(), TimeProvider.System);
        server.Start(new IPEndPoint(IPAddress.Loopback, 0));
        return server;
    }

    private static byte[] Request(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n");

    private static Socket Connect(HttpServer server)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(server.BoundEndPoints[0]);
        return socket;
    }

    private static Task<string> AskAsync(Socket client, string path)
    {
        client.Send(Request(path));
        return AnswerAsync(client);
    }

    // One whole answer's body.
    private static async Task<string> AnswerAsync(Socket client)
    {
        var received = new StringBuilder();
        var buffer = new byte[4096];
        while (Answer.ParseAll(received.ToString()).Count == 0)
        {
            int count = await client.ReceiveAsync(buffer, Cancel).AsTask().WaitAsync(Eventually.DefaultLimit, Cancel);
            Assert.True(count > 0, "The connection ended without an answer.");
            received.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return Assert.Single(Answer.ParseAll(received.ToString())).Body;
    }
}
