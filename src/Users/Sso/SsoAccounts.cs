using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Finds the account of somebody whom a provider has vouched for, or makes it. Who an account belongs to is what the
/// provider calls its owner by, which never changes; names and addresses count once, when it is made. Any thread.
/// </summary>
internal sealed class SsoAccounts(UserParts parts, Profiles profiles, AcceptedTerms terms)
{
    // How often an account is looked for. The first attempt may meet another tab of the same person, the second an
    // address that somebody else has got meanwhile.
    private const int Attempts = 3;

    /// <summary>What account it is, without a change.</summary>
    /// <param name="ticket">Who it is.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">
    /// M_USER_DEACTIVATED, M_USER_LOCKED; M_USER_IN_USE, M_INVALID_USERNAME, M_EXCLUSIVE: there is none, and cannot be
    /// one; M_FORBIDDEN: the provider brings no new users.
    /// </exception>
    public async Task<SsoAccount> LookAsync(
        SsoTicket ticket, SsoProviderOptions provider, CancellationToken cancellationToken)
    {
        if (await FindKnownAsync(ticket, cancellationToken).ConfigureAwait(false) is { } known)
        {
            var userId = await parts.Database.Names.UserIdAsync(known.User, cancellationToken).ConfigureAwait(false);
            return new SsoAccount(SsoAccountKind.Known, UserId.Parse(userId));
        }

        if (ticket.Localpart is not { } localpart)
        {
            CheckMayCome(provider);
            return new SsoAccount(SsoAccountKind.New, null);
        }

        var wished = IdOf(localpart, ticket.Server);
        if (await parts.Accounts.FindAsync(wished, cancellationToken).ConfigureAwait(false) is { } existing)
        {
            CheckMayLink(existing, provider);
            return new SsoAccount(SsoAccountKind.Linked, wished);
        }

        CheckMayCome(provider);
        return new SsoAccount(SsoAccountKind.New, wished);
    }

    /// <summary>The account: found, linked or made.</summary>
    /// <param name="ticket">Who it is.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="chosen">The name that its owner has chosen; used only where the provider gives none.</param>
    /// <param name="agreed">Whether its owner has agreed to the policies of this server.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">As for <see cref="LookAsync"/>; M_MISSING_PARAM: no name.</exception>
    public async Task<UserNid> GetAsync(
        SsoTicket ticket,
        SsoProviderOptions provider,
        string? chosen,
        bool agreed,
        CancellationToken cancellationToken)
    {
        var email = await FreeEmailAsync(ticket, cancellationToken).ConfigureAwait(false);
        for (var attempt = 1; ; attempt++)
        {
            if (await FindKnownAsync(ticket, cancellationToken).ConfigureAwait(false) is { } known)
            {
                return known.User;
            }

            var wished = IdOf(
                ticket.Localpart ?? chosen ?? throw MatrixError.MissingParam("Choose a user name.").ToException(),
                ticket.Server);
            var user = await parts.Database.Names.UserAsync(wished.Value, cancellationToken).ConfigureAwait(false);
            using var held = await parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);

            // Another tab of the same person may have been faster.
            if (await FindKnownAsync(ticket, cancellationToken).ConfigureAwait(false) is { } meanwhile)
            {
                return meanwhile.User;
            }

            var append = await ChangeAsync(user, ticket, provider, agreed, email, cancellationToken)
                .ConfigureAwait(false);
            var result = await parts.Writer.TryCommitAsync(append, cancellationToken).ConfigureAwait(false);
            if (result.IsCommitted)
            {
                return user;
            }

            var isAhead = result.Failure.Kind == CommitFailureKind.Conflict
                && result.Failure.Table is "external_ids" or "accounts" or "threepids";
            if (!isAhead || attempt == Attempts)
            {
                throw Registration.Refusal(result.Failure);
            }

            email = ThreepidProof.IsTaken(result.Failure) ? null : email;
        }
    }

    /// <summary>Adds to the append of an account's end that no provider knows it any more.</summary>
    public static void AddErase(UserAppend append, UserNid user) => append.Add(new UserExternalIdsDeleteRow(user));

    private async Task<UserAppend> ChangeAsync(
        UserNid user,
        SsoTicket ticket,
        SsoProviderOptions provider,
        bool agreed,
        EmailAddress? email,
        CancellationToken cancellationToken)
    {
        var nowMs = parts.Time.GetUtcNow().ToUnixTimeMilliseconds();
        UserAppend append = new(user);
        append.Add(new ExternalIdRow(ticket.Provider, ticket.Subject, user, nowMs));
        var account = await parts.Database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false);
        if (account is { } existing)
        {
            // A name that somebody chooses is none that the provider vouches for.
            CheckMayLink(existing, ticket.Localpart is null ? null : provider);
            return append;
        }

        CheckMayCome(provider);
        parts.AddAccount(append, user, AccountKind.User);
        if (agreed)
        {
            terms.Add(append, user);
        }

        if (email is { } address)
        {
            append.Add(new ThreepidRow(EmailAddress.Medium, address.Value, user, nowMs, nowMs));
        }

        Action? named = ticket.DisplayName is { } name
            ? await profiles.AddNameAsync(append, user, name, cancellationToken).ConfigureAwait(false)
            : null;
        append.Committed = _ =>
        {
            named?.Invoke();
            parts.Metrics.Registrations.Add(1);
        };
        return append;
    }

    private async Task<AccountRow?> FindKnownAsync(SsoTicket ticket, CancellationToken cancellationToken)
    {
        var id = await parts.Database.ExternalIds.FindAsync(ticket.Provider, ticket.Subject, cancellationToken)
            .ConfigureAwait(false);
        if (id is not { } found)
        {
            return null;
        }

        var account = await parts.Database.Users.AccountAsync(found.User, cancellationToken).ConfigureAwait(false);
        if (account is { } known)
        {
            Logins.CheckMayLogIn(known);
        }

        return account;
    }

    // An address that has an account stays there: nobody gets a second one by it, nor that account.
    private async Task<EmailAddress?> FreeEmailAsync(SsoTicket ticket, CancellationToken cancellationToken)
        => EmailAddress.TryParse(ticket.Email, out var address)
            && await parts.Database.Threepids.FindAsync(EmailAddress.Medium, address.Value, cancellationToken)
                .ConfigureAwait(false) is null
                ? address
                : null;

    private UserId IdOf(string localpart, ServerName server)
    {
        var wished = Usernames.ForRegistration(localpart, server);
        parts.CheckNotKept(wished);
        return wished;
    }

    private static void CheckMayCome(SsoProviderOptions provider)
    {
        if (!provider.AllowsNewUsers)
        {
            throw MatrixError.Forbidden(
                $"Nobody on this server is known to {provider.Name} by the name that you have there. Ask whoever runs "
                + "this server for an account.").ToException();
        }
    }

    private static void CheckMayLink(in AccountRow account, SsoProviderOptions? provider)
    {
        if (provider is not { AllowsExistingUsers: true } || account.Kind != AccountKind.User)
        {
            throw new MatrixError(
                "M_USER_IN_USE",
                400,
                "This user name is taken by an account that was made in another way. If it is yours, log in to it as "
                + "you always do, or ask whoever runs this server to connect it.").ToException();
        }

        Logins.CheckMayLogIn(account);
    }
}
