using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Transport.Http1;

internal sealed partial class Http1Connection
{
    // First size of a body buffer: a body is not trusted to be as large as it says. Chosen.
    private const int BodyBufferBytesFirst = BytePool.MediumBytes;

    private ChunkedDecoder _chunks;
    private long _bodyRemaining;
    private long _bodyReceived;
    private long _bodyWaitedMs;
    private bool _isBodyDone;
    private bool _awaitsContinue;
    private RefusalReason _bodyRefusal;
    private byte[]? _bodyBuffer;

    public bool IsBodyDone => _isBodyDone;

    public RefusalReason BodyRefusal => _bodyRefusal;

    private void BeginBody(long bytesMax)
    {
        if (_head.IsChunked)
        {
            _chunks = new ChunkedDecoder(bytesMax, Options.HeaderBytesMax);
        }

        _bodyRemaining = Math.Max(_head.ContentLength, 0);
        _isBodyDone = !_head.HasBody;
        _awaitsContinue = _head.ExpectsContinue && !_isBodyDone;
        _bodyReceived = 0;
        _bodyWaitedMs = 0;
        _bodyRefusal = RefusalReason.None;
        if (_head.ContentLength > bytesMax)
        {
            _bodyRefusal = RefusalReason.BodyTooLarge;
        }
    }

    /// <summary>
    /// Reads body bytes. Returns their number, 0 at the end, or -1 when <see cref="BodyRefusal"/> says why not.
    /// </summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<int> ReadBodyAsync(Memory<byte> destination)
    {
        while (_bodyRefusal == RefusalReason.None)
        {
            int taken = TakeArrivedBody(destination.Span);
            if (taken > 0 || _isBodyDone || _bodyRefusal != RefusalReason.None)
            {
                return _bodyRefusal == RefusalReason.None ? taken : -1;
            }

            // Straight into the destination, unless a receive is under way or chunk framing is in between.
            bool isDirect = !_head.IsChunked && !_receiver.IsBusy && destination.Length >= ReceiveRoomMin;
            if (!isDirect)
            {
                await ReceiveBodyAsync().ConfigureAwait(false);
                continue;
            }

            int most = (int)Math.Min(destination.Length, _bodyRemaining);
            int received = await ReceiveBodyAsync(destination[..most]).ConfigureAwait(false);
            if (received > 0)
            {
                CountBody(received);
                return received;
            }
        }

        return -1;
    }

    // Reads the body whole: where it lies in the receive block if it fits there, else into a buffer that grows with it.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ReadOnlyMemory<byte>> ReadWholeBodyAsync()
    {
        long length = _head.ContentLength;
        if (!_head.IsChunked && _start - _keep + length <= _block.Length)
        {
            ReadOnlyMemory<byte> body;
            while (!TryTakeArrivedBody(out body) && _bodyRefusal == RefusalReason.None)
            {
                await ReceiveBodyAsync().ConfigureAwait(false);
            }

            return body;
        }

        int filled = 0;
        while (true)
        {
            if (!GrowBodyBuffer(filled))
            {
                _bodyRefusal = RefusalReason.BuffersExhausted;
                return default;
            }

            int read = await ReadBodyAsync(_bodyBuffer.AsMemory(filled)).ConfigureAwait(false);
            if (read < 0)
            {
                return default;
            }

            filled += read;
            if (_isBodyDone)
            {
                return _bodyBuffer.AsMemory(0, filled);
            }
        }
    }

    // The whole body, where it lies in the receive block; false if not all of it is there.
    private bool TryTakeArrivedBody(out ReadOnlyMemory<byte> body)
    {
        body = default;
        if (_head.IsChunked || _end - _start < _head.ContentLength)
        {
            return false;
        }

        int length = (int)_head.ContentLength;
        body = _block.AsMemory(_start, length);
        _start += length;
        CountBody(length);
        return true;
    }

    // Reads what the handler left of the body, so that the next request can be found.
    private async ValueTask<bool> DiscardBodyAsync()
    {
        if (_isBodyDone)
        {
            return true;
        }

        _turnTimestamp = 0;
        byte[] scratch = _server.Pool.Rent(BytePool.SmallBytes);
        long discarded = 0;
        int read = 1;
        while (read > 0 && !_isBodyDone && discarded <= Options.DiscardedBodyBytesMax)
        {
            read = await ReadBodyAsync(scratch).ConfigureAwait(false);
            discarded += read;
        }

        _server.Pool.Return(scratch);
        return _isBodyDone && _bodyRefusal == RefusalReason.None;
    }

    private void ReleaseBody()
    {
        if (_bodyBuffer is not null)
        {
            _server.ReleaseBodyBytes(_bodyBuffer.Length);
            _server.Pool.Return(_bodyBuffer);
            _bodyBuffer = null;
        }
    }

