namespace Dendrite.Fast.Rooms;

/// <summary>Ends a room: what was sent before is committed, what comes after is refused.</summary>
internal sealed class CloseCommand(JobInfo job, CancellationToken cancellationToken) : RoomCommand(cancellationToken)
{
    /// <summary>The job after the step.</summary>
    public JobInfo Job { get; } = job;

    public override bool NeedsQuiet(RoomColumns columns) => true;
}
