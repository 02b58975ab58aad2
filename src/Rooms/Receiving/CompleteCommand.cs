using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>Ends a partial join: the whole state before the join is here.</summary>
internal sealed class CompleteCommand(
    EventId join, IReadOnlyList<EventId> stateBefore, CancellationToken cancellationToken)
    : RoomCommand(cancellationToken)
{
    /// <summary>The event whose state before it lacked members.</summary>
    public EventId Join { get; } = join;

    /// <summary>The whole state before it, by the ids of its events; all are in the room.</summary>
    public IReadOnlyList<EventId> StateBefore { get; } = stateBefore;

    /// <summary>Events that the whole state does not allow; known when the command has ended well.</summary>
    public List<EventId> Refused { get; } = [];

    // States of events that readers see change.
    public override bool NeedsQuiet(RoomColumns columns) => true;
}
