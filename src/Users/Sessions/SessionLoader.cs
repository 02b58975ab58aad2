using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Reads sessions that are not in memory, and settles a pair of tokens when the successor is used for the first time:
/// the token that it replaces ends before the request is answered. Any thread, any node.
/// Source: client-server API, "Refreshing access tokens".
/// </summary>
internal sealed class SessionLoader(Database database, SessionCache cache, UsersMetrics metrics)
{
    // A load that revocations overtake is repeated; after this many the answer is given without being remembered.
    private const int Attempts = 3;

    /// <summary>The session of a token, which is then in memory.</summary>
    /// <param name="hash">The token's hash.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_UNKNOWN_TOKEN, M_USER_DEACTIVATED.</exception>
    public async Task<Session> LoadAsync(TokenHash hash, CancellationToken cancellationToken)
    {
        metrics.SessionLoads.Add(1);
        for (var attempt = 1; ; attempt++)
        {
            var version = cache.Version;
            var token = await database.Sessions.TokenAsync(hash.ToArray(), cancellationToken).ConfigureAwait(false)
                ?? throw Sessions.UnknownToken();
            if (token.Replaces is { } replaced)
            {
                await SettleAsync(token, replaced, cancellationToken).ConfigureAwait(false);
                continue;
            }

            var session = await ReadAsync(hash, token, cancellationToken).ConfigureAwait(false);
            if (cache.TryAdd(session, version) || attempt >= Attempts)
            {
                return session;
            }
        }
    }

    // The server's append and not the user's: a token is used at any node, whose own work each node may write. A refresh
    // on the user's node that comes between makes it fail, by what must match.
    private async ValueTask SettleAsync(AccessTokenRow token, byte[] replaced, CancellationToken cancellationToken)
    {
        DataAppend append = new(OwnerKey.Server);
        append.Add(new AccessTokenDeleteRow(replaced));
        append.Add(new AccessTokenSettledRow(token.TokenHash));
        append.Log(LogRecord.SessionRevoked(token.User, token.DeviceId));
        await database.EnqueueAsync(append, cancellationToken).ConfigureAwait(false);

        // Not stopped by a client that is gone: what is committed has to be forgotten here.
        var result = await append.Completion.ConfigureAwait(false);
        if (result.IsCommitted)
        {
            cache.Remove(token.User, token.DeviceId);
            metrics.SessionsRevoked.Add(1);
        }
        else if (result.Failure.Kind != CommitFailureKind.Conflict)
        {
            throw UserWriter.ToException(result.Failure);
        }
    }

    private async Task<Session> ReadAsync(TokenHash hash, AccessTokenRow token, CancellationToken cancellationToken)
    {
        var account = await database.Users.AccountAsync(token.User, cancellationToken).ConfigureAwait(false)
            ?? throw Sessions.UnknownToken();
        if (account.State == AccountState.Deactivated)
        {
            throw Sessions.Deactivated();
        }

        var device = await database.Sessions.DeviceAsync(token.User, token.DeviceId, cancellationToken)
            .ConfigureAwait(false) ?? throw Sessions.UnknownToken();
        var userId = await database.Names.UserIdAsync(token.User, cancellationToken).ConfigureAwait(false);
        return new Session(
            token.User,
            UserId.Parse(userId),
            token.DeviceId,
            account.Admin,
            account.Kind,
            account.State,
            device.LastSeenTs ?? 0)
        {
            Hash = hash,
            ExpiresMs = token.ExpiresTs ?? long.MaxValue,
        };
    }
}
