using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Ends accounts, for good: nobody logs in any more, what the server keeps of the user goes in the commit that says so,
/// and the name stays taken. The rooms are left behind the answer, by <see cref="MemberUpkeep"/>. Any thread.
/// Source: client-server API v1.19, "Account deactivation".
/// </summary>
public sealed class Deactivation
{
    private readonly UserParts _parts;
    private readonly InteractiveAuth _auth;
    private readonly AuthFlows _flows;
    private readonly AccountEnds _ends;
    private readonly Threepids _threepids;
    private readonly ErasedUsers _erased;
    private readonly MemberUpkeep _members;

    internal Deactivation(
        UserParts parts,
        InteractiveAuth auth,
        AuthFlows flows,
        AccountEnds ends,
        Threepids threepids,
        ErasedUsers erased,
        MemberUpkeep members)
    {
        _parts = parts;
        _auth = auth;
        _flows = flows;
        _ends = ends;
        _threepids = threepids;
        _erased = erased;
        _members = members;
    }

    /// <summary>
    /// Ends an account, once its owner has proved to be that. An application service needs no proof for a user of its
    /// own, who has none to give.
    /// </summary>
    /// <param name="session">
    /// The owner; null where nobody is logged in, and a password says whose account it is.
    /// </param>
    /// <param name="command">What is asked for.</param>
    /// <param name="auth">The request as it came.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_INVALID_PARAM: the name of the identity server is none; M_BAD_JSON; M_FORBIDDEN: nothing could prove it, or
    /// the request is not the one that opened the session; 401 M_USER_LOCKED; 403 M_USER_DEACTIVATED: somebody was
    /// faster; 403 M_THREEPID_AUTH_FAILED.
    /// </exception>
    public async Task<DeactivationResult> DeactivateAsync(
        Session? session, DeactivateCommand command, AuthRequest auth, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(auth);
        if (command.IdServer is { } idServer)
        {
            IdentityServers.CheckName(idServer);
        }

        if (session is { Appservice: not null })
        {
            return new DeactivationResult(
                await EndAsync(session.User, session.UserId, command, proof: null, isOwner: true, cancellationToken)
                    .ConfigureAwait(false));
        }

        var policy = await _flows.ForDeactivationAsync(session, command.Server, cancellationToken)
            .ConfigureAwait(false);
        var progress = await _auth.AdvanceAsync(auth, policy, cancellationToken).ConfigureAwait(false);
        using var grant = progress.Grant;
        if (grant is null)
        {
            return new DeactivationResult(progress.Challenge!);
        }

        var user = session?.User ?? grant.Session.ProvenUser!.Value;
        var userId = session?.UserId ?? UserId.Parse(
            await _parts.Database.Names.UserIdAsync(user, cancellationToken).ConfigureAwait(false));
        var isUnbound = await EndAsync(
            user, userId, command, grant.Session.Threepid, isOwner: true, cancellationToken).ConfigureAwait(false);
        grant.Close();
        return new DeactivationResult(isUnbound);
    }

    /// <summary>
    /// Ends an account without asking for a proof: for an administrator. One that has ended already is ended again,
    /// which also has those rooms left that could not be.
    /// </summary>
    /// <param name="userId">A local user.</param>
    /// <param name="erase">
    /// Whether what the user sent is forgotten as far as that goes, and the profile with it.
    /// </param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>Whether all identity servers have taken back what they published of the user.</returns>
    /// <exception cref="MatrixException">M_NOT_FOUND: no such account here.</exception>
    public async Task<bool> DeactivateAsync(UserId userId, bool erase, CancellationToken cancellationToken)
    {
        var account = await _parts.Accounts.FindAsync(userId, cancellationToken).ConfigureAwait(false)
            ?? throw Accounts.NotFound();
        DeactivateCommand command = new() { Erase = erase, Server = userId.ServerName };
        return await EndAsync(account.User, userId, command, proof: null, isOwner: false, cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<bool> EndAsync(
        UserNid user,
        UserId userId,
        DeactivateCommand command,
        ThreepidProof? proof,
        bool isOwner,
        CancellationToken cancellationToken)
    {
        if (isOwner)
        {
            Logins.CheckMayLogIn(await ReadAsync(user, cancellationToken).ConfigureAwait(false));
        }

        // Before the addresses are forgotten, and without the lock: identity servers take their time.
        var isUnbound = await _threepids.UnbindAllAsync(user, userId, command.IdServer, cancellationToken)
            .ConfigureAwait(false);
        using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);

        // Bound to where the user lives now: what is read of them is not of a place that they have left.
        UserAppend append = new(user) { Placed = _parts.Database.Placement.Locate(OwnerKey.Of(user)) };
        var account = await ReadAsync(user, cancellationToken).ConfigureAwait(false);
        if (isOwner)
        {
            // It may have been locked, or have ended, meanwhile: a password or a mail opens nothing of it then.
            Logins.CheckMayLogIn(account);
        }

        proof?.AddUse(append);
        await AddEndAsync(append, account, userId, command.Erase, cancellationToken).ConfigureAwait(false);
        var result = await _parts.Writer.TryCommitAsync(append, cancellationToken).ConfigureAwait(false);
        return result.IsCommitted
            ? isUnbound
            : throw (ThreepidProof.WasUsed(result.Failure)
                ? ThreepidErrors.NotProved(403).ToException()
                : UserWriter.ToException(result.Failure));
    }

    private async ValueTask<AccountRow> ReadAsync(UserNid user, CancellationToken cancellationToken)
        => await _parts.Database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false)
            ?? throw Accounts.NotFound();

    private async ValueTask AddEndAsync(
        UserAppend append, AccountRow account, UserId userId, bool erase, CancellationToken cancellationToken)
    {
        var user = account.User;

        // Whether it was locked or suspended says nothing any more.
        var flags = account.Flags & AccountFlags.Erased;
        UserParts.AddAccountChange(append, account with
        {
            PasswordHash = null,
            Admin = false,
            State = AccountState.Deactivated,
            Flags = erase ? flags | AccountFlags.Erased : flags,
        });

        // The tables that no part of the engine keeps anything of in memory.
        SsoAccounts.AddErase(append, user);
        ServerNotices.AddErase(append, user);
        AcceptedTerms.AddErase(append, user);
        await _ends.AddAsync(append, user, erase, cancellationToken).ConfigureAwait(false);
        append.Committed = _ =>
        {
            if (erase)
            {
                _erased.Add([userId.Value]);
            }

            _ends.Ended(user);
            _members.AccountEnded(user);
        };
    }
}
