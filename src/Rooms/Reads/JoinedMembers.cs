using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>The joined members of a room with their profiles in it.</summary>
/// <remarks>Source: client-server API v1.19, GET /rooms/{roomId}/joined_members.</remarks>
public sealed class JoinedMembers
{
    private readonly List<string> _users;
    private readonly byte[][] _events;

    internal JoinedMembers(List<string> users, byte[][] events)
    {
        _users = users;
        _events = events;
    }

    /// <summary>How many there are.</summary>
    public int Count => _users.Count;

    /// <summary>Writes the answer of the endpoint.</summary>
    /// <param name="writer">Takes one JSON object.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("joined"u8);
        for (var at = 0; at < _users.Count; at++)
        {
            var json = _events[at].AsSpan();
            var content = EventFieldRanges.Of(json).Content.Of(json);
            writer.WriteStartObject(_users[at]);
            WriteText(writer, "avatar_url"u8, RawJson.Find(content, "avatar_url"u8));
            WriteText(writer, "display_name"u8, RawJson.Find(content, "displayname"u8));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        // Anybody may put anything into their member event: what is no string is not a name. Clients (matrix-nio) want
        // both members, null where there is none.
        writer.WritePropertyName(name);
        if (RawJson.IsString(value))
        {
            writer.WriteRawValue(value, skipInputValidation: true);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
