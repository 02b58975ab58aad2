using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>One event that a local user sends into a room.</summary>
public sealed record SendCommand
{
    /// <summary>The sender, a user of one of the local servers; their server signs.</summary>
    public required UserId Sender { get; init; }

    /// <summary>The sender's number.</summary>
    public required UserNid SenderNid { get; init; }

    /// <summary>The event type, 1 to 255 bytes.</summary>
    public required string Type { get; init; }

    /// <summary>The state key, at most 255 bytes; null for a message event.</summary>
    public string? StateKey { get; init; }

    /// <summary>
    /// The content, a JSON object in UTF-8 in any spacing; floats and integers beyond 2^53-1 are refused with
    /// M_BAD_JSON. The caller leaves it unchanged until the call has ended.
    /// </summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>
    /// The event to redact; only with <see cref="Type"/> m.room.redaction, where null means that
    /// <see cref="Content"/> names it in <c>redacts</c>.
    /// </summary>
    public EventId? Redacts { get; init; }

    /// <summary>The request's transaction id, or null when it has none.</summary>
    public TransactionKey? Transaction { get; init; }
}

/// <summary>The outcome of a command that made an event, or found the one that it would have made.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Eid">Its number in the room.</param>
/// <param name="IsNew">False when nothing was appended: a repeated transaction, or a state that is there.</param>
public readonly record struct SentEvent(EventId EventId, int Eid, bool IsNew);
