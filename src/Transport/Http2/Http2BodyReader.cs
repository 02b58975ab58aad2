using System.Buffers;
using System.IO.Pipelines;

namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// The body of a streamed request as a pipe. What the handler takes out of it, the client may send anew: a handler that
/// does not read holds the sender back. Owner: the handler.
/// </summary>
internal sealed class Http2BodyReader(Http2Stream stream, PipeReader inner) : PipeReader
{
    private ReadOnlySequence<byte> _read;

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        ReadResult result = await inner.ReadAsync(cancellationToken).ConfigureAwait(false);
        _read = result.Buffer;
        return result;
    }

    public override bool TryRead(out ReadResult result)
    {
        bool isRead = inner.TryRead(out result);
        _read = isRead ? result.Buffer : default;
        return isRead;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        long taken = _read.Slice(_read.Start, consumed).Length;
        _read = default;
        inner.AdvanceTo(consumed, examined);
        if (taken > 0)
        {
            stream.Consume(taken);
        }
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    // The transport throws the rest away, or resets the stream: completing early needs nothing.
    public override void Complete(Exception? exception = null)
    {
    }
}
