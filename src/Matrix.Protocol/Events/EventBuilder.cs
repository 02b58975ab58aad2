using System.Security.Cryptography;
using System.Text;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Builds our events: canonical, hashed and signed, put together from parts without a document. Costs one signature,
/// two hashes and a few copies; allocates the string of the event id only.
/// </summary>
/// <remarks>Source: server-server API v1.19, "Adding hashes and signatures to outgoing events".</remarks>
public static partial class EventBuilder
{
    /// <summary>Builds, hashes and signs one event.</summary>
    /// <param name="draft">What the event is made of.</param>
    /// <param name="server">The name to sign in: that of the sender.</param>
    /// <param name="key">The key to sign with.</param>
    /// <param name="output">Receives the event, canonical, after what it holds; nothing if the status is not
    /// Ok.</param>
    /// <param name="eventId">The id of the event.</param>
    /// <returns><see cref="PduStatus.Ok"/>, or which field is malformed or too large.</returns>
    public static PduStatus Build(
        scoped in EventDraft draft,
        ServerName server,
        Ed25519SigningKey key,
        PooledByteBuffer output,
        out EventId eventId)
    {
        eventId = default;
        PduStatus status = CheckDraft(draft);
        if (status != PduStatus.Ok)
        {
            return status;
        }

        PooledByteBuffer parts = EventScratch.Parts();
        status = WriteParts(draft, parts, out Parts ranges);
        if (status != PduStatus.Ok)
        {
            return status;
        }

        return Finish(draft, parts.WrittenSpan, ranges, server, key, output, out eventId);
    }

    /// <summary>Hashes and signs the parts, and puts the event together.</summary>
    private static PduStatus Finish(
        scoped in EventDraft draft,
        ReadOnlySpan<byte> parts,
        in Parts ranges,
        ServerName server,
        Ed25519SigningKey key,
        PooledByteBuffer output,
        out EventId eventId)
    {
        Span<byte> hash = stackalloc byte[EventLimits.HashBytes];
        Span<byte> hashText = stackalloc byte[EventLimits.HashBase64Chars];
        Span<byte> signature = stackalloc byte[Ed25519SigningKey.SignatureBytes];
        Span<byte> signatureText = stackalloc byte[Ed25519SigningKey.SignatureChars];

        // 1. The content hash covers everything but hashes and signatures.
        PooledByteBuffer form = EventScratch.Form();
        Compose(parts, ranges, ranges.Content, ranges.Redacts, default, default, form);
        SHA256.HashData(form.WrittenSpan, hash);
        UnpaddedBase64.Encode(hash, hashText);

        // 2. The redacted event with its content hash is what is signed and, in all versions that make ids of
        //    hashes, what the event id is the hash of.
        form.Clear();
        Compose(parts, ranges, ranges.RedactedContent, default, hashText, default, form);
        key.Sign(form.WrittenSpan, signature);
        UnpaddedBase64.Encode(signature, signatureText);
        if (draft.Rules.EventFormat == EventFormat.PlainIds)
        {
            SHA256.HashData(form.WrittenSpan, hash);
            eventId = EventId.FromHash(hash, draft.Rules.EventIdForm);
        }
        else
        {
            eventId = draft.EventId;
        }

        // 3. The signature is copied back to the whole event.
        form.Clear();
        form.Append("{"u8);
        JsonEscapes.TryWriteString(server.Value, form);
        form.Append(":{"u8);
        JsonEscapes.TryWriteString(key.KeyId.Value, form);
        form.Append(":\""u8);
        form.Append(signatureText);
        form.Append("\"}}"u8);
        int start = output.WrittenCount;
        Compose(parts, ranges, ranges.Content, ranges.Redacts, hashText, form.WrittenSpan, output);
        if (output.WrittenCount - start > EventLimits.EventBytesMax)
        {
            output.Truncate(start);
            return PduStatus.EventTooLarge;
        }

        return PduStatus.Ok;
    }

