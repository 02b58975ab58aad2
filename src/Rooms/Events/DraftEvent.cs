using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// An event that is to be made: what the room's actor, or the creation of a room, turns into a signed one.
/// </summary>
internal readonly record struct DraftEvent
{
    public required UserId Sender { get; init; }

    public required UserNid SenderNid { get; init; }

    public required string Type { get; init; }

    /// <summary>The state key, or null for a message event.</summary>
    public string? StateKey { get; init; }

    /// <summary>The content, a JSON object that was checked.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The event that a redaction names, or default.</summary>
    public EventId Redacts { get; init; }

    /// <summary>The event's time in milliseconds since 1970; null for the time at which it is made.</summary>
    public long? OriginServerTs { get; init; }

    /// <summary>The number of the user in the state key of a member event, else no user.</summary>
    public UserNid TargetNid { get; init; }

    /// <summary>Whether the user in the state key of a member event is of a local server.</summary>
    public bool TargetIsLocal { get; init; }

    /// <summary>Whether the event is shown to nobody: it only cites others.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What a client sends, as it stands.</summary>
    public static DraftEvent Of(SendCommand command) => new()
    {
        Sender = command.Sender,
        SenderNid = command.SenderNid,
        Type = command.Type,
        StateKey = command.StateKey,
        Content = command.Content,
    };
}
