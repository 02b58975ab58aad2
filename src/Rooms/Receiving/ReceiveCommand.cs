using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Takes events of other servers into a room, as one append.</summary>
internal sealed class ReceiveCommand(
    IReadOnlyList<ReceivedEvent> events,
    IReadOnlyDictionary<string, UserNid> users,
    CancellationToken cancellationToken)
    : RoomCommand(cancellationToken)
{
    /// <summary>The events, each after those that it needs.</summary>
    public IReadOnlyList<ReceivedEvent> Events { get; } = events;

    /// <summary>The numbers of their senders and of the users in their state keys.</summary>
    public IReadOnlyDictionary<string, UserNid> Users { get; } = users;

    /// <summary>Whether the events stand in the stage, and leave it with the append.</summary>
    public bool AreStaged { get; init; }

    /// <summary>
    /// Events of the room that redactions among <see cref="Events"/> name, as the rules read them once redacted.
    /// </summary>
    public IReadOnlyDictionary<int, EventFacts> RedactedFacts { get; init; } = NoFacts;

    /// <summary>What became of each; complete when the command has ended well.</summary>
    public List<ReceivedResult> Results { get; } = [];

    private static IReadOnlyDictionary<int, EventFacts> NoFacts { get; } = new Dictionary<int, EventFacts>();

    // Promotions and redactions change events that readers see, so nothing is built on them before they are committed.
    public override bool NeedsQuiet(RoomColumns columns)
    {
        foreach (var received in Events)
        {
            if (received.Facts.Redacts.IsValid
                || columns.PendingRedactions.ContainsKey(received.Id)
                || columns.Events.TryFind(received.Id, out _))
            {
                return true;
            }
        }

        return false;
    }
}
