namespace Dendrite.Fast.Storage;

/// <summary>
/// Gives out dense numbers from blocks that this process takes from the database. A number is never given out twice;
/// numbers of a block are lost when the process ends, so there are gaps.
/// </summary>
public interface IIdAllocator
{
    /// <summary>
    /// A number for a new room. Only for a room id that nobody else can be creating (a fresh local one), whose
    /// <see cref="RoomRow"/> goes into the same append as its create event; any other goes through
    /// <see cref="INames.RoomAsync"/>.
    /// </summary>
    /// <param name="cancellationToken">Stops the wait for a block.</param>
    ValueTask<RoomNid> NextRoomAsync(CancellationToken cancellationToken);

    /// <summary>A number for a new report; 1 and up.</summary>
    /// <param name="cancellationToken">Stops the wait for a block.</param>
    ValueTask<long> NextReportAsync(CancellationToken cancellationToken);
}
