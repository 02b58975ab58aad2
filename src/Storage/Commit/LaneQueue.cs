namespace Dendrite.Fast.Storage;

/// <summary>What came of offering an append to a queue.</summary>
internal enum OfferOutcome
{
    Taken,
    Overloaded,
    Stopped,
}

/// <summary>
/// The bounded queue before a lane: many threads offer, the lane drains. Beyond the bounds an offer waits its turn.
/// </summary>
internal sealed class LaneQueue(CommitLimits limits, TimeProvider time)
{
    private readonly Lock _gate = new();

    // Owner: _gate. Appends enter _queue in the order of _waiting, and nothing passes a waiter.
    private readonly Queue<Append> _queue = new();
    private readonly LinkedList<Waiter> _waiting = new();
    private long _queuedBytes;
    private bool _isStopped;
    private TaskCompletionSource? _idle;

    /// <summary>How many appends wait, with those whose offer waits.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _queue.Count + _waiting.Count;
            }
        }
    }

    /// <summary>Takes the append when there is room and nothing waits; the usual case.</summary>
    public bool TryTake(Append append)
    {
        lock (_gate)
        {
            if (_isStopped || _waiting.Count > 0 || !HasRoom())
            {
                return false;
            }

            Admit(append);
            return true;
        }
    }

    public ValueTask<OfferOutcome> OfferAsync(Append append, CancellationToken cancellationToken)
    {
        LinkedListNode<Waiter> node;
        lock (_gate)
        {
            if (_isStopped)
            {
                return new(OfferOutcome.Stopped);
            }

            if (_waiting.Count == 0 && HasRoom())
            {
                Admit(append);
                return new(OfferOutcome.Taken);
            }

            node = _waiting.AddLast(new Waiter(append));
        }

        return WaitAsync(node, cancellationToken);
    }

    /// <summary>Moves what waits into a batch, up to the caps; false when nothing waits.</summary>
    public bool TryDrain(List<Append> batch)
    {
        lock (_gate)
        {
            int rows = 0;
            long bytes = 0;
            while (batch.Count < limits.BatchAppendsMax && _queue.TryPeek(out Append? append))
            {
                rows += append.RowCount;
                bytes += append.BytesEstimate;
                if (batch.Count > 0 && (rows > limits.BatchRowsMax || bytes > limits.BatchBytesMax))
                {
                    break;
                }

                batch.Add(_queue.Dequeue());
                _queuedBytes -= append.BytesEstimate;
            }

            AdmitWaiting();
            return batch.Count > 0;
        }
    }

    /// <summary>Takes out the appends that were enqueued at or before a time, in order.</summary>
    public List<Append> TakeOlder(long enqueuedAt)
    {
        var older = new List<Append>();
        lock (_gate)
        {
            while (_queue.TryPeek(out Append? append) && append.EnqueuedAt <= enqueuedAt)
            {
                older.Add(_queue.Dequeue());
                _queuedBytes -= append.BytesEstimate;
            }

            AdmitWaiting();
        }

        return older;
    }

    /// <summary>Ends when something waits, or the queue has been stopped.</summary>
    public Task WaitForWorkAsync()
    {
        lock (_gate)
        {
            if (_queue.Count > 0 || _isStopped)
            {
                return Task.CompletedTask;
            }

            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }

    /// <summary>From now on every offer is refused; what waits stays to be drained.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
            _idle?.TrySetResult();
            _idle = null;
        }
    }

    public bool IsStopped
    {
        get
        {
            lock (_gate)
            {
                return _isStopped;
            }
        }
    }

    private async ValueTask<OfferOutcome> WaitAsync(LinkedListNode<Waiter> node, CancellationToken cancellationToken)
    {
        try
        {
            await node.Value.Admitted.Task.WaitAsync(limits.OverloadWait, time, cancellationToken);
            return OfferOutcome.Taken;
        }
        catch (TimeoutException)
        {
            return TryLeave(node) ? OfferOutcome.Overloaded : OfferOutcome.Taken;
        }
        catch (OperationCanceledException)
        {
            if (TryLeave(node))
            {
                throw;
            }

            return OfferOutcome.Taken;
        }
    }

    private bool TryLeave(LinkedListNode<Waiter> node)
    {
        lock (_gate)
        {
            if (node.List is null)
            {
                return false;
            }

            _waiting.Remove(node);
            return true;
        }
    }

    private bool HasRoom() => _queue.Count < limits.QueueAppendsMax && _queuedBytes < limits.QueueBytesMax;

    private void AdmitWaiting()
    {
        while (_waiting.First is { } node && HasRoom())
        {
            _waiting.RemoveFirst();
            Admit(node.Value.Append);
            node.Value.Admitted.SetResult();
        }
    }

    private void Admit(Append append)
    {
        _queue.Enqueue(append);
        _queuedBytes += append.BytesEstimate;
        _idle?.TrySetResult();
        _idle = null;
    }

    private sealed class Waiter(Append append)
    {
        public Append Append { get; } = append;

        public TaskCompletionSource Admitted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
