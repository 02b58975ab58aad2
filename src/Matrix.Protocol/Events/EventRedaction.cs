namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// The redaction algorithm of every room version: copies the ranges of an event that redaction keeps.
/// </summary>
/// <remarks>Source: "Redactions" of room versions 1, 6, 8, 9 and 11.</remarks>
public static class EventRedaction
{
    /// <summary>The longest type whose content redaction keeps a part of: <c>m.room.history_visibility</c>.</summary>
    internal const int ProtectedTypeBytesMax = 25;

    private enum Kind
    {
        Other,
        Member,
        Create,
        JoinRules,
        PowerLevels,
        Aliases,
        HistoryVisibility,
        Redaction,
    }

    /// <summary>Appends the redacted event, signatures included; <c>unsigned</c> is gone.</summary>
    /// <param name="rules">The rules of the room's version.</param>
    /// <param name="pdu">The event, canonical.</param>
    /// <param name="fields">The fields of <paramref name="pdu"/>.</param>
    /// <param name="output">Receives the redacted event, canonical; must not hold <paramref name="pdu"/>.</param>
    public static void Redact(
        RoomVersionRules rules,
        ReadOnlySpan<byte> pdu,
        in EventFields fields,
        PooledByteBuffer output) =>
        Write(rules, pdu, fields, keepSignatures: true, output);

    /// <summary>Appends the redacted content of an event of this type.</summary>
    /// <param name="rules">The rules of the room's version.</param>
    /// <param name="rawType">The type as a raw JSON string.</param>
    /// <param name="content">The content, canonical.</param>
    /// <param name="output">Receives the content, canonical; must not hold <paramref name="content"/>.</param>
    public static void RedactContent(
        RoomVersionRules rules,
        ReadOnlySpan<byte> rawType,
        ReadOnlySpan<byte> content,
        PooledByteBuffer output) =>
        WriteContent(rules.Redaction, KindOf(rawType), content, output);

    /// <summary>
    /// Appends what is hashed for the reference hash and what is signed: the redacted event without signatures.
    /// </summary>
    internal static void WriteReferenceForm(
        RoomVersionRules rules,
        ReadOnlySpan<byte> pdu,
        in EventFields fields,
        PooledByteBuffer output) =>
        Write(rules, pdu, fields, keepSignatures: false, output);

    private static void Write(
        RoomVersionRules rules,
        ReadOnlySpan<byte> pdu,
        in EventFields fields,
        bool keepSignatures,
        PooledByteBuffer output)
    {
        // The kept fields in the order of canonical JSON; a field that the event does not have is not written.
        bool keepsOld = (rules.Redaction & RedactionRules.KeepOriginMembershipPrevState) != 0;
        int start = output.WrittenCount;
        Put(",\"auth_events\":"u8, fields.AuthEvents.Of(pdu), output);
        if (fields.Content.IsPresent)
        {
            output.Append(",\"content\":"u8);
            WriteContent(rules.Redaction, KindOf(fields.Type.Of(pdu)), fields.Content.Of(pdu), output);
        }

        Put(",\"depth\":"u8, fields.DepthRange.Of(pdu), output);
        Put(",\"event_id\":"u8, fields.EventId.Of(pdu), output);
        Put(",\"hashes\":"u8, fields.Hashes.Of(pdu), output);
        if (keepsOld)
        {
            Put(",\"membership\":"u8, fields.Membership.Of(pdu), output);
            Put(",\"origin\":"u8, fields.Origin.Of(pdu), output);
        }

        Put(",\"origin_server_ts\":"u8, fields.OriginServerTsRange.Of(pdu), output);
        Put(",\"prev_events\":"u8, fields.PrevEvents.Of(pdu), output);
        if (keepsOld)
        {
            Put(",\"prev_state\":"u8, fields.PrevState.Of(pdu), output);
        }

        Put(",\"room_id\":"u8, fields.RoomId.Of(pdu), output);
        Put(",\"sender\":"u8, fields.Sender.Of(pdu), output);
        if (keepSignatures)
        {
            Put(",\"signatures\":"u8, fields.Signatures.Of(pdu), output);
        }

        Put(",\"state_key\":"u8, fields.StateKey.Of(pdu), output);
        Put(",\"type\":"u8, fields.Type.Of(pdu), output);
        Close(start, output);
    }

    private static void Put(ReadOnlySpan<byte> commaAndName, ReadOnlySpan<byte> value, PooledByteBuffer output)
    {
        if (!value.IsEmpty)
        {
            output.Append(commaAndName);
            output.Append(value);
        }
    }

    /// <summary>Makes an object of the members written since the start: the first comma becomes its bracket.</summary>
    private static void Close(int start, PooledByteBuffer output)
    {
        if (output.WrittenCount == start)
        {
            output.Append((byte)'{');
        }
        else
        {
            output.Replace(start, (byte)'{');
        }

        output.Append((byte)'}');
    }

