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

    /// <summary>
    /// The key up to which a step removes the rows of a room from a table; null when no row is left.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="room">The room.</param>
    /// <param name="limit">The rows of a step, about; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<long?> RemovalEndAsync(
        NumberedRoomTable table, RoomNid room, int limit, CancellationToken cancellationToken);

    /// <inheritdoc cref="RemovalEndAsync(NumberedRoomTable, RoomNid, int, CancellationToken)" />
    ValueTask<byte[]?> RemovalEndAsync(
        NamedRoomTable table, RoomNid room, int limit, CancellationToken cancellationToken);

    /// <summary>The newest jobs of a kind, by descending number.</summary>
    /// <param name="kind">As in <see cref="JobRow"/>.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<JobRow>> NewestAsync(int kind, int limit, CancellationToken cancellationToken);

    /// <summary>Rooms that have ever had an <c>m.room.retention</c> state event, by ascending number.</summary>
    /// <param name="after">The last room of the page before; none for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<RoomNid>> RetentionRoomsAsync(
        RoomNid after, int limit, CancellationToken cancellationToken);

    /// <summary>Redacted events whose content is due to be erased, the longest due first.</summary>
    /// <param name="dueTs">Due up to this time, in ms since 1970.</param>
    /// <param name="after">The last one of the page before; the default for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<RedactionQueueRow>> DueRedactionsAsync(
        long dueTs, RedactionQueueRow after, int limit, CancellationToken cancellationToken);
}
