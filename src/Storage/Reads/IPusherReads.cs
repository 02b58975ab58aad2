namespace Dendrite.Fast.Storage;

/// <summary>Pushers.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IPusherReads
{
    /// <summary>The pushers of a user, by app and pushkey.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<PusherRow>> OfUserAsync(UserNid user, CancellationToken cancellationToken);

    /// <summary>The pushers of all users to one address, by user.</summary>
    /// <param name="appId">The app.</param>
    /// <param name="pushkey">The app's address of the device.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<PusherRow>> ByKeyAsync(
        string appId,
        string pushkey,
        CancellationToken cancellationToken);
}
