using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Tokens that log their user in once, on a device that has no session yet. Any thread, any node. Only their hashes are
/// stored; each is used up in the commit of its login, so that it works once whatever comes at the same time.
/// Source: client-server API, "Login", <c>POST /login/get_token</c> and <c>m.login.token</c>.
/// </summary>
public sealed class LoginTokens : IUserPart
{
    private readonly UserParts _parts;
    private readonly InteractiveAuth _auth;
    private readonly AuthFlows _flows;

    internal LoginTokens(UserParts parts, InteractiveAuth auth, AuthFlows flows)
    {
        _parts = parts;
        _auth = auth;
        _flows = flows;
    }

    /// <summary>Whether users may make tokens for further devices of theirs.</summary>
    public bool IsOffered => _parts.Options.OffersLoginTokens;

    /// <summary>
    /// Makes a token for a user who is logged in, and has proved again to be the owner: each token has a proof of its
    /// own.
    /// </summary>
    /// <param name="session">Who asks.</param>
    /// <param name="auth">The request as it came.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// 400 M_UNKNOWN: they are not offered, or nothing proves whose account it is; M_BAD_JSON; M_FORBIDDEN: not the request that opened the session.
    /// </exception>
    public async Task<LoginTokenResult> IssueAsync(
        Session session, AuthRequest auth, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(auth);
        CheckOffered();
        var flows = await _flows.ForLoginTokenAsync(session, cancellationToken).ConfigureAwait(false);
        var progress = await _auth.AdvanceAsync(auth, new AuthPolicy(flows, session), cancellationToken)
            .ConfigureAwait(false);
        using var grant = progress.Grant;
        if (grant is null)
        {
            return new LoginTokenResult(progress.Challenge!);
        }

        var token = await CreateAsync(session.User, cancellationToken).ConfigureAwait(false);
        grant.Close();
        return new LoginTokenResult(token);
    }

    /// <summary>Refuses the request of a client that asks for a token where none are offered.</summary>
    /// <exception cref="MatrixException">M_UNKNOWN, 400.</exception>
    public void CheckOffered()
    {
        if (!IsOffered)
        {
            throw new MatrixError(
                "M_UNKNOWN", 400, "This server gives no tokens for other devices; log in there by other means.")
                .ToException();
        }
    }

    /// <summary>Makes a token for a user who has proved who they are.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    internal async Task<LoginToken> CreateAsync(UserNid user, CancellationToken cancellationToken)
    {
        var text = TokenText.Create(TokenText.Login);
        var expiresMs = (_parts.Time.GetUtcNow() + _parts.Options.LoginTokenLife).ToUnixTimeMilliseconds();

        // The server's append: nothing of the user is read for it, and a provider may send them to any node.
        DataAppend append = new(OwnerKey.Server);
        append.Add(new ShortTokenRow(TokenHash.OfText(text).ToArray(), ShortTokenKind.Login, user, expiresMs));
        (await _parts.Database.CommitAsync(append, cancellationToken).ConfigureAwait(false)).OrThrow();
        return new LoginToken(text, (long)_parts.Options.LoginTokenLife.TotalMilliseconds);
    }

    /// <summary>Finds the token, still good, that a login names; null when there is none.</summary>
    /// <param name="token">The text, from anybody.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    internal async ValueTask<ShortTokenRow?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (TokenText.HashOf(token, TokenText.Login) is not { } hash)
        {
            return null;
        }

        var found = await _parts.Database.ShortTokens.FindAsync(hash.ToArray(), cancellationToken)
            .ConfigureAwait(false);
        return found is { Kind: ShortTokenKind.Login } row
            && row.ExpiresTs > _parts.Time.GetUtcNow().ToUnixTimeMilliseconds()
                ? row
                : null;
    }

    /// <summary>Adds to the append that deactivates a user that all tokens of theirs end.</summary>
    /// <param name="append">The append, made under the user's lock.</param>
    /// <param name="user">The user.</param>
    internal static void AddErase(UserAppend append, UserNid user) => append.Add(new UserShortTokensDeleteRow(user));

    ValueTask IUserPart.AddEndAsync(
        UserAppend append, UserNid user, bool erase, CancellationToken cancellationToken)
    {
        AddErase(append, user);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A token that logs in. A class, not a record: its text form must not show it.</summary>
public sealed class LoginToken
{
    internal LoginToken(string text, long expiresInMs)
    {
        Text = text;
        ExpiresInMs = expiresInMs;
    }

    /// <summary>The token, known to nobody but its receiver from now on.</summary>
    public string Text { get; }

    /// <summary>How long it is good for, in ms.</summary>
    public long ExpiresInMs { get; }
}

/// <summary>Either a token, or what the client must do first.</summary>
public readonly struct LoginTokenResult
{
    internal LoginTokenResult(LoginToken token) => Token = token;

    internal LoginTokenResult(InteractiveAuthChallenge challenge) => Challenge = challenge;

    /// <summary>Not null when there is a token: answer 200.</summary>
    public LoginToken? Token { get; }

    /// <summary>Not null when there is none: answer 401 with it.</summary>
    public InteractiveAuthChallenge? Challenge { get; }
}
