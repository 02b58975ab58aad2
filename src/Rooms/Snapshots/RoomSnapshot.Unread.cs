using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

public sealed partial class RoomSnapshot
{
    /// <summary>
    /// What a user has not read of the room at a place of its timeline; nothing for who is not joined. From memory; see
    /// docs/unread.md.
    /// </summary>
    /// <param name="user">The user.</param>
    /// <param name="receipts">The receipts of the room; newer ones than the place count as well.</param>
    /// <param name="ordinal">The last event that counts, 0 to <see cref="LastOrdinal"/>.</param>
    public UnreadCounts UnreadOf(UserNid user, RoomReceipts receipts, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(receipts);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, LastOrdinal);
        return _columns.Unread.Count(_columns, user, receipts, ordinal);
    }
}
