namespace Dendrite.Fast.Users;

/// <summary>
/// What an ID token has to say to be the answer to a login. It has no text form: the nonce is a secret.
/// </summary>
internal sealed class JwtExpectations
{
    /// <summary>The issuer, as its discovery document names it; compared character by character.</summary>
    public required string Issuer { get; init; }

    /// <summary>This server's client id at the provider.</summary>
    public required string ClientId { get; init; }

    /// <summary>What the login sent.</summary>
    public required string Nonce { get; init; }
}
