using System.Diagnostics.CodeAnalysis;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Where the top-level fields of one event lie within its bytes: found in one pass, no strings made. Says nothing but
/// that fields that are there have the JSON type that events have; <see cref="PduFormat"/> checks the rest.
/// </summary>
/// <remarks>
/// The ranges hold for the bytes that were parsed and for no others. Source: server-server API v1.19, PDU definitions.
/// </remarks>
public readonly partial struct EventFields
{
    /// <summary><c>type</c>, a JSON string.</summary>
    public JsonRange Type { get; private init; }

    /// <summary><c>state_key</c>, a JSON string; not present for message events.</summary>
    public JsonRange StateKey { get; private init; }

    /// <summary><c>sender</c>, a JSON string.</summary>
    public JsonRange Sender { get; private init; }

    /// <summary><c>room_id</c>, a JSON string; not present for create events since room version 12.</summary>
    public JsonRange RoomId { get; private init; }

    /// <summary><c>content</c>, an object.</summary>
    public JsonRange Content { get; private init; }

    /// <summary><c>prev_events</c>, an array.</summary>
    public JsonRange PrevEvents { get; private init; }

    /// <summary><c>auth_events</c>, an array.</summary>
    public JsonRange AuthEvents { get; private init; }

    /// <summary><c>hashes</c>, an object.</summary>
    public JsonRange Hashes { get; private init; }

    /// <summary><c>signatures</c>, an object.</summary>
    public JsonRange Signatures { get; private init; }

    /// <summary><c>unsigned</c>, any value.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "This is the name that events give it.")]
    public JsonRange Unsigned { get; private init; }

    /// <summary>Top-level <c>redacts</c>, any value; see <see cref="RoomVersionRules.RedactsInContent"/>.</summary>
    public JsonRange Redacts { get; private init; }

    /// <summary><c>event_id</c>, a JSON string; events of room versions 1 and 2 only.</summary>
    public JsonRange EventId { get; private init; }

    /// <summary>Top-level <c>origin</c>, any value; events of old room versions.</summary>
    internal JsonRange Origin { get; private init; }

    /// <summary>Top-level <c>membership</c>, any value; events of old room versions.</summary>
    internal JsonRange Membership { get; private init; }

    /// <summary>Top-level <c>prev_state</c>, any value; events of old room versions.</summary>
    internal JsonRange PrevState { get; private init; }

    /// <summary><c>depth</c> as written.</summary>
    internal JsonRange DepthRange { get; private init; }

    /// <summary><c>origin_server_ts</c> as written.</summary>
    internal JsonRange OriginServerTsRange { get; private init; }

    /// <summary>Whether <c>depth</c> is there.</summary>
    public bool HasDepth => DepthRange.IsPresent;

    /// <summary><c>depth</c>, or 0 if absent.</summary>
    public long Depth { get; private init; }

    /// <summary>Whether <c>origin_server_ts</c> is there.</summary>
    public bool HasOriginServerTs => OriginServerTsRange.IsPresent;

    /// <summary><c>origin_server_ts</c>, milliseconds since 1970, or 0 if absent.</summary>
    public long OriginServerTs { get; private init; }

    /// <summary>Whether the event is a state event.</summary>
    public bool IsState => StateKey.IsPresent;

    /// <summary>Whether the type is the given one.</summary>
    /// <param name="pdu">The bytes that were parsed.</param>
    /// <param name="utf8Type">The type in UTF-8, not escaped.</param>
    public bool TypeIs(ReadOnlySpan<byte> pdu, ReadOnlySpan<byte> utf8Type) =>
        RawJson.StringEquals(Type.Of(pdu), utf8Type);

    /// <summary>The sender, if it is a user id.</summary>
    /// <param name="pdu">The bytes that were parsed.</param>
    /// <param name="sender">The sender.</param>
    public bool TryGetSender(ReadOnlySpan<byte> pdu, out UserId sender) =>
        UserId.TryParse(RawJson.GetString(Sender.Of(pdu)), out sender);

    /// <summary>The room id, if there is one.</summary>
    /// <param name="pdu">The bytes that were parsed.</param>
    /// <param name="roomId">The room id.</param>
    public bool TryGetRoomId(ReadOnlySpan<byte> pdu, out RoomId roomId) =>
        Protocol.RoomId.TryParse(RawJson.GetString(RoomId.Of(pdu)), out roomId);

    /// <summary>The event that a redaction redacts, from the place where the room version has it.</summary>
    /// <param name="rules">The rules of the room's version.</param>
    /// <param name="pdu">The bytes that were parsed.</param>
    /// <param name="target">The event id.</param>
    /// <returns>False if there is none.</returns>
    public bool TryGetRedacts(RoomVersionRules rules, ReadOnlySpan<byte> pdu, out EventId target)
    {
        ReadOnlySpan<byte> value = rules.RedactsInContent
            ? RawJson.Find(Content.Of(pdu), "redacts"u8)
            : Redacts.Of(pdu);
        return Protocol.EventId.TryParse(RawJson.GetString(value), out target);
    }
}
