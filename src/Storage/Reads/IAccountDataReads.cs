namespace Dendrite.Fast.Storage;

/// <summary>Account data.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IAccountDataReads
{
    /// <summary>One value, or null.</summary>
    /// <param name="user">The user.</param>
    /// <param name="room">The room; none for global.</param>
    /// <param name="type">The type.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<StoredAccountData?> FindAsync(
        UserNid user,
        RoomNid room,
        string type,
        CancellationToken cancellationToken);

    /// <summary>The push rules of users who have some of their own, as stored; by user.</summary>
    /// <param name="after">Whom the last page ended with; none for the first page.</param>
    /// <param name="limit">Most users of the page; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StoredAccountData>> PushRulesAsync(
        UserNid after,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>Whom users ignore, as stored, of users who have set it; by user.</summary>
    /// <param name="after">Whom the last page ended with; none for the first page.</param>
    /// <param name="limit">Most users of the page; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StoredAccountData>> IgnoredUsersAsync(
        UserNid after,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>All of a user, global and of all rooms.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StoredAccountData>> OfUserAsync(UserNid user, CancellationToken cancellationToken);

    /// <summary>All of a user in one room, or all global.</summary>
    /// <param name="user">The user.</param>
    /// <param name="room">The room; none for global.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StoredAccountData>> OfRoomAsync(
        UserNid user,
        RoomNid room,
        CancellationToken cancellationToken);
}
