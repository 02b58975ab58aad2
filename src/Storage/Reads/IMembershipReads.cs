namespace Dendrite.Fast.Storage;

/// <summary>Who is in which room: an index of current state.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IMembershipReads
{
    /// <summary>A membership, or null when there never was one.</summary>
    /// <param name="user">The user.</param>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<StoredMembership?> FindAsync(UserNid user, RoomNid room, CancellationToken cancellationToken);

    /// <summary>All memberships of a user, left and forgotten rooms included.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StoredMembership>> OfUserAsync(UserNid user, CancellationToken cancellationToken);

    /// <summary>All memberships in a room, in no order.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StoredMembership>> OfRoomAsync(RoomNid room, CancellationToken cancellationToken);

    /// <summary>The users with one membership in a room, by ascending number.</summary>
    /// <param name="room">The room.</param>
    /// <param name="membership">The membership.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<UserNid>> UsersAsync(
        RoomNid room,
        Membership membership,
        CancellationToken cancellationToken);

    /// <summary>How many users have one membership in a room.</summary>
    /// <param name="room">The room.</param>
    /// <param name="membership">The membership.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<int> CountAsync(RoomNid room, Membership membership, CancellationToken cancellationToken);

    /// <summary>Who is joined to a room that the user is joined to, the user included when in any.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<UserNid>> UsersSharingAsync(UserNid user, CancellationToken cancellationToken);
}
