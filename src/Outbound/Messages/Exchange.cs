namespace Dendrite.Fast.Outbound;

/// <summary>What one request holds until its answer is read: a place, its time, and the answer's message.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly OutboundPool _pool;

    // Owner: whoever opens the request.
    private bool _hasPlace;

    // Written by Interlocked: 1 once it is given back.
    private int _isDisposed;

    public Exchange(OutboundPool pool, Deadline deadline)
    {
        _pool = pool;
        Deadline = deadline;
    }

    /// <summary>The request's time.</summary>
    public Deadline Deadline { get; }

    /// <summary>The answer; set once it is there.</summary>
    public HttpResponseMessage? Answer { get; set; }

    /// <summary>Waits for a place.</summary>
    /// <exception cref="OutboundException">Too many wait already.</exception>
    public async ValueTask EnterAsync()
    {
        await _pool.EnterAsync(Deadline.Token).ConfigureAwait(false);
        _hasPlace = true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            Answer?.Dispose();
            Deadline.Dispose();
            if (_hasPlace)
            {
                _pool.Leave();
            }
        }
    }
}
