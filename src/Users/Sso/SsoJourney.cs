namespace Dendrite.Fast.Users;

/// <summary>Where a browser goes next, and what it keeps meanwhile.</summary>
/// <param name="url">An absolute URL of ASCII; null for this server's own page about the ticket.</param>
/// <param name="cookie">The value to keep in the place of any other; empty for none.</param>
public sealed class SsoJourney(string? url, string cookie)
{
    /// <summary>An absolute URL of ASCII; null for this server's own page about the ticket.</summary>
    public string? Url { get; } = url;

    /// <summary>The value to keep in the place of any other, of the characters of base64url; empty for none.</summary>
    public string Cookie { get; } = cookie;
}

/// <summary>What a browser brings back from a provider, all of it from anybody. A class: the code is a
/// secret.</summary>
public sealed class SsoReturn
{
    /// <summary>What the browser kept; null for nothing.</summary>
    public required string? Cookie { get; init; }

    /// <summary>The state; null for none.</summary>
    public required string? State { get; init; }

    /// <summary>The code; null for none.</summary>
    public required string? Code { get; init; }

    /// <summary>The issuer; null for none.</summary>
    public required string? Issuer { get; init; }

    /// <summary>Why there is no code; null where there is one.</summary>
    public required string? Error { get; init; }
}
