namespace Dendrite.Fast.Storage;

/// <summary>Events and their JSON.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IEventReads
{
    /// <summary>An event by its number, or null.</summary>
    /// <param name="room">The room.</param>
    /// <param name="eid">The event.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<StoredEvent?> FindAsync(RoomNid room, int eid, CancellationToken cancellationToken);

    /// <summary>An event by its id, or null.</summary>
    /// <param name="room">The room.</param>
    /// <param name="eventId">The id in its stored form.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<StoredEvent?> FindAsync(RoomNid room, ReadOnlyMemory<byte> eventId, CancellationToken cancellationToken);

    /// <summary>The places where an event id is stored, in all rooms.</summary>
    /// <param name="eventId">The id in its stored form.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<GlobalEventRef>> FindEverywhereAsync(
        ReadOnlyMemory<byte> eventId,
        CancellationToken cancellationToken);

    /// <summary>Events by number; those that are not there are left out.</summary>
    /// <param name="room">The room.</param>
    /// <param name="eids">The events.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StoredEvent>> ListAsync(
        RoomNid room,
        IReadOnlyList<int> eids,
        CancellationToken cancellationToken);

    /// <summary>A range of events by ascending number: how a room is loaded.</summary>
    /// <param name="room">The room.</param>
    /// <param name="firstEid">The first number.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StoredEvent>> RangeAsync(
        RoomNid room,
        int firstEid,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>The events that relate to an event, by ascending number.</summary>
    /// <param name="room">The room.</param>
    /// <param name="parentId">The id, in its stored form, of the event that they relate to.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<RelationRow>> RelationsAsync(
        RoomNid room,
        ReadOnlyMemory<byte> parentId,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>The JSON of an event in UTF-8, or null.</summary>
    /// <param name="room">The room.</param>
    /// <param name="eid">The event.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<byte[]?> JsonAsync(RoomNid room, int eid, CancellationToken cancellationToken);

    /// <summary>The JSON of events; those that are not there are left out, the order is by number.</summary>
    /// <param name="room">The room.</param>
    /// <param name="eids">The events.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<EventJsonRow>> JsonAsync(
        RoomNid room,
        IReadOnlyList<int> eids,
        CancellationToken cancellationToken);
}
