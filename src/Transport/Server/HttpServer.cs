using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Listens, accepts, and runs one connection loop for each client until it is stopped. One server has one set of
/// options and one route table; a second listener with other rules (metrics, for example) is a second server.
/// </summary>
public sealed partial class HttpServer : IAsyncDisposable
{
    // How long handlers that were aborted at the end of the drain may take to notice. Chosen.
    private const int AbortWaitMs = 5_000;

    private readonly ServerContext _context;
    private readonly ServerClock _clock;
    private readonly ConnectionTable _connections;

    // Owner: whoever starts and stops the server, one at a time.
    private readonly List<Acceptor> _acceptors = [];
    private readonly CancellationTokenSource _stopping;
    private ITimer? _timer;

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
        _connections = new ConnectionTable(_context);
    }

    /// <summary>
    /// The addresses listened on, with the ports that the system chose where 0 was asked for; in the order given to
    /// <see cref="Start(ReadOnlySpan{IPEndPoint})"/>.
    /// </summary>
    public IReadOnlyList<IPEndPoint> BoundEndPoints { get; private set; } = [];

    /// <summary>What the server accepts on; empty before the start.</summary>
    public IReadOnlyList<Listener> Listeners { get; private set; } = [];

    /// <summary>The connections that are open now.</summary>
    public int ConnectionCount => _connections.Count;

    /// <summary>
    /// Request body bytes held now, as bounded by <see cref="HttpServerOptions.BufferedBodyBytesMax"/>.
    /// </summary>
    public long BufferedBodyBytes => _context.BufferedBodyBytes;

    /// <summary>What the server does now. Looks at each connection: for those who ask now and then. Any thread.</summary>
    public HttpServerTraffic Traffic => _connections.Traffic();

    /// <summary>Fires when <see cref="StopAsync"/> begins: long-polls answer with what they have.</summary>
    public CancellationToken Stopping => _context.Stopping;

    /// <summary>Binds, listens and begins to accept plain HTTP. Called once.</summary>
    /// <param name="endPoints">One or more addresses; port 0 lets the system choose.</param>
    /// <exception cref="SocketException">An address cannot be bound; none is listened on then.</exception>
    public void Start(params ReadOnlySpan<IPEndPoint> endPoints)
    {
        List<Listener> listeners = [];
        try
        {
            foreach (IPEndPoint endPoint in endPoints)
            {
                listeners.Add(new Listener(ListeningSocket.Bind(endPoint, _context.Options.ListenBacklog)));
            }
        }
        catch (SocketException)
        {
            listeners.ForEach(static listener => listener.Socket.Dispose());
            throw;
        }

        Start(listeners);
    }

    /// <summary>Begins to accept on sockets that listen already, and owns them from now on. Called once.</summary>
    /// <param name="listeners">One or more.</param>
    /// <exception cref="ArgumentException">
    /// A listener has TLS, and <see cref="HttpServerOptions.Certificates"/> is not set.
    /// </exception>
    public void Start(IReadOnlyList<Listener> listeners)
    {
        ArgumentNullException.ThrowIfNull(listeners);
        if (_timer is not null)
        {
            throw new InvalidOperationException("The server was started already.");
        }

        if (_context.Options.Certificates is null && listeners.Any(static listener => listener.Options.Tls))
        {
            throw new ArgumentException("A listener with TLS needs certificates.", nameof(listeners));
        }

        Listeners = [.. listeners];
        _acceptors.AddRange(listeners.Select(listener => new Acceptor(listener, _context, Serve)));
        BoundEndPoints = [.. _acceptors.Select(acceptor => acceptor.LocalEndPoint).OfType<IPEndPoint>()];
        StartClock();
        _context.Options.Events?.ServerStarted(this);
        foreach (Acceptor acceptor in _acceptors)
        {
            acceptor.Start();
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
        await Task.WhenAll(_acceptors.Select(acceptor => acceptor.StopAsync())).ConfigureAwait(false);

        // The drain time runs from before the first connection is told, so that telling them is part of it.
        using var drainTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task timeOver = Task.Delay(drainTimeout, _clock.Time, drainTime.Token);
        Task allEnded = _connections.DrainAsync();
        try
        {
            await _stopping.CancelAsync().ConfigureAwait(false);
        }
        catch (AggregateException e)
        {
            // What a handler has registered threw: its bug, told like one, and no reason not to stop.
            _context.Options.Events?.ConnectionFailed(null, e);
        }

        if (await Task.WhenAny(allEnded, timeOver).ConfigureAwait(false) != allEnded)
        {
            _connections.CutAll();
            await EndsWithinAsync(allEnded, AbortWaitMs).ConfigureAwait(false);
        }

        await drainTime.CancelAsync().ConfigureAwait(false);
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
    internal void Serve(ByteChannel channel, ListenOptions options = default)
    {
        IHttpServerEvents? events = _context.Options.Events;
        IPEndPoint? remote = channel.RemoteEndPoint;
        if (options.ProxyProtocol && !_context.Options.TrustedProxies.Contains(remote?.Address))
        {
            events?.Refused(remote, RefusalReason.UntrustedProxy);
            channel.Dispose();
            return;
        }

        // A proxy carries everybody: its own address is not counted.
        if (!_connections.TryEnter(options.ProxyProtocol ? null : remote, out RefusalReason reason))
        {
            events?.Refused(remote, reason);
            _ = HttpConnections.RefuseAsync(_context, channel, options);
            return;
        }

        events?.ConnectionAccepted(remote);
        HttpConnection connection = HttpConnections.Begin(_context, channel, options, _connections);
        _connections.Add(connection);
        channel.Start(connection);
    }

    /// <summary>Starts the timer of all time limits; the start does it.</summary>
    internal void StartClock() => _timer = _clock.Time.CreateTimer(
        static server => ((HttpServer)server!).OnTick(),
        this,
        TimeSpan.FromMilliseconds(ServerClock.PeriodMs),
        TimeSpan.FromMilliseconds(ServerClock.PeriodMs));

    private void OnTick()
    {
        _clock.Tick();
        _connections.OnTick(_clock.NowMs);
        CheckCertificates();
    }

    private async Task EndsWithinAsync(Task task, int timeoutMs)
    {
        try
        {
            await task.WaitAsync(TimeSpan.FromMilliseconds(timeoutMs), _clock.Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Handlers that ignore their abort: they end when they end.
        }
    }
}
