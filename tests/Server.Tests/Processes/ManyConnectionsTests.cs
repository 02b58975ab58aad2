using System.Net;
using System.Net.Sockets;
using System.Text;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What one server process holds at once.</summary>
public sealed class ManyConnectionsTests
{
    // As many as the default limits of this program and of the system allow, with room for other tests.
    private const int Connections = 15_000;

    // Connections that ask before their answers are read. Chosen: well below the backlog.
    private const int BatchConnections = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_process_holds_15000_idle_connections_and_serves_each()
    {
        using TemporaryFolder folder = new();
        await using ServerProcess server = await ServerProcess.StartAsync(folder.Folder, Cancel);
        byte[] request = Encoding.ASCII.GetBytes("GET /_matrix/client/versions HTTP/1.1\r\nHost: localhost\r\n\r\n");
        List<Socket> clients = [];
        try
        {
            while (clients.Count < Connections)
            {
                Socket[] batch = [.. Enumerable.Range(0, BatchConnections).Select(_ => Connect(server.Address))];
                clients.AddRange(batch);
                await AskAsync(batch, request);
            }

            await AskAsync([clients[0], clients[Connections / 2], clients[^1]], request);
            long residentBytes = ResidentBytes(server.Id);
            Assert.InRange(residentBytes, 0, 400L * 1024 * 1024);
        }
        finally
        {
            clients.ForEach(static client => client.Dispose());
        }
    }

    private static Socket Connect(Uri server)
    {
        Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(new IPEndPoint(IPAddress.Loopback, server.Port));
        return client;
    }

    private static async Task AskAsync(Socket[] clients, byte[] request)
    {
        foreach (Socket client in clients)
        {
            await client.SendAsync(request, Cancel);
        }

        var buffer = new byte[4096];
        foreach (Socket client in clients)
        {
            int received = await client.ReceiveAsync(buffer, Cancel);
            Assert.StartsWith("HTTP/1.1 200", Encoding.ASCII.GetString(buffer, 0, received), StringComparison.Ordinal);
        }
    }

    // Source: proc(5), the line VmRSS in kB.
    private static long ResidentBytes(int processId)
    {
        string line = File.ReadLines($"/proc/{processId}/status")
            .First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]) * 1024;
    }
}
