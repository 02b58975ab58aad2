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
    private readonly LocalServers _servers;

    internal Logins(UserParts parts, LocalServers servers)
    {
        _parts = parts;
        _servers = servers;
    }

    /// <summary>The login types that are offered.</summary>
    public IReadOnlyList<string> Types { get; } = [AuthTypes.Password];

    /// <summary>
    /// The client's base URL for the <c>well_known</c> of the answer; null to leave that out.
    /// </summary>
    public string? ClientBaseUrl => _parts.Options.ClientBaseUrl;

    /// <summary>
    /// Logs in. A device that exists keeps its data and loses the token that it had. An unknown user, a wrong password
    /// and an account without a password are told the same, after the same work.
    /// </summary>
    /// <param name="command">The request.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_UNKNOWN: another login type; M_MISSING_PARAM, M_INVALID_PARAM; M_FORBIDDEN; M_USER_DEACTIVATED;
    /// M_USER_LOCKED; M_LIMIT_EXCEEDED: too many logins at once.
    /// </exception>
    public async Task<LoginResult> LoginAsync(LoginCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.Type != AuthTypes.Password)
        {
            throw new MatrixError("M_UNKNOWN", 400, $"Unknown login type '{command.Type}'; see GET /login.")
                .ToException();
        }

        if (command.IdentifierType is not (null or "m.id.user"))
        {
            throw MatrixError.Forbidden("Only users are known here: use an identifier of type m.id.user.")
                .ToException();
        }

        var name = command.User ?? throw MatrixError.MissingParam("The user is missing.").ToException();
        var password = command.Password ?? throw MatrixError.MissingParam("'password' is required.").ToException();
        _parts.Devices.CheckWishes(command.DeviceId, command.InitialDeviceDisplayName);
        var userId = ParseLocal(name, command.Server, _servers);
        var account = await _parts.Accounts.ProveAsync(userId, password, cancellationToken).ConfigureAwait(false);
        if (account is not { } proven)
        {
            _parts.Metrics.LoginsRefused.Add(1);
            throw MatrixError.Forbidden("Invalid user name or password.").ToException();
        }

        CheckMayLogIn(proven);
        var result = await OpenAsync(proven.User, userId!.Value, command, cancellationToken).ConfigureAwait(false);
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
    /// The account that a login aims at, the same for each way of writing it; null for a name that no account can have.
    /// Whether there is such an account is not asked.
    /// </summary>
    /// <param name="command">The request.</param>
    public UserId? AccountOf(LoginCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return AccountOf(command.User, command.Server);
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

    private async Task<LoginResult> OpenAsync(
        UserNid user, UserId userId, LoginCommand command, CancellationToken cancellationToken)
    {
        using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);

        // Read again under the lock: the account may have been locked or ended while the password was computed.
        var account = await _parts.Database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false)
            ?? throw MatrixError.Forbidden("Invalid user name or password.").ToException();
        CheckMayLogIn(account);
        var devices = await _parts.Devices.Snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        UserAppend append = new(user);
        var login = _parts.Devices.LogIn(
            append, account, userId, devices, command.DeviceId, command.InitialDeviceDisplayName);
        append.Committed = _ => login.Committed();
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        return new LoginResult(userId, login.Token, login.DeviceId);
    }

    private static void CheckMayLogIn(in AccountRow account)
    {
        if (account.State == AccountState.Deactivated)
        {
            throw Sessions.Deactivated();
        }

        if (account.State == AccountState.Locked)
        {
            throw Sessions.Locked();
        }
    }
}
