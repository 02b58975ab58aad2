using System.Buffers.Text;
using System.Text;

namespace Dendrite.Fast.Matrix.Protocol;

public static partial class EventBuilder
{
    private static PduStatus WriteParts(scoped in EventDraft draft, PooledByteBuffer parts, out Parts ranges)
    {
        ranges = default;
        RoomVersionRules rules = draft.Rules;
        bool putsRedactsInContent = draft.Redacts.IsValid && rules.RedactsInContent;
        PduStatus status = WriteContent(draft, putsRedactsInContent, parts, ref ranges);
        if (status != PduStatus.Ok)
        {
            return status;
        }

        int start = parts.WrittenCount;
        parts.Append("{\"auth_events\":"u8);
        WriteReferences(rules, draft.AuthEvents, draft.AuthEventHashes, parts);
        ranges.AuthEvents = Since(ref start, parts);

        parts.Append(",\"depth\":"u8);
        WriteNumber(draft.Depth, parts);
        if (rules.EventFormat == EventFormat.IdAndHashPairs)
        {
            parts.Append(",\"event_id\":"u8);
            JsonEscapes.TryWriteString(draft.EventId.Value, parts);
        }

        ranges.DepthAndId = Since(ref start, parts);

        parts.Append(",\"origin_server_ts\":"u8);
        WriteNumber(draft.OriginServerTs, parts);
        parts.Append(",\"prev_events\":"u8);
        WriteReferences(rules, draft.PrevEvents, draft.PrevEventHashes, parts);
        ranges.TimeAndPrevEvents = Since(ref start, parts);

        if (draft.Redacts.IsValid && !rules.RedactsInContent)
        {
            parts.Append(",\"redacts\":"u8);
            JsonEscapes.TryWriteString(draft.Redacts.Value, parts);
            ranges.Redacts = Since(ref start, parts);
        }

        if (draft.RoomId.IsValid)
        {
            parts.Append(",\"room_id\":"u8);
            JsonEscapes.TryWriteString(draft.RoomId.Value, parts);
        }

        parts.Append(",\"sender\":"u8);
        JsonEscapes.TryWriteString(draft.Sender.Value, parts);
        ranges.RoomAndSender = Since(ref start, parts);

        if (draft.StateKey is not null)
        {
            parts.Append(",\"state_key\":"u8);
            JsonEscapes.TryWriteString(draft.StateKey, parts);
        }

        parts.Append(",\"type\":"u8);
        JsonEscapes.TryWriteString(draft.Type, parts);
        parts.Append((byte)'}');
        ranges.StateKeyAndType = Since(ref start, parts);
        return PduStatus.Ok;
    }

    /// <summary>Writes the canonical content, and what redaction leaves of it.</summary>
    private static PduStatus WriteContent(
        scoped in EventDraft draft,
        bool putsRedactsInContent,
        PooledByteBuffer parts,
        ref Parts ranges)
    {
        PooledByteBuffer scratch = EventScratch.Content();
        JsonStatus status = CanonicalJson.Canonicalise(
            draft.Content, draft.Rules.JsonMode, scratch, out ReadOnlySpan<byte> content);
        if (status != JsonStatus.Ok || !RawJson.IsObject(content))
        {
            return PduStatus.InvalidJson;
        }

        // Content alone beyond the limit is told before anything is copied.
        if (content.Length > EventLimits.EventBytesMax)
        {
            return PduStatus.EventTooLarge;
        }

        int start = parts.WrittenCount;
        if (putsRedactsInContent)
        {
            PooledByteBuffer target = EventScratch.Form();
            JsonEscapes.TryWriteString(draft.Redacts.Value, target);
            CanonicalObject.WriteWith(content, "redacts"u8, target.WrittenSpan, parts);
        }
        else
        {
            parts.Append(content);
        }

        ranges.Content = Since(ref start, parts);
        PooledByteBuffer redacted = EventScratch.Form();
        Span<byte> type = stackalloc byte[EventRedaction.ProtectedTypeBytesMax + 2];
        EventRedaction.RedactContent(
            draft.Rules, RawProtectedType(draft.Type, type), ranges.Content.Of(parts.WrittenSpan), redacted);
        parts.Append(redacted.WrittenSpan);
        ranges.RedactedContent = Since(ref start, parts);
        return PduStatus.Ok;
    }

    /// <summary>The type as a raw JSON string, or empty if it is none that redaction treats specially.</summary>
    private static ReadOnlySpan<byte> RawProtectedType(string type, Span<byte> buffer)
    {
        if (!type.StartsWith("m.room.", StringComparison.Ordinal)
            || type.Length > EventRedaction.ProtectedTypeBytesMax
            || !Ascii.IsValid(type))
        {
            return default;
        }

        buffer[0] = (byte)'"';
        Encoding.ASCII.GetBytes(type, buffer[1..]);
        buffer[type.Length + 1] = (byte)'"';
        return buffer[..(type.Length + 2)];
    }

    private static void WriteReferences(
        RoomVersionRules rules,
        ReadOnlySpan<EventId> events,
        ReadOnlySpan<byte> hashes,
        PooledByteBuffer output)
    {
        Span<byte> hash = stackalloc byte[EventLimits.HashBase64Chars];
        output.Append((byte)'[');
        for (int i = 0; i < events.Length; i++)
        {
            if (i > 0)
            {
                output.Append((byte)',');
            }

            if (rules.EventFormat == EventFormat.PlainIds)
            {
                JsonEscapes.TryWriteString(events[i].Value, output);
                continue;
            }

            output.Append((byte)'[');
            JsonEscapes.TryWriteString(events[i].Value, output);
            output.Append(",{\"sha256\":\""u8);
            UnpaddedBase64.Encode(hashes.Slice(i * EventLimits.HashBytes, EventLimits.HashBytes), hash);
            output.Append(hash);
            output.Append("\"}]"u8);
        }

        output.Append((byte)']');
    }

    private static void WriteNumber(long number, PooledByteBuffer output)
    {
        // 20 digits hold every 64-bit number with its sign.
        Utf8Formatter.TryFormat(number, output.GetSpan(20), out int written);
        output.Advance(written);
    }

    private static JsonRange Since(ref int start, PooledByteBuffer parts)
    {
        JsonRange range = new(start, parts.WrittenCount - start);
        start = parts.WrittenCount;
        return range;
    }
}
