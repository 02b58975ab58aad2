using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>Makes accounts. Any thread. Source: client-server API, "Account registration".</summary>
public sealed class Registration
{
    // How often a use of a token is tried that other nodes use at the same time. Chosen: each failure means that
    // another registration went through, which is rare even once.
    private const int TokenAttempts = 5;

    private readonly UserParts _parts;
    private readonly InteractiveAuth _auth;
    private readonly AuthFlows _flows;
    private readonly AcceptedTerms _terms;
    private readonly LocalServers _servers;
    private readonly Guests _guests;

    internal Registration(
        UserParts parts,
        InteractiveAuth auth,
        AuthFlows flows,
        RegistrationTokens tokens,
        LocalServers servers,
        Guests guests)
    {
        _parts = parts;
        _auth = auth;
        _flows = flows;
        _terms = new AcceptedTerms(parts.Options.Policies, parts.Time);
        _servers = servers;
        _guests = guests;
        Tokens = tokens;
    }

    /// <summary>The registration tokens.</summary>
    public RegistrationTokens Tokens { get; }

    /// <summary>Ends without an exception when an account of this name could be made.</summary>
    /// <param name="username">The wished localpart.</param>
    /// <param name="server">The local server that the request came to.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">
    /// M_INVALID_USERNAME, M_USER_IN_USE, M_EXCLUSIVE, M_FORBIDDEN: registration is closed.
    /// </exception>
    public async Task CheckAvailableAsync(string username, ServerName server, CancellationToken cancellationToken)
    {
        await CheckOpenAsync(cancellationToken).ConfigureAwait(false);
        var userId = Usernames.ForRegistration(username, server);
        _parts.CheckNotKept(userId);
        await CheckFreeAsync(userId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a registration token would work at the moment.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_FORBIDDEN: registration is closed.</exception>
    public async Task<bool> IsTokenValidAsync(string token, CancellationToken cancellationToken)
    {
        await CheckOpenAsync(cancellationToken).ConfigureAwait(false);
        return await Tokens.IsValidAsync(token, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a registration one step further, up to the account and its first login.</summary>
    /// <param name="command">The request.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_FORBIDDEN: registration is closed, guests are, or the request is not the one that opened the session;
    /// M_INVALID_PARAM, M_WEAK_PASSWORD, M_INVALID_USERNAME, M_USER_IN_USE, M_EXCLUSIVE, M_TOO_LARGE, M_LIMIT_EXCEEDED.
    /// </exception>
    public async Task<RegisterResult> RegisterAsync(RegisterCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        CheckKind(command.Kind);
        CheckPassword(command.Password);
        _parts.DeviceLogins.Check(command.Wish);
        var isOpen = await IsOpenAsync(cancellationToken).ConfigureAwait(false);
        var hasSession = command.Auth.HasSession();

        // The session that spent the last token may still ask for the answer that it lost.
        if (!isOpen && !hasSession)
        {
            throw Closed();
        }

        var guest = command.GuestAccessToken is { } guestToken
            ? await _guests.RequireAsync(guestToken, command.Username, cancellationToken).ConfigureAwait(false)
            : null;
        var userId = guest?.UserId ?? (command.Username is { } username
            ? Usernames.ForRegistration(username, command.Server)
            : Usernames.Random(command.Server));
        _parts.CheckNotKept(userId);

        // Before interactive auth the name must be free, or the guest's. After it the session may be the one that took
        // the name.
        if (!hasSession && guest is not { IsGuest: true })
        {
            await CheckFreeAsync(userId, cancellationToken).ConfigureAwait(false);
        }

        AuthPolicy policy = new(_flows.ForRegistration, null) { Email = EmailUse.Registration };
        var progress = await _auth.AdvanceAsync(command.Auth, policy, cancellationToken).ConfigureAwait(false);
        using var grant = progress.Grant;
        if (grant is null)
        {
            return isOpen ? new RegisterResult(progress.Challenge!) : throw Closed();
        }

        return new RegisterResult(await RegisterAsync(command, userId, grant, cancellationToken).ConfigureAwait(false));
    }

    private async Task<LoginResult> RegisterAsync(
        RegisterCommand command, UserId userId, AuthGrant grant, CancellationToken cancellationToken)
    {
        try
        {
            // A repeated request of a session that made its account logs in to it again: its first answer was lost.
            var isRepeat = grant.Session.Registered is not null;
            var hash = command.Password is { } password && !isRepeat
                ? await _parts.Passwords.HashAsync(password, cancellationToken).ConfigureAwait(false)
                : null;
            userId = grant.Session.Registered ?? userId;
            var user = await _parts.Database.Names.UserAsync(userId.Value, cancellationToken).ConfigureAwait(false);
            using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
            return isRepeat
                ? await LogInAgainAsync(command, user, userId, cancellationToken).ConfigureAwait(false)
                : await CreateAsync(command, user, userId, hash, grant.Session, cancellationToken)
                    .ConfigureAwait(false);
        }
        catch (MatrixException refused) when (refused.Error.HttpStatus < 500)
        {
            // Refused for good: another attempt has other parameters and hence another session, and must find the
            // registration token free.
            grant.Close();
            throw;
        }
    }

    private async Task<LoginResult> CreateAsync(
        RegisterCommand command,
        UserNid user,
        UserId userId,
        string? passwordHash,
        AuthSession session,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var use = session.RegistrationToken is { } token
                ? await Tokens.BeginUseAsync(token, session, cancellationToken).ConfigureAwait(false)
                    ?? throw UsedUp()
                : null;
            UserAppend append = new(user);
            var makesAdmin = use?.MakesAdmin ?? false;
            var (account, devices) = command.GuestAccessToken is null
                ? (_parts.AddAccount(append, user, AccountKind.User, passwordHash, makesAdmin), UserDevices.None)
                : await AddUpgradeAsync(append, user, passwordHash, makesAdmin, cancellationToken)
                    .ConfigureAwait(false);
            _terms.Add(append, user, session);
            AddThreepid(append, account, session);
            if (use is not null)
            {
                append.Add(use.Row);
            }

            var login = command.InhibitLogin
                ? null
                : _parts.DeviceLogins.LogIn(append, account, userId, devices, command.Wish);
            append.Committed = _ =>
            {
                session.Registered = userId;
                _parts.Sessions.AccountChanged(user);
                login?.Committed();
            };
            var result = await _parts.Writer.TryCommitAsync(append, cancellationToken).ConfigureAwait(false);
            if (result.IsCommitted)
            {
                _parts.Metrics.Registrations.Add(1);
                return new LoginResult(userId, login);
            }

            // Another node has counted a use of the token since it was read: it may have more.
            var isCounted = result.Failure is { Kind: CommitFailureKind.Conflict, Table: "registration_tokens" };
            if (!isCounted || attempt == TokenAttempts)
            {
                throw isCounted ? UsedUp() : Refusal(result.Failure);
            }
        }
    }

    // What the guest has done stays the user's, and their devices stay logged in.
    private async ValueTask<(AccountRow Account, UserDevices Devices)> AddUpgradeAsync(
        UserAppend append, UserNid user, string? passwordHash, bool makesAdmin, CancellationToken cancellationToken)
    {
        var account = await _parts.Database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false);
        if (account is not { Kind: AccountKind.Guest, State: not AccountState.Deactivated } guest)
        {
            throw InUse();
        }

        append.Add(new GuestUpgradeRow(user, AccountKind.Guest, passwordHash, makesAdmin));
        append.Log(LogRecord.Account(user));
        return (
            guest with { PasswordHash = passwordHash, Admin = makesAdmin, Kind = AccountKind.User },
            await _parts.Devices.Snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false));
    }

    // The address that was confirmed for this account, which uses the confirmation up.
    private static void AddThreepid(UserAppend append, in AccountRow account, AuthSession session)
    {
        if (session.Threepid is { } proof)
        {
            proof.AddUse(append);
            append.Add(new ThreepidRow(
                proof.Medium, proof.Address, account.User, proof.ValidatedTs, account.CreatedTs));
        }
    }

    /// <summary>What is thrown where an account was not made.</summary>
    internal static Exception Refusal(CommitFailure failure)
    {
        if (ThreepidProof.IsTaken(failure))
        {
            return ThreepidErrors.InUse.ToException();
        }

        return ThreepidProof.WasUsed(failure)
            ? ThreepidErrors.NotProved(403).ToException()
            : failure is { Kind: CommitFailureKind.Conflict, Table: null or "accounts" }
                ? InUse()
                : UserWriter.ToException(failure);
    }

    private async Task<LoginResult> LogInAgainAsync(
        RegisterCommand command, UserNid user, UserId userId, CancellationToken cancellationToken)
    {
        if (command.InhibitLogin)
        {
            return new LoginResult(userId, login: null);
        }

        var account = await _parts.Database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false)
            ?? throw InUse();
        Logins.CheckMayLogIn(account);
        var devices = await _parts.Devices.Snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        UserAppend append = new(user);
        var login = _parts.DeviceLogins.LogIn(append, account, userId, devices, command.Wish);
        append.Committed = _ => login.Committed();
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        return new LoginResult(userId, login);
    }

