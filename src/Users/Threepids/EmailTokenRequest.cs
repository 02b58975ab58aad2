using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>A request for a mail that confirms an address. A class: its text form must not show the secret.</summary>
public sealed class EmailTokenRequest
{
    /// <summary>What the address is to be confirmed for.</summary>
    public required ThreepidPurpose Purpose { get; init; }

    /// <summary>The address.</summary>
    public required EmailAddress Address { get; init; }

    /// <summary>The client's secret.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>The client's number of the mail.</summary>
    public required long SendAttempt { get; init; }

    /// <summary>Where the browser goes then; null for nowhere.</summary>
    public string? NextLink { get; init; }

    /// <summary>The local server that the request came to.</summary>
    public required ServerName Server { get; init; }

    /// <summary>Who asks, where they said so.</summary>
    public Session? Caller { get; init; }
}
