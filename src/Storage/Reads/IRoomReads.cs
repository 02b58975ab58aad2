namespace Dendrite.Fast.Storage;

/// <summary>Rooms, their heads, state keys and snapshots.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IRoomReads
{
    /// <summary>A room by its number, or null.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<RoomRow?> FindAsync(RoomNid room, CancellationToken cancellationToken);

    /// <summary>A room by its id, or null.</summary>
    /// <param name="roomId">The full room id.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<RoomRow?> FindAsync(string roomId, CancellationToken cancellationToken);

    /// <summary>Rooms by ascending number.</summary>
    /// <param name="after">The last room of the page before; none for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<RoomRow>> ListAsync(RoomNid after, int limit, CancellationToken cancellationToken);

    /// <summary>The head of a room, or null when it has no events.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<RoomHeadRow?> HeadAsync(RoomNid room, CancellationToken cancellationToken);

    /// <summary>The state keys of a room by ascending number.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StateKeyRow>> StateKeysAsync(RoomNid room, CancellationToken cancellationToken);

    /// <summary>A snapshot, or null.</summary>
    /// <param name="room">The room.</param>
    /// <param name="sid">The snapshot.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<StateSnapshotRow?> SnapshotAsync(RoomNid room, int sid, CancellationToken cancellationToken);

    /// <summary>
    /// A snapshot and its ancestors back to the nearest checkpoint, oldest first: applied in order they give the
    /// state.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="sid">The snapshot.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StateSnapshotRow>> SnapshotChainAsync(
        RoomNid room,
        int sid,
        CancellationToken cancellationToken);

    /// <summary>A range of snapshots by ascending number: how a room is loaded.</summary>
    /// <param name="room">The room.</param>
    /// <param name="firstSid">The first number.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StateSnapshotRow>> SnapshotsAsync(
        RoomNid room,
        int firstSid,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>The redactions that wait for their targets.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<PendingRedactionRow>> PendingRedactionsAsync(
        RoomNid room,
        CancellationToken cancellationToken);
}
