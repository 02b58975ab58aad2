using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>Which way bytes go.</summary>
public enum Way
{
    ToServer,
    ToClient,
}

/// <summary>
/// Stands between the program and PostgreSQL, and cuts the connection after a given number of bytes in one direction.
/// </summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private const int BufferBytes = 8192;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly Task _accepting;
    private readonly Lock _gate = new();

    // Owner: _gate.
    private Way _way;
    private long _bytesLeft = long.MaxValue;

    public CuttingProxy(string serverUrl)
    {
        _server = new Uri(serverUrl);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The server's URL, by way of this proxy.</summary>
    public string Url
    {
        get
        {
            int port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            return new UriBuilder(_server) { Host = "127.0.0.1", Port = port }.Uri.ToString();
        }
    }

    /// <summary>Whether the cut that was asked for has not come yet.</summary>
    public bool IsArmed
    {
        get
        {
            lock (_gate)
            {
                return _bytesLeft != long.MaxValue;
            }
        }
    }

    /// <summary>Cuts the connection that carries the byte after so many in this direction; once.</summary>
    public void CutAfter(Way way, long bytes)
    {
        lock (_gate)
        {
            _way = way;
            _bytesLeft = bytes;
        }
    }

    public void Disarm() => CutAfter(Way.ToServer, long.MaxValue);

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(TestStore.Cancel)));
            }
        }
        catch (Exception ending) when (ending is SocketException or ObjectDisposedException)
        {
            // The listener was disposed: the test is over, and so are its connections.
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            await server.ConnectAsync(_server.Host, _server.Port, TestStore.Cancel);
            client.NoDelay = true;
            server.NoDelay = true;
            await Task.WhenAny(
                CopyAsync(client, server, Way.ToServer), CopyAsync(server, client, Way.ToClient));

            // Each side sees the end at once, with what is on its way lost.
            client.LingerState = new LingerOption(true, 0);
            server.LingerState = new LingerOption(true, 0);
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, Way way)
    {
        var buffer = new byte[BufferBytes];
        try
        {
            while (true)
            {
                int count = await from.GetStream().ReadAsync(buffer, TestStore.Cancel);
                int allowed = Take(way, count);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, allowed), TestStore.Cancel);
                if (count == 0 || allowed < count)
                {
                    return;
                }
            }
        }
        catch (Exception ending) when (ending is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The other direction was cut.
        }
    }

    private int Take(Way way, int count)
    {
        lock (_gate)
        {
            if (way != _way || _bytesLeft == long.MaxValue)
            {
                return count;
            }

            if (count <= _bytesLeft)
            {
                _bytesLeft -= count;
                return count;
            }

            int allowed = (int)_bytesLeft;
            _bytesLeft = long.MaxValue;
            return allowed;
        }
    }
}
