using System.Security.Cryptography;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>The content hash, the reference hash and the event id of an event, from its canonical bytes.</summary>
/// <remarks>
/// Source: server-server API v1.19, "Signing Events". Allocates nothing, but for the string of an event id.
/// </remarks>
public static class EventHash
{
    /// <summary>Hashes the whole event but <c>unsigned</c>, <c>signatures</c> and <c>hashes</c>.</summary>
    /// <param name="pdu">The event, canonical.</param>
    /// <param name="fields">The fields of <paramref name="pdu"/>.</param>
    /// <param name="hash">Receives the SHA-256; at least 32 bytes.</param>
    public static void ContentHash(ReadOnlySpan<byte> pdu, in EventFields fields, Span<byte> hash)
    {
        CanonicalObject.AssertCanonical(pdu);
        PooledByteBuffer form = EventScratch.Form();
        CanonicalObject.WriteWithout(
            pdu,
            CanonicalObject.MemberOf(fields.Hashes, "hashes".Length),
            CanonicalObject.MemberOf(fields.Signatures, "signatures".Length),
            CanonicalObject.MemberOf(fields.Unsigned, "unsigned".Length),
            form);
        SHA256.HashData(form.WrittenSpan, hash);
    }

    /// <summary>Hashes the redacted event without <c>signatures</c>.</summary>
    /// <param name="rules">The rules of the room's version.</param>
    /// <param name="pdu">The event, canonical.</param>
    /// <param name="fields">The fields of <paramref name="pdu"/>.</param>
    /// <param name="hash">Receives the SHA-256; at least 32 bytes.</param>
    public static void ReferenceHash(
        RoomVersionRules rules,
        ReadOnlySpan<byte> pdu,
        in EventFields fields,
        Span<byte> hash)
    {
        CanonicalObject.AssertCanonical(pdu);
        PooledByteBuffer form = EventScratch.Form();
        EventRedaction.WriteReferenceForm(rules, pdu, fields, form);
        SHA256.HashData(form.WrittenSpan, hash);
    }

    /// <summary>
    /// Whether <c>hashes.sha256</c> is the content hash. If not, the event is taken in its redacted form.
    /// </summary>
    /// <param name="pdu">The event, canonical.</param>
    /// <param name="fields">The fields of <paramref name="pdu"/>.</param>
    public static bool ContentHashMatches(ReadOnlySpan<byte> pdu, in EventFields fields)
    {
        Span<byte> claimed = stackalloc byte[EventLimits.HashBytes];
        ReadOnlySpan<byte> text = RawJson.Find(fields.Hashes.Of(pdu), "sha256"u8);
        if (!RawJson.IsString(text)
            || !UnpaddedBase64.TryDecode(text[1..^1], claimed, out int length)
            || length != EventLimits.HashBytes)
        {
            return false;
        }

        Span<byte> actual = stackalloc byte[EventLimits.HashBytes];
        ContentHash(pdu, fields, actual);
        return actual.SequenceEqual(claimed);
    }

    /// <summary>
    /// The id of an event: its reference hash, or since that is what room versions 1 and 2 have, its <c>event_id</c>.
    /// </summary>
    /// <param name="rules">The rules of the room's version.</param>
    /// <param name="pdu">The event, canonical.</param>
    /// <param name="fields">The fields of <paramref name="pdu"/>.</param>
    /// <param name="eventId">The id.</param>
    /// <returns>False only if a version 1 or 2 event has no valid <c>event_id</c>.</returns>
    public static bool TryGetEventId(
        RoomVersionRules rules,
        ReadOnlySpan<byte> pdu,
        in EventFields fields,
        out EventId eventId)
    {
        if (rules.EventFormat == EventFormat.IdAndHashPairs)
        {
            return EventId.TryParse(RawJson.GetString(fields.EventId.Of(pdu)), out eventId)
                && eventId.Fits(rules.EventIdForm);
        }

        Span<byte> hash = stackalloc byte[EventLimits.HashBytes];
        ReferenceHash(rules, pdu, fields, hash);
        eventId = EventId.FromHash(hash, rules.EventIdForm);
        return true;
    }
}
