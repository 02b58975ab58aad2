namespace Dendrite.Fast.Storage;

/// <summary>Long work, and what waits for it.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IJobReads
{
    /// <summary>A job, or null.</summary>
    /// <param name="id">The job.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<JobRow?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>Jobs of one status by ascending number.</summary>
    /// <param name="status">The status.</param>
    /// <param name="after">The last job of the page before; 0 for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<JobRow>> ListAsync(
        JobStatus status, long after, int limit, CancellationToken cancellationToken);

    /// <summary>The newest job; null when there never was one.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<JobRow?> NewestAsync(CancellationToken cancellationToken);

    /// <summary>Redacted events whose content is due to be erased, the longest due first.</summary>
    /// <param name="dueTs">Due up to this time, in ms since 1970.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<RedactionQueueRow>> DueRedactionsAsync(
        long dueTs, int limit, CancellationToken cancellationToken);
}
