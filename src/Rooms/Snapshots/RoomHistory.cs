using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The events of a room that clients may page through: those of the timeline, and those that were backfilled and stand
/// in no timeline. A value, made and shared as <see cref="HistoryOrder"/> is.
/// </summary>
/// <param name="Order">All of them.</param>
/// <param name="DeepestAside">The backfilled one with the highest place so far; 0 for none.</param>
internal readonly record struct RoomHistory(HistoryOrder Order, int DeepestAside)
{
    private const EventFlags NeverShown =
        EventFlags.Rejected | EventFlags.SoftFailed | EventFlags.Outlier | EventFlags.Purged;

    /// <summary>
    /// Whether any client may ever see an event. Those that only cite are told by their type, since neither flags nor
    /// a place tell them from backfilled ones.
    /// </summary>
    /// <param name="events">The room's columns.</param>
    /// <param name="eid">The event.</param>
    /// <param name="flags">Its flags.</param>
    /// <param name="dummyType">What <see cref="DummyType"/> gave.</param>
    public static bool IsShown(RoomEvents events, int eid, EventFlags flags, int dummyType) =>
        (flags & NeverShown) == 0 && (dummyType < 0 || events.TypeIndexOf(eid) != dummyType);

    /// <summary>The type of events that only cite, as the room numbers it; negative when it has none.</summary>
    /// <param name="events">The room's columns.</param>
    public static int DummyType(RoomEvents events) => events.FindType(DummyEvents.EventType);

    /// <summary>Takes in the newest event of the timeline. The actor's alone.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="eid">The event.</param>
    /// <param name="ordinal">Its place in the timeline.</param>
    public RoomHistory Add(RoomColumns columns, int eid, int ordinal)
    {
        NoteDeepest(columns, eid, ordinal);
        return this with { Order = Order.Add(columns.Events, eid) };
    }

    /// <summary>Takes in a backfilled event. The actor's alone.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="eid">The event.</param>
    public RoomHistory AddAside(RoomColumns columns, int eid) =>
        new(Order.Add(columns.Events, eid), Deeper(columns.Events, DeepestAside, eid));

    /// <summary>Leaves out events that were purged. The actor's alone.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="purged">The events.</param>
    public RoomHistory Without(RoomColumns columns, IReadOnlySet<int> purged) =>
        this with { Order = Order.Without(columns.Events, purged) };

    /// <summary>Notes how deep the timeline is, up to an event.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="eid">The event.</param>
    /// <param name="ordinal">Its place in the timeline; those before it were noted.</param>
    public static void NoteDeepest(RoomColumns columns, int eid, int ordinal) =>
        columns.Deepest.Set(ordinal, Deeper(columns.Events, columns.Deepest[ordinal - 1], eid));

    /// <summary>The place behind the deepest event that is before an ordinal, or backfilled.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="next">The ordinal, at least 1.</param>
    public HistoryPlace EndBefore(RoomColumns columns, int next)
    {
        var deepest = Deeper(columns.Events, columns.Deepest[next - 1], DeepestAside);
        return deepest == RoomEvents.NoEvent
            ? HistoryPlace.First
            : HistoryPlace.Of(columns.Events, deepest).Behind;
    }

    internal static int Deeper(RoomEvents events, int left, int right)
    {
        if (left == RoomEvents.NoEvent || right == RoomEvents.NoEvent)
        {
            return Math.Max(left, right);
        }

        return HistoryPlace.Of(events, left) < HistoryPlace.Of(events, right) ? right : left;
    }
}
