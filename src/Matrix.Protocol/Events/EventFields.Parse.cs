namespace Dendrite.Fast.Matrix.Protocol;

public readonly partial struct EventFields
{
    /// <summary>Finds the fields of an event in one pass.</summary>
    /// <param name="pdu">The event: validated JSON, best canonical.</param>
    /// <param name="fields">The fields, if the status is <see cref="PduStatus.Ok"/>.</param>
    /// <returns>
    /// <see cref="PduStatus.InvalidJson"/> if the input is no object, <see cref="PduStatus.WrongType"/> if a field has
    /// the wrong JSON type, <see cref="PduStatus.DepthOutOfRange"/> or <see cref="PduStatus.TimestampOutOfRange"/> if a
    /// number is no 64-bit integer.
    /// </returns>
    public static PduStatus TryParse(ReadOnlySpan<byte> pdu, out EventFields fields)
    {
        fields = default;
        if (!RawJson.IsObject(pdu))
        {
            return PduStatus.InvalidJson;
        }

        Builder builder = default;
        foreach (JsonMember member in JsonMembers.Of(pdu))
        {
            builder.OnMember(member.RawName, member.ValueRange);
        }

        return builder.Build(pdu, out fields);
    }

    /// <summary>Checks the JSON of a received event, brings it into canonical form and finds its fields.</summary>
    /// <param name="rules">The rules of the room's version.</param>
    /// <param name="received">The event as received.</param>
    /// <param name="scratch">Holds the canonical form where it differs from the input; cleared first.</param>
    /// <param name="pdu">
    /// The event, canonical: a view on the input if it is canonical already, else on <paramref name="scratch"/>.
    /// </param>
    /// <param name="fields">The fields of <paramref name="pdu"/>, if the status is <see cref="PduStatus.Ok"/>.</param>
    /// <returns>
    /// <see cref="PduStatus.InvalidJson"/> if the input is not JSON that the version allows, else as
    /// <see cref="TryParse"/>.
    /// </returns>
    public static PduStatus TryRead(
        RoomVersionRules rules,
        ReadOnlySpan<byte> received,
        PooledByteBuffer scratch,
        out ReadOnlySpan<byte> pdu,
        out EventFields fields)
    {
        fields = default;
        Builder builder = default;
        JsonStatus status = CanonicalJson.Canonicalise(
            received, rules.JsonMode, scratch, ref builder, out bool wasCanonical, out pdu);
        if (status != JsonStatus.Ok || !RawJson.IsObject(pdu))
        {
            return PduStatus.InvalidJson;
        }

        return wasCanonical ? builder.Build(pdu, out fields) : TryParse(pdu, out fields);
    }

    /// <summary>Takes the top-level members as they are found, then checks their types.</summary>
    internal struct Builder : IJsonMemberSink
    {
        private JsonRange _type;
        private JsonRange _stateKey;
        private JsonRange _sender;
        private JsonRange _roomId;
        private JsonRange _content;
        private JsonRange _prevEvents;
        private JsonRange _authEvents;
        private JsonRange _hashes;
        private JsonRange _signatures;
        private JsonRange _unsigned;
        private JsonRange _redacts;
        private JsonRange _eventId;
        private JsonRange _origin;
        private JsonRange _membership;
        private JsonRange _prevState;
        private JsonRange _depth;
        private JsonRange _originServerTs;

        /// <summary>
        /// Takes one member. Names are told apart by length first, so that most take one comparison; a name with
        /// escapes is none of these, since canonical JSON escapes no letter.
        /// </summary>
        public void OnMember(ReadOnlySpan<byte> rawName, JsonRange value)
        {
            switch (rawName.Length)
            {
                case 4:
                    Set(ref _type, rawName, "type"u8, value);
                    break;
                case 5:
                    Set(ref _depth, rawName, "depth"u8, value);
                    break;
                case 6:
                    Set(ref _sender, rawName, "sender"u8, value);
                    Set(ref _hashes, rawName, "hashes"u8, value);
                    Set(ref _origin, rawName, "origin"u8, value);
                    break;
                case 7:
                    Set(ref _content, rawName, "content"u8, value);
                    Set(ref _roomId, rawName, "room_id"u8, value);
                    Set(ref _redacts, rawName, "redacts"u8, value);
                    break;
                case 8:
                    Set(ref _unsigned, rawName, "unsigned"u8, value);
                    Set(ref _eventId, rawName, "event_id"u8, value);
                    break;
                case 9:
                    Set(ref _stateKey, rawName, "state_key"u8, value);
                    break;
                case 10:
                    Set(ref _signatures, rawName, "signatures"u8, value);
                    Set(ref _membership, rawName, "membership"u8, value);
                    Set(ref _prevState, rawName, "prev_state"u8, value);
                    break;
                case 11:
                    Set(ref _prevEvents, rawName, "prev_events"u8, value);
                    Set(ref _authEvents, rawName, "auth_events"u8, value);
                    break;
                case 16:
                    Set(ref _originServerTs, rawName, "origin_server_ts"u8, value);
                    break;
                default:
                    break;
            }
        }

        public readonly PduStatus Build(ReadOnlySpan<byte> pdu, out EventFields fields)
        {
            bool hasDepth = RawJson.TryGetInt64(_depth.Of(pdu), out long depth);
            bool hasTime = RawJson.TryGetInt64(_originServerTs.Of(pdu), out long originServerTs);
            fields = new EventFields
            {
                Type = _type,
                StateKey = _stateKey,
                Sender = _sender,
                RoomId = _roomId,
                Content = _content,
                PrevEvents = _prevEvents,
                AuthEvents = _authEvents,
                Hashes = _hashes,
                Signatures = _signatures,
                Unsigned = _unsigned,
                Redacts = _redacts,
                EventId = _eventId,
                Origin = _origin,
                Membership = _membership,
                PrevState = _prevState,
                DepthRange = _depth,
                OriginServerTsRange = _originServerTs,
                Depth = depth,
                OriginServerTs = originServerTs,
            };
            if (!AreOfTheirTypes(pdu))
            {
                return PduStatus.WrongType;
            }

            return _depth.IsPresent && !hasDepth ? PduStatus.DepthOutOfRange
                : _originServerTs.IsPresent && !hasTime ? PduStatus.TimestampOutOfRange
                : PduStatus.Ok;
        }

        private readonly bool AreOfTheirTypes(ReadOnlySpan<byte> pdu) =>
            Is(_type, pdu, JsonKind.String)
            && Is(_stateKey, pdu, JsonKind.String)
            && Is(_sender, pdu, JsonKind.String)
            && Is(_roomId, pdu, JsonKind.String)
            && Is(_eventId, pdu, JsonKind.String)
            && Is(_content, pdu, JsonKind.Object)
            && Is(_hashes, pdu, JsonKind.Object)
            && Is(_signatures, pdu, JsonKind.Object)
            && Is(_prevEvents, pdu, JsonKind.Array)
            && Is(_authEvents, pdu, JsonKind.Array)
            && Is(_depth, pdu, JsonKind.Number)
            && Is(_originServerTs, pdu, JsonKind.Number);

        private static bool Is(JsonRange range, ReadOnlySpan<byte> pdu, JsonKind kind) =>
            !range.IsPresent || RawJson.KindOf(range.Of(pdu)) == kind;

        private static void Set(
            ref JsonRange range,
            ReadOnlySpan<byte> name,
            ReadOnlySpan<byte> expected,
            JsonRange value)
        {
            if (name.SequenceEqual(expected))
            {
                range = value;
            }
        }
    }
}
