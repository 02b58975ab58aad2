using System.Text.Json;

namespace Dendrite.Fast.Rooms;

/// <summary>A page of a room's history.</summary>
/// <remarks>Source: client-server API v1.19, GET /rooms/{roomId}/messages.</remarks>
public sealed class MessagesPage
{
    internal MessagesPage(string start, TimelineToken? end, ClientEvents chunk, ClientEvents? state)
    {
        Start = start;
        End = end?.ToString();
        Chunk = chunk;
        State = state;
    }

    /// <summary>Where the page starts: what the request named, or what it meant.</summary>
    public string Start { get; }

    /// <summary>
    /// Where to go on; null when there is nothing more that the viewer could see. A page may be empty and go on all the
    /// same.
    /// </summary>
    public string? End { get; }

    /// <summary>The events, in the direction of the request.</summary>
    public ClientEvents Chunk { get; }

    /// <summary>The member events of the senders, when members are loaded lazily; else null.</summary>
    public ClientEvents? State { get; }

    /// <summary>Writes the answer of the endpoint.</summary>
    /// <param name="writer">Takes one JSON object.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("chunk"u8);
        Chunk.WriteArray(writer);
        if (End is not null)
        {
            writer.WriteString("end"u8, End);
        }

        writer.WriteString("start"u8, Start);
        if (State is not null)
        {
            writer.WritePropertyName("state"u8);
            State.WriteArray(writer);
        }

        writer.WriteEndObject();
    }
}
