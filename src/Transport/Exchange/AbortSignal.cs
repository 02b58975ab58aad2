namespace Dendrite.Fast.Transport;

/// <summary>
/// The token that tells a handler that its answer has no reader any more; made when it is first asked for, and used
/// again for later requests as long as it has not fired.
/// </summary>
/// <remarks>
/// Shared state: guarded by its lock. Invariant: once it has fired, the source is cancelled, or about to be on a pool
/// thread, or none exists.
/// </remarks>
/// <param name="onFault">Told what a callback that a handler registered threw.</param>
internal sealed class AbortSignal(Action<Exception> onFault)
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _source;
    private volatile bool _isFired;

    public bool IsFired => _isFired;

    /// <summary>The token of the current request. Asked for by its handler.</summary>
    public CancellationToken Token
    {
        get
        {
            lock (_lock)
            {
                if (_isFired && _source is null)
                {
                    return new CancellationToken(canceled: true);
                }

                _source ??= new CancellationTokenSource();
                return _source.Token;
            }
        }
    }

    /// <summary>Fires, once. Any thread.</summary>
    public void Fire()
    {
        CancellationTokenSource? source;
        lock (_lock)
        {
            if (_isFired)
            {
                return;
            }

            _isFired = true;
            source = _source;
        }

        // On a thread of its own: what is registered on the token must hold up neither the timer nor a receive.
        if (source is not null)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                static state => state.Signal.Cancel(state.Source), (Signal: this, Source: source), preferLocal: false);
        }
    }

    /// <summary>The request is over: what its handler registered goes, but a signal that has fired stays so.</summary>
    public void EndRequest()
    {
        // Only the handler, which is over, makes one.
        if (_source is null)
        {
            return;
        }

        lock (_lock)
        {
            if (!_isFired && _source is not null && !_source.TryReset())
            {
                _source = null;
            }
        }
    }

    /// <summary>As <see cref="EndRequest"/>, and ready for a request of another client.</summary>
    public void Renew()
    {
        lock (_lock)
        {
            if (_isFired)
            {
                _isFired = false;
                _source = null;
            }
        }

        EndRequest();
    }

    private void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (AggregateException e)
        {
            // What the handler has registered threw: its bug, told like one.
            onFault(e);
        }
    }
}
