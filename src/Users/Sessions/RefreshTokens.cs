using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Gives the next pair of tokens for a refresh token. Any thread.
/// Source: client-server API, "Refreshing access tokens".
/// </summary>
/// <remarks>
/// Pairs form a chain of rows, each with the hash of the access token that it replaces, of which at most two are there
/// at a time. The old pair lives on until the new one is used, in either half: until then the client may not have the
/// answer, and asks again with the same refresh token, which ends the pair that it did not get and makes another. From
/// then on the old refresh token is unknown.
/// </remarks>
public sealed class RefreshTokens
{
    private readonly UserParts _parts;

    internal RefreshTokens(UserParts parts) => _parts = parts;

    /// <summary>Takes a refresh token and gives the next pair.</summary>
    /// <param name="refreshToken">The token, from anybody.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// 401 M_UNKNOWN_TOKEN, with <c>soft_logout</c> when the token has ended while its device is still there; 401
    /// M_USER_LOCKED; 403 M_USER_DEACTIVATED.
    /// </exception>
    public async Task<RefreshResult> RefreshAsync(string refreshToken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(refreshToken);
        var hash = (TokenText.HashOf(refreshToken, TokenText.Refresh) ?? throw Unknown()).ToArray();
        var found = await FindAsync(hash, cancellationToken).ConfigureAwait(false);
        using var held = await _parts.Locks.EnterAsync(found.User, cancellationToken).ConfigureAwait(false);

        // Read again under the lock: of two requests at once the second goes on from what the first has left.
        var token = await FindAsync(hash, cancellationToken).ConfigureAwait(false);
        var nowMs = _parts.Time.GetUtcNow().ToUnixTimeMilliseconds();
        await CheckAsync(token, nowMs, cancellationToken).ConfigureAwait(false);
        var next = IssuedTokens.Create(_parts.Options, nowMs, canRefresh: true);
        await CommitAsync(token, next, cancellationToken).ConfigureAwait(false);
        _parts.Metrics.Refreshes.Add(1);
        return new RefreshResult(next);
    }

    private async ValueTask<AccessTokenRow> FindAsync(byte[] hash, CancellationToken cancellationToken)
        => await _parts.Database.Sessions.RefreshTokenAsync(hash, cancellationToken).ConfigureAwait(false)
            ?? throw Unknown();

    private async ValueTask CheckAsync(AccessTokenRow token, long nowMs, CancellationToken cancellationToken)
    {
        var account = await _parts.Database.Users.AccountAsync(token.User, cancellationToken).ConfigureAwait(false)
            ?? throw Unknown();
        Logins.CheckMayLogIn(account);
        if (token.RefreshExpiresTs is { } expires && expires <= nowMs)
        {
            throw Sessions.Expired("The refresh token has expired; log in again.");
        }
    }

    private async Task CommitAsync(AccessTokenRow token, IssuedTokens next, CancellationToken cancellationToken)
    {
        UserAppend append = new(token.User);
        if (token.Replaces is { } replaced)
        {
            append.Add(new AccessTokenDeleteRow(replaced));
            append.Log(LogRecord.SessionRevoked(token.User, token.DeviceId));
            append.Committed = _ => _parts.Sessions.Revoked(token.User, token.DeviceId);
        }

        // Fails when the pair has ended since it was read: its successor was used, at whichever node.
        append.Add(new AccessTokenSettledRow(token.TokenHash));
        append.Add(new TokenSuccessorDeleteRow(token.TokenHash));
        append.Add(next.RowOf(token.User, token.DeviceId, token.TokenHash.ToArray()));
        var result = await _parts.Writer.TryCommitAsync(append, cancellationToken).ConfigureAwait(false);
        if (!result.IsCommitted)
        {
            throw result.Failure.Kind == CommitFailureKind.Conflict
                ? Unknown()
                : UserWriter.ToException(result.Failure);
        }
    }

    private static MatrixException Unknown()
        => new MatrixError(
            "M_UNKNOWN_TOKEN", 401, "The refresh token is unknown, was used before or was logged out; log in again.")
            .ToException();
}

/// <summary>The next pair of tokens. A class, not a record: its text form must not show them.</summary>
public sealed class RefreshResult
{
    internal RefreshResult(IssuedTokens tokens)
    {
        AccessToken = tokens.AccessToken;
        RefreshToken = tokens.RefreshToken!;
        ExpiresInMs = tokens.ExpiresInMs!.Value;
    }

    /// <summary>The access token, known to nobody but the client from now on.</summary>
    public string AccessToken { get; }

    /// <summary>The refresh token, likewise.</summary>
    public string RefreshToken { get; }

    /// <summary>How long the access token lives, in ms; above 0.</summary>
    public long ExpiresInMs { get; }
}
