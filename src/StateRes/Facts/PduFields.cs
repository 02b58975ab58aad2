using System.Text.Json;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>The top-level fields of an event that authorization and resolution read.</summary>
internal struct PduFields
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
    public int ContentStart;
    public int ContentEnd;

    public PduFields()
    {
    }

    /// <summary>Reads an event. False when it is not an object of fields of the right types.</summary>
    public bool Read(ReadOnlySpan<byte> pdu, EventFormat format)
    {
        var reader = new Utf8JsonReader(pdu, new JsonReaderOptions { MaxDepth = JsonLimits.DepthMax });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!ReadField(ref reader, format))
            {
                return false;
            }
        }

        return Type is not null && ContentEnd > 0 && UserId.TryParse(Sender, out _);
    }

    private bool ReadField(ref Utf8JsonReader reader, EventFormat format)
    {
        if (reader.ValueTextEquals("content"u8))
        {
            reader.Read();
            ContentStart = (int)reader.TokenStartIndex;
            bool isObject = reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            ContentEnd = (int)reader.BytesConsumed;
            return isObject;
        }

        if (reader.ValueTextEquals("type"u8))
        {
            return TryString(ref reader, out Type);
        }

        if (reader.ValueTextEquals("sender"u8))
        {
            return TryString(ref reader, out Sender);
        }

        if (reader.ValueTextEquals("state_key"u8))
        {
            return TryString(ref reader, out StateKey);
        }

        if (reader.ValueTextEquals("room_id"u8))
        {
            return TryString(ref reader, out string? text) && RoomId.TryParse(text, out RoomId);
        }

        if (reader.ValueTextEquals("redacts"u8))
        {
            // A redaction of something that is no event id redacts nothing.
            if (TryString(ref reader, out string? text))
            {
                _ = EventId.TryParse(text, out Redacts);
            }

            return true;
        }

        return ReadNumberOrEdges(ref reader, format);
    }

    private bool ReadNumberOrEdges(ref Utf8JsonReader reader, EventFormat format)
    {
        if (reader.ValueTextEquals("origin_server_ts"u8))
        {
            return TryNumber(ref reader, out OriginServerTs);
        }

        if (reader.ValueTextEquals("depth"u8))
        {
            return TryNumber(ref reader, out Depth);
        }

        if (reader.ValueTextEquals("auth_events"u8))
        {
            return TryEdges(ref reader, format, out AuthEvents);
        }

        if (reader.ValueTextEquals("prev_events"u8))
        {
            return TryEdges(ref reader, format, out PrevEvents);
        }

        reader.Read();
        reader.Skip();
        return true;
    }

    private static bool TryString(ref Utf8JsonReader reader, out string? text)
    {
        reader.Read();
        bool isString = reader.TokenType == JsonTokenType.String;
        text = isString ? reader.GetString() : null;
        reader.Skip();
        return isString;
    }

    private static bool TryNumber(ref Utf8JsonReader reader, out long number)
    {
        reader.Read();
        number = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out number);
    }

    private static bool TryEdges(ref Utf8JsonReader reader, EventFormat format, out EventId[] edges)
    {
        edges = [];
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        var list = new List<EventId>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            bool isPair = format == EventFormat.IdAndHashPairs;
            if (isPair && (reader.TokenType != JsonTokenType.StartArray || !reader.Read()))
            {
                return false;
            }

            if (reader.TokenType != JsonTokenType.String || !EventId.TryParse(reader.GetString(), out EventId id))
            {
                return false;
            }

            list.Add(id);
            while (isPair && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                reader.Skip();
            }
        }

        edges = [.. list];
        return true;
    }
}
