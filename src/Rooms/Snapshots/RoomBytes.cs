using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What a loaded room takes on the managed heap: some fifty additions, whatever the room holds. It is near the truth,
/// which a test compares it with, and not exact. Any thread; a part that grows just now may be counted as it was.
/// </summary>
internal static class RoomBytes
{
    // The room, its actor with mailbox, writer, maker and receiver, what these work with, and its snapshot. Source:
    // RoomBytesTests, the difference to what an empty room takes.
    private const int Fixed = 2_500;

    // A citing list with its entry and an id of 44 characters; a redaction; a list of previous events.
    private const int CitedBytes = 240;
    private const int RedactionBytes = HeapBytes.ConcurrentEntry;
    private const int LateBytes = HeapBytes.ConcurrentEntry + 40;

    /// <summary>What a room takes now.</summary>
    public static long Of(Room room)
    {
        var columns = room.Columns;
        var snapshot = room.Snapshot;
        return Fixed + (2 * HeapBytes.ConcurrentEmpty)
            + columns.Events.Bytes
            + columns.Timeline.Bytes + columns.Deepest.Bytes + columns.UserNids.Bytes
            + columns.States.Bytes + snapshot.Map.Bytes
            + columns.Unread.Bytes
            + snapshot.Members.Bytes + snapshot.History.Order.Bytes
            + columns.IdsBytes
            + ((long)(columns.Gaps.Count + columns.PendingRedactions.Count) * CitedBytes)
            + (columns.Redactions.IsEmpty ? 0 : (long)columns.Redactions.Count * RedactionBytes)
            + (columns.LatePrevEvents.IsEmpty ? 0 : (long)columns.LatePrevEvents.Count * LateBytes);
    }
}
