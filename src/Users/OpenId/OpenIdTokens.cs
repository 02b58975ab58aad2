using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Tokens with which a user proves to a third party who it is, and that open nothing else. Only their hashes are
/// stored; any node answers for the tokens of all. Any thread. Source: client-server API v1.19, "OpenID"; server-server
/// API, "OpenID".
/// </summary>
public sealed class OpenIdTokens
{
    private readonly UserParts _parts;

    internal OpenIdTokens(UserParts parts) => _parts = parts;

    /// <summary>
    /// How long a token works. Chosen, as Synapse does it: a third party asks at once, and may ask again.
    /// </summary>
    public static TimeSpan Life { get; } = TimeSpan.FromHours(1);

    /// <summary>Makes a token.</summary>
    /// <param name="session">Whose.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<string> CreateAsync(Session session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var token = TokenText.Create(TokenText.OpenId);
        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        UserAppend append = new(session.User);
        append.Add(new ShortTokenRow(
            TokenText.HashOf(token, TokenText.OpenId)!.Value.ToArray(),
            ShortTokenKind.OpenId,
            session.User,
            (_parts.Time.GetUtcNow() + Life).ToUnixTimeMilliseconds()));
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        return token;
    }

    /// <summary>Whose token it is; null when it is none, has ended, or its account may do nothing any more.</summary>
    /// <param name="token">What the third party got.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<string?> FindUserAsync(string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (TokenText.HashOf(token, TokenText.OpenId) is not { } hash
            || await _parts.Database.ShortTokens.FindAsync(hash.ToArray(), cancellationToken).ConfigureAwait(false)
                is not { Kind: ShortTokenKind.OpenId } row
            || row.ExpiresTs <= _parts.Time.GetUtcNow().ToUnixTimeMilliseconds())
        {
            return null;
        }

        var account = await _parts.Database.Users.AccountAsync(row.User, cancellationToken)
            .ConfigureAwait(false);
        return account is { State: AccountState.Active or AccountState.Suspended }
            ? await _parts.Database.Names.UserIdAsync(row.User, cancellationToken).ConfigureAwait(false)
            : null;
    }
}
