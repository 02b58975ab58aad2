using System.IO.Pipelines;

namespace Dendrite.Fast.Transport.Http2;

internal sealed partial class Http2Stream
{
    // First size of a body buffer: a body is not trusted to be as large as it says. Chosen, as in HTTP/1.1.
    private const int BodyBufferBytesFirst = BytePool.MediumBytes;

    // The head, and behind it the body if both fit: most requests take this one block, which the stream keeps.
    private byte[]? _memory;
    private int _memoryUsed;
    private bool _isBodyInMemory;

    private byte[]? _bodyBuffer;
    private int _bodyFilled;
    private long _bodyBytesMax;
    private BodyMode _bodyMode;

    private Pipe? _pipe;
    private Http2BodyReader? _reader;
    private long _pipeHeld;

    // Owner: interlocked. Bytes of the pipe that the handler has taken and the turn does not know of.
    private long _consumed;

    /// <summary>Body bytes that have come.</summary>
    public long BodyReceived { get; private set; }

    /// <summary>Body bytes that have come since the answer was complete.</summary>
    public long RestBytes { get; set; }

    /// <summary>Milliseconds in which the client could have sent more of the body and did not complete it.</summary>
    public long BodyWaitedMs { get; set; }

    /// <summary>Milliseconds since body bytes came last.</summary>
    public long BodySilentMs { get; set; }

    /// <summary>Why the rest of the body is not taken, or none.</summary>
    public RefusalReason BodyRefusal { get; private set; }

    /// <summary>Whether the whole body is awaited before the handler is called.</summary>
    public bool AwaitsBody { get; set; }

    /// <summary>Bytes of a streamed body that are held, since the handler has not taken them.</summary>
    public int HeldBytes => (int)_pipeHeld;

    private Http2BodyReader Reader => _reader!;

    /// <summary>Keeps the head, which lies at the start of the given memory.</summary>
    /// <param name="head">The bytes that the head's slices count into.</param>
    public void TakeHead(ReadOnlySpan<byte> head)
    {
        if (_memory is not null && _memory.Length < head.Length)
        {
            _pool.Return(_memory);
            _memory = null;
        }

        _memory ??= _pool.Rent(Math.Max(head.Length, BytePool.SmallBytes));
        head.CopyTo(_memory);
        _memoryUsed = head.Length;
        Head.Attach(_memory, 0);
    }

    /// <summary>Begins to take the body.</summary>
    /// <param name="mode">How the route wants it.</param>
    /// <param name="bytesMax">Most bytes.</param>
    public void BeginBody(BodyMode mode, long bytesMax)
    {
        _bodyMode = mode;
        _bodyBytesMax = bytesMax;
        _bodyFilled = 0;
        _isBodyInMemory = false;
        BodyReceived = 0;
        RestBytes = 0;
        BodyWaitedMs = 0;
        BodySilentMs = 0;
        AwaitsBody = false;
        BodyRefusal = Head.ContentLength > bytesMax ? RefusalReason.BodyTooLarge : RefusalReason.None;
        if (mode == BodyMode.Streamed)
        {
            _pipe ??= new Pipe(new PipeOptions(
                _connection!.Memory, pauseWriterThreshold: 0, resumeWriterThreshold: 0, minimumSegmentSize: 4096,
                useSynchronizationContext: false));
            _reader ??= new Http2BodyReader(this, _pipe.Reader);
            if (IsRemoteEnded)
            {
                _pipe.Writer.Complete();
            }
        }
    }

    /// <summary>Takes bytes of the body.</summary>
    /// <returns>How many of them are used up, so that the client may send as many more.</returns>
    public int AppendBody(ReadOnlySpan<byte> data)
    {
        BodyReceived += data.Length;
        BodySilentMs = 0;
        if (BodyRefusal != RefusalReason.None || _bodyMode == BodyMode.None || _isGone)
        {
            return data.Length;
        }

        if (BodyReceived > _bodyBytesMax)
        {
            RefuseBody(RefusalReason.BodyTooLarge);
            return data.Length;
        }

        if (_bodyMode == BodyMode.Streamed)
        {
            return AppendToPipe(data);
        }

        if (!TryMakeRoom(data.Length))
        {
            RefuseBody(RefusalReason.BuffersExhausted);
            return data.Length;
        }

        Span<byte> room = _isBodyInMemory ? _memory.AsSpan(_memoryUsed) : _bodyBuffer;
        data.CopyTo(room[_bodyFilled..]);
        _bodyFilled += data.Length;
        return data.Length;
    }

