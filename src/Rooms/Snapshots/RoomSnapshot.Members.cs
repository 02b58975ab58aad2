using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>How a user stood to a room at two places of the stream.</summary>
/// <param name="User">The user.</param>
/// <param name="WasJoinedBefore">Whether they were joined at the first place.</param>
/// <param name="WasJoinedAfter">Whether they were joined at the second place.</param>
public readonly record struct MemberThen(UserId User, bool WasJoinedBefore, bool WasJoinedAfter);

public sealed partial class RoomSnapshot
{
    /// <summary>
    /// The users whose member event of today is another one than at one of two places of the stream, from the states
    /// that the room had there: told for places of any age.
    /// </summary>
    /// <param name="before">The first place.</param>
    /// <param name="after">The second place; covers the first.</param>
    public IReadOnlyList<MemberThen> MembersChangedSince(Watermark before, Watermark after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var first = MapAt(before);
        var second = MapAt(after);
        var changed = new MemberKids(_columns.Events, []);
        StateMap.Diff(first, Map, ref changed);
        StateMap.Diff(second, Map, ref changed);
        List<MemberThen> members = new(changed.Kids.Count);
        foreach (var kid in changed.Kids)
        {
            // Other servers' rooms may have member events of what is no user.
            if (UserId.TryParse(_columns.Events.KeyText(kid), out var user))
            {
                members.Add(new MemberThen(user, IsJoin(first.Find(kid)), IsJoin(second.Find(kid))));
            }
        }

        return members;

        bool IsJoin(int eid) => MemberCodes.Of(_columns.Events, eid) == Membership.Join;
    }

    private StateMap MapAt(Watermark place)
    {
        if (place.Covers(Position))
        {
            return Map;
        }

        var ordinal = LastOrdinalCoveredBy(place);
        return ordinal == 0 ? StateMap.Empty : StateAfter(EidAt(ordinal)).Map;
    }

    private readonly struct MemberKids(RoomEvents events, HashSet<int> kids) : IStateDiffHandler
    {
        public HashSet<int> Kids => kids;

        public void Changed(int kid, int oldEid, int newEid)
        {
            if (events.KeyType(kid) == "m.room.member")
            {
                kids.Add(kid);
            }
        }
    }
}
