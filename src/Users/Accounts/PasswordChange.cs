using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Gives accounts new passwords. Any thread. Source: client-server API v1.19, "Password management".
/// </summary>
public sealed class PasswordChange
{
    private readonly UserParts _parts;
    private readonly InteractiveAuth _auth;
    private readonly AuthFlows _flows;

    internal PasswordChange(UserParts parts, InteractiveAuth auth, AuthFlows flows)
    {
        _parts = parts;
        _auth = auth;
        _flows = flows;
    }

    /// <summary>
    /// Whether a user can set a password: whether anything proves that the account is theirs. The capability
    /// <c>m.change_password</c>.
    /// </summary>
    /// <param name="session">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<bool> IsPossibleAsync(Session session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return !session.IsGuest && await _flows.CanProveAsync(session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Gives an account another password, once its owner has proved to be that: by the password that it has or, logged
    /// in or not, by its mail address.
    /// </summary>
    /// <param name="session">The owner, whose device stays logged in; null where nobody is logged in.</param>
    /// <param name="password">The new password.</param>
    /// <param name="logoutDevices">Whether the other devices are logged out.</param>
    /// <param name="auth">The request as it came.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>Null when done; else what to answer with 401.</returns>
    /// <exception cref="MatrixException">
    /// M_WEAK_PASSWORD, M_INVALID_PARAM; M_BAD_JSON; M_FORBIDDEN: nothing could prove it, or the request is not the one
    /// that opened the session; 403 M_THREEPID_AUTH_FAILED: the confirmation of the address was used; 403
    /// M_USER_DEACTIVATED; 401 M_USER_LOCKED; M_LIMIT_EXCEEDED.
    /// </exception>
    public async Task<InteractiveAuthChallenge?> ChangeAsync(
        Session? session, string password, bool logoutDevices, AuthRequest auth, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(auth);

        // Refused before anybody proves anything in vain.
        _parts.Options.CheckNewPassword(password);
        var policy = await _flows.ForNewPasswordAsync(session, cancellationToken).ConfigureAwait(false);
        var progress = await _auth.AdvanceAsync(auth, policy, cancellationToken).ConfigureAwait(false);
        using var grant = progress.Grant;
        if (grant is null)
        {
            return progress.Challenge;
        }

        var user = session?.User ?? grant.Session.ProvenUser!.Value;
        var hash = await _parts.Passwords.HashAsync(password, cancellationToken).ConfigureAwait(false);
        try
        {
            await StoreAsync(user, hash, logoutDevices, session, grant.Session.Threepid, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (MatrixException refused) when (refused.Error.HttpStatus < 500)
        {
            // For good: what was proved proves it no more.
            grant.Close();
            throw;
        }

        grant.Close();
        return null;
    }

    /// <summary>Gives an account another password without asking for a proof: for an administrator.</summary>
    /// <param name="userId">A local user.</param>
    /// <param name="password">The new password.</param>
    /// <param name="logoutDevices">
    /// Whether the devices are logged out, but for the dehydrated one and that of <paramref name="sparing"/>.
    /// </param>
    /// <param name="sparing">A session whose device stays logged in; null for none.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_NOT_FOUND: no such account here; 403 M_USER_DEACTIVATED; M_WEAK_PASSWORD, M_INVALID_PARAM; M_LIMIT_EXCEEDED:
    /// too many computations are waiting.
    /// </exception>
    public async Task SetAsync(
        UserId userId,
        string password,
        bool logoutDevices,
        Session? sparing,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(password);
        _parts.Options.CheckNewPassword(password);
        var account = await _parts.Accounts.FindAsync(userId, cancellationToken).ConfigureAwait(false)
            ?? throw Accounts.NotFound();
        if (account.State == AccountState.Deactivated)
        {
            throw Sessions.Deactivated();
        }

        var hash = await _parts.Passwords.HashAsync(password, cancellationToken).ConfigureAwait(false);
        await StoreAsync(account.User, hash, logoutDevices, sparing, proof: null, cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task StoreAsync(
        UserNid user,
        string hash,
        bool logoutDevices,
        Session? sparing,
        ThreepidProof? proof,
        CancellationToken cancellationToken)
    {
        using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
        UserAppend append = new(user) { Placed = _parts.Database.Placement.Locate(OwnerKey.Of(user)) };
        var account = await _parts.Database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false)
            ?? throw Accounts.NotFound();
        if (account.State == AccountState.Deactivated)
        {
            throw Sessions.Deactivated();
        }

        UserParts.AddAccountChange(append, account with { PasswordHash = hash });
        if (proof is not null)
        {
            await CheckOwnerAsync(account, proof, cancellationToken).ConfigureAwait(false);
            proof.AddUse(append);
        }

        if (logoutDevices)
        {
            append.Committed = await AddLogoutsAsync(append, user, sparing, cancellationToken).ConfigureAwait(false);
        }

        var result = await _parts.Writer.TryCommitAsync(append, cancellationToken).ConfigureAwait(false);
        if (!result.IsCommitted)
        {
            throw ThreepidProof.WasUsed(result.Failure)
                ? ThreepidErrors.NotProved(403).ToException()
                : UserWriter.ToException(result.Failure);
        }
    }

    /// <summary>
    /// By a mail nobody comes into an account that is locked, nor into one that has lost the address since the link in
    /// the mail was opened.
    /// </summary>
    private async ValueTask CheckOwnerAsync(
        AccountRow account, ThreepidProof proof, CancellationToken cancellationToken)
    {
        if (account.State == AccountState.Locked)
        {
            throw Sessions.Locked();
        }

        var known = await _parts.Database.Threepids.FindAsync(proof.Medium, proof.Address, cancellationToken)
            .ConfigureAwait(false);
        if (known?.User != account.User)
        {
            throw ThreepidErrors.NotProved(403).ToException();
        }
    }

    // Tokens of short life go as well: whoever knew the old password may have made some.
    private async ValueTask<Action<CommitPosition>> AddLogoutsAsync(
        UserAppend append, UserNid user, Session? sparing, CancellationToken cancellationToken)
    {
        LoginTokens.AddErase(append, user);
        var ended = await _parts.DeviceEnds.AddAllButAsync(
            append, user, sparing is { HasDevice: true } ? sparing.DeviceId : null, cancellationToken)
            .ConfigureAwait(false);
        return _ => ended();
    }
}
