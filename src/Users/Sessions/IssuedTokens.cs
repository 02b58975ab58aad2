using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Tokens on their way to a client: an access token, with a refresh token and an end where the client can refresh it.
/// A class, not a record: its text form must not show them.
/// </summary>
internal sealed class IssuedTokens
{
    private readonly long _createdMs;
    private readonly long? _refreshExpiresMs;

    private IssuedTokens(long createdMs, long? expiresMs, long? refreshExpiresMs)
    {
        _createdMs = createdMs;
        _refreshExpiresMs = refreshExpiresMs;
        ExpiresMs = expiresMs;
        AccessToken = TokenText.Create(TokenText.Access);
        RefreshToken = refreshExpiresMs is null ? null : TokenText.Create(TokenText.Refresh);
        Hash = TokenHash.OfText(AccessToken);
    }

    public string AccessToken { get; }

    /// <summary>Null for a client that cannot refresh.</summary>
    public string? RefreshToken { get; }

    /// <summary>The hash of the access token.</summary>
    public TokenHash Hash { get; }

    /// <summary>When the access token ends, in ms since 1970; null for never.</summary>
    public long? ExpiresMs { get; }

    /// <summary>How long the access token lives, in ms; null for ever.</summary>
    public long? ExpiresInMs => ExpiresMs - _createdMs;

    /// <summary>Makes tokens.</summary>
    /// <param name="options">How long they live.</param>
    /// <param name="nowMs">The time, in ms since 1970.</param>
    /// <param name="canRefresh">
    /// Whether the client can refresh; the access token of one that cannot lives as long as its device.
    /// </param>
    public static IssuedTokens Create(UserOptions options, long nowMs, bool canRefresh) => canRefresh
        ? new(
            nowMs,
            nowMs + (long)options.AccessTokenLife.TotalMilliseconds,
            nowMs + (long)options.RefreshTokenLife.TotalMilliseconds)
        : new(nowMs, expiresMs: null, refreshExpiresMs: null);

    /// <summary>The row to store.</summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="replaces">The hash of the access token that ends when this one is used; null for none.</param>
    public AccessTokenRow RowOf(UserNid user, string deviceId, byte[]? replaces) => new(
        Hash.ToArray(),
        user,
        deviceId,
        _createdMs,
        ExpiresMs,
        RefreshToken is null ? null : TokenHash.OfText(RefreshToken).ToArray(),
        replaces,
        _refreshExpiresMs);
}
