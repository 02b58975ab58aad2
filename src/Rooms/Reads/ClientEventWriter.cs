using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Turns stored events into the JSON that clients get, by copying ranges of bytes: nothing is parsed into objects.
/// What is not a field of a client event (hashes, signatures, edges of the graph, what other servers put into
/// <c>unsigned</c>) is left out by never being copied.
/// </summary>
/// <remarks>Source: client-server API v1.19, "Room event format" and "Stripped state".</remarks>
internal static class ClientEventWriter
{
    private static readonly JsonEncodedText Age = JsonEncodedText.Encode("age");
    private static readonly JsonEncodedText Content = JsonEncodedText.Encode("content");
    private static readonly JsonEncodedText EventId = JsonEncodedText.Encode("event_id");
    private static readonly JsonEncodedText Membership = JsonEncodedText.Encode("membership");
    private static readonly JsonEncodedText OriginServerTs = JsonEncodedText.Encode("origin_server_ts");
    private static readonly JsonEncodedText PrevContent = JsonEncodedText.Encode("prev_content");
    private static readonly JsonEncodedText RedactedBecause = JsonEncodedText.Encode("redacted_because");
    private static readonly JsonEncodedText Redacts = JsonEncodedText.Encode("redacts");
    private static readonly JsonEncodedText ReplacesState = JsonEncodedText.Encode("replaces_state");
    private static readonly JsonEncodedText RoomId = JsonEncodedText.Encode("room_id");
    private static readonly JsonEncodedText Sender = JsonEncodedText.Encode("sender");
    private static readonly JsonEncodedText StateKey = JsonEncodedText.Encode("state_key");
    private static readonly JsonEncodedText TransactionId = JsonEncodedText.Encode("transaction_id");
    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText Unsigned = JsonEncodedText.Encode("unsigned");

    /// <summary>Writes one event as a JSON value.</summary>
    public static void Write(Utf8JsonWriter writer, in ClientEventParts parts)
    {
        var fields = EventFieldRanges.Of(parts.Json);
        writer.WriteStartObject();
        if (parts.Format == ClientEventFormat.Federation)
        {
            CopyAllButUnsigned(writer, parts.Json);
        }
        else
        {
            WriteFields(writer, in parts, in fields);
        }

        writer.WriteStartObject(Unsigned);
        WriteUnsigned(writer, in parts, in fields);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>
    /// Writes a state event in the form that people who are not in the room get: sender, type, state key and content.
    /// </summary>
    /// <param name="writer">Takes one JSON value.</param>
    /// <param name="json">The event as stored, or its redacted form.</param>
    /// <param name="withTimestamp">Whether <c>origin_server_ts</c> is wanted too, as in space hierarchies.</param>
    public static void WriteStripped(Utf8JsonWriter writer, ReadOnlySpan<byte> json, bool withTimestamp = false)
    {
        var fields = EventFieldRanges.Of(json);
        writer.WriteStartObject();
        Copy(writer, Content, json, fields.Content);
        if (withTimestamp)
        {
            Copy(writer, OriginServerTs, json, fields.OriginServerTs);
        }

        Copy(writer, Sender, json, fields.Sender);
        Copy(writer, StateKey, json, fields.StateKey);
        Copy(writer, Type, json, fields.Type);
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, in ClientEventParts parts, in EventFieldRanges fields)
    {
        var json = parts.Json;
        if (RawJson.StringEquals(fields.Type.Of(json), "m.room.redaction"u8))
        {
            WriteRedactionTarget(writer, json, in fields);
        }
        else
        {
            Copy(writer, Content, json, fields.Content);
        }

        writer.WriteString(EventId, parts.EventId);
        Copy(writer, OriginServerTs, json, fields.OriginServerTs);
        if (parts.Format == ClientEventFormat.Client)
        {
            writer.WriteString(RoomId, parts.RoomId);
        }

        Copy(writer, Sender, json, fields.Sender);
        Copy(writer, StateKey, json, fields.StateKey);
        Copy(writer, Type, json, fields.Type);
    }

    /// <summary>
    /// The target of a redaction stands in <c>content</c> since room version 11 and beside it before. Clients look for
    /// it in either place, so it is written in both.
    /// </summary>
    private static void WriteRedactionTarget(Utf8JsonWriter writer, ReadOnlySpan<byte> json, in EventFieldRanges fields)
    {
        var content = fields.Content.Of(json);
        var beside = fields.Redacts.Of(json);
        if (beside.IsEmpty)
        {
            Copy(writer, Content, json, fields.Content);
            var within = RawJson.Find(content, "redacts"u8);
            if (RawJson.IsString(within))
            {
                writer.WritePropertyName(Redacts);
                writer.WriteRawValue(within, skipInputValidation: true);
            }

            return;
        }

        writer.WriteStartObject(Content);
        foreach (var member in JsonMembers.Of(content))
        {
            if (!member.NameIs("redacts"u8))
            {
                CopyMember(writer, in member);
            }
        }

        writer.WritePropertyName(Redacts);
        writer.WriteRawValue(beside, skipInputValidation: true);
        writer.WriteEndObject();
        writer.WritePropertyName(Redacts);
        writer.WriteRawValue(beside, skipInputValidation: true);
    }

    private static void WriteUnsigned(Utf8JsonWriter writer, in ClientEventParts parts, in EventFieldRanges fields)
    {
        if (RawJson.TryGetInt64(fields.OriginServerTs.Of(parts.Json), out var sentMs))
        {
            // Clocks of other servers run ahead: an age below zero would say that the event is yet to be sent.
            writer.WriteNumber(Age, Math.Max(0, parts.NowMs - Math.Max(0, sentMs)));
        }

        if (!parts.Membership.IsEmpty)
        {
            writer.WriteString(Membership, parts.Membership);
        }

        if (!parts.ReplacedContent.IsEmpty)
        {
            writer.WritePropertyName(PrevContent);
            writer.WriteRawValue(parts.ReplacedContent, skipInputValidation: true);
        }

        if (!parts.ReplacedId.IsEmpty)
        {
            writer.WriteString(ReplacesState, parts.ReplacedId);
        }

        if (parts.TransactionId is not null)
        {
            writer.WriteString(TransactionId, parts.TransactionId);
        }

        if (!parts.RedactionJson.IsEmpty)
        {
            writer.WritePropertyName(RedactedBecause);
            Write(writer, new ClientEventParts
            {
                Json = parts.RedactionJson,
                EventId = parts.RedactionId,
                RoomId = parts.RoomId,
                Format = parts.Format,
                NowMs = parts.NowMs,
            });
        }
    }

    private static void CopyAllButUnsigned(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        foreach (var member in JsonMembers.Of(json))
        {
            if (!member.NameIs("unsigned"u8))
            {
                CopyMember(writer, in member);
            }
        }
    }

    private static void CopyMember(Utf8JsonWriter writer, scoped in JsonMember member)
    {
        if (member.NameHasEscapes)
        {
            writer.WritePropertyName(member.GetName());
        }
        else
        {
            writer.WritePropertyName(member.RawName);
        }

        writer.WriteRawValue(member.Value, skipInputValidation: true);
    }

    private static void Copy(Utf8JsonWriter writer, JsonEncodedText name, ReadOnlySpan<byte> json, JsonRange range)
    {
        if (range.IsPresent)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(range.Of(json), skipInputValidation: true);
        }
    }
}
