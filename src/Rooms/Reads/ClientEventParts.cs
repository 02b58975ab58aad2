namespace Dendrite.Fast.Rooms;

/// <summary>
/// Everything that one event's client form is made of. Views only: the writer copies, and keeps nothing.
/// </summary>
internal readonly ref struct ClientEventParts
{
    /// <summary>The event as stored, or its redacted form when it was redacted: canonical JSON, validated.</summary>
    public required ReadOnlySpan<byte> Json { get; init; }

    /// <summary>The event id, UTF-8 with its sigil.</summary>
    public required ReadOnlySpan<byte> EventId { get; init; }

    /// <summary>The room id, UTF-8.</summary>
    public required ReadOnlySpan<byte> RoomId { get; init; }

    /// <summary>The form to write.</summary>
    public required ClientEventFormat Format { get; init; }

    /// <summary>The present, milliseconds since 1970, from which the age is counted.</summary>
    public required long NowMs { get; init; }

    /// <summary>The redaction that was applied, as stored or redacted itself; empty for none.</summary>
    public ReadOnlySpan<byte> RedactionJson { get; init; }

    /// <summary>The id of the redaction that was applied.</summary>
    public ReadOnlySpan<byte> RedactionId { get; init; }

    /// <summary>The transaction id under which the requesting device sent the event; null for none.</summary>
    public string? TransactionId { get; init; }

    /// <summary>The id of the state event that this one replaced; empty for none.</summary>
    public ReadOnlySpan<byte> ReplacedId { get; init; }

    /// <summary>The content of the state event that this one replaced, if the requester may see it; else
    /// empty.</summary>
    public ReadOnlySpan<byte> ReplacedContent { get; init; }

    /// <summary>The requester's membership at the event, with its own effect; empty to leave it out.</summary>
    public ReadOnlySpan<byte> Membership { get; init; }
}
