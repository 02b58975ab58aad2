using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>The states of a snapshot, for <see cref="HistoryVisibility"/>.</summary>
internal sealed class SnapshotStates(RoomSnapshot snapshot) : IRoomStates
{
    public StateMap State(int sid) => snapshot.Columns.States.Expand(sid);

    public StateMap StateBefore(int eid) => snapshot.StateBefore(eid).Map;

    public int LastOrdinalBefore(int eid) => snapshot.LastOrdinalBefore(eid);
}
