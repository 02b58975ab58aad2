using System.Security.Cryptography;
using System.Text;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Addresses that are being confirmed: a session for one purpose and one address, which never change, begun with a
/// secret of the client, confirmed by a token that only the address is sent. Both are stored as hashes. In the
/// database, so that what takes minutes outlives a restart, and any node goes on with it. Any thread.
/// Source: client-server API, "POST /_matrix/client/v3/register/email/requestToken" and its siblings.
/// </summary>
internal sealed class ThreepidSessions(Database database, UserOptions options, TimeProvider time)
{
    // 144 and 192 bits.
    private const int SidBytes = 18;
    private const int TokenBytes = 24;

    // How often a request is tried that meets another one of the same client. Chosen: even one more is rare.
    private const int Attempts = 3;

    /// <summary>Begins a session, or goes on with the one that this client began for the address.</summary>
    /// <param name="purpose">What the address is confirmed for.</param>
    /// <param name="address">The address.</param>
    /// <param name="clientSecret">The client's secret.</param>
    /// <param name="sendAttempt">The client's number of the mail: none is sent that was sent before.</param>
    /// <param name="nextLink">Where a browser goes then; null for nowhere.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The session's id, and the token to send to the address; null where no mail is due.</returns>
    public async Task<(string Sid, string? Token)> BeginAsync(
        ThreepidPurpose purpose,
        EmailAddress address,
        string clientSecret,
        long sendAttempt,
        string? nextLink,
        CancellationToken cancellationToken)
    {
        var secretHash = Hash(clientSecret);
        for (var attempt = 1; ; attempt++)
        {
            var found = await database.Threepids.SessionBySecretAsync(
                purpose, EmailAddress.Medium, address.Value, secretHash, cancellationToken).ConfigureAwait(false);
            var now = Now();
            var token = NewText(TokenBytes);
            DataAppend append = new(OwnerKey.Server);
            string sid;
            if (found is { } known && !IsExpired(known, now))
            {
                if (sendAttempt <= known.SendAttempt || known.ValidatedTs is not null)
                {
                    return (known.Sid, null);
                }

                sid = known.Sid;
                append.Add(new ThreepidSessionSentRow(sid, Hash(token), sendAttempt, nextLink));
            }
            else
            {
                // Whoever begins one clears the old ones away, so that they need no clock of their own.
                sid = NewText(SidBytes);
                append.Add(new ThreepidSessionExpiryRow(now - AgeMs));
                append.Add(new ThreepidSessionRow(
                    sid,
                    purpose,
                    EmailAddress.Medium,
                    address.Value,
                    secretHash,
                    Hash(token),
                    sendAttempt,
                    nextLink,
                    now,
                    null));
            }

            var result = await database.CommitAsync(append, cancellationToken).ConfigureAwait(false);
            if (result.IsCommitted)
            {
                return (sid, token);
            }

            if (result.Failure.Kind != CommitFailureKind.Conflict || attempt == Attempts)
            {
                throw UserWriter.ToException(result.Failure);
            }
        }
    }

    /// <summary>The session that a link of a mail is for; null when it is unknown, too old, or the link is not its
    /// last.</summary>
    public async ValueTask<ThreepidSessionRow?> FindByTokenAsync(
        string sid, string token, CancellationToken cancellationToken)
    {
        var found = await FindAsync(sid, cancellationToken).ConfigureAwait(false);
        return found is { } session && CryptographicOperations.FixedTimeEquals(session.TokenHash.Span, Hash(token))
            ? session
            : null;
    }

    /// <summary>Notes that the address is confirmed; false when the link has lost its meaning meanwhile.</summary>
    public async Task<bool> ConfirmAsync(ThreepidSessionRow session, CancellationToken cancellationToken)
    {
        if (session.ValidatedTs is not null)
        {
            return true;
        }

        DataAppend append = new(OwnerKey.Server);
        append.Add(new ThreepidSessionValidatedRow(session.Sid, session.TokenHash, Now()));
        var result = await database.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        return result.IsCommitted
            || (result.Failure.Kind == CommitFailureKind.Conflict
                ? false
                : throw UserWriter.ToException(result.Failure));
    }

    /// <summary>The confirmation that a client claims; null when there is none for this purpose.</summary>
    public async ValueTask<ThreepidProof?> FindProofAsync(
        ThreepidPurpose purpose, string sid, string clientSecret, CancellationToken cancellationToken)
    {
        var found = await FindAsync(sid, cancellationToken).ConfigureAwait(false);
        return found is { ValidatedTs: { } validatedTs } session
            && session.Purpose == purpose
            && CryptographicOperations.FixedTimeEquals(session.SecretHash.Span, Hash(clientSecret))
                ? new ThreepidProof(session, validatedTs)
                : null;
    }

    private long AgeMs => (long)options.ThreepidSessionAge.TotalMilliseconds;

    private async ValueTask<ThreepidSessionRow?> FindAsync(string sid, CancellationToken cancellationToken)
        => await database.Threepids.SessionAsync(sid, cancellationToken).ConfigureAwait(false) is { } session
            && !IsExpired(session, Now())
                ? session
                : null;

    private bool IsExpired(in ThreepidSessionRow session, long now) => session.CreatedTs <= now - AgeMs;

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static byte[] Hash(string text) => TokenHash.Of(Encoding.UTF8.GetBytes(text)).ToArray();

    private static string NewText(int bytes)
        => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}
