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
    ValueTask<StoredHead?> HeadAsync(RoomNid room, CancellationToken cancellationToken);

    /// <summary>A range of the state keys of a room by ascending number.</summary>
    /// <param name="room">The room.</param>
    /// <param name="firstKid">The lowest key; 0 for the first.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StateKeyRow>> StateKeysAsync(
        RoomNid room,
        int firstKid,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>
    /// A range of the snapshots that have rows, by ascending number: how a room is loaded. Those that a state event's
    /// own row describes have none.
    /// </summary>
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

    /// <summary>The events that events of the room cite and that are not here.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<BackwardExtremityRow>> BackwardExtremitiesAsync(
        RoomNid room,
        CancellationToken cancellationToken);

    /// <summary>Received events that wait to enter the room, by the bytes of their ids.</summary>
    /// <param name="room">The room.</param>
    /// <param name="after">The last id of the page before, in its stored form; empty for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StagedEventRow>> StagedEventsAsync(
        RoomNid room,
        ReadOnlyMemory<byte> after,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>The rooms for which received events wait, by ascending number.</summary>
    /// <param name="after">The last room of the page before; none for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<RoomNid>> StagedRoomsAsync(
        RoomNid after, int limit, CancellationToken cancellationToken);

    /// <summary>The heads of rooms by ascending number.</summary>
    /// <param name="after">The last room of the page before; none for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StoredHead>> HeadsAsync(RoomNid after, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Whether a room has a snapshot row that nothing refers to: neither an event as the state before or after it, nor
    /// another row as its parent, nor the head. It has one exactly when it has rows that nothing leads to. Reads the
    /// rows of all events of the room, and keeps none.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<bool> HasUnreferencedSnapshotAsync(RoomNid room, CancellationToken cancellationToken);
}
