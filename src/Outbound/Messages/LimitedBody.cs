namespace Dendrite.Fast.Outbound;

/// <summary>A body that fails at the first byte beyond a limit.</summary>
internal sealed class LimitedBody : ReadOnlyBody
{
    private readonly Stream _inner;

    // Owner: whoever reads, one read at a time.
    private long _left;

    public LimitedBody(Stream inner, long bytesMax)
    {
        _inner = inner;
        _left = bytesMax;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // One byte more than is left tells the end of a body that just fits from one that does not.
        var wanted = (int)Math.Min(buffer.Length, _left + 1);
        var read = await _inner.ReadAsync(buffer[..wanted], cancellationToken).ConfigureAwait(false);
        _left -= read;
        return _left >= 0
            ? read
            : throw new OutboundException(OutboundFailure.BodyTooLarge, "The body is larger than allowed.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
