using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>Finds local accounts and proves passwords. Accounts are read from the database: login is rare.</summary>
internal sealed class Accounts(Database database, PasswordWorkers passwords)
{
    /// <summary>The account of a user; null when there is none.</summary>
    public async ValueTask<AccountRow?> FindAsync(UserId userId, CancellationToken cancellationToken)
    {
        var user = await database.Names.FindUserAsync(userId.Value, cancellationToken).ConfigureAwait(false);
        return user.IsNone
            ? null
            : await database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The account when the password is its own, else null. An unknown user costs the same computation as a wrong
    /// password; an account without a password has none that is right.
    /// </summary>
    public async Task<AccountRow?> ProveAsync(UserId? userId, string password, CancellationToken cancellationToken)
    {
        var account = userId is { } id ? await FindAsync(id, cancellationToken).ConfigureAwait(false) : null;
        var isRight = await passwords.VerifyAsync(password, account?.PasswordHash, cancellationToken)
            .ConfigureAwait(false);
        return isRight ? account : null;
    }

    /// <summary>404 M_NOT_FOUND: there is no such account.</summary>
    public static MatrixException NotFound() => MatrixError.NotFound("There is no such account here.").ToException();
}
