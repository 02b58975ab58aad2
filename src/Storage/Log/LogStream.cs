namespace Dendrite.Fast.Storage;

/// <summary>
/// The stream as this process sees it: the published watermark, the memory tail of the Log, the ring, and one signal
/// for all. Readers never lock and never poll.
/// </summary>
/// <remarks>
/// Invariant: tail contains every record up to <c>_watermark</c> that it has not trimmed, and every <c>OnCommitted</c>
/// up to it has run. Linearisation point: the exchange of <c>_watermark</c>. A waiter installs <c>_changed</c> and
/// reads the place again; a publisher moves the place and takes <c>_changed</c>: both are full fences, so one sees the
/// other.
/// </remarks>
public sealed class LogStream
{
    // Owner: CAS by the lanes.
    private Watermark _watermark;

    // Owner: CAS between waiters, which install it, and publishers, which take and complete it.
    private TaskCompletionSource? _changed;

    internal LogStream(Watermark start)
    {
        _watermark = start;
        Tail = new LogTail(start);
        Ring = new EphemeralRing(Signal);
    }

    /// <summary>Everything up to here is durable and published.</summary>
    public Watermark Watermark => Volatile.Read(ref _watermark);

    /// <summary>The newest records of the Log.</summary>
    public LogTail Tail { get; }

    /// <summary>The newest non-durable records.</summary>
    public EphemeralRing Ring { get; }

    /// <summary>The newest place of the stream.</summary>
    public StreamToken Current => new(Watermark, Ring.Current);

    /// <summary>Ends when the stream is past a place in any part, at once when it is already.</summary>
    /// <param name="seen">The place that the caller has read up to.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The new place.</returns>
    public async ValueTask<StreamToken> WaitPastAsync(StreamToken seen, CancellationToken cancellationToken)
    {
        while (true)
        {
            TaskCompletionSource changed = Changed();
            StreamToken current = Current;
            if (current != seen)
            {
                return current;
            }

            await changed.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Ends when the watermark covers a place: for a token of another node that this one has not followed so far.
    /// </summary>
    /// <param name="place">The place.</param>
    /// <param name="cancellationToken">Stops the wait; the caller gives it a bound.</param>
    public async ValueTask WaitCoveredAsync(Watermark place, CancellationToken cancellationToken)
    {
        while (true)
        {
            TaskCompletionSource changed = Changed();
            if (Watermark.Covers(place))
            {
                return;
            }

            await changed.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Ends when the watermark is past a place; the ring is not waited for.</summary>
    /// <param name="seen">The place that the caller has read up to.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The new place.</returns>
    public async ValueTask<Watermark> WaitMovedAsync(Watermark seen, CancellationToken cancellationToken)
    {
        while (true)
        {
            TaskCompletionSource changed = Changed();
            Watermark current = Watermark;
            if (!seen.Covers(current))
            {
                return current;
            }

            await changed.Task.WaitAsync(cancellationToken);
        }
    }

    internal void Publish(CommitPosition position)
    {
        Watermark seen = Volatile.Read(ref _watermark);
        while (true)
        {
            Watermark found = Interlocked.CompareExchange(ref _watermark, seen.With(position), seen);
            if (ReferenceEquals(found, seen))
            {
                break;
            }

            seen = found;
        }

        Signal();
    }

    /// <summary>Publishes the places of several writers as one.</summary>
    internal void PublishAll(Watermark place)
    {
        Watermark seen = Volatile.Read(ref _watermark);
        while (!seen.Covers(place))
        {
            Watermark moved = seen;
            foreach (CommitPosition position in place.Positions)
            {
                moved = moved.With(position);
            }

            Watermark found = Interlocked.CompareExchange(ref _watermark, moved, seen);
            if (ReferenceEquals(found, seen))
            {
                Signal();
                return;
            }

            seen = found;
        }
    }

    private TaskCompletionSource Changed()
    {
        TaskCompletionSource? found = Volatile.Read(ref _changed);
        if (found is not null)
        {
            // The fence pairs with the exchange in Signal: the caller's next read of the place is not older.
            Interlocked.MemoryBarrier();
            return found;
        }

        var fresh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return Interlocked.CompareExchange(ref _changed, fresh, null) ?? fresh;
    }

    private void Signal() => Interlocked.Exchange(ref _changed, null)?.SetResult();
}
