namespace Dendrite.Fast.Rooms;

/// <summary>
/// What jobs of one kind do. A step is bounded, and commits what it did in one append together with the job's next row:
/// after a crash the job goes on behind the last step that was committed, and does none twice.
/// </summary>
internal abstract class JobWork
{
    /// <summary>The kind.</summary>
    public abstract JobKind Kind { get; }

    /// <summary>How long a job rests after each step: what nobody waits for leaves the machine to the others.</summary>
    public virtual TimeSpan Pause => TimeSpan.Zero;

    /// <summary>Does one step.</summary>
    /// <param name="job">The job as last committed.</param>
    /// <param name="nowMs">The time, for the next row.</param>
    /// <param name="cancellationToken">Stops the step before its commit.</param>
    /// <returns>The job as committed by the step.</returns>
    /// <exception cref="Storage.CommitFailedException">Nothing was done; the step is tried again.</exception>
    public abstract ValueTask<JobInfo> StepAsync(JobInfo job, long nowMs, CancellationToken cancellationToken);
}
