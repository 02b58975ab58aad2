using Dendrite.Fast.Rooms;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// What administrators do, are told and tell, and who sees to guests. Made once by <see cref="UserEngine"/>.
/// </summary>
internal sealed record ModerationParts(
    Moderation Moderation, Reports Reports, ServerNotices Notices, GuestUpkeep GuestUpkeep)
{
    /// <summary>Makes the parts, and adds the rules that they have about memberships.</summary>
    public static ModerationParts Of(
        UserParts parts,
        UserFacts facts,
        RoomEngine rooms,
        AccountData accountData,
        MemberUpkeep members,
        Guests guests,
        ILogger logger)
    {
        ServerNotices notices = new(parts, facts, rooms, accountData, members);
        rooms.AddMembershipCheck(guests);
        rooms.AddMembershipCheck(notices);
        return new ModerationParts(
            new Moderation(parts, rooms.Servers, logger),
            new Reports(parts, rooms, logger),
            notices,
            new GuestUpkeep(rooms, guests, parts.Time, logger));
    }
}
