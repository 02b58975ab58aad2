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
            || !index.Knows(since.Durable);
    }

    private bool UserChanged(Session session, Watermark since) =>
        index.AccountDataChanged(session.User, since)
        || index.ToDeviceChanged(session.User, since)
        || index.MembershipChanged(session.User, since)
        || index.AnyDeviceListChanged(since);

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
