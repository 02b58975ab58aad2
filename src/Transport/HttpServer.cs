using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Dendrite.Fast.Transport.Http1;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Listens, accepts, and runs one connection loop for each client until it is stopped. One server has one set of
/// options and one route table; a second listener with other rules (metrics, for example) is a second server.
/// </summary>
public sealed class HttpServer : IAsyncDisposable
{
    // The pause after a failed accept, for example for want of descriptors. Chosen: short beside any client's patience.
    private const int AcceptRetryMs = 100;

    // How long handlers that were aborted at the end of the drain may take to notice. Chosen.
    private const int AbortWaitMs = 5_000;

    private readonly ServerContext _context;
    private readonly ServerClock _clock;
    private readonly AddressCounter? _addresses;
    private readonly byte[] _tooManyAnswer;

    // Owner: whoever starts and stops the server, one at a time.
    private readonly List<Socket> _listeners = [];
    private readonly List<Task> _acceptLoops = [];
    private readonly CancellationTokenSource _stopping;
    private ITimer? _timer;
    private volatile bool _isClosing;

    // Owner: thread-safe by itself. Entered by the accept loops, left by each connection when it ends.
    private readonly ConcurrentDictionary<Http1Connection, byte> _connections = new();

    // Owner: interlocked. Connections counted before they are in the dictionary, so that the limit holds.
    private int _connectionCount;
    private readonly TaskCompletionSource _allEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Builds a server; nothing listens yet.</summary>
    /// <param name="options">Limits, times and answers.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="time">The clock of all time limits and of the Date header.</param>
    /// <exception cref="ArgumentException">A fixed response header is malformed.</exception>
    public HttpServer(HttpServerOptions options, RouteTable routes, TimeProvider time)
        : this(options, routes, time, PinnedBytePool.Shared)
    {
    }