    /// <summary>Puts an event together from its parts, in the order of canonical JSON.</summary>
    private static void Compose(
        ReadOnlySpan<byte> parts,
        in Parts ranges,
        JsonRange content,
        JsonRange redacts,
        ReadOnlySpan<byte> hash,
        ReadOnlySpan<byte> signatures,
        PooledByteBuffer output)
    {
        output.Append(ranges.AuthEvents.Of(parts));
        output.Append(",\"content\":"u8);
        output.Append(content.Of(parts));
        output.Append(ranges.DepthAndId.Of(parts));
        if (!hash.IsEmpty)
        {
            output.Append(",\"hashes\":{\"sha256\":\""u8);
            output.Append(hash);
            output.Append("\"}"u8);
        }

        output.Append(ranges.TimeAndPrevEvents.Of(parts));
        output.Append(redacts.Of(parts));
        output.Append(ranges.RoomAndSender.Of(parts));
        if (!signatures.IsEmpty)
        {
            output.Append(",\"signatures\":"u8);
            output.Append(signatures);
        }

        output.Append(ranges.StateKeyAndType.Of(parts));
    }

    private static PduStatus CheckDraft(scoped in EventDraft draft)
    {
        RoomVersionRules rules = draft.Rules;
        if (!IdentifierGrammar.IsWellFormed(draft.Type) || !IdentifierGrammar.IsWellFormed(draft.StateKey))
        {
            return PduStatus.InvalidText;
        }

        if (Encoding.UTF8.GetByteCount(draft.Type) > EventLimits.TypeBytesMax)
        {
            return PduStatus.TypeTooLong;
        }

        if (draft.StateKey is not null && Encoding.UTF8.GetByteCount(draft.StateKey) > EventLimits.StateKeyBytesMax)
        {
            return PduStatus.StateKeyTooLong;
        }

        if (!draft.Sender.IsValid)
        {
            return PduStatus.InvalidSender;
        }

        bool isRoomless = rules.RoomIdIsCreateHash && draft.StateKey is not null && draft.Type == "m.room.create";
        if (draft.RoomId.IsValid == isRoomless
            || (draft.RoomId.IsValid && draft.RoomId.HasDomain == rules.RoomIdIsCreateHash))
        {
            return PduStatus.InvalidRoomId;
        }

        if (draft.PrevEvents.Length > EventLimits.PrevEventsMax)
        {
            return PduStatus.TooManyPrevEvents;
        }

        if (draft.AuthEvents.Length > EventLimits.AuthEventsMax)
        {
            return PduStatus.TooManyAuthEvents;
        }

        if (draft.Depth < 0 || draft.Depth > rules.DepthMax)
        {
            return PduStatus.DepthOutOfRange;
        }

        if (draft.OriginServerTs is < 0 or > JsonLimits.IntegerMax)
        {
            return PduStatus.TimestampOutOfRange;
        }

        return rules.EventFormat == EventFormat.IdAndHashPairs ? CheckPairs(draft) : PduStatus.Ok;
    }

    private static PduStatus CheckPairs(scoped in EventDraft draft)
    {
        if (!draft.EventId.IsValid || !draft.EventId.Fits(draft.Rules.EventIdForm))
        {
            return PduStatus.InvalidEventId;
        }

        return draft.PrevEventHashes.Length == draft.PrevEvents.Length * EventLimits.HashBytes
            && draft.AuthEventHashes.Length == draft.AuthEvents.Length * EventLimits.HashBytes
            ? PduStatus.Ok
            : PduStatus.InvalidReference;
    }

    /// <summary>Where the parts of one event lie in the scratch buffer.</summary>
    private struct Parts
    {
        public JsonRange AuthEvents;
        public JsonRange Content;
        public JsonRange RedactedContent;
        public JsonRange DepthAndId;
        public JsonRange TimeAndPrevEvents;
        public JsonRange Redacts;
        public JsonRange RoomAndSender;
        public JsonRange StateKeyAndType;
    }
}
