namespace Dendrite.Fast.Storage;

/// <summary>Stored filters.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IFilterReads
{
    /// <summary>A filter in UTF-8, or null.</summary>
    /// <param name="user">The user.</param>
    /// <param name="filterId">The number in the user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<byte[]?> FindAsync(UserNid user, long filterId, CancellationToken cancellationToken);

    /// <summary>The filters of a user, by number.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<FilterRow>> OfUserAsync(UserNid user, CancellationToken cancellationToken);
}
