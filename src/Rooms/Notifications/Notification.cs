using System.Text.Json;

namespace Dendrite.Fast.Rooms;

/// <summary>An event that a user was notified about, or would have been.</summary>
public sealed class Notification
{
    private readonly NotifiedEvent _at;
    private readonly ClientEvents _events;
    private readonly int _index;
    private readonly byte[] _actions;

    internal Notification(NotifiedEvent at, ClientEvents events, int index, byte[] actions, bool isRead)
    {
        _at = at;
        _events = events;
        _index = index;
        _actions = actions;
        IsRead = isRead;
    }

    /// <summary>Whether the user has read it.</summary>
    public bool IsRead { get; }

    /// <summary>Whether it is a highlight.</summary>
    internal bool IsHighlight => _at.IsHighlight;

    /// <summary>Its place in its room.</summary>
    internal int Ordinal => _at.Ordinal;

    /// <summary>Its room, as it was seen.</summary>
    internal RoomSnapshot Room => _at.View.Snapshot;

    /// <summary>Writes the JSON object of the answer.</summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WritePropertyName("actions"u8);
        writer.WriteRawValue(_actions, skipInputValidation: true);
        writer.WritePropertyName("event"u8);
        _events.Write(writer, _index);
        writer.WriteBoolean("read"u8, IsRead);
        writer.WriteString("room_id"u8, Room.Id.Value);
        writer.WriteNumber("ts"u8, Room.OriginServerTsOf(_events.EidAt(_index)));
        writer.WriteEndObject();
    }
}
