using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Api;

/// <summary>What can be set about the API.</summary>
public sealed record ApiOptions
{
    /// <summary>The public base URL of the client-server API, published at the well-known place; null for
    /// none.</summary>
    public string? ClientBaseUrl { get; init; }

    /// <summary>Whom users turn to.</summary>
    public SupportOptions Support { get; init; } = SupportOptions.None;

    /// <summary>The version of new rooms.</summary>
    public required RoomVersionRules DefaultRoomVersion { get; init; }

    /// <summary>The versions that rooms can be created in.</summary>
    public required IReadOnlyList<RoomVersionRules> RoomVersions { get; init; }

    /// <summary>How often clients may do things.</summary>
    public RateLimitOptions RateLimits { get; init; } = new();
}
