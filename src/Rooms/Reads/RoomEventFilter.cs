using System.Text.Json;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// A RoomEventFilter as clients send it, compiled: which events of which rooms a read returns, and how members are
/// added to it. Immutable, so one instance serves any number of requests. An EventFilter is the same object with fewer
/// members, so this class reads that as well.
/// Source: client-server API v1.19, "Filtering" and data/api/client-server/definitions/room_event_filter.yaml.
/// </summary>
public sealed partial class RoomEventFilter
{
    /// <summary>
    /// The most entries that one list of a filter may have. Chosen: clients send at most a few dozen types, and a list
    /// is walked for each event.
    /// </summary>
    public const int ListEntriesMax = 1_000;

    /// <summary>
    /// The longest entry of a list, in bytes. Twice the 255 bytes that a type or an identifier may have, so that
    /// escapes and wildcards of any sensible filter fit. Source: client-server API, "Size limits".
    /// </summary>
    public const int EntryBytesMax = 510;

    private readonly TypePattern[]? _types;
    private readonly TypePattern[]? _notTypes;
    private readonly Utf8Set? _senders;
    private readonly Utf8Set? _notSenders;
    private readonly Utf8Set? _rooms;
    private readonly Utf8Set? _notRooms;

    private RoomEventFilter(JsonElement filter)
    {
        _types = ReadPatterns(filter, "types");
        _notTypes = ReadPatterns(filter, "not_types");
        _senders = ReadSet(filter, "senders");
        _notSenders = ReadSet(filter, "not_senders");
        _rooms = ReadSet(filter, "rooms");
        _notRooms = ReadSet(filter, "not_rooms");
        Limit = ReadLimit(filter);
        ContainsUrl = ReadBoolean(filter, "contains_url");
        LazyLoadMembers = ReadBoolean(filter, "lazy_load_members") ?? false;
        IncludeRedundantMembers = ReadBoolean(filter, "include_redundant_members") ?? false;
        UnreadThreadNotifications = ReadBoolean(filter, "unread_thread_notifications") ?? false;
        LooksAtEvents = (_types ?? _notTypes) is not null || (_senders ?? _notSenders) is not null
            || ContainsUrl is not null;
    }

    private RoomEventFilter()
    {
    }

    /// <summary>Whether some rooms pass and some do not, so that it is worth a look at their ids.</summary>
    internal bool LooksAtRooms => (_rooms ?? _notRooms) is not null;

    /// <summary>The filter that passes every event and asks for nothing special.</summary>
    public static RoomEventFilter PassAll { get; } = new();

    /// <summary>The most events to return, 0 for none; null when the filter does not say. Endpoints cap it.</summary>
    public int? Limit { get; }

    /// <summary>
    /// True: only events with a <c>url</c> key in their content; false: only events without; null: not looked at.
    /// </summary>
    public bool? ContainsUrl { get; }

    /// <summary>Whether only the member events of the senders of returned events are wanted.</summary>
    public bool LazyLoadMembers { get; }

    /// <summary>Whether member events are wanted again that this device has been sent already.</summary>
    public bool IncludeRedundantMembers { get; }

    /// <summary>Whether unread counts are wanted per thread; means something in /sync only.</summary>
    public bool UnreadThreadNotifications { get; }

    /// <summary>
    /// Whether the answer of <see cref="Matches"/> depends on the event. When false, every event of an allowed room
    /// passes and its type, sender and content need not be looked up.
    /// </summary>
    public bool LooksAtEvents { get; }

    /// <summary>Whether events of this room may be returned at all.</summary>
    /// <param name="roomId">The room id, UTF-8.</param>
    public bool AllowsRoom(ReadOnlySpan<byte> roomId)
        => (_notRooms is null || !_notRooms.Contains(roomId)) && (_rooms is null || _rooms.Contains(roomId));

    /// <summary>Whether events of this type may be returned.</summary>
    /// <param name="type">The event type, UTF-8.</param>
    public bool AllowsType(ReadOnlySpan<byte> type)
        => (_notTypes is null || !MatchesAny(_notTypes, type)) && (_types is null || MatchesAny(_types, type));

    /// <summary>Whether events of this sender may be returned.</summary>
    /// <param name="sender">The user id, UTF-8.</param>
    public bool AllowsSender(ReadOnlySpan<byte> sender)
        => (_notSenders is null || !_notSenders.Contains(sender)) && (_senders is null || _senders.Contains(sender));

    /// <summary>Whether an event of an allowed room passes. Exclusions win over inclusions.</summary>
    /// <param name="type">The event type, UTF-8.</param>
    /// <param name="sender">The sender's user id, UTF-8.</param>
    /// <param name="hasUrl">Whether its content has a <c>url</c> key; only looked at with ContainsUrl.</param>
    public bool Matches(ReadOnlySpan<byte> type, ReadOnlySpan<byte> sender, bool hasUrl)
        => AllowsType(type) && AllowsSender(sender) && (ContainsUrl is null || ContainsUrl == hasUrl);

    private static bool MatchesAny(TypePattern[] patterns, ReadOnlySpan<byte> type)
    {
        foreach (ref readonly var pattern in patterns.AsSpan())
        {
            if (pattern.Matches(type))
            {
                return true;
            }
        }

        return false;
    }
}
