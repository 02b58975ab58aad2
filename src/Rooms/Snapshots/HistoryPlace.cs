namespace Dendrite.Fast.Rooms;

/// <summary>
/// A place in the history of a room: before the event with this depth and number, whether that event is there or not.
/// Events are ordered by the depth that they claim, and those that claim the same by when they came, so the order is
/// fixed by what never changes.
/// </summary>
/// <param name="Depth">The depth.</param>
/// <param name="Eid">The event's number in the room.</param>
public readonly record struct HistoryPlace(long Depth, int Eid) : IComparable<HistoryPlace>
{
    /// <summary>Before all events.</summary>
    public static HistoryPlace First { get; } = new(long.MinValue, 0);

    /// <summary>After all events.</summary>
    public static HistoryPlace End { get; } = new(long.MaxValue, int.MaxValue);

    /// <summary>The place right behind the event that this one stands before.</summary>
    public HistoryPlace Behind => this with { Eid = Eid + 1 };

    /// <summary>Whether the first place comes before the second.</summary>
    public static bool operator <(HistoryPlace left, HistoryPlace right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first place comes after the second.</summary>
    public static bool operator >(HistoryPlace left, HistoryPlace right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first place comes before the second or is the same.</summary>
    public static bool operator <=(HistoryPlace left, HistoryPlace right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first place comes after the second or is the same.</summary>
    public static bool operator >=(HistoryPlace left, HistoryPlace right) => left.CompareTo(right) >= 0;

    /// <summary>The earlier of two places.</summary>
    public static HistoryPlace Min(HistoryPlace left, HistoryPlace right) => left < right ? left : right;

    /// <summary>The later of two places.</summary>
    public static HistoryPlace Max(HistoryPlace left, HistoryPlace right) => left > right ? left : right;

    /// <inheritdoc />
    public int CompareTo(HistoryPlace other) =>
        Depth == other.Depth ? Eid.CompareTo(other.Eid) : Depth.CompareTo(other.Depth);

    internal static HistoryPlace Of(StateRes.RoomEvents events, int eid) => new(events.DepthOf(eid), eid);
}
