namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Checks the signatures of many events at once, on several processors. Each check is on its own: one that fails says
/// nothing of the others.
/// </summary>
/// <remarks>
/// Invariant: taken = the checks that some worker has begun; each index is taken once, by the increment
/// that reached it (linearisation point), and its result is written by the worker that took it. The completed task
/// orders all results before whoever awaits it. Workers only compute, so one never waits for another.
/// </remarks>
public static class SignatureBatch
{
    /// <summary>
    /// Checks that one worker takes at a time. Chosen: about a millisecond of work (50 us each), so that taking costs
    /// nothing beside it and the last worker is not waited for long.
    /// </summary>
    private const int ChecksPerTake = 16;

    /// <summary>Checks all signatures.</summary>
    /// <param name="rules">The rules of the version of the room that all the events are of.</param>
    /// <param name="checks">What to check; not changed until the task is done.</param>
    /// <param name="results">Receives one status a check, in the same order; at least as many as checks.</param>
    /// <param name="workersMax">Most processors to use, this thread included; at least 1.</param>
    /// <param name="cancellationToken">
    /// Ends the batch between checks; results that were not reached are <see cref="SignatureStatus.NotChecked"/>.
    /// </param>
    /// <exception cref="ArgumentException">There is room for fewer results than there are checks.</exception>
    /// <exception cref="OperationCanceledException">The batch was ended.</exception>
    public static Task VerifyAsync(
        RoomVersionRules rules,
        ReadOnlyMemory<SignatureCheck> checks,
        Memory<SignatureStatus> results,
        int workersMax,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentOutOfRangeException.ThrowIfLessThan(workersMax, 1);
        if (results.Length < checks.Length)
        {
            throw new ArgumentException("there is room for fewer results than there are checks", nameof(results));
        }

        results.Span[..checks.Length].Clear();
        int takes = (checks.Length + ChecksPerTake - 1) / ChecksPerTake;
        Run run = new(rules, checks, results, cancellationToken);
        Task[] others = new Task[Math.Max(0, Math.Min(workersMax, takes) - 1)];
        for (int i = 0; i < others.Length; i++)
        {
            others[i] = Task.Run(run.Work, cancellationToken);
        }

        return FinishAsync(run, others);
    }

    private static async Task FinishAsync(Run run, Task[] others)
    {
        try
        {
            run.Work();
        }
        finally
        {
            // Nobody is left reading the caller's memory when the task ends, however it ends.
            await Task.WhenAll(others).ConfigureAwait(false);
        }
    }

    private sealed class Run(
        RoomVersionRules rules,
        ReadOnlyMemory<SignatureCheck> checks,
        Memory<SignatureStatus> results,
        CancellationToken cancellationToken)
    {
        // Owner: all workers, by atomic increments.
        private int _taken;

        public void Work()
        {
            while (true)
            {
                int end = Interlocked.Add(ref _taken, ChecksPerTake);
                int start = end - ChecksPerTake;
                if (start >= checks.Length)
                {
                    return;
                }

                for (int i = start; i < Math.Min(end, checks.Length); i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    ref readonly SignatureCheck check = ref checks.Span[i];
                    results.Span[i] = EventSignatures.Verify(
                        rules, check.Pdu.Span, check.Fields, check.Server, check.KeyId, check.Key);
                }
            }
        }
    }
}
