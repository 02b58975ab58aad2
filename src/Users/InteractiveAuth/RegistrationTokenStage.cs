using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// A registration token with a use left. Source: client-server API, "Token-authenticated registration".
/// </summary>
internal sealed class RegistrationTokenStage(RegistrationTokens tokens) : AuthStage
{
    public override string Type => AuthTypes.RegistrationToken;

    public override async ValueTask<MatrixError?> TryAsync(
        AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
    {
        var token = JsonBody.OptionalString(auth, "token");
        if (token is null)
        {
            return MatrixError.MissingParam("'token' is required.");
        }

        return await tokens.TryReserveAsync(token, session, cancellationToken).ConfigureAwait(false)
            ? null
            : new MatrixError("M_UNAUTHORIZED", 401, "The registration token is unknown, expired or used up.");
    }
}
