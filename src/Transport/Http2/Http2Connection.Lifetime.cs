namespace Dendrite.Fast.Transport.Http2;

/// <remarks>
/// How a connection ends: drained by the server, failed by an error of the client, broken by the network, or silent for
/// too long. Other threads only note (the volatile and interlocked fields) and let a pool thread take the turn.
/// </remarks>
internal sealed partial class Http2Connection
{
    // Bit by bit what other threads have noted. Owner: interlocked.
    private const int TickNote = 1;
    private const int DrainNote = 2;
    private const int CutNote = 4;

    private int _notes;
    private volatile bool _isBroken;

    // The time at which a quiet connection has to be looked at; 0 looks every second. Written by the turn, read by the
    // server's timer.
    private long _quietUntil;

    // Owner: the turn, as all that follows. Times are of ServerClock.
    private long _closesAt;
    private long _headerDeadline;
    private long _settingsDeadline = ServerClock.Never;
    private long _lingerDeadline = ServerClock.Never;
    private long _drainDeadline = ServerClock.Never;
    private long _handlerDeadline = ServerClock.Never;

    // No frame is read any more; what is in the output leaves, then FIN.
    private bool _isClosing;
    private bool _isDraining;
    private bool _hasFinishedSending;
    private bool _isEnded;

    public override void OnTick(long nowMs)
    {
        if (nowMs >= Volatile.Read(ref _quietUntil))
        {
            Note(TickNote);
        }
    }

    public override void Drain() => Note(DrainNote);

    public override void CutNow()
    {
        _isBroken = true;
        _channel.Abort();
        Note(CutNote);
    }

