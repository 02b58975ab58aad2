namespace Dendrite.Fast.Rooms;

public sealed partial class RoomReads
{
    /// <summary>Gets the newest events of a stretch of a timeline, for /sync.</summary>
    /// <param name="view">Who looks.</param>
    /// <param name="filter">Which events.</param>
    /// <param name="after">The last ordinal that the viewer has; 0 for none.</param>
    /// <param name="upTo">The last ordinal of the stretch.</param>
    /// <param name="limit">The most events, 0 and up.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async ValueTask<TimelineSlice> GetTimelineAsync(
        RoomView view,
        RoomEventFilter filter,
        int after,
        int upTo,
        int limit,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(filter);
        TimelineScan scan = new(view, _engine.Events, filter, new OrdinalWalk(view.Snapshot, upTo, after + 1));
        if (limit > 0)
        {
            await scan.RunAsync(limit, TimelineScan.EventsMax, cancellationToken).ConfigureAwait(false);
        }

        List<int> eids = scan.Found;
        eids.Reverse();
        return new TimelineSlice(eids, !scan.IsAtEnd, scan.Reached(new TimelineToken(upTo + 1L)));
    }
}
