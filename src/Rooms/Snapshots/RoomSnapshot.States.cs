using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

public sealed partial class RoomSnapshot : IRoomStates
{
    StateMap IRoomStates.State(int sid) => sid == StateSid ? Map : _columns.States.Expand(sid);

    StateMap IRoomStates.StateBefore(int eid) => StateBefore(eid).Map;

    int IRoomStates.LastOrdinalBefore(int eid) => LastOrdinalBefore(eid);
}
