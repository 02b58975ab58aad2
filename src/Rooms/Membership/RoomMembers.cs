using System.Collections.Immutable;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>One local user's membership of a room.</summary>
/// <param name="Membership">The membership.</param>
/// <param name="Eid">The member event.</param>
public readonly record struct LocalMember(Membership Membership, int Eid);

/// <summary>
/// The memberships of one room as a snapshot has them: counts over everybody, and the local users by number.
/// Immutable; a change shares all but O(log n) nodes.
/// </summary>
public sealed class RoomMembers
{
    /// <summary>A room without members.</summary>
    public static readonly RoomMembers Empty = new(0, 0, ImmutableDictionary<UserNid, LocalMember>.Empty);

    // A node of the tree, with a key, two children and an empty bucket. Source: the fields of ImmutableDictionary's.
    private const int LocalBytes = 80;

    private RoomMembers(int joined, int invited, ImmutableDictionary<UserNid, LocalMember> local)
    {
        JoinedCount = joined;
        InvitedCount = invited;
        Local = local;
    }

    /// <summary>Joined users, of all servers.</summary>
    public int JoinedCount { get; }

    /// <summary>Invited users, of all servers.</summary>
    public int InvitedCount { get; }

    /// <summary>
    /// The users of local servers that have a member event, also those who left; in no order. For wake-ups and for
    /// "who of mine is in there".
    /// </summary>
    public ImmutableDictionary<UserNid, LocalMember> Local { get; }

    /// <summary>What the memberships take on the heap.</summary>
    internal long Bytes => HeapBytes.ObjectHeader + (2 * sizeof(long)) + ((long)Local.Count * LocalBytes);

    /// <summary>A local user's membership; leave, with event 0, when they have none.</summary>
    /// <param name="user">The user.</param>
    public LocalMember Of(UserNid user) => Local.GetValueOrDefault(user);

    /// <summary>The members after one member event took the place of another.</summary>
    /// <param name="old">The membership before; leave for no event.</param>
    /// <param name="next">The new event's membership.</param>
    /// <param name="eid">The new event, 0 for none.</param>
    /// <param name="local">The target's number when they are of a local server, else no user.</param>
    internal RoomMembers With(Membership old, Membership next, int eid, UserNid local)
    {
        var joined = JoinedCount + Is(next, Membership.Join) - Is(old, Membership.Join);
        var invited = InvitedCount + Is(next, Membership.Invite) - Is(old, Membership.Invite);
        var users = Local;
        if (!local.IsNone)
        {
            users = eid == 0 ? users.Remove(local) : users.SetItem(local, new LocalMember(next, eid));
        }

        return new RoomMembers(joined, invited, users);
    }

    /// <summary>The members of a room that is being loaded.</summary>
    internal static RoomMembers Of(int joined, int invited, ImmutableDictionary<UserNid, LocalMember> local) =>
        new(joined, invited, local);

    private static int Is(Membership a, Membership b) => a == b ? 1 : 0;
}
