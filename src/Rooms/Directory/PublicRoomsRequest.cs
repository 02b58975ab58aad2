namespace Dendrite.Fast.Rooms;

/// <summary>A request for a page of the room directory.</summary>
/// <remarks>Source: client-server API v1.19, POST /publicRooms.</remarks>
public sealed record PublicRoomsRequest
{
    /// <summary>The rooms of a page when the client does not say. Chosen: Synapse's, which clients know.</summary>
    public const int LimitDefault = 100;

    /// <summary>The most rooms of a page; a higher limit is cut to it. Chosen: half a megabyte at most.</summary>
    public const int LimitMax = 500;

    /// <summary>The most rooms, 1 and up.</summary>
    public int Limit { get; init; } = LimitDefault;

    /// <summary>A token of an earlier page; null for the first page.</summary>
    public string? Since { get; init; }

    /// <summary>
    /// Text that name, topic or canonical alias have to contain, whatever the case; taken literally. Null or empty for
    /// all rooms.
    /// </summary>
    public string? SearchTerm { get; init; }

    /// <summary>The room types to list, null among them for rooms without one; null for all.</summary>
    public IReadOnlyList<string?>? RoomTypes { get; init; }
}
