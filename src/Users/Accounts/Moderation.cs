using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Locks and suspends accounts, and lifts both. Tokens stay: who is unlocked goes on where they were. Any thread.
/// Source: client-server API v1.19, "Account locking", "Account suspension", "Server Administration".
/// </summary>
public sealed class Moderation
{
    private readonly UserParts _parts;
    private readonly LocalServers _servers;
    private readonly ILogger _logger;

    internal Moderation(UserParts parts, LocalServers servers, ILogger logger)
    {
        _parts = parts;
        _servers = servers;
        _logger = logger;
    }

    /// <summary>
    /// Refuses whoever is no administrator of this server. Asked before anything is looked up, so that others do not
    /// learn who has an account.
    /// </summary>
    /// <param name="session">Who asks.</param>
    /// <exception cref="MatrixException">403 M_FORBIDDEN.</exception>
    public static void RequireAdministrator(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.IsAdmin)
        {
            throw MatrixError.Forbidden("Only an administrator of this server may do this.").ToException();
        }
    }

    /// <summary>What is put upon an account.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="userId">Whose account.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">
    /// 403 M_FORBIDDEN: no administrator asks, or the account is another administrator's; 400 M_INVALID_PARAM: a user
    /// of another server; 404 M_NOT_FOUND: no account, or a deactivated one.
    /// </exception>
    public async ValueTask<Restrictions> GetAsync(
        Session session, UserId userId, CancellationToken cancellationToken)
    {
        RequireAdministrator(session);
        RequireLocal(_servers, userId);
        var account = Existing(await _parts.Accounts.FindAsync(userId, cancellationToken).ConfigureAwait(false));
        RequireOther(session, account);
        return Restrictions.Of(account);
    }

    /// <summary>Locks an account, or lifts the lock. What is so already is no error.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="userId">Whose account.</param>
    /// <param name="isLocked">Whether it is locked from now on.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// As <see cref="GetAsync"/>; 403 M_FORBIDDEN also for one's own account; 503: not stored.
    /// </exception>
    public Task SetLockedAsync(Session session, UserId userId, bool isLocked, CancellationToken cancellationToken)
        => ChangeAsync(
            session,
            userId,
            isLocked ? "locked" : "unlocked",
            now => now with { IsLocked = isLocked },
            cancellationToken);

    /// <summary>Suspends an account, or lifts the suspension. What is so already is no error.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="userId">Whose account.</param>
    /// <param name="isSuspended">Whether it is suspended from now on.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">As for <see cref="SetLockedAsync"/>.</exception>
    public Task SetSuspendedAsync(
        Session session, UserId userId, bool isSuspended, CancellationToken cancellationToken)
        => ChangeAsync(
            session,
            userId,
            isSuspended ? "suspended" : "unsuspended",
            now => now with { IsSuspended = isSuspended },
            cancellationToken);

    private async Task ChangeAsync(
        Session session,
        UserId userId,
        string what,
        Func<Restrictions, Restrictions> change,
        CancellationToken cancellationToken)
    {
        RequireAdministrator(session);
        RequireLocal(_servers, userId);
        var user = Existing(await _parts.Accounts.FindAsync(userId, cancellationToken).ConfigureAwait(false)).User;
        using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);

        // Under the lock, since a new password or a deactivation writes the same row.
        var account = Existing(
            await _parts.Database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false));
        if (user == session.User)
        {
            throw MatrixError.Forbidden("You cannot do this to your own account.").ToException();
        }

        RequireOther(session, account);
        var before = Restrictions.Of(account);
        var after = change(before);
        if (after == before)
        {
            return;
        }

        UserAppend append = new(user);
        UserParts.AddAccountChange(
            append, account with { State = after.State, Flags = after.In(account.Flags) });
        append.Committed = _ => _parts.Sessions.AccountChanged(user);
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        Log.AccountModerated(_logger, session.UserId.Value, what, userId.Value);
    }

    /// <summary>Refuses a user of another server.</summary>
    /// <exception cref="MatrixException">400 M_INVALID_PARAM.</exception>
    internal static void RequireLocal(LocalServers servers, UserId userId)
    {
        if (!servers.IsLocal(userId))
        {
            throw MatrixError.InvalidParam($"{userId} is not a user of this server.").ToException();
        }
    }

    /// <summary>Refuses where there is no account, or one that has ended.</summary>
    /// <exception cref="MatrixException">404 M_NOT_FOUND.</exception>
    internal static AccountRow Existing(AccountRow? account)
        => account is { State: not AccountState.Deactivated } found
            ? found
            : throw MatrixError.NotFound("There is no such account, or it was deactivated.").ToException();

    private static void RequireOther(Session session, in AccountRow account)
    {
        if (account.Admin && account.User != session.User)
        {
            throw MatrixError.Forbidden("The account is another administrator's.").ToException();
        }
    }
}
