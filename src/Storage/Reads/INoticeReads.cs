namespace Dendrite.Fast.Storage;

/// <summary>Where users get notices of this server.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface INoticeReads
{
    /// <summary>The room in which a user gets notices; null for none yet.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<RoomNid?> RoomAsync(UserNid user, CancellationToken cancellationToken);
}
