namespace Dendrite.Fast.Storage;

internal sealed partial class CommitLane
{
    /// <summary>
    /// Runs the set as one transaction until it is known what came of it. While the database is away, appends that have
    /// waited too long fail and leave the set; it may end empty.
    /// </summary>
    private async Task<StoreAnswer> ExecuteUntilKnownAsync(List<Append> set)
    {
        for (int attempt = 1; ; attempt++)
        {
            var batch = new LaneBatch(set, _writer, _batch + 1, _position + 1);
            StoreAnswer answer = await _store.ExecuteAsync(batch);
            if (answer.Outcome == StoreOutcome.Unknown)
            {
                answer = await FindOutAsync(batch, answer);
            }

            if (answer.Outcome != StoreOutcome.NotCommitted)
            {
                return answer;
            }

            Log.CommitRetried(_logger, answer.Exception, _writer, attempt);
            FailOverdue(set);
            if (set.Count == 0)
            {
                return answer;
            }

            await PauseAsync(attempt);
        }
    }

    /// <summary>
    /// The writer's row tells: it carries the number of the last batch that was committed. Until it can be read, the
    /// batch's appends are answered nothing, whatever their age.
    /// </summary>
    private async Task<StoreAnswer> FindOutAsync(LaneBatch batch, StoreAnswer answer)
    {
        Log.CommitUnknown(_logger, answer.Exception, _writer);
        long since = _time.GetTimestamp();
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                WriterState state = await _store.ReadWriterAsync(_writer);
                bool isCommitted = state.Batch == batch.Number && state.Position == batch.Last;
                Log.CommitKnown(_logger, _writer, batch.Number, isCommitted);
                if (isCommitted)
                {
                    return StoreAnswer.Committed;
                }

                return state.Batch == batch.Number - 1
                    ? StoreAnswer.NotCommitted(answer.Exception!)
                    : StoreAnswer.Fenced;
            }
            catch (StoreUnavailableException failure)
            {
                Log.CommitRetried(_logger, failure, _writer, attempt);
                FailOverdue([]);
                if (_queue.IsStopped && _time.GetElapsedTime(since) > _limits.UnavailableWait)
                {
                    // Closing does not wait for ever; the appends are never answered, the next start finds the truth.
                    throw;
                }

                await PauseAsync(attempt);
            }
        }
    }

    /// <summary>
    /// Fails what has waited longer than the limit: in the set, which is known not to be committed, and behind.
    /// </summary>
    private void FailOverdue(List<Append> set)
    {
        long waitTicks = (long)(_limits.UnavailableWait.TotalSeconds * _time.TimestampFrequency);
        long deadline = _time.GetTimestamp() - waitTicks;
        var failure = new CommitFailure(CommitFailureKind.Unavailable, null, "The database is away.");
        FailAll(set.FindAll(append => append.EnqueuedAt <= deadline), failure);
        set.RemoveAll(append => append.EnqueuedAt <= deadline);
        FailSuffixes(set);
        foreach (Append append in _queue.TakeOlder(deadline))
        {
            append.Sequence = ++_sequence;
            FailLater(append, failure);
        }
    }

    private Task PauseAsync(int attempt)
    {
        double factor = Math.Pow(2, Math.Min(attempt - 1, 16));
        TimeSpan pause = _limits.RetryFirst * factor;
        return Task.Delay(pause < _limits.RetryLast ? pause : _limits.RetryLast, _time);
    }
}