    private async ValueTask<bool> IsOpenAsync(CancellationToken cancellationToken)
        => _parts.Options.OpenRegistration
            || await Tokens.AnyUsableAsync(cancellationToken).ConfigureAwait(false);

    private async ValueTask CheckOpenAsync(CancellationToken cancellationToken)
    {
        if (!await IsOpenAsync(cancellationToken).ConfigureAwait(false))
        {
            throw Closed();
        }
    }

    private async Task CheckFreeAsync(UserId userId, CancellationToken cancellationToken)
    {
        if (await _parts.Accounts.FindAsync(userId, cancellationToken).ConfigureAwait(false) is not null)
        {
            throw InUse();
        }
    }

    private static void CheckKind(string? kind)
    {
        // A guest comes another way: see Guests.
        if (kind is not (null or "user"))
        {
            throw MatrixError.InvalidParam("'kind' must be user or guest.").ToException();
        }
    }

    private void CheckPassword(string? password)
    {
        if (password is not null)
        {
            _parts.Options.CheckNewPassword(password);
        }
    }

    private static MatrixException Closed()
        => MatrixError.Forbidden("Registration is closed on this server.").ToException();

    private static MatrixException UsedUp()
        => MatrixError.Forbidden("The registration token has expired or is used up.").ToException();

    private static MatrixException InUse()
        => new MatrixError("M_USER_IN_USE", 400, "This user name is taken.").ToException();
}
