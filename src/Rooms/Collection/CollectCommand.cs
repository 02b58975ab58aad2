using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Removes stored states that nothing of the room refers to any more, as one append with the step of the job that
/// looked at them.
/// </summary>
/// <param name="job">The job; its state is what the step reached, without what it removes.</param>
/// <param name="reached">That state.</param>
/// <param name="candidates">Rows of states.</param>
/// <param name="cancellationToken">Gives it up before its turn.</param>
internal sealed class CollectCommand(
    JobInfo job,
    GarbageCollection reached,
    IReadOnlyList<StateSnapshotRow> candidates,
    CancellationToken cancellationToken)
    : RoomCommand(cancellationToken)
{
    public IReadOnlyList<StateSnapshotRow> Candidates { get; } = candidates;

    public bool IsDryRun => Reached.IsDryRun;

    /// <summary>What the step reached, with what the room found: set by the room.</summary>
    public GarbageCollection Reached { get; private set; } = reached;

    /// <summary>The job after the step: set by the room.</summary>
    public JobInfo Job { get; private set; } = job;

    /// <summary>Whether the room found anything: then, but in a dry run, the job's row is in its append.</summary>
    public bool HasFound { get; private set; }

    // What is under way may refer to a state that nothing committed does.
    public override bool NeedsQuiet(RoomColumns columns) => true;

    /// <summary>Counts what nothing refers to.</summary>
    public void Finish(IReadOnlyList<StateSnapshotRow> unreferenced)
    {
        HasFound = unreferenced.Count > 0;
        Reached = Reached with
        {
            States = Reached.States + unreferenced.Count,
            StateBytes = Reached.StateBytes + unreferenced.Sum(row => (long)row.Payload.Length),
        };
        Job = Job with { State = Reached.ToJson() };
    }
}
