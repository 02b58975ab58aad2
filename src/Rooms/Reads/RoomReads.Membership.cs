using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

public sealed partial class RoomReads
{
    /// <summary>
    /// A user's membership in the state after an event, with the event's own effect: by that event's own state, so that
    /// the two sides of a fork may differ, and what is current does not matter. From memory alone.
    /// </summary>
    /// <param name="snapshot">The room.</param>
    /// <param name="userId">The user, of this server or another.</param>
    /// <param name="eid">
    /// Any event of the snapshot; a rejected one changed nothing, a soft-failed one has a state of its own.
    /// </param>
    public static MembershipAt GetMembershipAt(RoomSnapshot snapshot, UserId userId, int eid)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var member = snapshot.MembershipIn(snapshot.StateAfter(eid), userId);
        var isKnown = (snapshot.Columns.Events.FlagsOf(eid) & (EventFlags.Outlier | EventFlags.Partial)) == 0;
        return new MembershipAt(member.Membership, member.Eid, isKnown);
    }
}
