using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>The top-level fields of an event that authorization and resolution read.</summary>
internal ref struct PduFields
{
    public string? Type;
    public string? StateKey;
    public string? Sender;
    public RoomId RoomId;
    public EventId Redacts;
    public long OriginServerTs;
    public long Depth;
    public EventId[] AuthEvents = [];
    public EventId[] PrevEvents = [];
    public ReadOnlySpan<byte> Content;

    public PduFields()
    {
    }

    /// <summary>Reads an event of validated JSON. False when a field is missing or of the wrong type.</summary>
    public bool Read(ReadOnlySpan<byte> pdu, EventFormat format)
    {
        foreach (JsonMember member in JsonMembers.Of(pdu))
        {
            if (!ReadField(member, format))
            {
                return false;
            }
        }

        return Type is not null && RawJson.IsObject(Content) && UserId.TryParse(Sender, out _);
    }

    private bool ReadField(JsonMember member, EventFormat format)
    {
        if (member.NameIs("content"u8))
        {
            Content = member.Value;
            return true;
        }

        if (member.NameIs("type"u8))
        {
            return RawJson.TryGetString(member.Value, out Type);
        }

        if (member.NameIs("sender"u8))
        {
            return RawJson.TryGetString(member.Value, out Sender);
        }

        if (member.NameIs("state_key"u8))
        {
            return RawJson.TryGetString(member.Value, out StateKey);
        }

        if (member.NameIs("room_id"u8))
        {
            return RoomId.TryParse(RawJson.GetString(member.Value), out RoomId);
        }

        if (member.NameIs("redacts"u8))
        {
            // A redaction of something that is no event id redacts nothing.
            _ = EventId.TryParse(RawJson.GetString(member.Value), out Redacts);
            return true;
        }

        if (member.NameIs("origin_server_ts"u8))
        {
            return RawJson.TryGetInt64(member.Value, out OriginServerTs);
        }

        if (member.NameIs("depth"u8))
        {
            return RawJson.TryGetInt64(member.Value, out Depth);
        }

        if (member.NameIs("auth_events"u8))
        {
            return TryEdges(member.Value, format, out AuthEvents);
        }

        return !member.NameIs("prev_events"u8) || TryEdges(member.Value, format, out PrevEvents);
    }

    private static bool TryEdges(ReadOnlySpan<byte> value, EventFormat format, out EventId[] edges)
    {
        edges = [];
        if (RawJson.KindOf(value) != JsonKind.Array)
        {
            return false;
        }

        var list = new List<EventId>();
        foreach (ReadOnlySpan<byte> element in JsonElements.Of(value))
        {
            // A pair of id and hash counts by its id.
            ReadOnlySpan<byte> text = format == EventFormat.IdAndHashPairs ? FirstOf(element) : element;
            if (!EventId.TryParse(RawJson.GetString(text), out EventId id))
            {
                return false;
            }

            list.Add(id);
        }

        edges = [.. list];
        return true;
    }

    private static ReadOnlySpan<byte> FirstOf(ReadOnlySpan<byte> pair)
    {
        foreach (ReadOnlySpan<byte> element in JsonElements.Of(pair))
        {
            return element;
        }

        return default;
    }
}
