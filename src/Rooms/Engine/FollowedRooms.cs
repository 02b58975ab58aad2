using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Forgets what other nodes have changed of rooms: the room, which is loaded again from its rows when somebody asks for
/// it, and the memberships of the users that a record names. It is dropped before the watermark covers the record, so
/// that whoever reads at that place reads it anew.
/// </summary>
internal sealed class FollowedRooms(RoomEngine engine, LoadedRooms rooms) : IFollowedCommits
{
    /// <inheritdoc />
    public void Followed(IReadOnlyList<LogEntry> entries)
    {
        foreach (var entry in entries)
        {
            switch (entry.Record.Kind)
            {
                case LogKind.CurrentStateChange:
                    rooms.Drop(entry.Record.Room);
                    if (!entry.Record.User.IsNone)
                    {
                        engine.Memberships.Drop(entry.Record.User);
                    }

                    break;
                case LogKind.TimelineEvent or LogKind.RangeChanged or LogKind.RedactionApplied:
                    rooms.Drop(entry.Record.Room);
                    break;
                default:
                    break;
            }
        }
    }

    /// <inheritdoc />
    public void Forgotten()
    {
        rooms.DropForeign();
        engine.Memberships.DropAll();
    }

    /// <inheritdoc />
    public void OwnersMoved()
    {
        rooms.DropMoved();
        engine.Memberships.DropAll();
        engine.Transactions.DropIdle();
    }
}
