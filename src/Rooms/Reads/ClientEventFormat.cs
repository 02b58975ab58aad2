namespace Dendrite.Fast.Rooms;

/// <summary>The forms in which an event is given to a client.</summary>
/// <remarks>
/// Source: client-server API v1.19, "Room event format"; data/api/client-server/definitions/sync_filter.yaml,
/// <c>event_format</c>.
/// </remarks>
public enum ClientEventFormat
{
    /// <summary>A ClientEvent: with <c>room_id</c>.</summary>
    Client = 0,

    /// <summary>A ClientEventWithoutRoomID, for answers that name the room elsewhere, such as /sync.</summary>
    WithoutRoomId = 1,

    /// <summary>The event as servers exchange it, with <c>unsigned</c> as clients get it.</summary>
    Federation = 2,
}
