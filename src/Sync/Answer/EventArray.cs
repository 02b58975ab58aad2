using System.Text.Json;

namespace Dendrite.Fast.Sync;

/// <summary>Writes the member <c>events</c> that most sections of an answer have.</summary>
internal static class EventArray
{
    /// <summary>Writes events, each complete JSON, as the member <c>events</c> of the open object.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<byte[]> events)
    {
        writer.WriteStartArray("events"u8);
        foreach (byte[] json in events)
        {
            writer.WriteRawValue(json, skipInputValidation: true);
        }

        writer.WriteEndArray();
    }
}
