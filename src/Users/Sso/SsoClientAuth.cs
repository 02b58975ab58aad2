namespace Dendrite.Fast.Users;

/// <summary>How a client proves to a provider's token endpoint who it is.</summary>
/// <remarks>Source: OpenID Connect Core 1.0, section 9.</remarks>
public enum SsoClientAuth
{
    /// <summary>As the provider says: in the header if it takes that. Without a secret not at all.</summary>
    Auto,

    /// <summary><c>client_secret_basic</c>: in the Authorization header.</summary>
    Basic,

    /// <summary><c>client_secret_post</c>: in the form.</summary>
    Post,

    /// <summary><c>none</c>: a public client, which has no secret.</summary>
    None,
}
