namespace Dendrite.Fast.Storage;

/// <summary>Cross-signing keys, signatures that came apart from what they sign, and dehydrated devices.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface ICrossSigningReads
{
    /// <summary>The cross-signing keys of users, by user and usage.</summary>
    /// <param name="users">The users.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<CrossSigningKeyRow>> KeysAsync(
        IReadOnlyList<UserNid> users,
        CancellationToken cancellationToken);

    /// <summary>All signatures of a user, on their own and on others' devices and keys.</summary>
    /// <param name="signer">Who signed.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<KeySignatureRow>> SignaturesByAsync(UserNid signer, CancellationToken cancellationToken);

    /// <summary>The signatures of a user on the devices and keys of one user.</summary>
    /// <param name="signer">Who signed.</param>
    /// <param name="target">Whose devices and keys; may be the signer.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<KeySignatureRow>> SignaturesAsync(
        UserNid signer,
        UserNid target,
        CancellationToken cancellationToken);

    /// <summary>The others whose keys a user signed after a place, each once, by number.</summary>
    /// <param name="signer">Who signed.</param>
    /// <param name="writer">The writer whose commits are looked at.</param>
    /// <param name="position">The last position of it that was seen.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<UserNid>> SignedSinceAsync(
        UserNid signer,
        int writer,
        long position,
        CancellationToken cancellationToken);

    /// <summary>The dehydrated device of a user, or null.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<DehydratedDeviceRow?> DehydratedAsync(UserNid user, CancellationToken cancellationToken);
}
