namespace Dendrite.Fast.Storage;

/// <summary>What the unread counts of a room are made of, besides its events.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IUnreadReads
{
    /// <summary>The sets of rules of a room, by number.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<UnreadGroupRow>> GroupsAsync(RoomNid room, CancellationToken cancellationToken);

    /// <summary>The threads of a room, by number.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<UnreadThreadRow>> ThreadsAsync(RoomNid room, CancellationToken cancellationToken);

    /// <summary>Since when events count for whom; by user, the oldest first.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<UnreadMemberRow>> MembersAsync(RoomNid room, CancellationToken cancellationToken);

    /// <summary>The exceptions of a room; by user, the oldest first.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<UnreadExceptionRow>> ExceptionsAsync(RoomNid room, CancellationToken cancellationToken);
}