    private static void WriteContent(
        RedactionRules rules,
        Kind kind,
        ReadOnlySpan<byte> content,
        PooledByteBuffer output)
    {
        if (kind == Kind.Create && (rules & RedactionRules.KeepCreateContent) != 0)
        {
            output.Append(content);
            return;
        }

        output.Append((byte)'{');
        if (kind != Kind.Other)
        {
            WriteKeptContent(rules, kind, content, output);
        }

        output.Append((byte)'}');
    }

    private static void WriteKeptContent(
        RedactionRules rules,
        Kind kind,
        ReadOnlySpan<byte> content,
        PooledByteBuffer output)
    {
        bool isFirst = true;
        foreach (JsonMember member in JsonMembers.Of(content))
        {
            if (member.NameHasEscapes || !KeepsContentKey(rules, kind, member))
            {
                continue;
            }

            if (!isFirst)
            {
                output.Append((byte)',');
            }

            isFirst = false;
            if (kind == Kind.Member && member.RawName.SequenceEqual("third_party_invite"u8))
            {
                WriteThirdPartyInvite(member.Value, output);
            }
            else
            {
                output.Append(content[member.Start..member.ValueRange.End]);
            }
        }
    }

    /// <summary>The key stays, as version 11 says, and of what it holds only <c>signed</c>.</summary>
    private static void WriteThirdPartyInvite(ReadOnlySpan<byte> value, PooledByteBuffer output)
    {
        output.Append("\"third_party_invite\":{"u8);
        if (RawJson.TryFind(value, "signed"u8, out ReadOnlySpan<byte> signed))
        {
            output.Append("\"signed\":"u8);
            output.Append(signed);
        }

        output.Append((byte)'}');
    }

    private static Kind KindOf(ReadOnlySpan<byte> rawType)
    {
        // All types below start alike, and no message of a client does.
        if (!rawType.StartsWith("\"m.room."u8))
        {
            return Kind.Other;
        }

        return RawJson.StringEquals(rawType, "m.room.member"u8) ? Kind.Member
            : RawJson.StringEquals(rawType, "m.room.create"u8) ? Kind.Create
            : RawJson.StringEquals(rawType, "m.room.join_rules"u8) ? Kind.JoinRules
            : RawJson.StringEquals(rawType, "m.room.power_levels"u8) ? Kind.PowerLevels
            : RawJson.StringEquals(rawType, "m.room.aliases"u8) ? Kind.Aliases
            : RawJson.StringEquals(rawType, "m.room.history_visibility"u8) ? Kind.HistoryVisibility
            : RawJson.StringEquals(rawType, "m.room.redaction"u8) ? Kind.Redaction
            : Kind.Other;
    }

    private static bool KeepsContentKey(RedactionRules rules, Kind kind, in JsonMember member)
    {
        ReadOnlySpan<byte> name = member.RawName;
        return kind switch
        {
            Kind.Member => name.SequenceEqual("membership"u8)
                || ((rules & RedactionRules.KeepJoinAuthorisedVia) != 0
                    && name.SequenceEqual("join_authorised_via_users_server"u8))
                || ((rules & RedactionRules.KeepThirdPartyInviteSigned) != 0
                    && name.SequenceEqual("third_party_invite"u8)
                    && member.Kind == JsonKind.Object),
            Kind.Create => name.SequenceEqual("creator"u8),
            Kind.JoinRules => name.SequenceEqual("join_rule"u8)
                || ((rules & RedactionRules.KeepJoinRuleAllow) != 0 && name.SequenceEqual("allow"u8)),
            Kind.PowerLevels => KeepsPowerLevel(rules, name),
            Kind.Aliases => (rules & RedactionRules.KeepAliases) != 0 && name.SequenceEqual("aliases"u8),
            Kind.HistoryVisibility => name.SequenceEqual("history_visibility"u8),
            Kind.Redaction => (rules & RedactionRules.KeepRedacts) != 0 && name.SequenceEqual("redacts"u8),
            _ => false,
        };
    }

    private static bool KeepsPowerLevel(RedactionRules rules, ReadOnlySpan<byte> name) =>
        name.SequenceEqual("ban"u8)
        || name.SequenceEqual("events"u8)
        || name.SequenceEqual("events_default"u8)
        || name.SequenceEqual("kick"u8)
        || name.SequenceEqual("redact"u8)
        || name.SequenceEqual("state_default"u8)
        || name.SequenceEqual("users"u8)
        || name.SequenceEqual("users_default"u8)
        || (name.SequenceEqual("invite"u8) && (rules & RedactionRules.KeepInviteLevel) != 0);
}
