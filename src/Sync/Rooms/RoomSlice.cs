using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Sync;

/// <summary>
/// A room as one sync sees it: cut off at the place that the answer is computed at, even if the room has moved on.
/// </summary>
internal sealed class RoomSlice
{
    private RoomSlice(RoomSnapshot room, int lastOrdinal)
    {
        Room = room;
        LastOrdinal = lastOrdinal;
    }

    /// <summary>The published snapshot.</summary>
    public RoomSnapshot Room { get; }

    /// <summary>The last place of the timeline that the answer may show.</summary>
    public int LastOrdinal { get; }

    /// <summary>The state at the end of the view.</summary>
    public RoomState State => LastOrdinal == Room.LastOrdinal ? Room.State : StateAt(LastOrdinal);

    /// <summary>A room up to a place of the stream.</summary>
    public static RoomSlice At(RoomSnapshot room, Watermark now) =>
        new(room, now.Covers(room.Position) ? room.LastOrdinal : room.LastOrdinalCoveredBy(now));

    /// <summary>The same room up to an earlier place of its timeline, such as the user's leave.</summary>
    public RoomSlice Until(int ordinal) => new(Room, Math.Min(ordinal, LastOrdinal));

    /// <summary>The state after the event at a place of the timeline; empty before the first.</summary>
    public RoomState StateAt(int ordinal) => ordinal == 0 ? default : Room.StateAfter(Room.EidAt(ordinal));
}