    // Makes room for at least one more byte.
    private bool GrowBodyBuffer(int filled)
    {
        if (_bodyBuffer is not null && filled < _bodyBuffer.Length)
        {
            return true;
        }

        long size = _bodyBuffer is null ? BodyBufferBytesFirst : _bodyBuffer.Length * 2L;
        size = Math.Min(size, _head.IsChunked ? Array.MaxLength : _head.ContentLength);
        byte[] larger = _server.Pool.Rent((int)size);
        if (!_server.TryHoldBodyBytes(larger.Length))
        {
            _server.Pool.Return(larger);
            return false;
        }

        _bodyBuffer.AsSpan(0, filled).CopyTo(larger);
        ReleaseBody();
        _bodyBuffer = larger;
        return true;
    }

    private int TakeArrivedBody(Span<byte> destination)
    {
        Debug.Assert(!destination.IsEmpty, "A full destination would wait for input that it cannot take.");
        ReadOnlySpan<byte> arrived = _block.AsSpan(_start, _end - _start);
        _awaitsContinue &= arrived.IsEmpty;
        if (!_head.IsChunked)
        {
            int taken = (int)Math.Min(_bodyRemaining, Math.Min(arrived.Length, destination.Length));
            arrived[..taken].CopyTo(destination);
            _start += taken;
            CountBody(taken);
            return taken;
        }

        ChunkStatus status = _chunks.Decode(
            arrived, destination, out int consumed, out int written, out RefusalReason reason);
        _start += consumed;
        _bodyReceived += written;
        _bodyRefusal = reason;
        _isBodyDone = status == ChunkStatus.Done;
        return written;
    }

    private void CountBody(int bytes)
    {
        _bodyReceived += bytes;
        _bodyRemaining -= bytes;
        _isBodyDone = _bodyRemaining == 0;
    }

    // Waits for more of the body in the receive block. What is consumed of it makes room.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReceiveBodyAsync()
    {
        if (!_receiver.IsBusy && _start == _end)
        {
            // What has arrived is used up: its room begins after the head again.
            _start = _keep + _parser.Length;
            _end = _start;
        }

        int received = await ReceiveBodyAsync(default).ConfigureAwait(false);
        _end += Math.Max(received, 0);
    }

    // Receives into the destination, or into the receive block if there is none. Does the waiting's bookkeeping.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> ReceiveBodyAsync(Memory<byte> destination)
    {
        if (!await PrepareBodyWaitAsync().ConfigureAwait(false))
        {
            _bodyRefusal = RefusalReason.Incomplete;
            return Receiver.Broken;
        }

        if (destination.IsEmpty)
        {
            BeginReceive();
        }
        else
        {
            _receiver.Begin(destination);
        }

        long waitStart = -1;
        if (!_receiver.HasResult)
        {
            waitStart = _server.Clock.PreciseMs;
            Volatile.Write(ref _readDeadline, _server.Clock.Deadline(BodyWaitMs()));
        }

        int received = await _receiver.TakeAsync().ConfigureAwait(false);
        Volatile.Write(ref _readDeadline, ServerClock.Never);
        CountReceived(Math.Max(received, 0));
        _awaitsContinue &= received <= 0;
        if (waitStart >= 0)
        {
            _bodyWaitedMs += _server.Clock.PreciseMs - waitStart;
        }

        if (_isReadLate)
        {
            _bodyRefusal = RefusalReason.BodyTimeout;
        }
        else if (received <= 0)
        {
            _bodyRefusal = RefusalReason.Incomplete;
            _isBroken |= received < 0;
        }

        return _bodyRefusal == RefusalReason.None ? received : Receiver.Broken;
    }

    // Before waiting for the client: what it waits for leaves, which may be the 100 that it asked for.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> PrepareBodyWaitAsync()
    {
        bool sendContinue = _awaitsContinue && _start == _end && !_exchange.ResponseStarted;
        if (!sendContinue && _output.Length == 0)
        {
            return true;
        }

        await _outputGate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (sendContinue)
            {
                _output.Append("HTTP/1.1 100 Continue\r\n\r\n"u8);
                _awaitsContinue = false;
            }

            return await SendOutputAsync().ConfigureAwait(false);
        }
        finally
        {
            _outputGate.Release();
        }
    }

    // The silence allowed, or what the minimum rate leaves of the waiting time, whichever is shorter.
    private long BodyWaitMs()
    {
        if (Options.BodyBytesPerSecondMin == 0)
        {
            return Options.BodyTimeoutMs;
        }

        long earned = Options.BodyRateGraceMs + (_bodyReceived * 1000 / Options.BodyBytesPerSecondMin);
        return Math.Clamp(earned - _bodyWaitedMs, 0, Options.BodyTimeoutMs);
    }
}
