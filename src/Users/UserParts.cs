using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>What the public services share. Made once by <see cref="UserEngine"/>.</summary>
internal sealed record UserParts(
    Database Database,
    UserOptions Options,
    TimeProvider Time,
    KeyedMutex<UserNid> Locks,
    UserWriter Writer,
    Accounts Accounts,
    PasswordWorkers Passwords,
    DeviceStore Devices,
    DeviceLogins DeviceLogins,
    DeviceEnds DeviceEnds,
    Sessions Sessions,
    Appservices Appservices,
    UsersMetrics Metrics)
{
    /// <summary>Makes them, over what the server has one of.</summary>
    /// <param name="rooms">The room engine and with it the database.</param>
    /// <param name="facts">The facts, whose locks are those of the users.</param>
    /// <param name="options">The limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="passwords">Computes hashes; the caller's to dispose of.</param>
    /// <param name="metrics">Counts; the caller's to dispose of.</param>
    public static UserParts Of(
        RoomEngine rooms,
        UserFacts facts,
        UserOptions options,
        TimeProvider time,
        PasswordWorkers passwords,
        UsersMetrics metrics)
    {
        var database = rooms.Database;
        UserWriter writer = new(database);
        Appservices appservices = new(options.Appservices, rooms.Servers);
        Sessions sessions = new(database, options, time, metrics, appservices, rooms.Servers);
        DeviceStore devices = new(database, options, facts.Locks, sessions);
        return new UserParts(
            database,
            options,
            time,
            facts.Locks,
            writer,
            new Accounts(database, passwords),
            passwords,
            devices,
            new DeviceLogins(options, time, devices, sessions),
            new DeviceEnds(database, facts.Locks, writer, devices),
            sessions,
            appservices,
            metrics);
    }

    /// <summary>
    /// Waits for the lock of a session's user, for a change that the session asks for; dispose the result once. A
    /// session whose device or account has ended since the request was authenticated is refused, so that nothing is
    /// stored for who is gone. Reads nothing for a session that is in memory.
    /// </summary>
    /// <param name="session">The session of the request.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="MatrixException">401 M_UNKNOWN_TOKEN, 403 M_USER_DEACTIVATED.</exception>
    public async ValueTask<KeyedMutex<UserNid>.Holder> EnterAsync(Session session, CancellationToken cancellationToken)
    {
        var held = await Locks.EnterAsync(session.User, cancellationToken).ConfigureAwait(false);
        try
        {
            if (!Sessions.IsCurrent(session))
            {
                await CheckStandsAsync(session, cancellationToken).ConfigureAwait(false);
            }

            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private async ValueTask CheckStandsAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.HasDevice)
        {
            var devices = await Devices.Snapshots.GetLockedAsync(session.User, cancellationToken).ConfigureAwait(false);
            DeviceStore.CheckIsThere(devices, session);
        }
        else
        {
            await CheckAccountAsync(session.User, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Adds a new account, in use, to an append; the Log says so.</summary>
    /// <param name="append">The append, of which a taken name makes a conflict.</param>
    /// <param name="user">The user.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="passwordHash">The encoded password hash; null for none.</param>
    /// <param name="isAdmin">Whether it is an administrator's.</param>
    public AccountRow AddAccount(
        UserAppend append, UserNid user, AccountKind kind, string? passwordHash = null, bool isAdmin = false)
    {
        AccountRow account = new(
            user,
            passwordHash,
            Time.GetUtcNow().ToUnixTimeMilliseconds(),
            isAdmin,
            AccountState.Active,
            kind,
            AccountFlags.None);
        append.Add(account);
        append.Log(LogRecord.Account(user));
        return account;
    }

    /// <summary>Adds the change of an account to an append, made under the user's lock; the Log says so.</summary>
    /// <param name="append">The append.</param>
    /// <param name="account">The account as it becomes; what it is stays.</param>
    public static void AddAccountChange(UserAppend append, in AccountRow account)
    {
        append.Add(new AccountChangeRow(
            account.User, account.PasswordHash, account.Admin, account.State, account.Flags));
        append.Log(LogRecord.Account(account.User));
    }

    /// <summary>Refuses names that are kept: for application services, and for the sender of notices.</summary>
    /// <exception cref="MatrixException">400 M_EXCLUSIVE, M_USER_IN_USE.</exception>
    public void CheckNotKept(UserId userId)
    {
        Appservices.CheckFree(userId);
        if (userId.Localpart.SequenceEqual(Options.Notices.Localpart))
        {
            throw new MatrixError(
                "M_USER_IN_USE", 400, "This user name is kept for the server itself; choose another one.")
                .ToException();
        }
    }

    /// <summary>Refuses a change of a user whose account has ended. Called under the user's lock.</summary>
    /// <exception cref="MatrixException">403 M_USER_DEACTIVATED.</exception>
    public async ValueTask CheckAccountAsync(UserNid user, CancellationToken cancellationToken)
    {
        if (await Database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false)
            is { State: AccountState.Deactivated })
        {
            throw Sessions.Deactivated();
        }
    }
}
