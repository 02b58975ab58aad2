using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Lists what a user was notified about in the rooms that they are in, the newest first. Nothing is stored for it:
/// which events notify is noted for the unread counts (docs/unread.md), and the rooms' walks are put together by time.
/// One per process; any thread. Source: client-server API v1.19, "Listing Notifications".
/// </summary>
public sealed class NotificationList
{
    /// <summary>The most notifications of a page. Chosen: as for a page of history.</summary>
    public const int LimitMax = MessagesRequest.LimitMax;

    /// <summary>The notifications of a page whose request names no limit. Chosen: as Synapse (50).</summary>
    public const int LimitDefault = 50;

    /// <summary>
    /// Rooms that one request looks at. The newest rooms come first; what notified in the others is listed after all
    /// that did in these. Chosen: loading them takes some seconds when none is in memory.
    /// </summary>
    public const int RoomsMax = 500;

    /// <summary>
    /// Events that one request looks at before it answers with what it has, which may be nothing, and a token to go on
    /// from. Chosen: some tens of ms of work.
    /// </summary>
    public const int EventsMax = 50_000;

    private static readonly byte[] Notify = """["notify"]"""u8.ToArray();
    private static readonly byte[] NotifyAndHighlight = """["notify",{"set_tweak":"highlight"}]"""u8.ToArray();

    private readonly RoomEngine _engine;
    private readonly RoomReads _reads;
    private readonly Receipts _receipts;

    /// <summary>Lists from the rooms of an engine.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="reads">Opens the views of rooms.</param>
    /// <param name="receipts">Says what is read.</param>
    public NotificationList(RoomEngine engine, RoomReads reads, Receipts receipts)
    {
        _engine = engine;
        _reads = reads;
        _receipts = receipts;
    }

    /// <summary>As <see cref="EventsMax"/>.</summary>
    internal int ScanMax { get; init; } = EventsMax;

    /// <summary>As <see cref="RoomsMax"/>.</summary>
    internal int OpenMax { get; init; } = RoomsMax;

    /// <summary>Gets a page.</summary>
    /// <param name="viewer">Who was notified.</param>
    /// <param name="request">Which page.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">400 M_INVALID_PARAM: the token is none of this list.</exception>
    public async ValueTask<NotificationsPage> GetAsync(
        RoomViewer viewer, NotificationsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var token = request.From is null
            ? NotificationToken.StartOf(_engine.Database.Stream.Watermark)
            : NotificationToken.Parse(request.From);
        var rooms = await RoomsAsync(viewer, token, cancellationToken).ConfigureAwait(false);
        var walk = new PriorityQueue<NotificationCursor, (long, long)>();
        foreach (var room in rooms.Take(OpenMax))
        {
            if (await OpenAsync(room, viewer, token, request.OnlyHighlights, cancellationToken).ConfigureAwait(false)
                is { } cursor && cursor.MoveBehind(token))
            {
                Enqueue(walk, cursor);
            }
        }

        List<NotifiedEvent> found = [];
        var next = Walk(walk, token, Math.Clamp(request.Limit, 1, LimitMax), found);
        if (next is null && rooms.Count > OpenMax)
        {
            next = token.Below(rooms[OpenMax - 1].Value);
        }

        return new NotificationsPage(
            await RenderAsync(viewer, found, cancellationToken).ConfigureAwait(false), next?.ToString());
    }

    // The rooms that are left, the newest first.
    private async ValueTask<List<RoomNid>> RoomsAsync(
        RoomViewer viewer, NotificationToken token, CancellationToken cancellationToken)
    {
        List<RoomNid> rooms = [];
        var all = await _engine.Memberships.GetAsync(viewer.User, cancellationToken).ConfigureAwait(false);
        foreach (var (room, membership) in all)
        {
            if (membership.Membership == Membership.Join && room.Value < token.RoomsBelow)
            {
                rooms.Add(room);
            }
        }

        rooms.Sort(static (a, b) => b.Value.CompareTo(a.Value));
        return rooms;
    }

