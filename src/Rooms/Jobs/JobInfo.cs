using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>A job as it stands.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Room">The room that it is about.</param>
/// <param name="Status">Whether it goes on.</param>
/// <param name="StartedTs">When it was started, in ms since 1970.</param>
/// <param name="UpdatedTs">When it last got on, in ms since 1970.</param>
/// <param name="State">What was asked for, how far it is and what came of it: a JSON object in UTF-8.</param>
public sealed record JobInfo(
    long Id,
    JobKind Kind,
    RoomNid Room,
    JobStatus Status,
    long StartedTs,
    long UpdatedTs,
    ReadOnlyMemory<byte> State)
{
    internal static JobInfo Of(JobRow row) => new(
        row.Id, (JobKind)row.Kind, row.Room, row.Status, row.StartedTs, row.UpdatedTs, row.State);

    internal JobRow ToRow() => new(Id, (int)Kind, Room, Status, StartedTs, UpdatedTs, State);
}
