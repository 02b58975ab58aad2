using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Makes the accounts of application services: their own, and those of the users that they act for, which have no
/// password and take no interactive auth. Any thread.
/// Source: application service API v1.19, "Server admin style permissions".
/// </summary>
public sealed class AppserviceAccounts
{
    private readonly UserParts _parts;

    internal AppserviceAccounts(UserParts parts) => _parts = parts;

    /// <summary>Makes an account of an application service.</summary>
    /// <param name="appservice">The application service, by its token.</param>
    /// <param name="command">The request; of it the name, the device and whether to log in.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_MISSING_PARAM, M_INVALID_USERNAME, M_USER_IN_USE, M_INVALID_PARAM, M_TOO_LARGE; 400 M_EXCLUSIVE: a name that
    /// is not the application service's.
    /// </exception>
    public async Task<LoginResult> RegisterAsync(
        Appservice appservice, RegisterCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(appservice);
        ArgumentNullException.ThrowIfNull(command);
        var name = command.Username ?? throw MatrixError.MissingParam("'username' is required.").ToException();
        _parts.DeviceLogins.Check(command.Wish);
        var userId = Usernames.ForAppservice(name, command.Server);
        if (!appservice.Owns(userId))
        {
            throw new MatrixError(
                "M_EXCLUSIVE", 400, "This user name is not in a namespace of the application service.").ToException();
        }

        var user = await _parts.Database.Names.UserAsync(userId.Value, cancellationToken).ConfigureAwait(false);
        using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
        UserAppend append = new(user);
        var account = _parts.AddAccount(append, user, AccountKind.Appservice);
        var login = command.InhibitLogin
            ? null
            : _parts.DeviceLogins.LogIn(append, account, userId, UserDevices.None, command.Wish);
        append.Committed = _ => login?.Committed();
        var result = await _parts.Writer.TryCommitAsync(append, cancellationToken).ConfigureAwait(false);
        if (!result.IsCommitted)
        {
            throw Registration.Refusal(result.Failure);
        }

        _parts.Metrics.Registrations.Add(1);
        return new LoginResult(userId, login);
    }

    /// <summary>
    /// Makes the accounts of the application services' own users, so that a service can act from its first request on.
    /// Those that live on another node are made there.
    /// </summary>
    /// <param name="cancellationToken">Stops before a commit.</param>
    /// <exception cref="MatrixException">503: the store is away.</exception>
    public async Task EnsureSendersAsync(CancellationToken cancellationToken)
    {
        foreach (var appservice in _parts.Appservices.All)
        {
            var user = await _parts.Database.Names.UserAsync(appservice.Sender.Value, cancellationToken)
                .ConfigureAwait(false);
            if (await _parts.Database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false) is not null)
            {
                continue;
            }

            UserAppend append = new(user);
            _parts.AddAccount(append, user, AccountKind.Appservice);
            var result = await _parts.Writer.TryCommitAsync(append, cancellationToken).ConfigureAwait(false);
            if (result.Failure is
                {
                    Kind: not (CommitFailureKind.Conflict or CommitFailureKind.NotHere or CommitFailureKind.StaleOwner)
                } failure)
            {
                throw UserWriter.ToException(failure);
            }
        }
    }
}
