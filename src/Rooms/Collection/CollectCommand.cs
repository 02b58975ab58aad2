namespace Dendrite.Fast.Rooms;

/// <summary>Removes stored states that nothing of the room refers to any more.</summary>
/// <param name="candidates">States that have rows.</param>
/// <param name="isDryRun">Whether they are only told.</param>
/// <param name="cancellationToken">Gives it up before its turn.</param>
internal sealed class CollectCommand(
    IReadOnlyList<int> candidates, bool isDryRun, CancellationToken cancellationToken)
    : RoomCommand(cancellationToken)
{
    public IReadOnlyList<int> Candidates { get; } = candidates;

    public bool IsDryRun { get; } = isDryRun;

    /// <summary>Those that nothing refers to; known when the command has ended well.</summary>
    public IReadOnlyList<int> Unreferenced { get; set; } = [];

    // What is under way may refer to a state that nothing committed does.
    public override bool NeedsQuiet(RoomColumns columns) => true;
}
