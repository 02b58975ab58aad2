using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Takes guests out of rooms that do not let guests in. Looks at what is so now, so that it may be asked again at any
/// time. Rooms of other nodes are theirs to look at.
/// </summary>
internal sealed class GuestRemoval(RoomEngine rooms, Guests guests, ILogger logger)
{
    private const string Reason = "This room lets no guests in any more.";

    /// <summary>Takes all guests out of a room, if it is closed to them.</summary>
    public async ValueTask RemoveAllAsync(Room room, CancellationToken cancellationToken)
    {
        var snapshot = room.Snapshot;
        if (await GuestAccess.IsOpenAsync(rooms, snapshot, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        foreach (var (user, member) in snapshot.Members.Local)
        {
            if (member.Membership == Membership.Join
                && snapshot.TryGetStateKey(member.Eid, out _, out var id)
                && UserId.TryParse(id, out var userId)
                && await guests.IsGuestAsync(userId, user, cancellationToken).ConfigureAwait(false))
            {
                await LeaveAsync(room, user, userId, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Takes a user out of a room, if they are a guest in it, and it is closed to guests.</summary>
    public async ValueTask RemoveAsync(Room room, UserNid user, UserId userId, CancellationToken cancellationToken)
    {
        if (room.Snapshot.Members.Of(user).Membership == Membership.Join
            && await guests.IsGuestAsync(userId, user, cancellationToken).ConfigureAwait(false)
            && !await GuestAccess.IsOpenAsync(rooms, room.Snapshot, cancellationToken).ConfigureAwait(false))
        {
            await LeaveAsync(room, user, userId, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A room that lives on this node; null for any other, and for one that cannot be read.</summary>
    public async ValueTask<Room?> FindAsync(RoomNid nid, CancellationToken cancellationToken)
    {
        try
        {
            return rooms.Database.Placement.IsHere(OwnerKey.Of(nid))
                ? await rooms.FindAsync(nid, cancellationToken).ConfigureAwait(false)
                : null;
        }
        catch (InvalidDataException broken)
        {
            // One room that cannot be read holds up no other; nobody can read it, guests neither.
            Log.GuestRoomBroken(logger, broken, nid.Value);
            return null;
        }
    }

    private async ValueTask LeaveAsync(Room room, UserNid user, UserId userId, CancellationToken cancellationToken)
    {
        try
        {
            await room.ChangeMembershipAsync(
                new MembershipCommand
                {
                    Action = MembershipAction.Leave,
                    Sender = userId,
                    SenderNid = user,
                    Reason = Reason,
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (MatrixException refused) when (refused.Error.HttpStatus is >= 400 and < 500 and not 429)
        {
            // They have left by themselves meanwhile.
            Log.GuestNotTakenOut(logger, userId.Value, room.Id.Value, refused.Error.Message);
        }
    }
}
