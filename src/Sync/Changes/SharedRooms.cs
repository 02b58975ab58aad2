using System.Collections.Immutable;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Sync;

/// <summary>Asks whether people are in rooms together, from their memberships alone.</summary>
internal static class SharedRooms
{
    /// <summary>Whether somebody is joined to one of the rooms. Costs the shorter of the two.</summary>
    public static bool IsJoined(ImmutableDictionary<RoomNid, RoomMembership> theirs, HashSet<RoomNid> rooms)
    {
        if (rooms.Count < theirs.Count)
        {
            foreach (RoomNid room in rooms)
            {
                if (IsJoined(theirs, room))
                {
                    return true;
                }
            }

            return false;
        }

        foreach ((RoomNid room, RoomMembership membership) in theirs)
        {
            if (membership.Membership == Membership.Join && rooms.Contains(room))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJoined(ImmutableDictionary<RoomNid, RoomMembership> theirs, RoomNid room) =>
        theirs.TryGetValue(room, out RoomMembership membership) && membership.Membership == Membership.Join;
}
