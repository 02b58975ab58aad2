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

    /// <summary>The message that commits: a simple query. Source: PostgreSQL, "Message Formats".</summary>
    public static ReadOnlySpan<byte> Commit => "Q\0\0\0\u000bCOMMIT\0"u8;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly Task _accepting;
    private readonly Lock _gate = new();

    // Owner: _gate while anybody is served.
    private readonly List<TcpClient> _kept = [];

    // Owner: _gate.
    private Way _way;
    private long _bytesLeft = long.MaxValue;
    private long _bytesFromCommit = long.MaxValue;

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

    /// <summary>
    /// Whether the server keeps its side of a connection that is cut, as when the network between has gone: it never
    /// learns of it.
    /// </summary>
    public bool KeepsServer { get; init; }

    /// <summary>Whether the cut that was asked for has not come yet.</summary>
    public bool IsArmed
    {
        get
        {
            lock (_gate)
            {
                return _bytesLeft != long.MaxValue || _bytesFromCommit != long.MaxValue;
            }
        }
    }

    /// <summary>
    /// Cuts the connection that sends the next COMMIT: after so many bytes of that, or of the answer to it; once.
    /// </summary>
    public void CutInCommitAfter(Way way, long bytes)
    {
        lock (_gate)
        {
            _way = way;
            _bytesFromCommit = bytes;
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
        _kept.ForEach(server => server.Dispose());
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
        var server = new TcpClient();
        using (client)
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

        if (!KeepsServer)
        {
            server.Dispose();
            return;
        }

        lock (_gate)
        {
            _kept.Add(server);
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
                int allowed = Take(way, buffer.AsSpan(0, count));
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

    private int Take(Way way, ReadOnlySpan<byte> bytes)
    {
        int count = bytes.Length;
        lock (_gate)
        {
            int commit = way == Way.ToServer && _bytesFromCommit != long.MaxValue ? bytes.IndexOf(Commit) : -1;
            if (commit >= 0)
            {
                _bytesLeft = _bytesFromCommit + (_way == Way.ToServer ? commit : 0);
                _bytesFromCommit = long.MaxValue;
            }

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
