using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The text of an event that search looks at: what was indexed, and what a hit is checked against.
/// Source: client-server API v1.19, "Server Side Search", "room_events"; "Event replacements".
/// </summary>
/// <param name="Key">Which text it is.</param>
/// <param name="Folded">The text, folded; not empty.</param>
internal readonly record struct SearchedText(SearchKey Key, string Folded)
{
    /// <summary>Reads it; false for an event that is not searched.</summary>
    /// <param name="json">An event as stored, or redacted.</param>
    /// <param name="text">The text on true.</param>
    public static bool TryRead(ReadOnlySpan<byte> json, out SearchedText text)
    {
        var fields = EventFieldRanges.Of(json);
        var type = fields.Type.Of(json);
        var content = fields.Content.Of(json);
        var (key, found) = default((SearchKey, string?));
        if (RawJson.StringEquals(type, "m.room.message"u8))
        {
            (key, found) = (SearchKey.Body, BodyOf(content));
        }
        else if (fields.StateKey.IsPresent && RawJson.StringEquals(type, "m.room.name"u8))
        {
            (key, found) = (SearchKey.Name, RawJson.GetString(RawJson.Find(content, "name"u8)));
        }
        else if (fields.StateKey.IsPresent && RawJson.StringEquals(type, "m.room.topic"u8))
        {
            (key, found) = (SearchKey.Topic, TopicOf(content));
        }

        text = new SearchedText(key, found is null ? string.Empty : SearchText.Fold(found));
        return text.Folded.Length > 0;
    }

    /// <summary>The body; of an edit, which repeats what it replaces for old clients, the new one.</summary>
    private static string? BodyOf(ReadOnlySpan<byte> content)
    {
        var relation = RawJson.Find(content, "m.relates_to"u8);
        var edited = RawJson.StringEquals(RawJson.Find(relation, "rel_type"u8), "m.replace"u8)
            ? RawJson.GetString(RawJson.Find(RawJson.Find(content, "m.new_content"u8), "body"u8))
            : null;
        return edited ?? RawJson.GetString(RawJson.Find(content, "body"u8));
    }

    /// <summary>The topic, and its plain text form where that says something else.</summary>
    private static string? TopicOf(ReadOnlySpan<byte> content)
    {
        var topic = RawJson.GetString(RawJson.Find(content, "topic"u8));
        var plain = PlainTopicOf(RawJson.Find(RawJson.Find(content, "m.topic"u8), "m.text"u8));
        return plain is null || plain == topic ? topic : $"{topic}\n{plain}";
    }

    /// <summary>The first representation without a type, or with that of plain text.</summary>
    private static string? PlainTopicOf(ReadOnlySpan<byte> representations)
    {
        foreach (var element in JsonElements.Of(representations))
        {
            var mime = RawJson.Find(element, "mimetype"u8);
            if (mime.IsEmpty || RawJson.StringEquals(mime, "text/plain"u8))
            {
                return RawJson.GetString(RawJson.Find(element, "body"u8));
            }
        }

        return null;
    }
}
