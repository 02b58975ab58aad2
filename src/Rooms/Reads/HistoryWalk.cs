using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The way through a room's history that starts at a place. Backwards, it visits all that is before the place, the
/// deepest first. Forwards, it visits what the history before the place's ordinal still has, the least deep first, and
/// then the timeline from there on as the events came.
/// </summary>
/// <remarks>
/// A token parts the events of a room in two: those before it and the rest. A way keeps the ordinal of the token that
/// it started from until it enters the timeline, so that an event that comes meanwhile is either behind the ordinal, or
/// backfilled and sorted by its depth alone; what was visited stays visited, and nothing is visited twice.
/// </remarks>
internal sealed class HistoryWalk : EventWalk
{
    // How many ordinals are looked at to find where the events after a bound begin. Beyond it the way is walked to
    // its end. Chosen: as many events as one request looks at.
    private const int BoundSearchMax = TimelineScan.EventsMax;

    private readonly RoomSnapshot _snapshot;
    private readonly RoomEvents _events;
    private readonly bool _backwards;
    private readonly int _next;
    private readonly int _last;
    private readonly TimelineToken? _to;
    private readonly HistoryPlace _bound;
    private HistoryCursor _cursor;

    // Forwards, once the history is done: the ordinal of the current event; else 0.
    private int _ordinal;

    /// <summary>Stands before the first event of a way.</summary>
    /// <param name="snapshot">The room.</param>
    /// <param name="from">Where the way starts; its ordinal is at least 1 and at most one past the last.</param>
    /// <param name="to">Where it stops at the latest; null for nowhere.</param>
    /// <param name="last">Forwards: the last ordinal of the way.</param>
    /// <param name="backwards">Whether the way goes back.</param>
    public HistoryWalk(RoomSnapshot snapshot, TimelineToken from, TimelineToken? to, int last, bool backwards)
    {
        _snapshot = snapshot;
        _events = snapshot.Columns.Events;
        _backwards = backwards;
        _next = (int)from.Next;
        _last = (int)Math.Min(last, (to?.Next ?? long.MaxValue) - 1);
        _to = to;
        var end = snapshot.History.EndBefore(snapshot.Columns, _next);
        var start = from.Place is { } place ? HistoryPlace.Min(place, end) : end;
        _bound = backwards ? LowerBound() : to?.Place is { } stop ? HistoryPlace.Min(stop, end) : end;
        _cursor = new HistoryCursor(_events, snapshot.History.Order, start);
        MoveNext();
    }

    public override void MoveNext()
    {
        if (_backwards)
        {
            Current = _cursor.Previous();
            Current = Current != RoomEvents.NoEvent && PlaceOf(Current) < _bound ? RoomEvents.NoEvent : Current;
            IsInside = Current != RoomEvents.NoEvent && IsBefore(new TimelineToken(_next), Current) && !IsBeforeTo();
            return;
        }

        if (_ordinal == 0)
        {
            Current = _cursor.Next();
            if (Current != RoomEvents.NoEvent && PlaceOf(Current) < _bound)
            {
                IsInside = IsBefore(new TimelineToken(_next), Current) && (_to is null || IsBeforeTo());
                return;
            }

            _ordinal = _next - 1;
            IsInTimeline = true;
        }

        _ordinal++;
        Current = _ordinal > _last ? RoomEvents.NoEvent : _snapshot.EidAt(_ordinal);
        IsInside = Current != RoomEvents.NoEvent && (_to is null || IsBeforeTo());
    }

    public override TimelineToken TokenAfter(int eid, bool inTimeline) =>
        inTimeline ? new TimelineToken(_snapshot.OrdinalOf(eid) + 1L)
        : new TimelineToken(_next, _backwards ? PlaceOf(eid) : PlaceOf(eid).Behind);

    // Going back to a place, what is before it is left out; but what came later than its ordinal may stand deeper.
    private HistoryPlace LowerBound()
    {
        if (_to is not { } to)
        {
            return HistoryPlace.First;
        }

        var first = Math.Max(to.Next, 1);
        if (_next - first > BoundSearchMax)
        {
            return HistoryPlace.First;
        }

        var bound = to.Place ?? HistoryPlace.End;
        for (var ordinal = (int)first; ordinal < _next; ordinal++)
        {
            bound = HistoryPlace.Min(bound, PlaceOf(_snapshot.EidAt(ordinal)));
        }

        return bound;
    }

    private bool IsBeforeTo() => _to is { } to && IsBefore(to, Current);

    private bool IsBefore(TimelineToken token, int eid) =>
        _snapshot.OrdinalOf(eid) < token.Next && (token.Place is not { } place || PlaceOf(eid) < place);

    private HistoryPlace PlaceOf(int eid) => HistoryPlace.Of(_events, eid);
}
