using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Transport;

/// <summary>One listening socket and the loop that accepts on it. Owner: the server.</summary>
internal sealed class Acceptor : IDisposable
{
    // The pause after a failed accept, for example for want of descriptors. Chosen: short beside any client's patience.
    private const int AcceptRetryMs = 100;

    private readonly Socket _listener;
    private readonly ServerContext _context;
    private readonly Action<ByteChannel> _serve;
    private Task _loop = Task.CompletedTask;
    private volatile bool _isClosing;

    private Acceptor(Socket listener, ServerContext context, Action<ByteChannel> serve)
    {
        _listener = listener;
        _context = context;
        _serve = serve;
        LocalEndPoint = (IPEndPoint)listener.LocalEndPoint!;
    }

    /// <summary>The address listened on, with the port that the system chose where 0 was asked for.</summary>
    public IPEndPoint LocalEndPoint { get; }

    /// <summary>Binds and listens; nothing is accepted yet.</summary>
    /// <exception cref="SocketException">The address cannot be bound.</exception>
    public static Acceptor Listen(IPEndPoint endPoint, ServerContext context, Action<ByteChannel> serve)
    {
        var listener = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (endPoint.AddressFamily == AddressFamily.InterNetworkV6)
            {
                // An IPv6 listener beside an IPv4 one on the same port: each its own.
                listener.DualMode = false;
            }

            listener.Bind(endPoint);
            listener.Listen(context.Options.ListenBacklog);
            return new Acceptor(listener, context, serve);
        }
        catch (SocketException)
        {
            listener.Dispose();
            throw;
        }
    }

    /// <summary>Begins to accept. Called once.</summary>
    public void Start() => _loop = Task.Run(AcceptAsync);

    /// <summary>Closes the socket.</summary>
    public void Dispose()
    {
        _isClosing = true;
        _listener.Dispose();
    }

    /// <summary>Closes the socket and waits for the loop to end.</summary>
    public Task StopAsync()
    {
        Dispose();
        return _loop;
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                if (_isClosing)
                {
                    return;
                }

                _context.Options.Events?.AcceptFailed(LocalEndPoint, e);
                await Task.Delay(TimeSpan.FromMilliseconds(AcceptRetryMs), _context.Clock.Time).ConfigureAwait(false);
                continue;
            }

            Serve(socket);
        }
    }

    private void Serve(Socket socket)
    {
        try
        {
            socket.NoDelay = true;
            _serve(ByteChannels.Create(socket, _context.Options.EventLoops));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The client was gone before it was served.
            socket.Dispose();
        }
    }
}
