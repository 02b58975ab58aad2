using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Storage;

/// <summary>
/// Commits appends: waits, drains what waits up to a cap into one transaction, completes it, and begins again. While a
/// transaction runs the next batch collects. See docs/storage.md for the failure rules.
/// </summary>
internal sealed partial class CommitLane : IAsyncDisposable
{
    private readonly int _writer;
    private readonly ILaneStore _store;
    private readonly LogStream _stream;
    private readonly IPlacement _placement;
    private readonly CommitLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly LaneQueue _queue;

    // Owner: the lane's loop.
    private readonly FailedGenerations _failed = new();
    private readonly Stack<List<Append>> _work = new();
    private long _batch;
    private long _position;
    private long _sequence;
    private bool _isFenced;

    private Task _loop = Task.CompletedTask;

    public CommitLane(
        int writer,
        ILaneStore store,
        LogStream stream,
        IPlacement placement,
        CommitLimits limits,
        TimeProvider time,
        ILogger logger)
    {
        _writer = writer;
        _store = store;
        _stream = stream;
        _placement = placement;
        _limits = limits;
        _time = time;
        _logger = logger;
        _queue = new LaneQueue(limits, time);
    }

    /// <summary>How many appends wait.</summary>
    public int Waiting => _queue.Count;

    public void Start(WriterState state, bool onOwnThread)
    {
        _batch = state.Batch;
        _position = state.Position;
        _loop = onOwnThread ? LaneThread.RunAsync($"lane {_writer}", RunAsync) : Task.Run(RunAsync);
    }

    /// <summary>See <see cref="Database.EnqueueAsync"/>. The append is placed.</summary>
    public ValueTask<bool> EnqueueAsync(Append append, CancellationToken cancellationToken)
    {
        append.MarkEnqueued();
        if (append.BytesEstimate > _limits.AppendBytesMax)
        {
            Fail(append, new(CommitFailureKind.TooLarge, null, $"About {append.BytesEstimate} bytes."));
            return new(false);
        }

        append.EnqueuedAt = _time.GetTimestamp();
        return _queue.TryTake(append) ? new(true) : Slow(this, append, cancellationToken);

        static async ValueTask<bool> Slow(CommitLane lane, Append append, CancellationToken cancellationToken)
        {
            OfferOutcome outcome;
            try
            {
                outcome = await lane._queue.OfferAsync(append, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                lane.Fail(append, new(CommitFailureKind.Overloaded, null, "The wait for room was stopped."));
                throw;
            }

            switch (outcome)
            {
                case OfferOutcome.Taken:
                    return true;
                case OfferOutcome.Overloaded:
                    lane.Fail(append, new(CommitFailureKind.Overloaded, null, "The queue stayed full."));
                    return false;
                default:
                    lane.Fail(append, new(CommitFailureKind.Stopped, null, "The database is being closed."));
                    return false;
            }
        }
    }

    /// <summary>Fails an append whose owner lives on another node, on the caller's thread; always false.</summary>
    public bool Refuse(Append append)
    {
        append.MarkEnqueued();
        Fail(append, new(CommitFailureKind.NotHere, null, $"{append.Owner} lives on another node."));
        return false;
    }

    /// <summary>Commits what is queued, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Stop();
        await _loop;
        await _store.DisposeAsync();
    }

    private async Task RunAsync()
    {
        try
        {
            var drained = new List<Append>();
            while (true)
            {
                await _queue.WaitForWorkAsync();
                if (!_queue.TryDrain(drained))
                {
                    if (_queue.IsStopped)
                    {
                        return;
                    }

                    continue;
                }

                foreach (Append append in drained)
                {
                    append.Sequence = ++_sequence;
                }

                // The set is taken apart while it is committed; the next one is about as large.
                var next = new List<Append>(drained.Count);
                await CommitAsync(drained);
                drained = next;
            }
        }
        catch (Exception failure)
        {
            // Nothing that the store answers ends up here: this is a bug. Appends whose outcome is open stay open.
            Log.LaneEnded(_logger, failure, _writer);
            _queue.Stop();
            FailAll(_queue.TakeOlder(long.MaxValue), new(CommitFailureKind.Stopped, null, "The lane ended."));
        }
    }

