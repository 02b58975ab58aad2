namespace Dendrite.Fast.Storage;

/// <summary>Reports to the administrators.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IReportReads
{
    /// <summary>A report, or null.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<ReportRow?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>
    /// Reports by descending number, which is about the order in which they came: each node takes numbers in blocks.
    /// </summary>
    /// <param name="before">The last number of the page before; <see cref="long.MaxValue"/> for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<ReportRow>> PageAsync(long before, int limit, CancellationToken cancellationToken);
}
