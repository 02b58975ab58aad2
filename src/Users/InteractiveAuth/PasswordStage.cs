using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Users;

/// <summary>
/// The password of the user who is logged in, and of nobody else. An account without a password never passes.
/// Source: client-server API, "Password-based".
/// </summary>
internal sealed class PasswordStage(Accounts accounts, LocalServers servers) : AuthStage
{
    public override string Type => AuthTypes.Password;

    public override async ValueTask<MatrixError?> TryAsync(
        AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
    {
        if (policy.Caller is not { } caller)
        {
            return MatrixError.Forbidden("A password proves nothing here.");
        }

        var password = JsonBody.OptionalString(auth, "password");
        if (password is null)
        {
            return MatrixError.MissingParam("'password' is required.");
        }

        // The identifier may be left out, as old clients do: the caller is known.
        var name = JsonBody.OptionalObject(auth, "identifier") is { } identifier
            ? UserOf(identifier)
            : JsonBody.OptionalString(auth, "user") ?? caller.UserId.Value;
        var named = name is null ? null : Logins.ParseLocal(name, caller.UserId.ServerName, servers);
        var account = await accounts.ProveAsync(named, password, cancellationToken).ConfigureAwait(false);
        return account is { } proven && proven.User == caller.User
            ? null
            : MatrixError.Forbidden("Invalid password.");
    }

    private static string? UserOf(JsonElement identifier)
        => JsonBody.OptionalString(identifier, "type") is "m.id.user"
            ? JsonBody.OptionalString(identifier, "user")
            : null;
}
