using System.IO.Pipelines;
using System.Net;
using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// One stream of an HTTP/2 connection, and the exchange of its request. Pooled: it serves many requests, one after the
/// other, on any connection.
/// </summary>
/// <remarks>
/// Owner of all fields but the inbox link, the signals, the consumed count and the volatile flag: the connection's turn
/// (see <see cref="Http2Connection"/>). The answer's buffer belongs to the handler, but from a flush, or its end, until
/// that is done to the turn.
/// </remarks>
internal sealed partial class Http2Stream : HttpExchange
{
    private readonly BytePool _pool;
    private readonly AbortSignal _abort;
    private readonly Action _onHandled;
    private Http2Connection? _connection;
    private ValueTaskAwaiter _handling;

    // Owner: whoever signals, by compare-exchange; the turn takes them.
    private int _signals;

    // Set by the turn, seen by the handler's flow.
    private volatile bool _isGone;

    // Set by the handler's flow, seen by the turn.
    private volatile bool _isCut;

    public Http2Stream(BytePool pool, BytesBudget answers)
        : base(pool, answers)
    {
        _pool = pool;
        _abort = new AbortSignal(e => _connection?.OnFault(e));
        _onHandled = () => Signal(StreamSignals.Handled);
    }

    public int Id { get; private set; }

    /// <summary>The client has sent END_STREAM.</summary>
    public bool IsRemoteEnded { get; set; }

    /// <summary>The answer has been sent whole; what still comes of the request is thrown away.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>A handler has been called and has not completed.</summary>
    public bool IsHandling { get; private set; }

    /// <summary>The stream has been reset, by either side, or its connection is gone.</summary>
    public bool IsGone => _isGone;

    /// <summary>The handler has asked for the stream to be cut.</summary>
    public bool IsCut => _isCut;

    /// <summary>
    /// Whether the stream has signals, so that it stands in the connection's inbox. Once the handler has completed
    /// nobody signals any more.
    /// </summary>
    public bool HasSignals => Volatile.Read(ref _signals) != 0;

    /// <summary>The stream is over, and goes back to the pool when it has left the inbox.</summary>
    public bool IsReturnDue { get; set; }

    /// <summary>When the stream was looked at last by the connection's timer, in its time.</summary>
    public long LookedAtMs { get; set; }

    /// <summary>What the handler threw; read once it has completed.</summary>
    public Exception? Failure { get; set; }

    /// <summary>When the request was complete enough to be dispatched, in timestamps of the server's clock.</summary>
    public long StartTimestamp { get; set; }

    /// <summary>The next stream in the connection's inbox. Owner: whoever pushes; then the turn.</summary>
    public Http2Stream? InboxNext { get; set; }

    /// <summary>Bytes that the client may still send on this stream.</summary>
    public int ReceiveWindow { get; set; }

    /// <summary>Bytes that are used up and of which the client has not been told yet.</summary>
    public int Returned { get; set; }

    /// <summary>Whether the handler's token has fired.</summary>
    public bool IsAborted => _abort.IsFired;

    /// <summary>Bytes that may still be sent on this stream; below 0 after the client has lowered it.</summary>
    public long SendWindow { get; set; }

    public override PipeReader BodyReader
    {
        get
        {
            if (Route?.Body != BodyMode.Streamed)
            {
                throw new InvalidOperationException("Only a route with a streamed body reads it.");
            }

            return Reader;
        }
    }

    public override HttpProtocol Protocol => HttpProtocol.Http2;

    public override IPEndPoint? RemoteEndPoint => _connection?.RemoteEndPoint;

    public override IPEndPoint? LocalEndPoint => _connection?.LocalEndPoint;

    public override CancellationToken Aborted => _abort.Token;

    public override CancellationToken Stopping => _connection!.Stopping;

    private protected override HttpConnection? Connection => _connection;

    public RequestHead RequestHead => Head;

    /// <summary>Begins a request. The head is filled by the caller afterwards.</summary>
    public void Begin(Http2Connection connection, int id, int receiveWindow, long sendWindow, long responseBytesMax)
    {
        _connection = connection;
        Id = id;
        ReceiveWindow = receiveWindow;
        SendWindow = sendWindow;
        Returned = 0;
        IsRemoteEnded = false;
        IsAnswered = false;
        IsHandling = false;
        IsReturnDue = false;
        _isGone = false;
        _isCut = false;
        Failure = null;
        RouteMatch = default;
        Body = default;
        UserState = null;
        Head.Reset();
        ResponseStarted = false;
        ClearResponse();
        ResponseBuffer.BytesMax = responseBytesMax;
        BeginResponse();
    }

    /// <summary>Calls the handler.</summary>
    /// <returns>
    /// Whether it has completed; if not, <see cref="StreamSignals.Handled"/> tells. <see cref="Failure"/> is set if it
    /// threw.
    /// </returns>
    public bool Handle(Route route)
    {
        IsHandling = true;
        try
        {
#pragma warning disable CA2012 // The awaiter consumes the task, once: here, or when it tells that it is done.
            ValueTaskAwaiter handling = route.Handler(this).GetAwaiter();
#pragma warning restore CA2012
            if (!handling.IsCompleted)
            {
                _handling = handling;
                handling.UnsafeOnCompleted(_onHandled);
                return false;
            }

            handling.GetResult();
        }
        catch (Exception e)
        {
            // The handler's bug, or its way to say that the client is gone: the connection decides which.
            Failure = e;
        }

        IsHandling = false;
        return true;
    }

    /// <summary>Takes the result of a handler that has signalled its end.</summary>
    public void TakeHandled()
    {
        IsHandling = false;
        ValueTaskAwaiter handling = _handling;
        _handling = default;
        try
        {
            handling.GetResult();
        }
        catch (Exception e)
        {
            // As above.
            Failure = e;
        }
    }

    /// <summary>The client is gone: the handler learns of it by its token, its flush or its read.</summary>
    public void FireGone()
    {
        if (!_isGone)
        {
            _isGone = true;
            _abort.Fire();
            FailFlush();
            FailBody(RefusalReason.None);
        }
    }

    /// <summary>Tells the handler that its answer has no reader; the stream goes on.</summary>
    public void FireAborted() => _abort.Fire();

    public override void Abort()
    {
        _isCut = true;
        Signal(StreamSignals.Cut);
    }

    /// <summary>
    /// Gives everything back that the request held. The stream may go on, to throw away what still comes of the body.
    /// </summary>
    public void EndExchange()
    {
        EndBody();
        EndResponse();
        _abort.Renew();
        ResponseStarted = false;
        ClearResponse();
        Body = default;
        UserState = null;
        Failure = null;
        IsAnswered = true;
    }

    /// <summary>The stream is over.</summary>
    public void End()
    {
        EndExchange();
        _connection = null;
    }

    /// <summary>Gives the memory back as well that a stream keeps between the requests of one connection.</summary>
    public void Release()
    {
        if (_memory is not null)
        {
            _pool.Return(_memory);
            _memory = null;
        }
    }

    /// <summary>Tells the connection. Any thread.</summary>
    public void Signal(StreamSignals signal)
    {
        Http2Connection connection = _connection!;
        if (Interlocked.Or(ref _signals, (int)signal) == 0)
        {
            connection.PushInbox(this);
        }

        connection.Signal();
    }

    /// <summary>Takes the signals that have come. The stream may be pushed again from then on. Owner: the turn.</summary>
    public StreamSignals TakeSignals() => (StreamSignals)Interlocked.Exchange(ref _signals, 0);
}