    /// <summary>The body is complete.</summary>
    public void FinishBody()
    {
        if (_bodyMode == BodyMode.Streamed)
        {
            _pipe!.Writer.Complete();
        }
        else if (_bodyFilled > 0)
        {
            Body = _isBodyInMemory
                ? _memory.AsMemory(_memoryUsed, _bodyFilled)
                : _bodyBuffer.AsMemory(0, _bodyFilled);
        }
    }

    /// <summary>Refuses the rest of the body; a handler that reads it learns why.</summary>
    public void RefuseBody(RefusalReason reason)
    {
        if (BodyRefusal == RefusalReason.None)
        {
            BodyRefusal = reason;
            FailBody(reason);
        }
    }

    /// <summary>The handler's flow: bytes of the pipe have been taken.</summary>
    public void Consume(long bytes)
    {
        Interlocked.Add(ref _consumed, bytes);
        Signal(StreamSignals.Consumed);
    }

    /// <summary>Bytes that the handler has taken since the last call.</summary>
    public int TakeConsumed()
    {
        int consumed = (int)Interlocked.Exchange(ref _consumed, 0);
        _pipeHeld -= consumed;
        _connection!.ReleaseBodyBytes(consumed);
        return consumed;
    }

    private int AppendToPipe(ReadOnlySpan<byte> data)
    {
        if (!_connection!.TryHoldBodyBytes(data.Length))
        {
            RefuseBody(RefusalReason.BuffersExhausted);
            return data.Length;
        }

        _pipeHeld += data.Length;
        PipeWriter writer = _pipe!.Writer;
        while (!data.IsEmpty)
        {
            Span<byte> room = writer.GetSpan(1);
            int count = Math.Min(room.Length, data.Length);
            data[..count].CopyTo(room);
            writer.Advance(count);
            data = data[count..];
        }

        // The window is what bounds the pipe: it never pauses its writer.
        ValueTask<FlushResult> flush = writer.FlushAsync();
        if (flush.IsCompleted)
        {
            flush.GetAwaiter().GetResult();
            return 0;
        }

        throw new InvalidOperationException("A pipe that never pauses its writer has paused it.");
    }

    // Lets the handler's read fail: for want of a reason, since the client is gone.
    private void FailBody(RefusalReason reason)
    {
        if (_bodyMode == BodyMode.Streamed && !IsRemoteEnded)
        {
            _pipe!.Writer.Complete(reason == RefusalReason.None
                ? new OperationCanceledException("The client is gone.", Aborted)
                : new RequestRefusedException(reason));
        }
    }

    // Behind the head if the whole body is known to fit there, else in a buffer that grows with what arrives.
    private bool TryMakeRoom(int bytes)
    {
        if (_bodyFilled == 0 && _bodyBuffer is null)
        {
            long whole = IsRemoteEnded ? bytes : Head.ContentLength;
            _isBodyInMemory = whole >= 0 && whole <= _memory!.Length - _memoryUsed;
        }

        if (_isBodyInMemory || (_bodyBuffer is not null && _bodyBuffer.Length - _bodyFilled >= bytes))
        {
            return true;
        }

        long size = Math.Max(BodyBufferBytesFirst, Math.Max(_bodyFilled * 2L, _bodyFilled + bytes));
        byte[] larger = _pool.Rent((int)Math.Min(size, Array.MaxLength));
        if (!_connection!.TryHoldBodyBytes(larger.Length))
        {
            _pool.Return(larger);
            return false;
        }

        _bodyBuffer.AsSpan(0, _bodyFilled).CopyTo(larger);
        ReleaseBodyBuffer();
        _bodyBuffer = larger;
        return true;
    }

    private void ReleaseBodyBuffer()
    {
        if (_bodyBuffer is not null)
        {
            _connection!.ReleaseBodyBytes(_bodyBuffer.Length);
            _pool.Return(_bodyBuffer);
            _bodyBuffer = null;
        }
    }

    private void EndBody()
    {
        ReleaseBodyBuffer();
        if (_memory is { Length: > BytePool.SmallBytes })
        {
            _pool.Return(_memory);
            _memory = null;
        }

        if (_bodyMode == BodyMode.Streamed && _pipe is not null)
        {
            _pipe.Writer.Complete();
            _pipe.Reader.Complete();
            _pipe.Reset();
            _connection!.ReleaseBodyBytes(_pipeHeld);
            _pipeHeld = 0;
            _consumed = 0;
        }

        _bodyMode = BodyMode.None;
        BodySilentMs = 0;
        BodyWaitedMs = 0;
    }
}
