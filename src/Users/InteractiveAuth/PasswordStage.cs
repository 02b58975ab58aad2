using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// The password of the user who is logged in, and of nobody else; where nobody is logged in and the operation allows
/// it, of the user whom the client names. An account without a password never passes.
/// Source: client-server API, "Password-based".
/// </summary>
internal sealed class PasswordStage(Accounts accounts, LocalServers servers) : AuthStage
{
    public override string Type => AuthTypes.Password;

    public override async ValueTask<MatrixError?> TryAsync(
        AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
    {
        var caller = policy.Caller;
        var server = caller?.UserId.ServerName ?? policy.PasswordsOf;
        if (server is not { } ofServer)
        {
            return MatrixError.Forbidden("A password proves nothing here.");
        }

        var password = JsonBody.OptionalString(auth, "password");
        if (password is null)
        {
            return MatrixError.MissingParam("'password' is required.");
        }

        // The identifier may be left out, as old clients do, where the caller is known.
        var name = NameIn(auth, caller?.UserId.Value);
        if (name is null && caller is null)
        {
            return MatrixError.MissingParam("'identifier' is required: whose password it is.");
        }

        var named = name is null ? null : Logins.ParseLocal(name, ofServer, servers);
        var account = await accounts.ProveAsync(named, password, cancellationToken).ConfigureAwait(false);
        if (account is not { } proven || (caller is not null && proven.User != caller.User))
        {
            return MatrixError.Forbidden("Invalid password.");
        }

        session.ProvenUser = proven.User;
        return null;
    }

    public override ValueTask<bool> ProvesAsync(AccountRow account, CancellationToken cancellationToken)
        => ValueTask.FromResult(account.PasswordHash is not null);

    /// <summary>The user whom an <c>auth</c> object names; null for one that it names in another way.</summary>
    /// <param name="auth">The object.</param>
    /// <param name="otherwise">Who is meant when it names nobody.</param>
    /// <exception cref="MatrixException">M_BAD_JSON.</exception>
    public static string? NameIn(JsonElement auth, string? otherwise)
        => JsonBody.OptionalObject(auth, "identifier") is { } identifier
            ? JsonBody.OptionalString(identifier, "type") is "m.id.user"
                ? JsonBody.OptionalString(identifier, "user")
                : null
            : JsonBody.OptionalString(auth, "user") ?? otherwise;
}