    private void Note(int note)
    {
        // The threads of timers and of the server's stop have other things to do than a turn.
        Interlocked.Or(ref _notes, note);
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private void TakeNotes()
    {
        TakeReceived();
        TakeSent();
        int notes = Interlocked.Exchange(ref _notes, 0);
        if (notes == 0)
        {
            return;
        }

        if ((notes & CutNote) != 0)
        {
            Break();
        }

        if ((notes & DrainNote) != 0)
        {
            BeginDrain();
        }

        if ((notes & TickNote) != 0)
        {
            CheckTimes(NowMs);
        }
    }

    private void CheckTimes(long nowMs)
    {
        if (nowMs >= _writeDeadline)
        {
            Break();
        }
        else if (nowMs >= _lingerDeadline)
        {
            _lingerDeadline = ServerClock.Never;
            _isInputOver = true;
            _channel.StopReceiving();
        }
        else if (_isClosing)
        {
            // The rest has no meaning any more.
        }
        else if (nowMs >= _headerDeadline)
        {
            Fail(Http2ErrorCode.EnhanceYourCalm, RefusalReason.HeaderTimeout);
        }
        else if (nowMs >= _settingsDeadline)
        {
            Fail(Http2ErrorCode.SettingsTimeout);
        }
        else if (IsQuiet && _quietUntil != 0)
        {
            CheckQuiet(nowMs);
        }
        else
        {
            CheckStreams(nowMs);
        }
    }

    // A connection that has been quiet for a moment holds nothing it can do without; after long, it is closed.
    private void CheckQuiet(long nowMs)
    {
        if (nowMs >= _closesAt)
        {
            FinishDrain();
        }
        else if (nowMs >= _quietUntil)
        {
            ReleaseStreams();
            Volatile.Write(ref _quietUntil, _closesAt);
        }
    }

    private void CheckStreams(long nowMs)
    {
        if (nowMs >= _drainDeadline)
        {
            FinishDrain();
        }

        if (nowMs >= _handlerDeadline)
        {
            _handlerDeadline = ServerClock.Never;
            foreach (Http2Stream stream in _streams.Values)
            {
                stream.FireAborted();
            }
        }

        // Streams end while they are looked at: the late ones are collected first.
        _late.Clear();
        foreach (Http2Stream stream in _streams.Values)
        {
            if (IsLate(stream, nowMs))
            {
                _late.Add(stream);
            }
        }

        foreach (Http2Stream stream in _late)
        {
            EndLate(stream);
        }
    }

    private readonly List<Http2Stream> _late = [];

    private bool IsLate(Http2Stream stream, long nowMs)
    {
        long elapsedMs = nowMs - stream.LookedAtMs;
        stream.LookedAtMs = nowMs;
        if (stream.SendRemaining > 0)
        {
            // Nothing leaves while the connection's own send waits: that has a deadline of its own.
            stream.SendStalledMs += _isSending ? 0 : elapsedMs;
            return stream.SendStalledMs > Options.WriteTimeoutMs + ServerClock.PeriodMs;
        }

        if (stream.IsRemoteEnded || stream.ReceiveWindow <= 0 || _receiveWindow <= 0)
        {
            return false;
        }

        stream.BodySilentMs += elapsedMs;
        stream.BodyWaitedMs += elapsedMs;
        long earnedMs = Options.BodyBytesPerSecondMin == 0
            ? long.MaxValue
            : Options.BodyRateGraceMs + (stream.BodyReceived * 1000 / Options.BodyBytesPerSecondMin);
        return stream.BodySilentMs > Options.BodyTimeoutMs + ServerClock.PeriodMs
            || stream.BodyWaitedMs > earnedMs + ServerClock.PeriodMs;
    }

    private void EndLate(Http2Stream stream)
    {
        if (stream.SendRemaining > 0)
        {
            ResetStream(stream, Http2ErrorCode.Cancel);
        }
        else if (stream.IsAnswered)
        {
            ResetStream(stream, Http2ErrorCode.NoError);
        }
        else
        {
            stream.RefuseBody(RefusalReason.BodyTimeout);
            if (stream.AwaitsBody)
            {
                Refuse(stream, RefusalReason.BodyTimeout);
            }
        }
    }

    // Source: RFC 9113, section 6.8: first without a last stream, so that requests on their way are served as well; a
    // ping tells when all of them must have come.
    private void BeginDrain()
    {
        if (_isDraining || _isClosing)
        {
            return;
        }

        _isDraining = true;
        if (!_hasPreface)
        {
            FinishDrain();
            return;
        }

        WriteGoAway(int.MaxValue, Http2ErrorCode.NoError);
        WritePing(DrainPing, isAck: false);
        _drainDeadline = _server.Clock.Deadline(DrainPingMs);
    }

    // No stream that is begun from now on is served; the connection closes when the others are done.
    private void FinishDrain()
    {
        if (_hasLastStream || _isClosing)
        {
            return;
        }

        _isDraining = true;
        _hasLastStream = true;
        _drainDeadline = ServerClock.Never;
        if (_hasPreface)
        {
            WriteGoAway(_lastStreamId, Http2ErrorCode.NoError);
        }
    }

    // The client may have half-closed and still read: what it has asked for is answered.
    private void OnInputOver()
    {
        _isInputOver = true;
        _handlerDeadline = _server.Clock.Deadline(Options.HalfCloseGraceMs);
        _late.Clear();
        foreach (Http2Stream stream in _streams.Values)
        {
            if (!stream.IsRemoteEnded)
            {
                _late.Add(stream);
            }
        }

        foreach (Http2Stream stream in _late)
        {
            ResetStream(stream, Http2ErrorCode.ProtocolError);
        }
    }

    /// <summary>The client has made an error that ends the connection. Source: RFC 9113, section 5.4.1.</summary>
    private void Fail(Http2ErrorCode code, RefusalReason reason = RefusalReason.None)
    {
        if (_isClosing || _isBroken)
        {
            return;
        }

        RefusalReason told = reason != RefusalReason.None ? reason
            : code == Http2ErrorCode.EnhanceYourCalm ? RefusalReason.Flood
            : RefusalReason.MalformedFrames;
        Events?.Refused(RemoteEndPoint, told);
        if (!_hasPreface)
        {
            // SETTINGS are the first frame in any case. Source: RFC 9113, section 3.4.
            WriteServerPreface();
        }

        WriteGoAway(_lastStreamId, code);
        _isClosing = true;
        GiveUpStreams();
    }

    // The connection is gone, or is to be: nobody reads what is left.
    private void Break()
    {
        if (!_isBroken)
        {
            _isBroken = true;
            _channel.Abort();
        }

        _isInputOver = true;
        GiveUpStreams();
    }

    private void GiveUpStreams()
    {
        _late.Clear();
        _late.AddRange(_streams.Values);
        foreach (Http2Stream stream in _late)
        {
            Abandon(stream);
        }
    }

    private bool IsQuiet => _streams.Count == 0 && _orphans == 0 && !_isSending && _output.Length == 0
        && _fieldBlockStream == 0 && !_isClosing && !_isDraining && _hasPreface
        && _settingsDeadline == ServerClock.Never;

    // Ends the connection when nothing is left to do on it, or says when it is to be looked at next.
    private void TryEnd()
    {
        bool isIdle = _streams.Count == 0 && _orphans == 0;
        bool isSent = !_isSending && _output.Length == 0;
        if (isIdle && isSent && !_isBroken && !_isClosing && (_hasLastStream || _isInputOver))
        {
            _isClosing = true;
        }

        if (_isClosing && isSent && !_isBroken && !_hasFinishedSending)
        {
            // FIN, then the client's FIN is awaited, lest RST destroys what it has not read.
            _hasFinishedSending = true;
            _channel.FinishSending();
            _lingerDeadline = _server.Clock.Deadline(Options.LingerMs);
            if (TryReceive())
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            }
        }

        bool isOver = _isBroken || (_hasFinishedSending && _isInputOver);
        if (isOver && isIdle && !_isReceiving && !_isSending)
        {
            End();
            return;
        }

        if (!IsQuiet)
        {
            Volatile.Write(ref _quietUntil, 0);
        }
        else if (_quietUntil == 0)
        {
            _closesAt = _server.Clock.Deadline(Options.KeepAliveTimeoutMs);
            Volatile.Write(ref _quietUntil, _server.Clock.Deadline(ServerClock.PeriodMs));
        }
    }

    private void End()
    {
        _isEnded = true;
        Volatile.Write(ref _quietUntil, ServerClock.Never);
        _channel.Dispose();
        ReleaseBlock();
        ReleaseFieldBlock();
        _output.Clear();
        _sending.Clear();
        ReleaseStreams();
        _connections.Leave(this);
    }
}
