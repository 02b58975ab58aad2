namespace Dendrite.Fast.Storage;

/// <summary>Third-party ids of accounts, where they are bound, and proofs of addresses.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IThreepidReads
{
    /// <summary>The third-party id with its account, or null.</summary>
    /// <param name="medium">The medium.</param>
    /// <param name="address">The address in its canonical form.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<ThreepidRow?> FindAsync(string medium, string address, CancellationToken cancellationToken);

    /// <summary>The third-party ids of an account, by medium and address.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<ThreepidRow>> OfUserAsync(UserNid user, CancellationToken cancellationToken);

    /// <summary>What this server has bound for a user at identity servers.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<ThreepidBindingRow>> BindingsAsync(UserNid user, CancellationToken cancellationToken);

    /// <summary>The proof of an address, or null; its age is for the caller to look at.</summary>
    /// <param name="sid">The id of the session.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<ThreepidSessionRow?> SessionAsync(string sid, CancellationToken cancellationToken);

    /// <summary>The proof of an address that a client began with this secret, or null.</summary>
    /// <param name="purpose">What the proof is for.</param>
    /// <param name="medium">The medium.</param>
    /// <param name="address">The address in its canonical form.</param>
    /// <param name="secretHash">The hash of the client's secret.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<ThreepidSessionRow?> SessionBySecretAsync(
        ThreepidPurpose purpose,
        string medium,
        string address,
        ReadOnlyMemory<byte> secretHash,
        CancellationToken cancellationToken);
}
