namespace Dendrite.Fast.Storage;

/// <summary>Receipts.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IReceiptReads
{
    /// <summary>All receipts in a room.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StoredReceipt>> OfRoomAsync(RoomNid room, CancellationToken cancellationToken);

    /// <summary>The receipts of a user in a room.</summary>
    /// <param name="room">The room.</param>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StoredReceipt>> OfUserAsync(
        RoomNid room,
        UserNid user,
        CancellationToken cancellationToken);
}
