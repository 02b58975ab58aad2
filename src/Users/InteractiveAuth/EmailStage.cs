using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// A mail address that was confirmed by the link in a mail of this server: for an account that is being made, or as the
/// address of an account, whose owner it then proves. Clients ask again and again until the link was opened.
/// Source: client-server API, "Email-based (identity / homeserver)".
/// </summary>
internal sealed class EmailStage(Database database, ThreepidSessions sessions) : AuthStage
{
    public override string Type => AuthTypes.Email;

    /// <summary>Neither id nor secret can be guessed; what fails is the link that is not opened yet.</summary>
    public override bool IsGuessable => false;

    public override async ValueTask<MatrixError?> TryAsync(
        AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
    {
        if (policy.Email == EmailUse.None)
        {
            return MatrixError.Forbidden("A mail address proves nothing here.");
        }

        var creds = JsonBody.OptionalObject(auth, "threepid_creds");
        var sid = creds is null ? null : JsonBody.OptionalString(creds.Value, "sid");
        var secret = creds is null ? null : JsonBody.OptionalString(creds.Value, "client_secret");
        if (sid is null || secret is null)
        {
            return MatrixError.MissingParam("'threepid_creds' with 'sid' and 'client_secret' is required.");
        }

        var purpose = policy.Email == EmailUse.Registration ? ThreepidPurpose.Register : ThreepidPurpose.Password;
        var proof = await sessions.FindProofAsync(purpose, sid, secret, cancellationToken).ConfigureAwait(false);
        return proof is null
            ? new MatrixError("M_UNAUTHORIZED", 401, "The address is not confirmed; open the link in the mail.")
            : policy.Email == EmailUse.Registration
                ? await TakeAsync(session, proof, cancellationToken).ConfigureAwait(false)
                : await ProveAsync(session, policy, proof, cancellationToken).ConfigureAwait(false);
    }

    public override async ValueTask<bool> ProvesAsync(AccountRow account, CancellationToken cancellationToken)
    {
        var all = await database.Threepids.OfUserAsync(account.User, cancellationToken).ConfigureAwait(false);
        return all.Any(threepid => threepid.Medium == EmailAddress.Medium);
    }

    private async ValueTask<MatrixError?> TakeAsync(
        AuthSession session, ThreepidProof proof, CancellationToken cancellationToken)
    {
        if (await OwnerAsync(proof, cancellationToken).ConfigureAwait(false) is not null)
        {
            return ThreepidErrors.InUse;
        }

        session.Threepid = proof;
        return null;
    }

    private async ValueTask<MatrixError?> ProveAsync(
        AuthSession session, AuthPolicy policy, ThreepidProof proof, CancellationToken cancellationToken)
    {
        var owner = await OwnerAsync(proof, cancellationToken).ConfigureAwait(false);
        if (owner is not { } user || (policy.Caller is { } caller && caller.User != user))
        {
            return MatrixError.Forbidden("The address is not that of the account.");
        }

        if (policy.Email == EmailUse.OwnerAtOnce)
        {
            DataAppend append = new(OwnerKey.Server);
            proof.AddUse(append);
            var result = await database.CommitAsync(append, cancellationToken).ConfigureAwait(false);
            if (!result.IsCommitted)
            {
                return ThreepidProof.WasUsed(result.Failure)
                    ? ThreepidErrors.NotProved(401)
                    : throw UserWriter.ToException(result.Failure);
            }
        }
        else
        {
            session.Threepid = proof;
        }

        session.ProvenUser = user;
        return null;
    }

    private async ValueTask<UserNid?> OwnerAsync(ThreepidProof proof, CancellationToken cancellationToken)
        => (await database.Threepids.FindAsync(proof.Medium, proof.Address, cancellationToken).ConfigureAwait(false))
            ?.User;
}
