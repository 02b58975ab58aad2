namespace Dendrite.Fast.Storage;

/// <summary>Room aliases and published rooms.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IDirectoryReads
{
    /// <summary>An alias, or null.</summary>
    /// <param name="roomAlias">The full alias.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<RoomAliasRow?> AliasAsync(string roomAlias, CancellationToken cancellationToken);

    /// <summary>The aliases of a room.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<RoomAliasRow>> AliasesAsync(RoomNid room, CancellationToken cancellationToken);

    /// <summary>The published rooms of one local server name.</summary>
    /// <param name="server">The local server name.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<PublishedRoomRow>> PublishedAsync(ServerNid server, CancellationToken cancellationToken);

    /// <summary>Whether a room is published by any local server name.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<bool> IsPublishedAsync(RoomNid room, CancellationToken cancellationToken);
}
