using System.Collections.Immutable;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Sync;

/// <summary>
/// Says from memory whether a sync may have something to tell. A yes may turn out to be nothing (a filter, another
/// device); a no is certain, and costs no query.
/// </summary>
internal sealed class NewsCheck(ChangeIndex index, EphemeralRing ring, RoomEngine rooms, UserEngine users)
{
    public async ValueTask<bool> MayHaveAsync(
        Session session, StreamToken since, StreamToken now, CancellationToken cancellationToken)
    {
        if (since == now)
        {
            return false;
        }

        ImmutableDictionary<RoomNid, RoomMembership> mine = await rooms.Memberships.GetAsync(
            session.User, cancellationToken);
        return UserChanged(session, since.Durable)
            || RoomsChanged(mine, since.Durable)
            || RingHasNews(mine, since.Ring, now.Ring)
            || DeviceListsChanged(session.User, mine, since.Durable)
            || !index.Knows(since.Durable);
    }

    private bool UserChanged(Session session, Watermark since) =>
        index.AccountDataChanged(session.User, since)
        || index.ToDeviceChanged(session.User, since)
        || index.MembershipChanged(session.User, since);

    /// <summary>
    /// Whether the devices of somebody changed who shares a room now. Who shares one no more left it after the change,
    /// and that is news of the room.
    /// </summary>
    private bool DeviceListsChanged(
        UserNid user, ImmutableDictionary<RoomNid, RoomMembership> mine, Watermark since)
    {
        if (!index.TryGetDeviceListChanges(since, out HashSet<UserNid>? changed))
        {
            return true;
        }

        if (changed is null)
        {
            return false;
        }

        foreach (UserNid other in changed)
        {
            // Of somebody whose rooms are not in memory nothing is certain.
            if (other == user
                || !rooms.Memberships.TryGet(other, out ImmutableDictionary<RoomNid, RoomMembership>? theirs)
                || MutualRooms.Any(mine, theirs))
            {
                return true;
            }
        }

        return false;
    }

    private bool RoomsChanged(ImmutableDictionary<RoomNid, RoomMembership> mine, Watermark since)
    {
        foreach ((RoomNid room, RoomMembership membership) in mine)
        {
            if (membership.Membership == Membership.Join
                && (index.EventsChanged(room, since) || index.ReceiptsChanged(room, since)))
            {
                return true;
            }
        }

        return false;
    }

    private bool RingHasNews(
        ImmutableDictionary<RoomNid, RoomMembership> mine, RingPosition since, RingPosition now)
    {
        if (since == now)
        {
            return false;
        }

        Found found = new(mine, users.Presence.IsEnabled);
        return !ring.TryRead(since, now, ref found) || found.Any;
    }

    private struct Found(ImmutableDictionary<RoomNid, RoomMembership> mine, bool withPresence) : IEphemeralVisitor
    {
        public bool Any { get; private set; }

        public void Visit(in EphemeralRecord record) =>
            Any |= record.Kind == EphemeralKind.Presence
                ? withPresence
                : mine.TryGetValue(record.Room, out RoomMembership membership)
                    && membership.Membership == Membership.Join;
    }
}
