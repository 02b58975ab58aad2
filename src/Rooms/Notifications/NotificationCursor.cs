using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// A walk over the events of one room that notify its viewer, the last first. Used by one thread at a time.
/// </summary>
internal sealed class NotificationCursor
{
    private readonly UnreadMember _member;
    private readonly bool _onlyHighlights;
    private int _upTo;

    public NotificationCursor(RoomView view, UnreadMember member, Watermark seen, bool onlyHighlights)
    {
        View = view;
        _member = member;
        _onlyHighlights = onlyHighlights;
        _upTo = view.Snapshot.LastOrdinalCoveredBy(seen);
    }

    public RoomView View { get; }

    /// <summary>The place of the event in its room.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Whether it is a highlight.</summary>
    public bool IsHighlight { get; private set; }

    /// <summary>
    /// The time by which the event stands among those of other rooms, in ms since 1970: what it claims, but never after
    /// an event that came later in its room.
    /// </summary>
    public long Time { get; private set; } = long.MaxValue;

    public int Eid => View.Snapshot.EidAt(Ordinal);

    /// <summary>Whether the event is shown: it is another's, and one that the viewer sees.</summary>
    public bool IsShown => View.Snapshot.SenderOf(Eid) != View.Viewer.UserId.Value && View.CanSee(Eid);

    /// <summary>Goes on to the event before; false when there is none.</summary>
    public bool MoveNext()
    {
        var columns = View.Snapshot.Columns;
        if (!columns.Unread.TryFindNotified(
            columns, _member, _upTo, _onlyHighlights, out var ordinal, out var isHighlight))
        {
            return false;
        }

        (Ordinal, IsHighlight, _upTo) = (ordinal, isHighlight, ordinal - 1);
        Time = Math.Min(Time, View.Snapshot.OriginServerTsOf(Eid));
        return true;
    }

    /// <summary>Goes on to the first event that comes after what a token has seen.</summary>
    public bool MoveBehind(NotificationToken token)
    {
        while (MoveNext())
        {
            if (token.IsBefore(Time, View.Snapshot.Nid.Value, Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