    private async ValueTask<NotificationCursor?> OpenAsync(
        RoomNid nid,
        RoomViewer viewer,
        NotificationToken token,
        bool onlyHighlights,
        CancellationToken cancellationToken)
    {
        if (await _engine.FindAsync(nid, cancellationToken).ConfigureAwait(false) is not { } room
            || room.Snapshot.Columns.Unread.Find(viewer.User) is not { } member)
        {
            return null;
        }

        var view = await _reads.OpenAsync(room, viewer, cancellationToken).ConfigureAwait(false);
        return new NotificationCursor(view, member, token.Seen, onlyHighlights);
    }

    // Takes the newest of all rooms, one after the other. Returns where to go on; null at the end.
    private NotificationToken? Walk(
        PriorityQueue<NotificationCursor, (long, long)> walk,
        NotificationToken token,
        int limit,
        List<NotifiedEvent> found)
    {
        var looked = 0;
        while (walk.TryDequeue(out var cursor, out _))
        {
            if (found.Count == limit || looked == ScanMax)
            {
                return token;
            }

            looked++;
            if (cursor.IsShown)
            {
                found.Add(new NotifiedEvent(cursor.View, cursor.Ordinal, cursor.IsHighlight));
            }

            token = token with
            {
                Time = cursor.Time,
                Room = cursor.View.Snapshot.Nid.Value,
                Ordinal = cursor.Ordinal,
            };
            if (cursor.MoveNext())
            {
                Enqueue(walk, cursor);
            }
        }

        return null;
    }

    // The queue gives the lowest first.
    private static void Enqueue(PriorityQueue<NotificationCursor, (long, long)> walk, NotificationCursor cursor) =>
        walk.Enqueue(cursor, (-cursor.Time, -cursor.View.Snapshot.Nid.Value));

    private async ValueTask<IReadOnlyList<Notification>> RenderAsync(
        RoomViewer viewer, List<NotifiedEvent> found, CancellationToken cancellationToken)
    {
        var notifications = new Notification[found.Count];
        foreach (var room in Enumerable.Range(0, found.Count).GroupBy(at => found[at].View))
        {
            int[] places = [.. room];
            var (view, snapshot) = (room.Key, room.Key.Snapshot);
            int[] eids = [.. places.Select(at => snapshot.EidAt(found[at].Ordinal))];
            var events = await _reads.RenderAsync(
                view, eids, ClientEventFormat.WithoutRoomId, ClientEventDetail.Timeline, cancellationToken)
                .ConfigureAwait(false);
            var receipts = await _receipts.GetAsync(snapshot.Nid, cancellationToken).ConfigureAwait(false);
            for (var index = 0; index < places.Length; index++)
            {
                var at = found[places[index]];
                var isRead = snapshot.Columns.Unread.IsRead(snapshot.Columns, viewer.User, receipts, at.Ordinal);
                notifications[places[index]] = new Notification(
                    at, events, index, ActionsOf(at, events.JsonAt(index).Span), isRead);
            }
        }

        return notifications;
    }

    // What the user's rules say now, as long as that counts as what was noted when the event came.
    private byte[] ActionsOf(in NotifiedEvent at, ReadOnlySpan<byte> json)
    {
        var snapshot = at.View.Snapshot;
        var (events, eid) = (snapshot.Columns.Events, snapshot.EidAt(at.Ordinal));
        var power = RoomPower.At(events, snapshot.StateBefore(eid).Map);
        PushSubject subject = new()
        {
            Event = json,
            RoomId = snapshot.Id,
            Sender = UserId.Parse(snapshot.SenderOf(eid)),
            MemberCount = snapshot.Members.JoinedCount,
            SenderLevel = power.LevelOf(events.SenderOf(eid)),
            PowerLevels = power.Content,
        };
        var facts = _engine.Users.PushRules;
        var own = facts.Find(at.View.Viewer.User);
        var actions = (own?.Rules ?? facts.ServerRules).Evaluate(subject, at.View.Viewer.UserId, own?.DisplayName);
        if (actions.Notify && actions.Highlight == at.IsHighlight)
        {
            return actions.Json.ToArray();
        }

        return at.IsHighlight ? NotifyAndHighlight : Notify;
    }
}
