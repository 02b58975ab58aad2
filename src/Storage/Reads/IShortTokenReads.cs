namespace Dendrite.Fast.Storage;

/// <summary>Tokens of short life: for a login, for a third party.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IShortTokenReads
{
    /// <summary>A token by its hash, whether it has ended or not; null when there is none.</summary>
    /// <param name="tokenHash">The hash.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<ShortTokenRow?> FindAsync(ReadOnlyMemory<byte> tokenHash, CancellationToken cancellationToken);
}
