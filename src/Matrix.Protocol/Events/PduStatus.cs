namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// The outcome of reading, checking or building an event. Everything but <see cref="Ok"/> names the fault.
/// </summary>
public enum PduStatus
{
    /// <summary>The event is well formed.</summary>
    Ok = 0,

    /// <summary>The bytes are not a JSON object, or not JSON that the room version allows.</summary>
    InvalidJson,

    /// <summary>A field that events of the room version must have is missing.</summary>
    MissingField,

    /// <summary>A field has another JSON type than events have there.</summary>
    WrongType,

    /// <summary>The canonical event is larger than <see cref="EventLimits.EventBytesMax"/>.</summary>
    EventTooLarge,

    /// <summary><c>type</c> is longer than <see cref="EventLimits.TypeBytesMax"/>.</summary>
    TypeTooLong,

    /// <summary><c>state_key</c> is longer than <see cref="EventLimits.StateKeyBytesMax"/>.</summary>
    StateKeyTooLong,

    /// <summary><c>sender</c> is not a user id, or too long.</summary>
    InvalidSender,

    /// <summary>
    /// <c>room_id</c> is not one of the room version, too long, missing, or there although the version forbids it.
    /// </summary>
    InvalidRoomId,

    /// <summary>
    /// <c>event_id</c> is not one of the room version, or missing where the version demands it.
    /// </summary>
    InvalidEventId,

    /// <summary><c>depth</c> is negative or larger than the room version allows.</summary>
    DepthOutOfRange,

    /// <summary><c>origin_server_ts</c> is not an integer that canonical JSON allows, or negative.</summary>
    TimestampOutOfRange,

    /// <summary>More than <see cref="EventLimits.PrevEventsMax"/> entries in <c>prev_events</c>.</summary>
    TooManyPrevEvents,

    /// <summary>More than <see cref="EventLimits.AuthEventsMax"/> entries in <c>auth_events</c>.</summary>
    TooManyAuthEvents,

    /// <summary>An entry of <c>prev_events</c> or <c>auth_events</c> is not a reference of the room version.</summary>
    InvalidReference,

    /// <summary>The text of a field has half a surrogate pair and so has no UTF-8.</summary>
    InvalidText,
}
