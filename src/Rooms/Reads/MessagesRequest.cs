namespace Dendrite.Fast.Rooms;

/// <summary>A request for a page of a room's history.</summary>
/// <remarks>Source: client-server API v1.19, GET /rooms/{roomId}/messages.</remarks>
public sealed record MessagesRequest
{
    /// <summary>
    /// The events of a page when the client does not say. Source: client-server API v1.19, GET
    /// /rooms/{roomId}/messages.
    /// </summary>
    public const int LimitDefault = 10;

    /// <summary>The most events of a page; a higher limit is cut to it. Chosen: Synapse's, which clients
    /// know.</summary>
    public const int LimitMax = 1_000;

    /// <summary>Whether newer events come first, going back in time (<c>dir=b</c>).</summary>
    public required bool Backwards { get; init; }

    /// <summary>
    /// Where to start: a token of /sync or of this endpoint; null for the end of the history that the viewer can see
    /// from which the direction leads away.
    /// </summary>
    public string? From { get; init; }

    /// <summary>Where to stop at the latest; null for nowhere.</summary>
    public string? To { get; init; }

    /// <summary>The most events, 0 and up.</summary>
    public int Limit { get; init; } = LimitDefault;

    /// <summary>Which events.</summary>
    public RoomEventFilter Filter { get; init; } = RoomEventFilter.PassAll;
}
