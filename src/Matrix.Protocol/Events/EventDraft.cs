namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Everything that one of our events is made of. A view on the caller's memory, used up by
/// <see cref="EventBuilder.Build"/> before it returns.
/// </summary>
public ref struct EventDraft
{
    /// <summary>The rules of the room's version.</summary>
    public required RoomVersionRules Rules { get; set; }

    /// <summary>The event type, at most 255 bytes of UTF-8.</summary>
    public required string Type { get; set; }

    /// <summary>The state key, at most 255 bytes of UTF-8; null for a message event.</summary>
    public string? StateKey { get; set; }

    /// <summary>The sender.</summary>
    public required UserId Sender { get; set; }

    /// <summary>
    /// The room; <c>default</c> for the create event of a room whose id is the hash of it
    /// (<see cref="RoomVersionRules.RoomIdIsCreateHash"/>).
    /// </summary>
    public RoomId RoomId { get; set; }

    /// <summary>The content: a JSON object in any spelling.</summary>
    public required ReadOnlySpan<byte> Content { get; set; }

    /// <summary>The events that this one follows, at most 20.</summary>
    public ReadOnlySpan<EventId> PrevEvents { get; set; }

    /// <summary>The events that authorise this one, at most 10.</summary>
    public ReadOnlySpan<EventId> AuthEvents { get; set; }

    /// <summary>
    /// Where references carry hashes (<see cref="EventFormat.IdAndHashPairs"/>): 32 bytes of reference hash for each of
    /// <see cref="PrevEvents"/>, one after the other. Else unused.
    /// </summary>
    public ReadOnlySpan<byte> PrevEventHashes { get; set; }

    /// <summary>The same for <see cref="AuthEvents"/>.</summary>
    public ReadOnlySpan<byte> AuthEventHashes { get; set; }

    /// <summary>
    /// The id of the event in room versions 1 and 2, where ids are chosen. Else unused.
    /// </summary>
    public EventId EventId { get; set; }

    /// <summary>
    /// One more than the largest depth of <see cref="PrevEvents"/>, at most the limit of the version.
    /// </summary>
    public required long Depth { get; set; }

    /// <summary>Milliseconds since 1970, 0 to 2^53 - 1.</summary>
    public required long OriginServerTs { get; set; }

    /// <summary>
    /// The target of a redaction; <c>default</c> for other events. It is put where the room version has it.
    /// </summary>
    public EventId Redacts { get; set; }
}
