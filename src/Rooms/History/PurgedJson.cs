using System.Buffers;
using System.Text.Json;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What is left of an event whose JSON was purged, for a reader who set out before the purge: sender, type and time,
/// and no content. Nobody who looks later gets to it.
/// </summary>
internal static class PurgedJson
{
    /// <summary>Writes the event.</summary>
    /// <param name="room">The room.</param>
    /// <param name="eid">The event.</param>
    /// <exception cref="InvalidDataException">It was not purged: its JSON is missing for no reason.</exception>
    public static byte[] Of(RoomSnapshot room, int eid)
    {
        var events = room.Columns.Events;
        if (!room.Columns.IsPurging && (events.FlagsOf(eid) & EventFlags.Purged) == 0)
        {
            throw new InvalidDataException($"Event {eid} of room {room.Id} has no JSON.");
        }

        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("auth_events"u8);
            writer.WriteEndArray();
            writer.WriteStartObject("content"u8);
            writer.WriteEndObject();
            writer.WriteNumber("depth"u8, events.DepthOf(eid));
            writer.WriteNumber("origin_server_ts"u8, events.OriginServerTsOf(eid));
            writer.WriteStartArray("prev_events"u8);
            writer.WriteEndArray();
            writer.WriteString("room_id"u8, room.Id.Value);
            writer.WriteString("sender"u8, room.SenderOf(eid));
            writer.WriteString("type"u8, events.TypeOf(eid));
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
