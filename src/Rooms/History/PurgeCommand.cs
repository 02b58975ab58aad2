namespace Dendrite.Fast.Rooms;

/// <summary>Purges some events of a room, as one append with the step of the job that found them.</summary>
internal sealed class PurgeCommand(
    JobInfo job, HistoryPurge reached, IReadOnlyList<PurgedEvent> candidates, CancellationToken cancellationToken)
    : RoomCommand(cancellationToken)
{
    /// <summary>The events; the room decides again, by its head.</summary>
    public IReadOnlyList<PurgedEvent> Candidates { get; } = candidates;

    /// <summary>The job after the step: set by the room.</summary>
    public JobInfo Job { get; private set; } = job;

    // The rows of events that others change as well (a redaction) are written whole, so nothing else is under way.
    public override bool NeedsQuiet(RoomColumns columns) => true;

    /// <summary>Counts what the room purges.</summary>
    public void Finish(IReadOnlyList<PurgedEvent> purged)
    {
        var counted = HistoryPurgeWork.Count(reached, purged);
        Job = Job with { State = counted.ToJson() };
    }
}

/// <summary>An event that a purge has found.</summary>
/// <param name="Eid">The event.</param>
/// <param name="IsState">Whether it is a state event, whose JSON stays.</param>
/// <param name="JsonBytes">How large its JSON is; 0 for a state event.</param>
/// <param name="Parent">What it relates to, in the stored form of its id; null for nothing.</param>
internal readonly record struct PurgedEvent(int Eid, bool IsState, int JsonBytes, byte[]? Parent);
