using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Transport;

/// <summary>
/// A TCP socket whose readiness an <see cref="EventLoop"/> tells. The socket object keeps the descriptor and sets
/// options; bytes go through non-blocking calls of our own: one to receive and one to send for a usual request.
/// </summary>
/// <remarks>
/// Invariant, why no byte ever goes through a descriptor that was closed and given to another connection: every call
/// references the socket's handle, so it fails once the handle is closed, and the descriptor closes only when the last
/// reference is gone; an event that comes late finds the channel's slot empty or of another generation, or a channel
/// whose sides are closed; a closed side never leaves that state, and begins no call. Owner of the sides: see there.
/// </remarks>
internal sealed class EpollChannel : ByteChannel
{
    private readonly Socket _socket;
    private readonly SafeSocketHandle _handle;
    private readonly EventLoop _loop;
    private readonly EpollReceiveSide _receive;
    private readonly EpollSendSide _send;

    // Owner: exchange. What to run when the loop first tells something.
    private IThreadPoolWorkItem? _flow;

    public EpollChannel(Socket socket, EventLoop loop)
    {
        _socket = socket;
        _handle = socket.SafeHandle;
        _loop = loop;
        _receive = new EpollReceiveSide(this, _handle);
        _send = new EpollSendSide(this, _handle);
        RemoteEndPoint = socket.RemoteEndPoint as IPEndPoint;
        LocalEndPoint = socket.LocalEndPoint as IPEndPoint;
    }

    /// <summary>The loop's name for it; 0 while it is not registered. Owner: the loop.</summary>
    public ulong Key { get; set; }

    public override IPEndPoint? RemoteEndPoint { get; }

    public override IPEndPoint? LocalEndPoint { get; }

    public override bool HasArrived
    {
        get
        {
            try
            {
                return _socket.Available > 0;
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return false;
            }
        }
    }

    /// <summary>Registers the channel; the loop's first event, that there is room to send, runs the flow.</summary>
    public override void Start(IThreadPoolWorkItem flow)
    {
        _flow = flow;
        try
        {
            Register();
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e))
        {
            // The flow's first wait fails likewise, and ends it as it should.
            if (Interlocked.Exchange(ref _flow, null) is { } rest)
            {
                ThreadPool.UnsafeQueueUserWorkItem(rest, preferLocal: false);
            }
        }
    }

    public override ValueTask<int> WaitToReceiveAsync() => _receive.WaitAsync();

    public override bool TryWithdraw() => _receive.TryWithdraw();

    public override ValueTask<int> ReceiveAsync(Memory<byte> destination) => _receive.ReceiveAsync(destination);

    public override ValueTask SendAsync(ReadOnlyMemory<byte> source) => _send.SendAsync(source);

    public override void StopReceiving() => Shutdown(SocketShutdown.Receive);

    public override void FinishSending() => Shutdown(SocketShutdown.Send);

    public override void Abort()
    {
        _receive.Close();
        _send.Close();
        try
        {
            // Zero linger time makes closing send RST where dissolving the connection has not sent it at once.
            _socket.LingerState = new LingerOption(true, 0);
            if (LibC.Disconnect(_handle) < 0)
            {
                _socket.Shutdown(SocketShutdown.Both);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It is gone already: closing does the rest.
        }
    }

    public override void Dispose()
    {
        _receive.Close();
        _send.Close();
        _loop.Unregister(this);
        _socket.Dispose();
    }

    /// <summary>Begins to hear of events, if it does not yet.</summary>
    /// <exception cref="IOException">The system refuses.</exception>
    /// <exception cref="ObjectDisposedException">The socket is closed.</exception>
    public void Register()
    {
        if (Key == 0)
        {
            _loop.Register(this, _handle);
        }
    }

    /// <summary>Something happened on the socket. Called by the loop.</summary>
    /// <param name="mask">What, as epoll says it.</param>
    public void OnEvents(uint mask)
    {
        const uint failed = LibC.EpollError | LibC.EpollHangup;
        if ((mask & (LibC.EpollOut | failed)) != 0)
        {
            _send.OnWritable();
        }

        if ((mask & (LibC.EpollIn | LibC.EpollReadHangup | failed)) != 0)
        {
            _receive.OnReadable(hasEnded: (mask & (LibC.EpollReadHangup | failed)) != 0);
        }

        if (_flow is not null)
        {
            Interlocked.Exchange(ref _flow, null)?.Execute();
        }
    }

    private void Shutdown(SocketShutdown how)
    {
        try
        {
            _socket.Shutdown(how);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The connection is gone: the operations under way say so.
        }
    }
}
