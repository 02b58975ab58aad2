using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Logs users in and out. Any thread. Source: client-server API, "Login", "Relationship between access tokens and
/// devices".
/// </summary>
public sealed class Logins
{
    private readonly UserParts _parts;
    private readonly LoginTokens _tokens;
    private readonly LocalServers _servers;

    internal Logins(UserParts parts, LoginTokens tokens, LocalServers servers)
    {
        _parts = parts;
        _tokens = tokens;
        _servers = servers;
        Types =
        [
            LoginTypes.Password,
            .. parts.Options.Sso is not null ? (string[])[LoginTypes.Sso] : [],
            .. tokens.IsOffered || parts.Options.Sso is not null ? (string[])[LoginTypes.Token] : [],
            .. parts.Appservices.All.Count > 0 ? (string[])[LoginTypes.Appservice] : [],
        ];
    }

    /// <summary>The login types that are offered.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>
    /// The client's base URL for the <c>well_known</c> of the answer; null to leave that out.
    /// </summary>
    public string? ClientBaseUrl => _parts.Options.ClientBaseUrl;

    /// <summary>
    /// Logs in. A device that exists keeps its data and loses the tokens that it had. An unknown user, a wrong password
    /// and an account without a password are told the same, after the same work; a login token works once.
    /// </summary>
    /// <param name="command">The request.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_UNKNOWN: another login type; M_MISSING_PARAM, M_INVALID_PARAM; M_FORBIDDEN; 401 M_MISSING_TOKEN and 403
    /// M_EXCLUSIVE: not an application service, or not a user of it; M_USER_DEACTIVATED;
    /// M_USER_LOCKED; M_LIMIT_EXCEEDED: too many logins at once.
    /// </exception>
    public async Task<LoginResult> LoginAsync(LoginCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var proof = command.Type switch
        {
            LoginTypes.Password => await ProvePasswordAsync(command, cancellationToken).ConfigureAwait(false),
            LoginTypes.Token => await FindTokenAsync(command, cancellationToken).ConfigureAwait(false),
            LoginTypes.Appservice => await FindOwnedAsync(command, cancellationToken).ConfigureAwait(false),
            _ => throw new MatrixError("M_UNKNOWN", 400, $"Unknown login type '{command.Type}'; see GET /login.")
                .ToException(),
        };
        var result = await OpenAsync(proof, command, cancellationToken).ConfigureAwait(false);
        _parts.Metrics.Logins.Add(1);
        return result;
    }

