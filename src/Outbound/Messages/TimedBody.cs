namespace Dendrite.Fast.Outbound;

/// <summary>The outermost layer of a body: bounds the time of its reads, and gives every fault one form.</summary>
internal sealed class TimedBody : ReadOnlyBody
{
    private readonly Stream _inner;
    private readonly Deadline _deadline;
    private readonly TimeSpan _silence;

    public TimedBody(Stream inner, Deadline deadline, TimeSpan silence)
    {
        _inner = inner;
        _deadline = deadline;
        _silence = silence;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _deadline.Arm(_silence);
        await using (_deadline.Follow(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                var read = await _inner.ReadAsync(buffer, _deadline.Token).ConfigureAwait(false);
                _deadline.Rest();
                return read;
            }
            catch (Exception e) when (Faults.IsExpected(e))
            {
                throw Faults.Of(e, cancellationToken);
            }
        }
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
