using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Forgets what other nodes have changed of rooms: the room, which is loaded again from its rows when somebody asks for
/// it, the memberships of the users that a record names, and the text of what was redacted or purged. It is dropped
/// before the watermark covers the record, so that whoever reads at that place reads it anew.
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
                case LogKind.TimelineEvent:
                    rooms.Drop(entry.Record.Room);
                    break;
                case LogKind.RedactionApplied:
                    rooms.Drop(entry.Record.Room);
                    engine.Events.Cache.Remove(new GlobalEventRef(entry.Record.Room, entry.Record.Eid));
                    break;
                case LogKind.RangeChanged:
                    rooms.Drop(entry.Record.Room);
                    if (entry.Record.Change == RangeChange.Purged)
                    {
                        engine.Events.Cache.RemoveRange(
                            entry.Record.Room, entry.Record.FirstEid, entry.Record.LastEid);
                    }

                    break;
                case LogKind.RoomForgotten:
                    engine.Memberships.Drop(entry.Record.User);
                    break;
                case LogKind.RoomRemoved:
                    Remove(entry.Record.Room, entry.Record.Text!);
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
        engine.Events.Cache.Clear();
        engine.Database.Names.ForgetRooms();
    }

    /// <inheritdoc />
    public void OwnersMoved()
    {
        rooms.DropMoved();
        engine.Memberships.DropAll();
        engine.Transactions.DropIdle();
    }

    // Who was in it is not told: memberships of a room that is not there lead to nothing.
    private void Remove(RoomNid room, string roomId)
    {
        rooms.Drop(room);
        engine.Events.Cache.RemoveRange(room, 1, int.MaxValue);
        engine.Database.Names.ForgetRoom(roomId, room);
    }
}
