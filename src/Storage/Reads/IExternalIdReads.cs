namespace Dendrite.Fast.Storage;

/// <summary>Whom sign-on providers know accounts as.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IExternalIdReads
{
    /// <summary>The account that a provider knows, or null.</summary>
    /// <param name="provider">The provider's id in the configuration.</param>
    /// <param name="subject">The provider's id of the person.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<ExternalIdRow?> FindAsync(string provider, string subject, CancellationToken cancellationToken);

    /// <summary>Whom the providers know an account as, by provider and subject.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<ExternalIdRow>> OfUserAsync(UserNid user, CancellationToken cancellationToken);
}
