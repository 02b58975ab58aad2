using System.Collections.Immutable;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Sync;

/// <summary>
/// The user's memberships at the place that an answer is computed at. The index knows the present ones; a room that
/// the user entered or left after that place is looked up in its snapshot, so that its events are told neither too
/// early nor never.
/// </summary>
internal static class MembershipsAt
{
    /// <summary>Reads the memberships at <see cref="SyncScope.Now"/>. From memory in the common case.</summary>
    public static async ValueTask<ImmutableDictionary<RoomNid, RoomMembership>> ReadAsync(
        RoomEngine rooms, SyncScope scope, CancellationToken cancellationToken)
    {
        ImmutableDictionary<RoomNid, RoomMembership> mine = await rooms.Memberships.GetAsync(
            scope.Session.User, cancellationToken);
        foreach ((RoomNid nid, RoomMembership membership) in mine)
        {
            // A membership without an event of ours has no earlier one here either.
            if (membership.Eid != 0
                && !scope.Now.Durable.Covers(membership.At)
                && await rooms.FindAsync(nid, cancellationToken) is { } room)
            {
                mine = Earlier(scope, room) is { } earlier ? mine.SetItem(nid, earlier) : mine.Remove(nid);
            }
        }

        return mine;
    }

    private static RoomMembership? Earlier(SyncScope scope, Room room)
    {
        RoomSlice slice = RoomSlice.At(room.Snapshot, scope.Now.Durable);
        LocalMember member = slice.Room.MembershipIn(slice.State, scope.Session.UserId);
        return member.Eid == 0
            ? null
            : new RoomMembership(
                member.Membership, member.Eid, slice.Room.CommittedAt(member.Eid), Forgotten: false);
    }
}
