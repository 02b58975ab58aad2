using Dendrite.Fast.Users;

namespace Dendrite.Fast.Sync;

/// <summary>What a client asks of /sync. Source: client-server API v1.19, GET /sync.</summary>
public sealed record SyncRequest
{
    /// <summary>The token of an earlier answer; null for an initial sync.</summary>
    public string? Since { get; init; }

    /// <summary>A filter id, or a filter as JSON when it begins with a brace; null for none.</summary>
    public string? Filter { get; init; }

    /// <summary>How long to wait for news; cut to <see cref="SyncOptions.TimeoutMax"/>.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>Whether the whole state of every room is wanted, even with a token.</summary>
    public bool FullState { get; init; }

    /// <summary>Whether state is wanted as of the end of the timeline instead of its start.</summary>
    public bool UseStateAfter { get; init; }

    /// <summary>How the request shows the user to others.</summary>
    public PresenceState SetPresence { get; init; } = PresenceState.Online;
}
