namespace Dendrite.Fast.Storage;

/// <summary>
/// Looks at the whole database for what does not hold: what can be said of rows without knowing rooms. Any thread.
/// </summary>
public interface IDatabaseChecks
{
    /// <summary>
    /// Runs every check, one after another; a check reads its tables in bounded memory, and reports no more than its
    /// limit at once. What is committed meanwhile may be seen or not.
    /// </summary>
    /// <param name="progress">Told the name of each check before it starts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    IAsyncEnumerable<Finding> RunAsync(Action<string> progress, CancellationToken cancellationToken);

    /// <summary>Mends a finding. Nothing else may write to what it is about.</summary>
    /// <param name="repair">What mends it.</param>
    /// <param name="cancellationToken">Stops it between statements.</param>
    /// <exception cref="StoreUnavailableException">The database could not be written.</exception>
    ValueTask RepairAsync(Repair repair, CancellationToken cancellationToken);

    /// <summary>The relations of a range of a room's events.</summary>
    /// <param name="room">The room.</param>
    /// <param name="firstEid">The first event.</param>
    /// <param name="lastEid">The last event.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<RelationRow>> RelationsAsync(
        RoomNid room, int firstEid, int lastEid, CancellationToken cancellationToken);
}
