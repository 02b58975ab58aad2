using System.Text.Json;

namespace Dendrite.Fast.Rooms;

/// <summary>A page of the room directory.</summary>
/// <param name="Rooms">The rooms, most members first.</param>
/// <param name="NextBatch">A token of the next page; null on the last one.</param>
/// <param name="PrevBatch">A token of the page before; null on the first one.</param>
/// <param name="TotalEstimate">How many rooms match.</param>
/// <remarks>Source: data/api/client-server/definitions/public_rooms_response.yaml.</remarks>
public sealed record PublicRoomsPage(
    IReadOnlyList<PublicRoom> Rooms, string? NextBatch, string? PrevBatch, int TotalEstimate)
{
    /// <summary>Writes the answer of the endpoint.</summary>
    /// <param name="writer">Takes one JSON object.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("chunk"u8);
        foreach (var room in Rooms)
        {
            room.WriteTo(writer);
        }

        writer.WriteEndArray();
        if (NextBatch is not null)
        {
            writer.WriteString("next_batch"u8, NextBatch);
        }

        if (PrevBatch is not null)
        {
            writer.WriteString("prev_batch"u8, PrevBatch);
        }

        writer.WriteNumber("total_room_count_estimate"u8, TotalEstimate);
        writer.WriteEndObject();
    }
}
