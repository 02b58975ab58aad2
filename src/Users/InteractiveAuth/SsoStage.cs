using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// A login by a provider that knows the account, which is passed in a browser alone: no request of a client proves it.
/// Source: client-server API, "SSO during User-Interactive Authentication".
/// </summary>
internal sealed class SsoStage(Database database, SsoOptions options) : AuthStage
{
    public override string Type => AuthTypes.Sso;

    /// <summary>There is nothing to guess: clients ask whether the page is done.</summary>
    public override bool IsGuessable => false;

    public override ValueTask<MatrixError?> TryAsync(
        AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
        => ValueTask.FromResult<MatrixError?>(new MatrixError(
            "M_UNAUTHORIZED", 401, "This step is passed on its page in a browser, at the fallback of m.login.sso."));

    public override async ValueTask<bool> ProvesAsync(AccountRow account, CancellationToken cancellationToken)
    {
        var ids = await database.ExternalIds.OfUserAsync(account.User, cancellationToken).ConfigureAwait(false);
        return ids.Any(id => options.Providers.Any(provider => provider.Id == id.Provider));
    }
}
