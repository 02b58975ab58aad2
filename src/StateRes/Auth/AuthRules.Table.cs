namespace Dendrite.Fast.StateRes;

public static partial class AuthRules
{
    // One row a rule: its sentence, and its number in room versions 1, 6, 7, 8, 10 and 12 ("-": not there).
    // Versions 3 and 11 print version 1's and 10's numbers but for the exceptions in Number.
    private static readonly Row[] Rows =
    [
        Refuse(
            AuthRule.CreateHasPrevEvents,
            "A create event must have no prev_events.",
            "1.1 1.1 1.1 1.1 1.1 1.1"),
        Refuse(
            AuthRule.CreateRoomIdDomain,
            "The domain of the room id is not the domain of the create event's sender.",
            "1.2 1.2 1.2 1.2 1.2 -"),
        Refuse(
            AuthRule.CreateHasRoomId,
            "A create event of this room version must have no room_id.",
            "- - - - - 1.2"),
        Refuse(
            AuthRule.CreateVersionUnrecognised,
            "The create event names a room version that is not recognised.",
            "1.3 1.3 1.3 1.3 1.3 1.3"),
        Refuse(
            AuthRule.CreateNoCreator,
            "The create event's content has no creator.",
            "1.4 1.4 1.4 1.4 1.4 -"),
        Refuse(
            AuthRule.CreateAdditionalCreators,
            "additional_creators is not an array of valid user ids.",
            "- - - - - 1.4"),
        Allow(
            AuthRule.CreateAllowed,
            "The create event is well formed.",
            "1.5 1.5 1.5 1.5 1.5 1.5"),
        Refuse(
            AuthRule.RoomIdNotCreate,
            "The room id is not the id of an accepted create event.",
            "- - - - - 2"),
        Refuse(
            AuthRule.AuthEventsDuplicate,
            "Two auth events have the same type and state key.",
            "2.1 2.1 2.1 2.1 2.1 3.1"),
        Refuse(
            AuthRule.AuthEventsUnexpected,
            "An auth event is not one that the selection algorithm picks for this event.",
            "2.2 2.2 2.2 2.2 2.2 3.2"),
        Refuse(
            AuthRule.AuthEventsRejected,
            "An auth event was itself rejected.",
            "2.3 2.3 2.3 2.3 2.3 3.3"),
        Refuse(
            AuthRule.AuthEventsNoCreate,
            "There is no create event among the auth events or in the state.",
            "2.4 2.4 2.4 2.4 2.4 -"),
        Refuse(
            AuthRule.AuthEventsOtherRoom,
            "An auth event belongs to another room, or is not known.",
            "2.5 2.5 2.5 2.5 2.5 3.5"),
        Refuse(
            AuthRule.NotFederated,
            "The room does not federate, and the sender is on another server than its creator.",
            "3 3 3 3 3 4"),
        Refuse(
            AuthRule.AliasesNoStateKey,
            "An aliases event must have a state key.",
            "4.1 - - - - -"),
        Refuse(
            AuthRule.AliasesDomain,
            "The state key of an aliases event must be the sender's domain.",
            "4.2 - - - - -"),
        Allow(
            AuthRule.AliasesAllowed,
            "The aliases event is of the sender's own domain.",
            "4.3 - - - - -"),
        Refuse(
            AuthRule.MemberMalformed,
            "A member event needs a state key and content.membership.",
            "5.1 4.1 4.1 4.1 4.1 5.1"),
        Refuse(
            AuthRule.MemberAuthorisingSignature,
            "The server of join_authorised_via_users_server has not signed the event.",
            "- - - 4.2.1 4.2.1 5.2.1"),
        Allow(
            AuthRule.JoinCreatorAllowed,
            "The creator joins right after the create event.",
            "5.2.1 4.2.1 4.2.1 4.3.1 4.3.1 5.3.1"),
        Refuse(
            AuthRule.JoinSenderMismatch,
            "Users can only join for themselves.",
            "5.2.2 4.2.2 4.2.2 4.3.2 4.3.2 5.3.2"),
        Refuse(
            AuthRule.JoinBanned,
            "The user is banned from the room.",
            "5.2.3 4.2.3 4.2.3 4.3.3 4.3.3 5.3.3"),
        Allow(
            AuthRule.JoinInvitedAllowed,
            "The user is invited or joined already.",
            "5.2.4 4.2.4 4.2.4 4.3.4 4.3.4 5.3.4"),
        Allow(
            AuthRule.JoinRestrictedMemberAllowed,
            "The user is invited to or joined in the restricted room already.",
            "- - - 4.3.5.1 4.3.5.1 5.3.5.1"),
        Refuse(
            AuthRule.JoinRestrictedAuthoriser,
            "join_authorised_via_users_server is not a joined user who may invite.",
            "- - - 4.3.5.2 4.3.5.2 5.3.5.2"),
        Allow(
            AuthRule.JoinRestrictedAllowed,
            "A joined user who may invite authorised the join.",
            "- - - 4.3.5.3 4.3.5.3 5.3.5.3"),
        Allow(
            AuthRule.JoinPublicAllowed,
            "The room is public.",
            "5.2.5 4.2.5 4.2.5 4.3.6 4.3.6 5.3.6"),
        Refuse(
            AuthRule.JoinRefused,
            "The join rule does not let the user in without an invite.",
            "5.2.6 4.2.6 4.2.6 4.3.7 4.3.7 5.3.7"),
        Refuse(
            AuthRule.InviteThirdPartyBanned,
            "The invited user is banned from the room.",
            "5.3.1.1 4.3.1.1 4.3.1.1 4.4.1.1 4.4.1.1 5.4.1.1"),
        Refuse(
            AuthRule.InviteThirdPartyNoSigned,
            "third_party_invite has no signed object.",
            "5.3.1.2 4.3.1.2 4.3.1.2 4.4.1.2 4.4.1.2 5.4.1.2"),
        Refuse(
            AuthRule.InviteThirdPartyNoMxidOrToken,
            "signed has no mxid or no token.",
            "5.3.1.3 4.3.1.3 4.3.1.3 4.4.1.3 4.4.1.3 5.4.1.3"),
        Refuse(
            AuthRule.InviteThirdPartyMxidMismatch,
            "signed.mxid is not the invited user.",
            "5.3.1.4 4.3.1.4 4.3.1.4 4.4.1.4 4.4.1.4 5.4.1.4"),
        Refuse(
            AuthRule.InviteThirdPartyNoEvent,
            "The room has no third-party invite with this token.",
            "5.3.1.5 4.3.1.5 4.3.1.5 4.4.1.5 4.4.1.5 5.4.1.5"),
        Refuse(
            AuthRule.InviteThirdPartySender,
            "The sender is not the sender of the third-party invite.",
            "5.3.1.6 4.3.1.6 4.3.1.6 4.4.1.6 4.4.1.6 5.4.1.6"),
        Allow(
            AuthRule.InviteThirdPartyAllowed,
            "signed is signed by a key of the third-party invite.",
            "5.3.1.7 4.3.1.7 4.3.1.7 4.4.1.7 4.4.1.7 5.4.1.7"),
        Refuse(
            AuthRule.InviteThirdPartyRefused,
            "No signature in signed is by a key of the third-party invite.",
            "5.3.1.8 4.3.1.8 4.3.1.8 4.4.1.8 4.4.1.8 5.4.1.8"),
        Refuse(
            AuthRule.InviteSenderNotJoined,
            "The inviting user is not in the room.",
            "5.3.2 4.3.2 4.3.2 4.4.2 4.4.2 5.4.2"),
        Refuse(
            AuthRule.InviteTargetInRoom,
            "The invited user is in the room already or banned from it.",
            "5.3.3 4.3.3 4.3.3 4.4.3 4.4.3 5.4.3"),
        Allow(
            AuthRule.InviteAllowed,
            "The sender has the invite level.",
            "5.3.4 4.3.4 4.3.4 4.4.4 4.4.4 5.4.4"),
        Refuse(
            AuthRule.InviteRefused,
            "The sender's power level is below the invite level.",
            "5.3.5 4.3.5 4.3.5 4.4.5 4.4.5 5.4.5"),
        Allow(
            AuthRule.LeaveOwnAllowed,
            "The user leaves, or declines an invite, or takes back a knock.",
            "5.4.1 4.4.1 4.4.1 4.5.1 4.5.1 5.5.1"),
        Refuse(
            AuthRule.LeaveOwnRefused,
            "The user is not in, invited to or knocking at the room.",
            "5.4.1 4.4.1 4.4.1 4.5.1 4.5.1 5.5.1"),
        Refuse(
            AuthRule.LeaveSenderNotJoined,
            "The removing user is not in the room.",
            "5.4.2 4.4.2 4.4.2 4.5.2 4.5.2 5.5.2"),
        Refuse(
            AuthRule.UnbanLevel,
            "The user is banned, and the sender's power level is below the ban level.",
            "5.4.3 4.4.3 4.4.3 4.5.3 4.5.3 5.5.3"),
        Allow(
            AuthRule.KickAllowed,
            "The sender has the kick level and outranks the user.",
            "5.4.4 4.4.4 4.4.4 4.5.4 4.5.4 5.5.4"),
        Refuse(
            AuthRule.KickRefused,
            "The sender's power level is below the kick level or not above the user's.",
            "5.4.5 4.4.5 4.4.5 4.5.5 4.5.5 5.5.5"),
        Refuse(
            AuthRule.BanSenderNotJoined,
            "The banning user is not in the room.",
            "5.5.1 4.5.1 4.5.1 4.6.1 4.6.1 5.6.1"),
        Allow(
            AuthRule.BanAllowed,
            "The sender has the ban level and outranks the user.",
            "5.5.2 4.5.2 4.5.2 4.6.2 4.6.2 5.6.2"),
        Refuse(
            AuthRule.BanRefused,
            "The sender's power level is below the ban level or not above the user's.",
            "5.5.3 4.5.3 4.5.3 4.6.3 4.6.3 5.6.3"),
        Refuse(
            AuthRule.KnockJoinRule,
            "The join rule does not allow knocking.",
            "- - 4.6.1 4.7.1 4.7.1 5.7.1"),
        Refuse(
            AuthRule.KnockSenderMismatch,
            "Users can only knock for themselves.",
            "- - 4.6.2 4.7.2 4.7.2 5.7.2"),
        Allow(
            AuthRule.KnockAllowed,
            "The user knocks.",
            "- - 4.6.3 4.7.3 4.7.3 5.7.3"),
        Refuse(
            AuthRule.KnockRefused,
            "The user is banned, invited or joined.",
            "- - 4.6.4 4.7.4 4.7.4 5.7.4"),
        Refuse(
            AuthRule.MemberUnknown,
            "The membership is unknown.",
            "5.6 4.6 4.7 4.8 4.8 5.8"),
        Refuse(
            AuthRule.SenderNotJoined,
            "The sender is not in the room.",
            "6 5 5 5 5 6"),
        Allow(
            AuthRule.ThirdPartyInviteAllowed,
            "The sender has the invite level.",
            "7.1 6.1 6.1 6.1 6.1 7.1"),
        Refuse(
            AuthRule.ThirdPartyInviteLevel,
            "The sender's power level is below the invite level.",
            "7.1 6.1 6.1 6.1 6.1 7.1"),
        Refuse(
            AuthRule.RequiredLevel,
            "The sender's power level is below what the event type requires.",
            "8 7 7 7 7 8"),
        Refuse(
            AuthRule.StateKeyUser,
            "The state key is another user's id.",
            "9 8 8 8 8 9"),
        Refuse(
            AuthRule.LevelsNotIntegers,
            "A power level is not an integer.",
            "10 9 9 9 9.1 10.1"),
        Refuse(
            AuthRule.EventsNotIntegers,
            "events or notifications is not an object of integer levels.",
            "10 9 9 9 9.2 10.2"),
        Refuse(
            AuthRule.UsersMalformed,
            "users is not an object of integer levels by valid user id.",
            "10.1 9.1 9.1 9.1 9.3 10.3"),
        Refuse(
            AuthRule.UsersNameCreator,
            "users names a creator of the room, whose power level is infinite.",
            "- - - - - 10.4"),
        Allow(
            AuthRule.PowerLevelsFirstAllowed,
            "These are the room's first power levels.",
            "10.2 9.2 9.2 9.2 9.4 10.5"),
        Refuse(
            AuthRule.LevelAboveSender,
            "A level that changes is above the sender's power level.",
            "10.3.1 9.3.1 9.3.1 9.3.1 9.5.1 10.6.1"),
        Refuse(
            AuthRule.NewLevelAboveSender,
            "A level would become higher than the sender's power level.",
            "10.3.2 9.3.2 9.3.2 9.3.2 9.5.2 10.6.2"),
        Refuse(
            AuthRule.EventsAboveSender,
            "A level in events or notifications that changes is above the sender's power level.",
            "10.4.1 9.4.1 9.4.1 9.4.1 9.6.1 10.7.1"),
        Refuse(
            AuthRule.NewEventsAboveSender,
            "A level in events or notifications would become higher than the sender's power level.",
            "10.5.1 9.5.1 9.5.1 9.5.1 9.7.1 10.8.1"),
        Refuse(
            AuthRule.UserNotBelowSender,
            "A user whose level changes is not below the sender.",
            "10.6.1 9.6.1 9.6.1 9.6.1 9.8.1 10.9.1"),
        Refuse(
            AuthRule.NewUserAboveSender,
            "A user would become higher than the sender.",
            "10.7.1 9.7.1 9.7.1 9.7.1 9.9.1 10.10.1"),
        Allow(
            AuthRule.PowerLevelsAllowed,
            "The sender may make these changes of power levels.",
            "10.8 9.8 9.8 9.8 9.10 10.11"),
        Allow(
            AuthRule.RedactionLevelAllowed,
            "The sender has the redact level.",
            "11.1 - - - - -"),
        Allow(
            AuthRule.RedactionDomainAllowed,
            "The redaction and its target have ids of the same domain.",
            "11.2 - - - - -"),
        Refuse(
            AuthRule.RedactionRefused,
            "The sender's power level is below the redact level, and the target is of another domain.",
            "11.3 - - - - -"),
        Allow(
            AuthRule.Allowed,
            "No rule refuses the event.",
            "12 10 10 10 10 11"),
    ];
}
