using System.Net;
using System.Net.Sockets;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>What a connection costs that waits for its next request.</summary>
[Collection(nameof(AllocationTests))]
public sealed class IdleMemoryTests(ITestOutputHelper output)
{
    private const int Connections = 2000;

    // The promise: all our objects and buffers of one idle connection, in bytes.
    private const int BytesMax = 4096;

    public static bool HasLoops => OperatingSystem.IsLinux();

    // On the loops only: a managed socket that has waited keeps some hundred bytes more for its operations.
    [Theory(Skip = "There is no epoll here.", SkipUnless = nameof(HasLoops))]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_idle_connection_that_has_served_a_request_takes_at_most_4_KiB(bool handlerWaits)
    {
        RouteTable routes = new RouteTableBuilder()
            .Add(HttpVerb.Get, "/", async exchange =>
            {
                if (handlerWaits)
                {
                    await Task.Yield();
                }

                TestServer.Write(exchange, "ok"u8);
            })
            .Build();
        await using var server = new HttpServer(new HttpServerOptions(), routes, TimeProvider.System);
        server.Start(new IPEndPoint(IPAddress.Loopback, 0));
        var clients = new Socket[Connections];
        Open(clients.AsSpan(0, 100), server.BoundEndPoints[0], asks: true);
        await CloseAsync(clients, server);

        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        silent.Listen(Connections);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Open(clients, (IPEndPoint)silent.LocalEndPoint!, asks: false);
        long clientBytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        await CloseAsync(clients, server);

        before = GC.GetTotalMemory(forceFullCollection: true);
        Open(clients, server.BoundEndPoints[0], asks: true);
        long bytes = (GC.GetTotalMemory(forceFullCollection: true) - before - clientBytes) / Connections;
        await CloseAsync(clients, server);

        output.WriteLine($"{bytes} bytes a connection, and {clientBytes / Connections} of its client");
        Assert.InRange(bytes, 500, BytesMax);
    }

    private static void Open(Span<Socket> clients, IPEndPoint server, bool asks)
    {
        var buffer = new byte[1024];
        foreach (ref Socket client in clients)
        {
            client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            client.Connect(server);
            if (asks)
            {
                client.Send("GET / HTTP/1.1\r\nHost: example.org\r\nAccept: */*\r\n\r\n"u8);
                Assert.True(client.Receive(buffer) > 0);
            }
        }
    }

    private static async Task CloseAsync(Socket?[] clients, HttpServer server)
    {
        foreach (Socket? client in clients)
        {
            client?.Dispose();
        }

        Array.Clear(clients);
        await Eventually.Async(() => server.ConnectionCount == 0);
    }
}
