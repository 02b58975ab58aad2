using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>Which flows of interactive auth are offered to whom.</summary>
internal sealed class AuthFlows(UserOptions options, Accounts accounts)
{
    private static readonly string[][] Open = [[AuthTypes.Dummy]];

    private static readonly string[][] WithToken = [[AuthTypes.RegistrationToken]];

    private static readonly string[][] WithPassword = [[AuthTypes.Password]];

    /// <summary>The flows of registration.</summary>
    public IReadOnlyList<string[]> ForRegistration => options.OpenRegistration ? Open : WithToken;

    /// <summary>The flows by which a logged-in user proves to be the owner of their account.</summary>
    /// <param name="caller">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_FORBIDDEN: nothing could prove it.</exception>
    public async ValueTask<IReadOnlyList<string[]>> ForCallerAsync(
        Session caller, CancellationToken cancellationToken)
    {
        var account = await accounts.FindAsync(caller.UserId, cancellationToken).ConfigureAwait(false);
        return account?.PasswordHash is not null
            ? WithPassword
            : throw MatrixError.Forbidden(
                "This needs a proof that the account is yours, and the account has no password to prove it by.")
                .ToException();
    }
}
