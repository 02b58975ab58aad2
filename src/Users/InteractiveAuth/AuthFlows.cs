using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>Which flows of interactive auth are offered to whom.</summary>
/// <param name="options">What this server asks of whoever registers.</param>
/// <param name="accounts">Finds accounts.</param>
/// <param name="proofs">
/// The stages by which an account's owner proves to be that, each of which is a flow of its own; the preferred one
/// first.
/// </param>
/// <param name="email">
/// The stage of mail addresses, where this server sends mail: for those owners who have no other proof, and for those
/// who forgot theirs.
/// </param>
internal sealed class AuthFlows(
    UserOptions options, Accounts accounts, IReadOnlyList<AuthStage> proofs, EmailStage? email)
{
    private const string UnprovableText =
        "This needs a proof that the account is yours, and the account has no password to prove it by.";

    /// <summary>The flows of registration.</summary>
    public IReadOnlyList<string[]> ForRegistration { get; } = RegistrationOf(options);

    /// <summary>
    /// What a new password demands: a proof of the account or, with or without being logged in, of its mail address.
    /// Source: client-server API, "POST /_matrix/client/v3/account/password".
    /// </summary>
    /// <param name="caller">The user; null where nobody is logged in.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_FORBIDDEN: nothing could prove it.</exception>
    public async ValueTask<AuthPolicy> ForNewPasswordAsync(Session? caller, CancellationToken cancellationToken)
    {
        List<string[]> flows = caller is null
            ? []
            : [.. await FindAsync(caller, cancellationToken).ConfigureAwait(false)];
        if (email is not null && !flows.Exists(flow => flow[0] == email.Type))
        {
            flows.Add([email.Type]);
        }

        return new AuthPolicy(flows.Count > 0 ? flows : throw Unprovable(), caller) { Email = EmailUse.Owner };
    }

    /// <summary>The flows by which a logged-in user proves to be the owner of their account.</summary>
    /// <param name="caller">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_FORBIDDEN: nothing could prove it.</exception>
    public async ValueTask<IReadOnlyList<string[]>> ForCallerAsync(
        Session caller, CancellationToken cancellationToken)
    {
        var flows = await FindAsync(caller, cancellationToken).ConfigureAwait(false);
        return flows.Count > 0 ? flows : throw Unprovable();
    }

    /// <summary>As <see cref="ForCallerAsync"/>, for login tokens, which the specification refuses with 400.</summary>
    /// <param name="caller">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">400 M_UNKNOWN: nothing could prove it.</exception>
    public async ValueTask<IReadOnlyList<string[]>> ForLoginTokenAsync(
        Session caller, CancellationToken cancellationToken)
    {
        var flows = await FindAsync(caller, cancellationToken).ConfigureAwait(false);
        return flows.Count > 0
            ? flows
            : throw new MatrixError("M_UNKNOWN", 400, UnprovableText).ToException();
    }

    /// <summary>Whether anything proves that a logged-in user is the owner of their account.</summary>
    /// <param name="caller">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<bool> CanProveAsync(Session caller, CancellationToken cancellationToken)
        => (await FindAsync(caller, cancellationToken).ConfigureAwait(false)).Count > 0;

    /// <summary>
    /// What the end of an account demands: a proof of the account. Where nobody is logged in, that is a password, of
    /// the account that the client names with it.
    /// Source: client-server API, "POST /_matrix/client/v3/account/deactivate".
    /// </summary>
    /// <param name="caller">The user; null where nobody is logged in.</param>
    /// <param name="server">The local server that the request came to.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_FORBIDDEN: nothing could prove it.</exception>
    public async ValueTask<AuthPolicy> ForDeactivationAsync(
        Session? caller, ServerName server, CancellationToken cancellationToken)
        => caller is null
            ? new AuthPolicy([[AuthTypes.Password]], null) { PasswordsOf = server }
            : new AuthPolicy(await ForCallerAsync(caller, cancellationToken).ConfigureAwait(false), caller)
            {
                Email = EmailUse.Owner,
            };

    private async ValueTask<List<string[]>> FindAsync(Session caller, CancellationToken cancellationToken)
    {
        List<string[]> flows = [];
        if (await accounts.FindAsync(caller.UserId, cancellationToken).ConfigureAwait(false) is { } account)
        {
            foreach (var proof in proofs)
            {
                if (await proof.ProvesAsync(account, cancellationToken).ConfigureAwait(false))
                {
                    flows.Add([proof.Type]);
                }
            }

            if (flows.Count == 0
                && email is not null
                && await email.ProvesAsync(account, cancellationToken).ConfigureAwait(false))
            {
                flows.Add([email.Type]);
            }
        }

        return flows;
    }

    private static MatrixException Unprovable() => MatrixError.Forbidden(UnprovableText).ToException();

    // What keeps strangers out comes first, so that nobody solves a captcha in vain.
    private static List<string[]> RegistrationOf(UserOptions options)
    {
        List<string> stages = [];
        if (!options.OpenRegistration)
        {
            stages.Add(AuthTypes.RegistrationToken);
        }

        if (options.Captcha is not null)
        {
            stages.Add(AuthTypes.Recaptcha);
        }

        if (options.Policies.Count > 0)
        {
            stages.Add(AuthTypes.Terms);
        }

        List<string[]> flows = [];
        if (options.Email is not { IsRequired: true })
        {
            // Where a flow with an address goes on from here, the one without ends in a stage of its own: otherwise it
            // would be done before anybody could choose. Source: client-server API, "Dummy Auth".
            flows.Add(stages.Count == 0 || options.Email is not null ? [.. stages, AuthTypes.Dummy] : [.. stages]);
        }

        if (options.Email is not null)
        {
            flows.Add([.. stages, AuthTypes.Email]);
        }

        return flows;
    }
}