    internal HttpServer(HttpServerOptions options, RouteTable routes, TimeProvider time, BytePool pool)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(time);
        _clock = new ServerClock(time);
        _stopping = new CancellationTokenSource();
        _context = new ServerContext(options, routes, _clock, pool, _stopping.Token);
        _addresses = options.ConnectionsPerAddressMax > 0
            ? new AddressCounter(options.ConnectionsPerAddressMax) : null;
        _tooManyAnswer =
        [
            .. ResponseHead.StatusLine(503), .. _context.FixedHeaderLines,
            .. "Content-Length: 0\r\nConnection: close\r\n\r\n"u8,
        ];
    }

    /// <summary>
    /// The addresses listened on, with the ports that the system chose where 0 was asked for; in the order given to
    /// <see cref="Start"/>.
    /// </summary>
    public IReadOnlyList<IPEndPoint> BoundEndPoints { get; private set; } = [];

    /// <summary>The connections that are open now.</summary>
    public int ConnectionCount => Volatile.Read(ref _connectionCount);

    /// <summary>
    /// Request body bytes held now, as bounded by <see cref="HttpServerOptions.BufferedBodyBytesMax"/>.
    /// </summary>
    public long BufferedBodyBytes => _context.BufferedBodyBytes;

    /// <summary>Fires when <see cref="StopAsync"/> begins: long-polls answer with what they have.</summary>
    public CancellationToken Stopping => _context.Stopping;

    /// <summary>Binds, listens and begins to accept. Called once.</summary>
    /// <param name="endPoints">One or more addresses; port 0 lets the system choose.</param>
    /// <exception cref="SocketException">An address cannot be bound; none is listened on then.</exception>
    public void Start(params ReadOnlySpan<IPEndPoint> endPoints)
    {
        if (_timer is not null)
        {
            throw new InvalidOperationException("The server was started already.");
        }

        try
        {
            foreach (IPEndPoint endPoint in endPoints)
            {
                Listen(endPoint);
            }
        }
        catch (SocketException)
        {
            CloseListeners();
            _listeners.Clear();
            throw;
        }

        BoundEndPoints = [.. _listeners.Select(socket => (IPEndPoint)socket.LocalEndPoint!)];
        StartClock();
        for (int i = 0; i < _listeners.Count; i++)
        {
            Socket listener = _listeners[i];
            IPEndPoint local = BoundEndPoints[i];
            _acceptLoops.Add(Task.Run(() => AcceptAsync(listener, local)));
        }
    }

    /// <summary>
    /// Stops: no new connection is accepted; idle ones are closed; each other one is closed once what was received on
    /// it is answered. When the drain time is over, <see cref="HttpExchange.Aborted"/> fires and what is left is cut.
    /// </summary>
    /// <param name="drainTimeout">How long requests may take to finish.</param>
    /// <param name="cancellationToken">Ends the draining early, as if its time were over.</param>
    /// <returns>A task that completes when all connections have ended, or their handlers ignore the abort.</returns>
    public async Task StopAsync(TimeSpan drainTimeout, CancellationToken cancellationToken = default)
    {
        CloseListeners();
        await Task.WhenAll(_acceptLoops).ConfigureAwait(false);

        // The drain time runs from before the first connection is told, so that telling them is part of it.
        Task<bool> haveAllEnded = HaveAllEndedAsync(drainTimeout, cancellationToken);
        foreach (Http1Connection connection in _connections.Keys)
        {
            connection.Drain();
        }

        try
        {
            await _stopping.CancelAsync().ConfigureAwait(false);
        }
        catch (AggregateException e)
        {
            // What a handler has registered threw: its bug, told like one, and no reason not to stop.
            _context.Options.Events?.ConnectionFailed(null, e);
        }

        if (Volatile.Read(ref _connectionCount) == 0)
        {
            _allEnded.TrySetResult();
        }

        if (!await haveAllEnded.ConfigureAwait(false))
        {
            foreach (Http1Connection connection in _connections.Keys)
            {
                connection.CutNow();
            }

            await HaveAllEndedAsync(TimeSpan.FromMilliseconds(AbortWaitMs), CancellationToken.None)
                .ConfigureAwait(false);
        }

        if (_timer is not null)
        {
            await _timer.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Stops without draining: what is under way is cut.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.Zero).ConfigureAwait(false);
        _stopping.Dispose();
    }

    /// <summary>Runs a connection over any channel, as if it had been accepted.</summary>
    internal void Serve(ByteChannel channel)
    {
        if (!TryEnter(channel.RemoteEndPoint, out RefusalReason reason))
        {
            _context.Options.Events?.Refused(channel.RemoteEndPoint, reason);
            _ = RefuseAsync(channel);
            return;
        }

        _context.Options.Events?.ConnectionAccepted(channel.RemoteEndPoint);
        var connection = new Http1Connection(_context, channel, OnEnded);
        _connections.TryAdd(connection, 0);
        ThreadPool.UnsafeQueueUserWorkItem(connection, preferLocal: false);
    }

    /// <summary>Starts the timer of all time limits; <see cref="Start"/> does it.</summary>
    internal void StartClock() => _timer = _clock.Time.CreateTimer(
        static server => ((HttpServer)server!).OnTick(),
        this,
        TimeSpan.FromMilliseconds(ServerClock.PeriodMs),
        TimeSpan.FromMilliseconds(ServerClock.PeriodMs));

    private void Listen(IPEndPoint endPoint)
    {
        var listener = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        _listeners.Add(listener);
        if (endPoint.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // An IPv6 listener beside an IPv4 one on the same port: each its own.
            listener.DualMode = false;
        }

        listener.Bind(endPoint);
        listener.Listen(_context.Options.ListenBacklog);
    }

    private async Task AcceptAsync(Socket listener, IPEndPoint local)
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = await listener.AcceptAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                if (_isClosing)
                {
                    return;
                }

                _context.Options.Events?.AcceptFailed(local, e);
                await Task.Delay(TimeSpan.FromMilliseconds(AcceptRetryMs), _clock.Time).ConfigureAwait(false);
                continue;
            }

            ServeAccepted(socket);
        }
    }

    private void ServeAccepted(Socket socket)
    {
        try
        {
            socket.NoDelay = true;
            Serve(new SocketChannel(socket));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The client was gone before it was served.
            socket.Dispose();
        }
    }

    private bool TryEnter(IPEndPoint? remote, out RefusalReason reason)
    {
        if (Interlocked.Increment(ref _connectionCount) > _context.Options.ConnectionsMax)
        {
            Interlocked.Decrement(ref _connectionCount);
            reason = RefusalReason.TooManyConnections;
            return false;
        }

        if (IsCounted(remote) && !_addresses!.TryEnter(remote!.Address))
        {
            Interlocked.Decrement(ref _connectionCount);
            reason = RefusalReason.TooManyConnectionsFromAddress;
            return false;
        }

        reason = RefusalReason.None;
        return true;
    }

    private bool IsCounted(IPEndPoint? remote) => _addresses is not null && remote is not null
        && !(_context.Options.LoopbackUnlimited && IPAddress.IsLoopback(remote.Address));

    private void OnEnded(Http1Connection connection)
    {
        _connections.TryRemove(connection, out _);
        if (IsCounted(connection.RemoteEndPoint))
        {
            _addresses!.Leave(connection.RemoteEndPoint!.Address);
        }

        _context.Options.Events?.ConnectionClosed(connection.RemoteEndPoint);
        if (Interlocked.Decrement(ref _connectionCount) == 0 && _isClosing)
        {
            _allEnded.TrySetResult();
        }
    }

    // The answer fits the empty send buffer of a new socket, so that nobody is waited for.
    private async Task RefuseAsync(ByteChannel channel)
    {
        try
        {
            await channel.SendAsync(_tooManyAnswer).ConfigureAwait(false);
            channel.FinishSending();
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e))
        {
            // It is refused anyway.
        }

        channel.Dispose();
    }

    private void OnTick()
    {
        _clock.Tick();
        long now = _clock.NowMs;
        foreach (KeyValuePair<Http1Connection, byte> entry in _connections)
        {
            entry.Key.OnTick(now);
        }
    }

    private void CloseListeners()
    {
        _isClosing = true;
        foreach (Socket listener in _listeners)
        {
            listener.Dispose();
        }
    }

    private async Task<bool> HaveAllEndedAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            await _allEnded.Task.WaitAsync(timeout, _clock.Time, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }
}