    /// <summary>Commits a set, in smaller ones where rows are refused, until each append has its outcome.</summary>
    private async Task CommitAsync(List<Append> drained)
    {
        Debug.Assert(_work.Count == 0, "One set at a time.");
        _work.Push(drained);
        while (_work.TryPop(out List<Append>? set))
        {
            FailSuffixes(set);
            if (set.Count == 0)
            {
                continue;
            }

            StoreAnswer answer = await ExecuteUntilKnownAsync(set);
            switch (answer.Outcome)
            {
                case StoreOutcome.Committed when set.Count > 0:
                    Publish(set);
                    break;
                case StoreOutcome.Stale:
                    FailStale(set, answer.Epochs!);
                    _work.Push(set);
                    break;
                case StoreOutcome.RowFailed when answer.FailedIndex >= 0:
                    FailLater(set[answer.FailedIndex], answer.Failure!);
                    set.RemoveAt(answer.FailedIndex);
                    _work.Push(set);
                    break;
                case StoreOutcome.RowFailed when set.Count == 1:
                    FailLater(set[0], answer.Failure!);
                    break;
                case StoreOutcome.RowFailed:
                    Bisect(set);
                    break;
                case StoreOutcome.Fenced:
                    _isFenced = true;
                    Log.Fenced(_logger, _writer);
                    FailAll(set, new(CommitFailureKind.StaleOwner, null, "The writer was taken over."));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>
    /// Takes out the appends that build on a failed one: they stay in order, since a set keeps an owner's order.
    /// </summary>
    private void FailSuffixes(List<Append> set)
    {
        if (_isFenced)
        {
            FailAll(set, new(CommitFailureKind.StaleOwner, null, "The writer was taken over."));
            set.Clear();
            return;
        }

        int kept = 0;
        for (int index = 0; index < set.Count; index++)
        {
            Append append = set[index];
            if (_failed.Covers(append))
            {
                Fail(append, new(CommitFailureKind.EarlierFailed, null, "An earlier append of the owner failed."));
            }
            else
            {
                set[kept++] = append;
            }
        }

        set.RemoveRange(kept, set.Count - kept);
    }

    private void FailStale(List<Append> set, IReadOnlyDictionary<int, long> epochs)
    {
        for (int index = 0; index < set.Count; index++)
        {
            Append append = set[index];
            long epoch = epochs[append.Place.Slot];
            if (append.Place.Epoch != epoch)
            {
                string detail = $"Slot {append.Place.Slot} has epoch {epoch}, not {append.Place.Epoch}.";
                _placement.Lost(append.Place);
                FailLater(append, new(CommitFailureKind.StaleOwner, null, detail));
                set.RemoveAt(index--);
            }
        }
    }

    /// <summary>Halves a set by owner, or, when one owner is left, by position; the earlier half runs first.</summary>
    private void Bisect(List<Append> set)
    {
        List<OwnerKey> owners = [.. set.Select(append => append.Owner).Distinct()];
        if (owners.Count > 1)
        {
            HashSet<OwnerKey> firstHalf = [.. owners.Take(owners.Count / 2)];
            _work.Push(set.FindAll(append => !firstHalf.Contains(append.Owner)));
            _work.Push(set.FindAll(append => firstHalf.Contains(append.Owner)));
            return;
        }

        int middle = set.Count / 2;
        _work.Push(set.GetRange(middle, set.Count - middle));
        _work.Push(set.GetRange(0, middle));
    }

    private void Publish(List<Append> set)
    {
        long first = _position + 1;
        _batch++;
        _position += set.Count;

        // Callbacks see no context of ours: what they start does not come back to the lane.
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        for (int index = 0; index < set.Count; index++)
        {
            var position = new CommitPosition(_writer, first + index);
            Append append = set[index];
            if (append.Records.Length > 0)
            {
                _stream.Tail.Add(position, append.Records);
            }

            Raise(append, position, null);
        }

        _stream.Publish(new CommitPosition(_writer, _position));
        for (int index = 0; index < set.Count; index++)
        {
            Complete(set[index], new CommitResult(new CommitPosition(_writer, first + index), null));
        }

        SynchronizationContext.SetSynchronizationContext(context);
    }

    /// <summary>Fails an append and, from now on, those of its owner and generation.</summary>
    private void FailLater(Append append, CommitFailure failure)
    {
        _failed.Add(append);
        Fail(append, failure);
    }

    private void FailAll(List<Append> appends, CommitFailure failure)
    {
        foreach (Append append in appends)
        {
            FailLater(append, failure);
        }
    }

    private void Fail(Append append, CommitFailure failure)
    {
        if (failure.Kind is CommitFailureKind.BadRow or CommitFailureKind.StaleOwner)
        {
            Log.AppendRefused(_logger, append.Owner, failure.Kind, failure.Table, failure.Detail);
        }
        else
        {
            Log.AppendFailed(_logger, append.Owner, failure.Kind, failure.Table, failure.Detail);
        }

        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        Raise(append, default, failure);
        Complete(append, new CommitResult(default, failure));
        SynchronizationContext.SetSynchronizationContext(context);
    }

    private void Raise(Append append, CommitPosition position, CommitFailure? failure)
    {
        try
        {
            if (failure is null)
            {
                append.RaiseCommitted(position);
            }
            else
            {
                append.RaiseFailed(failure);
            }
        }
        catch (Exception thrown)
        {
            // The append's outcome stands whatever its owner makes of it; the others go on.
            Log.CallbackThrew(_logger, thrown, append.Owner);
        }
    }

    private void Complete(Append append, in CommitResult result)
    {
        append.Complete(in result);
        try
        {
            append.RaiseCompleted();
        }
        catch (Exception thrown)
        {
            // As for the other callbacks.
            Log.CallbackThrew(_logger, thrown, append.Owner);
        }
    }
}
