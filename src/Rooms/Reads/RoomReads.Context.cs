using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

public sealed partial class RoomReads
{
    /// <summary>Gets an event with what came before and after it.</summary>
    /// <param name="room">The room.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="eventId">The event.</param>
    /// <param name="limit">The most events before and after together, 0 and up.</param>
    /// <param name="filter">Which events before and after, and which state.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">
    /// 404 M_NOT_FOUND: no such event, or the viewer may not see it. 403 M_FORBIDDEN: the same, to a stranger.
    /// Source: client-server API v1.19, GET /rooms/{roomId}/context/{eventId}.
    /// </exception>
    public async ValueTask<EventContext> GetContextAsync(
        Room room,
        RoomViewer viewer,
        string eventId,
        int limit,
        RoomEventFilter filter,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var view = await OpenAsync(room, viewer, cancellationToken).ConfigureAwait(false);
        if (!TryFindVisible(view, eventId, out var eid))
        {
            view.RequireAccess();
            throw EventNotFound();
        }

        var around = Math.Clamp(limit, 0, EventContext.LimitMax);
        var place = HistoryPlace.Of(view.Snapshot.Columns.Events, eid);
        TimelineToken start = new(view.LastVisibleOrdinal + 1L, place);
        TimelineToken end = start with { Place = place.Behind };
        TimelineScan before = new(view, _engine.Events, filter, WalkFrom(view, start, backwards: true));
        await before.RunAsync(around / 2, ScanMax, cancellationToken).ConfigureAwait(false);
        TimelineScan after = new(view, _engine.Events, filter, WalkFrom(view, end, backwards: false));
        await after.RunAsync(around - (around / 2), ScanMax, cancellationToken).ConfigureAwait(false);
        List<int> eids = [eid, .. before.Found, .. after.Found];
        var events = await RenderAsync(
            view, eids, ClientEventFormat.Client, ClientEventDetail.Timeline, cancellationToken).ConfigureAwait(false);
        var lastEid = after.Found.Count > 0 ? after.Found[^1] : eid;
        var state = await StateForAsync(view, lastEid, eids, filter, cancellationToken).ConfigureAwait(false);
        return new EventContext(
            before.Reached(start), after.Reached(end), events, before.Found.Count, state);
    }

    private static HistoryWalk WalkFrom(RoomView view, TimelineToken place, bool backwards) =>
        new(view.Snapshot, place, null, view.LastVisibleOrdinal, backwards);

    /// <summary>The state after an event, filtered; of members only the senders' when they are loaded lazily.</summary>
    private ValueTask<ClientEvents> StateForAsync(
        RoomView view, int lastEid, List<int> eids, RoomEventFilter filter, CancellationToken cancellationToken)
    {
        var state = view.Snapshot.StateAfter(lastEid).Map;
        var events = view.Snapshot.Columns.Events;
        ColumnFilter columns = new(events, filter);
        List<int> wanted = [];
        foreach (var entry in state)
        {
            var isLeftOut = filter.LazyLoadMembers && events.TypeCodeOf(entry.Eid) == EventTypeCode.Member;
            if (!isLeftOut && columns.Passes(entry.Eid))
            {
                wanted.Add(entry.Eid);
            }
        }

        if (filter.LazyLoadMembers)
        {
            AddSenders(view, eids, state, [], wanted);
        }

        return RenderAsync(view, wanted, ClientEventFormat.Client, ClientEventDetail.State, cancellationToken);
    }
}
