using System.Runtime.CompilerServices;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Everything that a client reads of a room: single events, pages of history, the context of an event, state and
/// members, as the requester may see them. One per process; any thread. Nothing here writes.
/// </summary>
public sealed partial class RoomReads
{
    private readonly RoomEngine _engine;
    private readonly TimeProvider _time;

    // Any thread; a value is replaced as a whole. Dies with the room object that it belongs to.
    private readonly ConditionalWeakTable<Room, ValuesBox> _visibilities = [];

    /// <summary>Reads the rooms of an engine.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="time">The clock that ages are counted from.</param>
    public RoomReads(RoomEngine engine, TimeProvider time)
    {
        _engine = engine;
        _time = time;
    }

    /// <summary>How many events one request looks at; see <see cref="TimelineScan.EventsMax"/>.</summary>
    internal int ScanMax { get; init; } = TimelineScan.EventsMax;

    /// <summary>Opens a user's view of a room as it is now. Answers from memory in the common case.</summary>
    /// <param name="room">The room.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public ValueTask<RoomView> OpenAsync(Room room, RoomViewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(room);
        return OpenAsync(room, room.Snapshot, viewer, cancellationToken);
    }

    /// <summary>Opens a user's view of a room as a snapshot has it.</summary>
    /// <param name="room">The room.</param>
    /// <param name="snapshot">A snapshot of it, for readers that answer for one position.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async ValueTask<RoomView> OpenAsync(
        Room room, RoomSnapshot snapshot, RoomViewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(snapshot);
        var values = await ValuesAsync(room, snapshot, cancellationToken).ConfigureAwait(false);
        HistoryVisibility eyes = new(
            snapshot.Columns.Events, new SnapshotStates(snapshot), values, snapshot.Map, viewer.UserId.Value);
        var forgotten = false;
        if (eyes.DepartureEid != RoomEvents.NoEvent)
        {
            var rooms = await _engine.Memberships.GetAsync(viewer.User, cancellationToken).ConfigureAwait(false);
            forgotten = rooms.TryGetValue(room.Nid, out var membership) && membership.Forgotten;
        }

        return new RoomView(snapshot, viewer, eyes, forgotten)
        {
            ExpiredBefore = await _engine.Retention.ExpiredBeforeAsync(
                room, snapshot, _time.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken).ConfigureAwait(false),
            Ignored = await _engine.Users.GetIgnoredAsync(viewer.User, cancellationToken).ConfigureAwait(false),
            ErasedUsers = _engine.Users.ErasedUsers,
        };
    }

    /// <summary>Gets events ready to be written: all their JSON in one read.</summary>
    /// <param name="view">Who gets them. The caller has asked <see cref="RoomView.CanSee"/>, or gives state.</param>
    /// <param name="eids">The events, in the order in which they are written.</param>
    /// <param name="format">The form.</param>
    /// <param name="detail">What <c>unsigned</c> tells.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async ValueTask<ClientEvents> RenderAsync(
        RoomView view,
        IReadOnlyList<int> eids,
        ClientEventFormat format,
        ClientEventDetail detail,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(eids);
        var events = ClientEvents.Plan(view, eids, format, detail, _time.GetUtcNow().ToUnixTimeMilliseconds());
        events.Take(await _engine.Events.GetManyAsync(view.Snapshot, events.Wanted, cancellationToken)
            .ConfigureAwait(false));
        if (detail == ClientEventDetail.Timeline && view.Viewer.DeviceId is { } device)
        {
            for (var at = 0; at < events.Count; at++)
            {
                if (events.IsOwn(at))
                {
                    events.SetTransactionId(at, await _engine.Transactions.FindTransactionIdAsync(
                        view.Viewer.User, device, view.Snapshot.RefOf(events.EidAt(at)), cancellationToken)
                        .ConfigureAwait(false));
                }
            }
        }

        return events;
    }

    /// <summary>Finds one event.</summary>
    /// <param name="room">The room.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="eventId">The event.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <returns>The one event; the form is <see cref="ClientEventFormat.Client"/>.</returns>
    /// <exception cref="MatrixException">
    /// 404 M_NOT_FOUND: the room has no such event, or the viewer may not see it.
    /// Source: client-server API v1.19, GET /rooms/{roomId}/event/{eventId}.
    /// </exception>
    public async ValueTask<ClientEvents> GetEventAsync(
        Room room, RoomViewer viewer, string eventId, CancellationToken cancellationToken)
    {
        var view = await OpenAsync(room, viewer, cancellationToken).ConfigureAwait(false);
        if (!TryFindVisible(view, eventId, out var eid))
        {
            throw EventNotFound();
        }

        return await RenderAsync(view, [eid], ClientEventFormat.Client, ClientEventDetail.Timeline, cancellationToken)
            .ConfigureAwait(false);
    }

    internal static bool TryFindVisible(RoomView view, string eventId, out int eid)
    {
        eid = RoomEvents.NoEvent;
        return EventId.TryParse(eventId, out var id) && view.Snapshot.TryFind(id, out eid) && view.CanSee(eid);
    }

    /// <summary>
    /// As <see cref="TryFindVisible"/>, also for what the viewer is not shown since they ignore its sender.
    /// </summary>
    internal static bool TryFindReadable(RoomView view, string eventId, out int eid)
    {
        eid = RoomEvents.NoEvent;
        return EventId.TryParse(eventId, out var id) && view.Snapshot.TryFind(id, out eid) && view.MayRead(eid);
    }

    private static MatrixException EventNotFound()
        => MatrixError.NotFound("This room has no such event, or you may not see it.").ToException();

    /// <summary>Turns a token of a client into a place of a room's timeline.</summary>
    /// <exception cref="MatrixException">400 M_INVALID_PARAM.</exception>
    private static TimelineToken PlaceOf(RoomSnapshot snapshot, string token, string name)
    {
        if (TimelineToken.TryParse(token, out var place))
        {
            // A place past the end is the end: it came from another room, or from nowhere.
            return place with { Next = Math.Min(place.Next, snapshot.LastOrdinal + 1L) };
        }

        if (StreamToken.TryParse(token, out var stream))
        {
            return new TimelineToken(snapshot.LastOrdinalCoveredBy(stream.Durable) + 1);
        }

        throw MatrixError
            .InvalidParam($"The parameter {name} is not a token of this server: use one that it returned.")
            .ToException();
    }

    private async ValueTask<VisibilityValues> ValuesAsync(
        Room room, RoomSnapshot snapshot, CancellationToken cancellationToken)
    {
        var box = _visibilities.GetValue(room, static _ => new ValuesBox());
        var known = Volatile.Read(ref box.Values);
        if (known.LastEid >= snapshot.LastEid)
        {
            return known;
        }

        List<int> found = [];
        var kid = known.FindNew(snapshot.Columns.Events, snapshot.LastEid, found);
        var values = new HistoryVisibilityCode[found.Count];
        if (found.Count > 0)
        {
            var jsons = await _engine.Events.GetManyAsync(snapshot, found, cancellationToken).ConfigureAwait(false);
            for (var at = 0; at < values.Length; at++)
            {
                var fields = EventFieldRanges.Of(jsons[at]);
                values[at] = HistoryVisibilityRule.Parse(fields.Content.Of(jsons[at]));
            }
        }

        // Several readers may get here at once; each result is right, and a shorter one is completed again.
        known = known.With(kid, snapshot.LastEid, found, values);
        Volatile.Write(ref box.Values, known);
        return known;
    }

    private sealed class ValuesBox
    {
        public VisibilityValues Values = VisibilityValues.None;
    }
}
