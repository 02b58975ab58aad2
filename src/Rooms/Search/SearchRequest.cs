using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>In which order results come.</summary>
public enum SearchOrder
{
    /// <summary>The best first, of each <see cref="RoomSearch.RankWindow"/> of the newest.</summary>
    Rank = 0,

    /// <summary>The newest first.</summary>
    Recent = 1,
}

/// <summary>A search of events. Source: client-server API v1.19, POST /search.</summary>
public sealed record SearchRequest
{
    /// <summary>What is looked for, as the client sent it.</summary>
    public required string Term { get; init; }

    /// <summary>The keys to look in; null for all.</summary>
    public IReadOnlyList<SearchKey>? Keys { get; init; }

    /// <summary>The rooms to look in; null for all that the viewer is in or has left and not forgotten.</summary>
    public IReadOnlyList<RoomNid>? Rooms { get; init; }

    /// <summary>Which events; its limit is the most results of a page.</summary>
    public RoomEventFilter Filter { get; init; } = RoomEventFilter.PassAll;

    /// <summary>The order.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>A token of an earlier page or group; null to begin.</summary>
    public string? NextBatch { get; init; }
}
