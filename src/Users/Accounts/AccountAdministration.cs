using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// What operators do to accounts, who have proved who they are by other means than a token: by a command on the
/// server's machine, or by a secret that they share with the server. Whether registration is open does not matter here.
/// Any thread.
/// </summary>
public sealed class AccountAdministration
{
    private readonly UserParts _parts;
    private readonly RegistrationTokens _tokens;
    private readonly LocalServers _servers;

    internal AccountAdministration(UserParts parts, RegistrationTokens tokens, LocalServers servers)
    {
        _parts = parts;
        _tokens = tokens;
        _servers = servers;
    }

    /// <summary>
    /// Makes an account. One of an administrator uses up what the first start offers: the token of the first user, who
    /// would be an administrator as well, works no more.
    /// </summary>
    /// <param name="command">What is to be made.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The user, logged in where that was asked for.</returns>
    /// <exception cref="MatrixException">
    /// M_INVALID_USERNAME, M_USER_IN_USE, M_EXCLUSIVE, M_INVALID_PARAM, M_WEAK_PASSWORD, M_TOO_LARGE, M_LIMIT_EXCEEDED.
    /// </exception>
    public async Task<LoginResult> CreateAsync(NewAccount command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var userId = UserOf(command);
        _parts.CheckNotKept(userId);
        if (command.LogIn is { } wished)
        {
            _parts.DeviceLogins.Check(wished);
        }

        _parts.Options.CheckNewPassword(command.Password);
        if (await _parts.Accounts.FindAsync(userId, cancellationToken).ConfigureAwait(false) is not null)
        {
            throw InUse(userId);
        }

        var hash = await _parts.Passwords.HashAsync(command.Password, cancellationToken).ConfigureAwait(false);
        var user = await _parts.Database.Names.UserAsync(userId.Value, cancellationToken).ConfigureAwait(false);
        using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
        UserAppend append = new(user);
        var account = _parts.AddAccount(append, user, AccountKind.User, hash, command.IsAdmin);
        if (command.IsAdmin)
        {
            await _tokens.EndFirstUserTokensAsync(append, cancellationToken).ConfigureAwait(false);
        }

        var login = command.LogIn is { } wish
            ? _parts.DeviceLogins.LogIn(append, account, userId, UserDevices.None, wish)
            : null;
        append.Committed = _ => login?.Committed();
        var result = await _parts.Writer.TryCommitAsync(append, cancellationToken).ConfigureAwait(false);
        if (!result.IsCommitted)
        {
            throw result.Failure is { Kind: CommitFailureKind.Conflict, Table: null or "accounts" }
                ? InUse(userId)
                : UserWriter.ToException(result.Failure);
        }

        _parts.Metrics.Registrations.Add(1);
        return new LoginResult(userId, login);
    }

    /// <summary>Makes an account an administrator's, or no longer. Sessions that it has change with it.</summary>
    /// <param name="name">The localpart or full id.</param>
    /// <param name="isAdmin">What it becomes.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The user, and whether anything was changed.</returns>
    /// <exception cref="MatrixException">
    /// M_NOT_FOUND; M_USER_DEACTIVATED; M_FORBIDDEN: the account of a guest or an application service.
    /// </exception>
    public async Task<(UserId UserId, bool IsChanged)> SetAdminAsync(
        string name, bool isAdmin, CancellationToken cancellationToken)
    {
        var (userId, found) = await FindAsync(name, cancellationToken).ConfigureAwait(false);
        var user = found.User;
        using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
        UserAppend append = new(user) { Placed = _parts.Database.Placement.Locate(OwnerKey.Of(user)) };
        var account = await _parts.Database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false)
            ?? throw Missing(name);
        if (account.State == AccountState.Deactivated)
        {
            throw new MatrixError("M_USER_DEACTIVATED", 403, $"The account {userId} has been deactivated.")
                .ToException();
        }

        if (account.Kind != AccountKind.User)
        {
            throw MatrixError.Forbidden(
                $"The account {userId} is {KindOf(account.Kind)}: these rights are for people.").ToException();
        }

        if (account.Admin == isAdmin)
        {
            return (userId, false);
        }

        UserParts.AddAccountChange(append, account with { Admin = isAdmin });
        append.Committed = _ => _parts.Sessions.AccountChanged(user);
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        return (userId, true);
    }

    /// <summary>What there is to say of an account.</summary>
    /// <param name="name">The localpart or full id.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">M_NOT_FOUND.</exception>
    public async Task<AccountSummary> ShowAsync(string name, CancellationToken cancellationToken)
    {
        var (userId, account) = await FindAsync(name, cancellationToken).ConfigureAwait(false);
        var devices = await _parts.Database.Sessions.DevicesAsync(account.User, cancellationToken)
            .ConfigureAwait(false);
        return new AccountSummary(userId.Value, account, devices.Count);
    }

    /// <summary>Accounts in the order in which their users became known.</summary>
    /// <param name="after">The last user of the page before; none for the first page.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task<IReadOnlyList<AccountSummary>> ListAsync(
        UserNid after, int limit, CancellationToken cancellationToken)
    {
        var accounts = await _parts.Database.Users.AccountsAsync(after, limit, cancellationToken)
            .ConfigureAwait(false);
        var names = await _parts.Database.Names.UserIdsAsync(
            [.. accounts.Select(account => account.User)], cancellationToken).ConfigureAwait(false);
        return [.. accounts.Select((account, i) => new AccountSummary(names[i], account, devices: null))];
    }

    /// <summary>The account that an operator names.</summary>
    /// <param name="name">The localpart or full id.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_NOT_FOUND.</exception>
    public async Task<UserId> UserOfAsync(string name, CancellationToken cancellationToken)
        => (await FindAsync(name, cancellationToken).ConfigureAwait(false)).UserId;

    private async Task<(UserId UserId, AccountRow Account)> FindAsync(
        string name, CancellationToken cancellationToken)
        => Logins.ParseLocal(name, _servers.Default, _servers) is { } userId
            && await _parts.Accounts.FindAsync(userId, cancellationToken).ConfigureAwait(false) is { } account
            ? (userId, account)
            : throw Missing(name);

    private static string KindOf(AccountKind kind) => kind switch
    {
        AccountKind.Guest => "a guest's",
        AccountKind.Server => "this server's own",
        _ => "an application service's",
    };

    private UserId UserOf(NewAccount command)
    {
        if (!command.Name.StartsWith('@'))
        {
            return Usernames.ForRegistration(command.Name, command.Server ?? _servers.Default);
        }

        return UserId.TryParse(command.Name, out var full) && _servers.IsLocal(full)
            ? Usernames.ForRegistration(full.Localpart.ToString(), _servers.ServerOf(full).Name)
            : throw new MatrixError(
                "M_INVALID_USERNAME",
                400,
                $"'{command.Name}' is no user id of this server ({string.Join(", ", _servers.Names)}); the name alone "
                + "is enough.").ToException();
    }

    private static MatrixException InUse(UserId userId)
        => new MatrixError("M_USER_IN_USE", 400, $"The name {userId} is taken.").ToException();

    private static MatrixException Missing(string name)
        => MatrixError.NotFound($"There is no account '{name}' on this server.").ToException();
}
