namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// The event that push rules are evaluated on, and what they ask about its room. A view on the caller's memory.
/// </summary>
public readonly ref struct PushSubject
{
    /// <summary>
    /// The event as JSON with <c>type</c>, <c>sender</c>, <c>content</c> and perhaps <c>state_key</c>.
    /// </summary>
    public required ReadOnlySpan<byte> Event { get; init; }

    /// <summary>The room, which the event need not name itself.</summary>
    public required RoomId RoomId { get; init; }

    /// <summary>The sender of the event.</summary>
    public required UserId Sender { get; init; }

    /// <summary>Joined members of the room after the event.</summary>
    public required int MemberCount { get; init; }

    /// <summary>
    /// The power level of the sender; <see cref="long.MaxValue"/> for creators whose level is infinite.
    /// </summary>
    public required long SenderLevel { get; init; }

    /// <summary>The power levels of the room.</summary>
    public required PowerLevelsContent PowerLevels { get; init; }
}
