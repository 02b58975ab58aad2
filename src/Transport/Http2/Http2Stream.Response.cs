using System.Threading.Tasks.Sources;

namespace Dendrite.Fast.Transport.Http2;

/// <remarks>The answer: what is buffered goes out in DATA frames as the windows allow.</remarks>
internal sealed partial class Http2Stream : IValueTaskSource
{
    // A handler goes on after a flush on a pool thread, never within the connection's turn.
    private ManualResetValueTaskSourceCore<bool> _flush = new() { RunContinuationsAsynchronously = true };
    private bool _isFlushing;

    private int _sendBlock;
    private int _sendOffset;

    /// <summary>Bytes of the answer's buffer that are being sent and have not left it.</summary>
    public long SendRemaining { get; private set; }

    /// <summary>The answer ends with what is being sent.</summary>
    public bool IsLastPart { get; private set; }

    /// <summary>The stream waits in the connection's queue of those that have something to send.</summary>
    public bool IsQueued { get; set; }

    /// <summary>Milliseconds since something of the answer has left, while some is waiting.</summary>
    public long SendStalledMs { get; set; }

    /// <summary>Body bytes of the answer, of those parts that have begun to be sent.</summary>
    public long ResponseBytes { get; private set; }

    /// <summary>The length that the handler has declared for a streamed answer, or -1.</summary>
    public long DeclaredBytes { get; private set; } = -1;

    public bool AnswerHasBody => Verb != HttpVerb.Head && !ResponseHead.IsBodiless(StatusCode);

    public ReadOnlySpan<byte> HeaderLines => ResponseHeaderLines;

    public long BufferedBytes => ResponseBuffer.Length;

    public override ValueTask FlushAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_isGone)
        {
            throw new OperationCanceledException("The client is gone.", Aborted);
        }

        _flush.Reset();
        Signal(StreamSignals.Flush);
        return new ValueTask(this, _flush.Version);
    }

    /// <summary>Status and headers leave: the answer cannot be replaced any more.</summary>
    public void MarkStarted()
    {
        DeclaredBytes = ResponseContentLength ?? -1;
        ResponseStarted = true;
    }

    /// <summary>Begins to send what is buffered.</summary>
    /// <returns>Whether there is anything to send.</returns>
    public bool BeginPart(bool isFlush, bool isLast)
    {
        _isFlushing = isFlush;
        IsLastPart = isLast;
        ResponseBytes += ResponseBuffer.Length;
        SendRemaining = AnswerHasBody ? ResponseBuffer.Length : 0;
        SendStalledMs = 0;
        _sendBlock = 0;
        _sendOffset = 0;
        return SendRemaining > 0;
    }

    /// <summary>Moves bytes of the part into a frame.</summary>
    /// <param name="destination">Not longer than <see cref="SendRemaining"/>.</param>
    public void TakePart(Span<byte> destination)
    {
        SendRemaining -= destination.Length;
        SendStalledMs = 0;
        while (!destination.IsEmpty)
        {
            ReadOnlySpan<byte> block = ResponseBuffer.Block(_sendBlock).Span[_sendOffset..];
            int count = Math.Min(block.Length, destination.Length);
            block[..count].CopyTo(destination);
            destination = destination[count..];
            _sendOffset += count;
            if (count == block.Length)
            {
                _sendBlock++;
                _sendOffset = 0;
            }
        }
    }

    /// <summary>The part has left: a handler that awaits it goes on.</summary>
    public void EndPart()
    {
        ResponseBuffer.Clear();
        if (_isFlushing)
        {
            _isFlushing = false;
            _flush.SetResult(true);
        }
    }

    /// <summary>A flush that was signalled when nobody is there to read.</summary>
    public void RefuseFlush()
    {
        _isFlushing = true;
        FailFlush();
    }

    void IValueTaskSource.GetResult(short token) => _flush.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _flush.GetStatus(token);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _flush.OnCompleted(continuation, state, token, flags);

    private void BeginResponse()
    {
        ResponseBytes = 0;
        DeclaredBytes = -1;
        SendRemaining = 0;
        IsLastPart = false;
        IsQueued = false;
        SendStalledMs = 0;
    }

    private void FailFlush()
    {
        if (_isFlushing)
        {
            _isFlushing = false;
            SendRemaining = 0;
            _flush.SetException(new OperationCanceledException("The client is gone.", Aborted));
        }
    }

    private void EndResponse()
    {
        SendRemaining = 0;
        _isFlushing = false;
    }
}