    /// <summary>Ends the session's device, its keys and its token.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public Task LogoutAsync(Session session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return _parts.DeviceEnds.EndAsync(session.User, [session.DeviceId], cancellationToken);
    }

    /// <summary>Ends all devices of the session's user.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public Task LogoutAllAsync(Session session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return _parts.DeviceEnds.EndAsync(session.User, deviceIds: null, cancellationToken);
    }

    /// <summary>
    /// The account that a login by password aims at, the same for each way of naming it; null when no account can have
    /// that name, or none has that third-party id. Whether there is such an account is not asked.
    /// </summary>
    /// <param name="command">The request.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<UserId?> AccountOfAsync(LoginCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.User is { } name)
        {
            return AccountOf(name, command.Server);
        }

        if (command is not { Medium: { } medium, Address: { } address })
        {
            return null;
        }

        // No other medium is kept: what is no mail address is nobody's.
        if (medium != EmailAddress.Medium || !EmailAddress.TryParse(address, out var email))
        {
            return null;
        }

        var known = await _parts.Database.Threepids.FindAsync(medium, email.Value, cancellationToken)
            .ConfigureAwait(false);
        return known is { } found
            ? UserId.Parse(await _parts.Database.Names.UserIdAsync(found.User, cancellationToken).ConfigureAwait(false))
            : null;
    }

    /// <summary>As the other overload, for a name that comes in another request than a login.</summary>
    /// <param name="name">The localpart or full id; null for none.</param>
    /// <param name="server">The local server that the request came to.</param>
    public UserId? AccountOf(string? name, ServerName server)
        => name is null ? null : ParseLocal(name, server, _servers);

    /// <summary>The user whom a localpart or full id names on a local server; null when it names none.</summary>
    internal static UserId? ParseLocal(string name, ServerName server, LocalServers servers)
    {
        if (name.StartsWith('@'))
        {
            return UserId.TryParse(name, out var full) && servers.IsLocal(full.ServerName) ? full : null;
        }

        return UserId.TryCreate(name.ToLowerInvariant(), server, out var id) ? id : null;
    }

    /// <summary>Refuses accounts that get no tokens: deactivated and locked ones, and those of the server.</summary>
    /// <exception cref="MatrixException">M_USER_DEACTIVATED, M_USER_LOCKED, M_FORBIDDEN.</exception>
    internal static void CheckMayLogIn(in AccountRow account)
    {
        if (account.Kind == AccountKind.Server)
        {
            throw MatrixError.Forbidden("Nobody logs in to this account: it is the server's own.").ToException();
        }

        if (account.State == AccountState.Deactivated)
        {
            throw Sessions.Deactivated();
        }

        if (account.State == AccountState.Locked)
        {
            throw Sessions.Locked();
        }
    }

    private async Task<LoginProof> ProvePasswordAsync(LoginCommand command, CancellationToken cancellationToken)
    {
        if (command is { HasOtherIdentifier: false, User: null, Medium: null })
        {
            throw MatrixError.MissingParam("The user is missing.").ToException();
        }

        var password = command.Password ?? throw MatrixError.MissingParam("'password' is required.").ToException();
        _parts.DeviceLogins.Check(command.Wish);
        var userId = await AccountOfAsync(command, cancellationToken).ConfigureAwait(false);
        var account = await _parts.Accounts.ProveAsync(userId, password, cancellationToken).ConfigureAwait(false);
        return account is { } proven
            ? new LoginProof(proven.User, proven.PasswordHash, null)
            : throw await RefusalAsync(userId, cancellationToken).ConfigureAwait(false);
    }

    // An account that has ended has no password that could be right. That it has ended its rooms show to everybody.
    private async ValueTask<MatrixException> RefusalAsync(UserId? userId, CancellationToken cancellationToken)
        => userId is { } id
            && await _parts.Accounts.FindAsync(id, cancellationToken).ConfigureAwait(false)
                is { State: AccountState.Deactivated, PasswordHash: null }
            ? EndedAccount()
            : Refused();

    private async Task<LoginProof> FindTokenAsync(LoginCommand command, CancellationToken cancellationToken)
    {
        var text = command.Token ?? throw MatrixError.MissingParam("'token' is required.").ToException();
        _parts.DeviceLogins.Check(command.Wish);
        return await _tokens.FindAsync(text, cancellationToken).ConfigureAwait(false) is { } token
            ? new LoginProof(token.User, null, token)
            : throw TokenRefused();
    }

    private async Task<LoginProof> FindOwnedAsync(LoginCommand command, CancellationToken cancellationToken)
    {
        var appservice = command.Appservice ?? throw Sessions.MissingToken();
        var name = command.User ?? throw MatrixError.MissingParam("The user is missing.").ToException();
        _parts.DeviceLogins.Check(command.Wish);
        if (ParseLocal(name, command.Server, _servers) is not { } userId || !appservice.Owns(userId))
        {
            throw new MatrixError("M_EXCLUSIVE", 403, "This is not a user of the application service.").ToException();
        }

        return await _parts.Accounts.FindAsync(userId, cancellationToken).ConfigureAwait(false) is { } account
            ? new LoginProof(account.User, null, null)
            : throw MatrixError.Forbidden("The application service has not registered this user.").ToException();
    }

    private async Task<LoginResult> OpenAsync(
        LoginProof proof, LoginCommand command, CancellationToken cancellationToken)
    {
        var user = proof.User;
        using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);

        // Read again under the lock: the account may have been locked or ended, or have got another password, while the
        // one that the client knows was computed.
        var account = await _parts.Database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false)
            ?? throw Refused();
        CheckMayLogIn(account);
        if (proof.PasswordHash is { } hash && hash != account.PasswordHash)
        {
            throw Refused();
        }

        var userId = UserId.Parse(
            await _parts.Database.Names.UserIdAsync(user, cancellationToken).ConfigureAwait(false));
        var devices = await _parts.Devices.Snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        UserAppend append = new(user);
        var login = _parts.DeviceLogins.LogIn(append, account, userId, devices, command.Wish);
        if (proof.Token is { } token)
        {
            append.Add(new ShortTokenUseRow(token.TokenHash, token.Kind));
        }

        append.Committed = _ => login.Committed();
        var result = await _parts.Writer.TryCommitAsync(append, cancellationToken).ConfigureAwait(false);
        if (result.IsCommitted)
        {
            return new LoginResult(userId, login);
        }

        // Somebody else was faster with the token.
        throw proof.Token is not null && result.Failure.Kind == CommitFailureKind.Conflict
            ? TokenRefused()
            : UserWriter.ToException(result.Failure);
    }

    private MatrixException Refused()
    {
        _parts.Metrics.LoginsRefused.Add(1);
        return MatrixError.Forbidden("Invalid user name or password.").ToException();
    }

    private MatrixException EndedAccount()
    {
        _parts.Metrics.LoginsRefused.Add(1);
        return Sessions.Deactivated();
    }

    private MatrixException TokenRefused()
    {
        _parts.Metrics.LoginsRefused.Add(1);
        return MatrixError.Forbidden("The login token is unknown, has expired or was used before; get another one.")
            .ToException();
    }

    /// <summary>Who logs in, and by what: the hash of the password, or the token that is used up by it.</summary>
    private readonly record struct LoginProof(UserNid User, string? PasswordHash, ShortTokenRow? Token);
}
