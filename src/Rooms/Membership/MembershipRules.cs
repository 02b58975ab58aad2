using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What an action on a membership asks of the target's membership, beyond the authorization rules, which see only the
/// event: kicking and unbanning are both a leave to them. Source: client-server API, "Room membership" and the
/// endpoints below it.
/// </summary>
internal static class MembershipRules
{
    /// <summary>The membership that an action leads to.</summary>
    public static Membership ResultOf(MembershipAction action) => action switch
    {
        MembershipAction.Join => Membership.Join,
        MembershipAction.Invite => Membership.Invite,
        MembershipAction.Knock => Membership.Knock,
        MembershipAction.Ban => Membership.Ban,
        _ => Membership.Leave,
    };

    /// <summary>Why the action makes no sense from this membership; null when it does.</summary>
    public static MatrixError? Refusal(MembershipAction action, Membership current) => (action, current) switch
    {
        (MembershipAction.Join, Membership.Ban) =>
            MatrixError.Forbidden("You are banned from this room."),
        (MembershipAction.Invite, Membership.Join) =>
            MatrixError.Forbidden("The user is in the room already."),
        (MembershipAction.Invite, Membership.Ban) =>
            MatrixError.Forbidden("The user is banned from this room; lift the ban first."),
        (MembershipAction.Leave, Membership.Leave) =>
            MatrixError.Forbidden("You are not in this room and not invited to it."),
        (MembershipAction.Leave, Membership.Ban) =>
            MatrixError.Forbidden("You are banned from this room."),
        (MembershipAction.Kick, Membership.Leave) =>
            MatrixError.Forbidden("The user is not in the room."),
        (MembershipAction.Kick, Membership.Ban) =>
            MatrixError.Forbidden("The user is banned from this room; lift the ban instead."),
        (MembershipAction.Unban, not Membership.Ban) =>
            MatrixError.Forbidden("The user is not banned from this room."),
        (MembershipAction.Knock, Membership.Join) =>
            MatrixError.Forbidden("You are in this room already."),
        (MembershipAction.Knock, Membership.Invite) =>
            MatrixError.Forbidden("You are invited to this room: join it."),
        (MembershipAction.Knock, Membership.Ban) =>
            MatrixError.Forbidden("You are banned from this room."),
        _ => null,
    };
}
