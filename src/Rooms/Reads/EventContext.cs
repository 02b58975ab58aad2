using System.Text.Json;

namespace Dendrite.Fast.Rooms;

/// <summary>An event with what came before and after it.</summary>
/// <remarks>Source: client-server API v1.19, GET /rooms/{roomId}/context/{eventId}.</remarks>
public sealed class EventContext
{
    /// <summary>The events around when the client does not say. Source: as above.</summary>
    public const int LimitDefault = 10;

    /// <summary>
    /// The most events around; a higher limit is cut to it. Chosen: as for one page of history.
    /// </summary>
    public const int LimitMax = MessagesRequest.LimitMax;

    private readonly ClientEvents _events;
    private readonly int _before;

    internal EventContext(
        TimelineToken start, TimelineToken end, ClientEvents events, int before, ClientEvents state)
    {
        Start = start.ToString();
        End = end.ToString();
        _events = events;
        _before = before;
        State = state;
    }

    /// <summary>A token from which /messages goes back in time.</summary>
    public string Start { get; }

    /// <summary>A token from which /messages goes forward in time.</summary>
    public string End { get; }

    /// <summary>How many events come before.</summary>
    public int BeforeCount => _before;

    /// <summary>How many events come after.</summary>
    public int AfterCount => _events.Count - _before - 1;

    /// <summary>The state after the last of the events.</summary>
    public ClientEvents State { get; }

    /// <summary>Writes the answer of the endpoint.</summary>
    /// <param name="writer">Takes one JSON object.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        // The events stand in one list: the event itself, those before, newest first, those after, oldest first.
        writer.WriteStartObject();
        writer.WriteString("end"u8, End);
        writer.WritePropertyName("event"u8);
        _events.Write(writer, 0);
        writer.WriteStartArray("events_after"u8);
        Write(writer, _before + 1, _events.Count);
        writer.WriteEndArray();
        writer.WriteStartArray("events_before"u8);
        Write(writer, 1, _before + 1);
        writer.WriteEndArray();
        writer.WriteString("start"u8, Start);
        writer.WritePropertyName("state"u8);
        State.WriteArray(writer);
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            _events.Write(writer, index);
        }
    }
}
