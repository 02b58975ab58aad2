namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>Checks that an event has the format and the sizes of its room version.</summary>
/// <remarks>
/// Source: server-server API v1.19, "Checks performed on receipt of a PDU", 1, and the PDU definitions; client-server
/// API v1.19, "Size limits".
/// </remarks>
public static class PduFormat
{
    private const long Sha256Chars = EventLimits.HashBase64Chars;

    /// <summary>Checks one event.</summary>
    /// <param name="rules">The rules of the room's version.</param>
    /// <param name="pdu">The event, canonical, signatures included.</param>
    /// <param name="fields">The fields of <paramref name="pdu"/>.</param>
    /// <returns><see cref="PduStatus.Ok"/>, or the first fault found.</returns>
    public static PduStatus Check(RoomVersionRules rules, ReadOnlySpan<byte> pdu, in EventFields fields)
    {
        if (pdu.Length > EventLimits.EventBytesMax)
        {
            return PduStatus.EventTooLarge;
        }

        if (!fields.Type.IsPresent
            || !fields.Sender.IsPresent
            || !fields.Content.IsPresent
            || !fields.PrevEvents.IsPresent
            || !fields.AuthEvents.IsPresent
            || !fields.Hashes.IsPresent
            || !fields.Signatures.IsPresent
            || !fields.HasDepth
            || !fields.HasOriginServerTs)
        {
            return PduStatus.MissingField;
        }

        if (TextBytes(fields.Type.Of(pdu)) > EventLimits.TypeBytesMax)
        {
            return PduStatus.TypeTooLong;
        }

        if (fields.IsState && TextBytes(fields.StateKey.Of(pdu)) > EventLimits.StateKeyBytesMax)
        {
            return PduStatus.StateKeyTooLong;
        }

        if (!fields.TryGetSender(pdu, out _))
        {
            return PduStatus.InvalidSender;
        }

        PduStatus ids = CheckIds(rules, pdu, fields);
        if (ids != PduStatus.Ok)
        {
            return ids;
        }

        if (fields.Depth < 0 || fields.Depth > rules.DepthMax)
        {
            return PduStatus.DepthOutOfRange;
        }

        if (fields.OriginServerTs < 0)
        {
            return PduStatus.TimestampOutOfRange;
        }

        return CheckReferences(rules, pdu, fields);
    }

    private static PduStatus CheckIds(RoomVersionRules rules, ReadOnlySpan<byte> pdu, in EventFields fields)
    {
        bool mayHaveNoRoom = rules.RoomIdIsCreateHash && fields.IsState && fields.TypeIs(pdu, "m.room.create"u8);
        if (mayHaveNoRoom ? fields.RoomId.IsPresent : !HasRoomIdOf(rules, pdu, fields))
        {
            return PduStatus.InvalidRoomId;
        }

        return rules.EventFormat != EventFormat.IdAndHashPairs || IsEventId(rules.EventIdForm, fields.EventId.Of(pdu))
            ? PduStatus.Ok
            : PduStatus.InvalidEventId;
    }

    private static bool HasRoomIdOf(RoomVersionRules rules, ReadOnlySpan<byte> pdu, in EventFields fields) =>
        fields.TryGetRoomId(pdu, out RoomId room)
        && room.Form == (rules.RoomIdIsCreateHash ? IdentifierForm.Base64UrlHash : IdentifierForm.DomainScoped);

    private static PduStatus CheckReferences(RoomVersionRules rules, ReadOnlySpan<byte> pdu, in EventFields fields)
    {
        ReadOnlySpan<byte> prev = fields.PrevEvents.Of(pdu);
        ReadOnlySpan<byte> auth = fields.AuthEvents.Of(pdu);
        if (JsonElements.Of(prev).Count() > EventLimits.PrevEventsMax)
        {
            return PduStatus.TooManyPrevEvents;
        }

        if (JsonElements.Of(auth).Count() > EventLimits.AuthEventsMax)
        {
            return PduStatus.TooManyAuthEvents;
        }

        return AreReferences(rules, prev) && AreReferences(rules, auth) ? PduStatus.Ok : PduStatus.InvalidReference;
    }

    private static bool AreReferences(RoomVersionRules rules, ReadOnlySpan<byte> array)
    {
        foreach (ReadOnlySpan<byte> entry in JsonElements.Of(array))
        {
            ReadOnlySpan<byte> id = entry;
            if (rules.EventFormat == EventFormat.IdAndHashPairs)
            {
                JsonElements pair = JsonElements.Of(entry);
                if (!pair.MoveNext())
                {
                    return false;
                }

                id = pair.Current;
                if (!pair.MoveNext() || !RawJson.IsObject(pair.Current) || pair.MoveNext())
                {
                    return false;
                }
            }

            if (!IsEventId(rules.EventIdForm, id))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Hashes are told by their alphabet without making a string; ids with a domain are parsed.</summary>
    private static bool IsEventId(IdentifierForm form, ReadOnlySpan<byte> raw)
    {
        if (!RawJson.IsString(raw))
        {
            return false;
        }

        if (form == IdentifierForm.DomainScoped)
        {
            return EventId.TryParse(RawJson.GetString(raw), out EventId id) && id.Fits(form);
        }

        ReadOnlySpan<byte> text = raw[1..^1];
        return text.Length == Sha256Chars + 1
            && EventId.TryParse(text, out EventId hash)
            && hash.Fits(form);
    }

    private static int TextBytes(ReadOnlySpan<byte> raw)
    {
        ReadOnlySpan<byte> text = raw[1..^1];
        int backslash = text.IndexOf((byte)'\\');
        if (backslash < 0)
        {
            return text.Length;
        }

        int bytes = backslash;
        Span<byte> code = stackalloc byte[4];
        for (text = text[backslash..]; !text.IsEmpty;)
        {
            if (text[0] != (byte)'\\')
            {
                int plain = text.IndexOf((byte)'\\');
                plain = plain < 0 ? text.Length : plain;
                bytes += plain;
                text = text[plain..];
                continue;
            }

            text = text[JsonText.DecodeEscape(text, code, out int written)..];
            bytes += written;
        }

        return bytes;
    }
}
