using System.Net;

namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// One HTTP/2 connection: reads frames, runs the handlers of requests that are complete inline, and sends what has
/// collected in one go when its input is used up. Source: RFC 9113.
/// </summary>
/// <remarks>
/// <para>
/// Whatever happens to a connection (bytes have come, a send is done, a handler has completed, a second has passed) is
/// first noted in a field of its own, then signalled. The first one to signal takes the turn and serves everything
/// noted, until nothing is left: whoever comes meanwhile only notes and leaves. So all state but those notes has one
/// owner at a time, the turn, without a lock, and nobody ever waits for another.
/// </para>
/// <para>
/// Invariant: <c>_signals</c> is 0 exactly when nobody has the turn. A signal increments it after its note is written;
/// the turn reads it before it looks at the notes, and takes off what it read when it is done: what came in between
/// keeps it above 0, and the turn goes round again. The linearisation point of a turn's beginning is the increment from
/// 0, of its end the subtraction to 0.
/// </para>
/// </remarks>
internal sealed partial class Http2Connection : HttpConnection
{
    private readonly ServerContext _server;
    private readonly ByteChannel _channel;
    private readonly ConnectionTable _connections;

    // Owner: interlocked, see the invariant.
    private int _signals;
    private Http2Stream? _inbox;

    /// <param name="server">What all connections share.</param>
    /// <param name="channel">The bytes; nothing is under way on it.</param>
    /// <param name="connections">Left when the connection has ended.</param>
    /// <param name="received">Bytes of the client that were received already, from its preface on; copied.</param>
    public Http2Connection(
        ServerContext server, ByteChannel channel, ConnectionTable connections, ReadOnlySpan<byte> received)
    {
        _server = server;
        _channel = channel;
        _connections = connections;
        _onReceived = OnReceived;
        _onSent = OnSent;
        _output = new OutputBuffer(server.Pool);
        _sending = new OutputBuffer(server.Pool);
        _decoder = new HpackDecoder(HpackDecoder.TableBytesDefault, Options.HeaderBytesMax);
        _encoder = new ResponseEncoder(server.ConstantFields, server.Clock);
        _resets = new FloodMeter(Options.StreamResetsMax, Options.StreamResetsPerSecond);
        _controlFrames = new FloodMeter(Options.ControlFramesMax, Options.ControlFramesPerSecond);
        _idleFrames = new FloodMeter(Options.IdleFramesMax, Options.IdleFramesPerSecond);
        _block = server.Pool.Rent(Math.Max(BytePool.MediumBytes, received.Length));
        received.CopyTo(_block);
        _end = received.Length;
        _headerDeadline = server.Clock.Deadline(Options.HeaderTimeoutMs);
    }

    public override bool IsSecure => _channel.IsSecure;

    public override AddressRanges TrustedProxies => _server.Options.TrustedProxies;

    public override IPEndPoint? RemoteEndPoint => _channel.RemoteEndPoint;

    public IPEndPoint? LocalEndPoint => _channel.LocalEndPoint;

    public override int RequestsActive => _streams.Count;

    public CancellationToken Stopping => _server.Stopping;

    public System.Buffers.MemoryPool<byte> Memory => _server.Memory;

    private HttpServerOptions Options => _server.Options;

    private IHttpServerEvents? Events => _server.Options.Events;

    private long NowMs => _server.Clock.NowMs;

    /// <summary>Takes a turn: the first one, or one for what another thread has noted.</summary>
    public override void Execute() => Signal();

    /// <summary>Something has been noted: takes the turn, unless somebody has it.</summary>
    public void Signal()
    {
        if (Interlocked.Increment(ref _signals) != 1)
        {
            return;
        }

        int seen;
        do
        {
            seen = Volatile.Read(ref _signals);
            TakeTurn();
        }
        while (Interlocked.Add(ref _signals, -seen) != 0);
    }

    /// <summary>Notes that a stream has signals. Any thread; a stream is in the inbox once.</summary>
    public void PushInbox(Http2Stream stream)
    {
        Http2Stream? head;
        do
        {
            head = Volatile.Read(ref _inbox);
            stream.InboxNext = head;
        }
        while (Interlocked.CompareExchange(ref _inbox, stream, head) != head);
    }

    public bool TryHoldBodyBytes(long bytes) => _server.TryHoldBodyBytes(bytes);

    public void ReleaseBodyBytes(long bytes) => _server.ReleaseBodyBytes(bytes);

    /// <summary>Something above threw where nothing may throw: a bug, told like one.</summary>
    public void OnFault(Exception exception) => Events?.ConnectionFailed(RemoteEndPoint, exception);

    private void TakeTurn()
    {
        if (_isEnded)
        {
            return;
        }

        try
        {
            TakeNotes();
            do
            {
                ServeInbox();
                ReadFrames();
                WriteParts();
                StartSend();
            }
            while (TryReceive());

            TryEnd();
        }
        catch (Exception e)
        {
            // Nothing here expects it, so it is a bug: the connection ends, the others go on.
            OnFault(e);
            Break();
            TryEnd();
        }
    }

    private void ServeInbox()
    {
        // Pushed last comes first: turned round, so that streams are served in the order of their signals.
        Http2Stream? stream = Interlocked.Exchange(ref _inbox, null);
        Http2Stream? first = null;
        while (stream is not null)
        {
            Http2Stream? next = stream.InboxNext;
            stream.InboxNext = first;
            first = stream;
            stream = next;
        }

        while (first is not null)
        {
            // The link is read before the signals are taken: from then on the stream may be pushed again.
            Http2Stream? next = first.InboxNext;
            first.InboxNext = null;
            Serve(first, first.TakeSignals());
            first = next;
        }
    }

    private void Serve(Http2Stream stream, StreamSignals signals)
    {
        if (stream.IsReturnDue)
        {
            ReturnStream(stream);
            return;
        }

        if ((signals & StreamSignals.Consumed) != 0)
        {
            ReturnWindow(stream, stream.TakeConsumed());
        }

        if (stream.IsCut && !stream.IsGone)
        {
            ResetStream(stream, Http2ErrorCode.InternalError);
        }

        if ((signals & StreamSignals.Flush) != 0)
        {
            Flush(stream);
        }

        if ((signals & StreamSignals.Handled) != 0)
        {
            stream.TakeHandled();
            OnHandled(stream);
        }
    }
}
