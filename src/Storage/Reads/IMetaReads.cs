namespace Dendrite.Fast.Storage;

/// <summary>Values that the server keeps about itself.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IMetaReads
{
    /// <summary>A value, or null.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<string?> FindAsync(string key, CancellationToken cancellationToken);
}
