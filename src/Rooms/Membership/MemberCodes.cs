using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>Translates memberships between the protocol's and the stored ones, and names them.</summary>
internal static class MemberCodes
{
    /// <summary>The membership that a member event gives; leave for no event, and for a text that is none.</summary>
    public static Membership Of(RoomEvents events, int eid) =>
        eid == 0 ? Membership.Leave : Known(events.MembershipOf(eid));

    /// <summary>Leave in place of a text that is no membership.</summary>
    public static Membership Known(Membership membership) =>
        membership == Membership.Unknown ? Membership.Leave : membership;

    /// <summary>The stored form.</summary>
    public static StoredMembershipCode Stored(Membership membership) => membership switch
    {
        Membership.Join => StoredMembershipCode.Join,
        Membership.Invite => StoredMembershipCode.Invite,
        Membership.Knock => StoredMembershipCode.Knock,
        Membership.Ban => StoredMembershipCode.Ban,
        _ => StoredMembershipCode.Leave,
    };

    /// <summary>The membership that was stored.</summary>
    public static Membership Read(StoredMembershipCode stored) => stored switch
    {
        StoredMembershipCode.Join => Membership.Join,
        StoredMembershipCode.Invite => Membership.Invite,
        StoredMembershipCode.Knock => Membership.Knock,
        StoredMembershipCode.Ban => Membership.Ban,
        _ => Membership.Leave,
    };

    /// <summary>The text of a membership, as in <c>content.membership</c>.</summary>
    public static string TextOf(Membership membership) => membership switch
    {
        Membership.Invite => "invite",
        Membership.Join => "join",
        Membership.Knock => "knock",
        Membership.Ban => "ban",
        _ => "leave",
    };
}
