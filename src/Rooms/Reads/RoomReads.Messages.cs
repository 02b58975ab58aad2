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
        var (start, first, last) = StretchOf(view, request);
        TimelineScan scan = new(view, _engine.Events, request.Filter, first, last, request.Backwards);
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
        return new MessagesPage(request.From ?? start.ToString(), EndOf(view, request, scan), chunk, state);
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

    /// <summary>The place where a page starts, and the first and last ordinals that it may look at.</summary>
    private static (TimelineToken Start, int First, int Last) StretchOf(RoomView view, MessagesRequest request)
    {
        var snapshot = view.Snapshot;
        var visibleEnd = view.LastVisibleOrdinal + 1;
        var start = request.From is { } from ? PlaceOf(snapshot, from, "from")
            : new TimelineToken(request.Backwards ? visibleEnd : 1);
        var next = (int)Math.Clamp(start.Next, 1, visibleEnd);
        var stop = request.To is { } to ? (int?)PlaceOf(snapshot, to, "to").Next : null;
        return request.Backwards
            ? (start, next - 1, Math.Max(stop ?? 1, 1))
            : (start, next, Math.Min((stop ?? visibleEnd) - 1, view.LastVisibleOrdinal));
    }

    /// <summary>
    /// Where the next page starts; null when this one reached the beginning of the room, the live end, or the end of
    /// what somebody who left can see. A page that <c>to</c> ended says where that was.
    /// </summary>
    private static TimelineToken? EndOf(RoomView view, MessagesRequest request, TimelineScan scan)
    {
        var next = request.Backwards ? scan.Next + 1 : scan.Next;
        var isOver = request.Backwards ? next <= 1 : next > view.LastVisibleOrdinal;
        return isOver || !request.Filter.AllowsRoom(System.Text.Encoding.UTF8.GetBytes(view.Snapshot.Id.Value))
            ? null
            : new TimelineToken(next);
    }
}
