namespace Dendrite.Fast.Storage;

/// <summary>Accounts, what they have agreed to, registration tokens and profiles.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IUserReads
{
    /// <summary>A local account, or null.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<AccountRow?> AccountAsync(UserNid user, CancellationToken cancellationToken);

    /// <summary>Local accounts by ascending number.</summary>
    /// <param name="after">The last user of the page before; none for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<AccountRow>> AccountsAsync(UserNid after, int limit, CancellationToken cancellationToken);

    /// <summary>Accounts of guests by ascending number.</summary>
    /// <param name="after">The last guest of the page before; none for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<AccountRow>> GuestsAsync(UserNid after, int limit, CancellationToken cancellationToken);

    /// <summary>The accounts that have <see cref="AccountFlags.Erased"/>, by number.</summary>
    /// <param name="after">The last account of the page before; none for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<AccountRow>> ErasedAsync(UserNid after, int limit, CancellationToken cancellationToken);

    /// <summary>What a user has agreed to, by policy and version.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<AcceptedTermsRow>> TermsAsync(UserNid user, CancellationToken cancellationToken);

    /// <summary>
    /// Whether there is any account of a person: those of guests, application services and the server do not count.
    /// </summary>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<bool> AnyAccountAsync(CancellationToken cancellationToken);

    /// <summary>A registration token, or null.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<RegistrationTokenRow?> RegistrationTokenAsync(string token, CancellationToken cancellationToken);

    /// <summary>All registration tokens.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<RegistrationTokenRow>> RegistrationTokensAsync(CancellationToken cancellationToken);

    /// <summary>The fields of a profile.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<ProfileRow>> ProfileAsync(UserNid user, CancellationToken cancellationToken);

    /// <summary>A field of a profile: its JSON value in UTF-8, or null.</summary>
    /// <param name="user">The user.</param>
    /// <param name="field">The field.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<byte[]?> ProfileFieldAsync(UserNid user, string field, CancellationToken cancellationToken);

    /// <summary>The profiles of many users, by user.</summary>
    /// <param name="users">The users.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<ProfileRow>> ProfilesAsync(
        IReadOnlyList<UserNid> users,
        CancellationToken cancellationToken);
}
