namespace Dendrite.Fast.Transport.Http1;

/// <remarks>
/// The part that other threads touch: the server's timer, the end of a receive, and the server's stop. Deadlines are
/// written by the connection's flow and taken by the timer with a compare-exchange, so that each fires once.
/// </remarks>
internal sealed partial class Http1Connection
{
    private readonly AbortSignal _abort;

    // Deadlines in ServerClock milliseconds.
    private long _readDeadline = ServerClock.Never;
    private long _writeDeadline = ServerClock.Never;
    private long _handlerDeadline = ServerClock.Never;

    // Set by the timer; unset by the flow where a request has come all the same.
    private volatile bool _isReadLate;

    // Set by the timer, the receiver or the stop; never unset.
    private volatile bool _hasPeerFinished;
    private volatile bool _hasPeerReset;
    private volatile bool _isBroken;
    private int _isDraining;
    private int _isIdle;

    // Set by the flow with the first complete head; read by the stop.
    private volatile bool _hasServed;

    // Owner: the flow. The connection is to end by RST.
    private bool _isCut;
    private int _handlerWaits;

    /// <summary>The token of the current request.</summary>
    public CancellationToken Aborted => _abort.Token;

    /// <summary>The request is over: what its handler registered on the token goes.</summary>
    public void EndRequest() => _abort.EndRequest();

    /// <summary>Whether the connection is broken, so that no answer can reach anybody.</summary>
    public bool IsClientGone => _isBroken;

    // Handlers that do not wait are over before anybody looks.
    public override int RequestsActive => Volatile.Read(ref _handlerWaits);

    private bool HasPeerEnded => _hasPeerFinished || _hasPeerReset;

    private bool IsDraining => Volatile.Read(ref _isDraining) != 0;

    // Whether a further request, or a part of one, has arrived.
    private bool HasMoreArrived => _end > _start || _receiver.HasResult || _channel.HasArrived;

    public override void OnTick(long nowMs)
    {
        if (TakeDeadline(ref _readDeadline, nowMs))
        {
            _isReadLate = true;
            _channel.StopReceiving();
        }

        if (TakeDeadline(ref _handlerDeadline, nowMs))
        {
            _abort.Fire();
        }

        if (TakeDeadline(ref _writeDeadline, nowMs))
        {
            CutNow();
        }
    }

    public override void Drain()
    {
        // Full fences on both sides: either this sees the loop idle, or the loop sees the draining.
        Interlocked.Exchange(ref _isDraining, 1);
        if (Interlocked.CompareExchange(ref _isIdle, 0, 0) != 0)
        {
            EndIdle();
        }
    }

    public override void CutNow()
    {
        _isBroken = true;
        _abort.Fire();
        _channel.Abort();
    }

    private static bool TakeDeadline(ref long deadline, long nowMs)
    {
        long seen = Volatile.Read(ref deadline);
        return nowMs >= seen && Interlocked.CompareExchange(ref deadline, ServerClock.Never, seen) == seen;
    }

    private void EnterIdle()
    {
        Interlocked.Exchange(ref _isIdle, 1);
        if (IsDraining)
        {
            EndIdle();
        }
    }

    // The server stops and nothing has arrived. A client that has just connected is about to send its first request,
    // and would take a close for a failure: it has a little time. An idle connection always has a read deadline, so
    // that the exchange fails only where something has arrived after all.
    private void EndIdle()
    {
        if (_hasServed)
        {
            _channel.StopReceiving();
            return;
        }

        long grace = _server.Clock.Deadline(Options.DrainGraceMs);
        long seen = Volatile.Read(ref _readDeadline);
        if (seen != ServerClock.Never && grace < seen)
        {
            Interlocked.CompareExchange(ref _readDeadline, grace, seen);
        }
    }

    private void LeaveIdle() => Volatile.Write(ref _isIdle, 0);

    // The receiver tells that the client has ended. A FIN gives the handler some time, an RST none.
    private void OnPeerEnd(int result)
    {
        if (result == Receiver.Broken)
        {
            _hasPeerReset = true;
            _abort.Fire();
            return;
        }

        _hasPeerFinished = true;
        if (Interlocked.CompareExchange(ref _handlerWaits, 0, 0) != 0)
        {
            Volatile.Write(ref _handlerDeadline, _server.Clock.Deadline(Options.HalfCloseGraceMs));
        }
    }

    private void WatchHandler()
    {
        // Fenced like idleness: either this sees the FIN, or its receiver sees the handler.
        Interlocked.Exchange(ref _handlerWaits, 1);
        if (_hasPeerFinished)
        {
            Volatile.Write(ref _handlerDeadline, _server.Clock.Deadline(Options.HalfCloseGraceMs));
        }
    }

    private void EndHandlerWait()
    {
        if (_handlerWaits == 0)
        {
            return;
        }

        Volatile.Write(ref _handlerWaits, 0);
        Volatile.Write(ref _handlerDeadline, ServerClock.Never);
    }

    // What a handler has registered on its token threw: its bug, told like one.
    private void OnFault(Exception exception) => Events?.ConnectionFailed(RemoteEndPoint, exception);
}
