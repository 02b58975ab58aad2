using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

public sealed partial class RoomReads
{
    /// <summary>Gets a page of a room's history: what the viewer may see and the filter passes, one batched
    /// read.</summary>
    /// <param name="room">The room.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="request">Which page.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">
    /// 403 M_FORBIDDEN: the viewer is a stranger to the room. 400 M_INVALID_PARAM: a token is none of this server's.
    /// Source: client-server API v1.19, GET /rooms/{roomId}/messages.
    /// </exception>
    public async ValueTask<MessagesPage> GetMessagesAsync(
        Room room, RoomViewer viewer, MessagesRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var view = await OpenAsync(room, viewer, cancellationToken).ConfigureAwait(false);
        view.RequireAccess();
        var start = StartOf(view, request);
        TimelineToken? stop = request.To is { } to ? PlaceOf(view.Snapshot, to, "to") : null;
        HistoryWalk walk = new(view.Snapshot, Reachable(view, start), stop, view.LastVisibleOrdinal, request.Backwards);
        TimelineScan scan = new(view, _engine.Events, request.Filter, walk);
        if (request.Filter.AllowsRoom(System.Text.Encoding.UTF8.GetBytes(room.Id.Value)))
        {
            await scan.RunAsync(Math.Min(request.Limit, MessagesRequest.LimitMax), ScanMax, cancellationToken)
                .ConfigureAwait(false);
        }

        var chunk = await RenderAsync(
            view, scan.Found, ClientEventFormat.Client, ClientEventDetail.Timeline, cancellationToken)
            .ConfigureAwait(false);
        var state = request.Filter.LazyLoadMembers && scan.Found.Count > 0
            ? await SendersAsync(view, scan.Found, scan.Found[0], cancellationToken).ConfigureAwait(false)
            : null;
        return new MessagesPage(
            request.From ?? start.ToString(), EndOf(view, request, scan, start, stop), chunk, state);
    }

    /// <summary>
    /// The member events of the senders of some events, each once, in the state after one of them.
    /// Source: client-server API v1.19, "Lazy-loading room members".
    /// </summary>
    private ValueTask<ClientEvents> SendersAsync(
        RoomView view, IReadOnlyList<int> eids, int stateAt, CancellationToken cancellationToken)
    {
        List<int> members = [];
        AddSenders(view, eids, view.Snapshot.StateAfter(stateAt).Map, [], members);
        return RenderAsync(view, members, ClientEventFormat.Client, ClientEventDetail.State, cancellationToken);
    }

    private static void AddSenders(
        RoomView view, IReadOnlyList<int> eids, StateMap state, HashSet<int> senders, List<int> members)
    {
        var events = view.Snapshot.Columns.Events;
        for (var at = 0; at < eids.Count; at++)
        {
            var sender = events.SenderOf(eids[at]);
            if (senders.Add(sender) && state.TryGet(events.MemberKid(sender), out var member))
            {
                members.Add(member);
            }
        }
    }

    private static TimelineToken StartOf(RoomView view, MessagesRequest request) => request switch
    {
        { From: { } from } => PlaceOf(view.Snapshot, from, "from"),
        { Backwards: true } => new TimelineToken(view.LastVisibleOrdinal + 1L),
        _ => new TimelineToken(view.LastVisibleOrdinal + 1L, HistoryPlace.First),
    };

    /// <summary>The same place for somebody who left: what came after that, they cannot see.</summary>
    private static TimelineToken Reachable(RoomView view, TimelineToken place) =>
        place with { Next = Math.Clamp(place.Next, 1, view.LastVisibleOrdinal + 1L) };

    /// <summary>
    /// Where the next page starts; null when this one reached the beginning of what is here of the room, the live end,
    /// or the end of what somebody who left can see. A page that <c>to</c> ended says where that was.
    /// </summary>
    private static TimelineToken? EndOf(
        RoomView view, MessagesRequest request, TimelineScan scan, TimelineToken start, TimelineToken? stop)
    {
        if (!request.Filter.AllowsRoom(System.Text.Encoding.UTF8.GetBytes(view.Snapshot.Id.Value)))
        {
            return null;
        }

        if (!scan.IsAtEnd)
        {
            return scan.Reached(Reachable(view, start));
        }

        if (stop is not { } reached)
        {
            return null;
        }

        HistoryWalk rest = new(
            view.Snapshot, Reachable(view, reached), null, view.LastVisibleOrdinal, request.Backwards);
        return rest.IsAtEnd ? null : reached;
    }
}
