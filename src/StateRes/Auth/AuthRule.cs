namespace Dendrite.Fast.StateRes;

/// <summary>
/// The authorization rules by meaning, one member a bullet of the room version pages. What number a rule has in a
/// room version is in <see cref="AuthRules"/>. Values may be stored: they are append only.
/// </summary>
/// <remarks>Source: room versions 1, 3, 6, 7, 8, 10, 11 and 12, "Authorisation rules".</remarks>
public enum AuthRule : byte
{
    /// <summary>No rule.</summary>
    None = 0,

    /// <summary>Refuses: A create event must have no prev_events.</summary>
    CreateHasPrevEvents = 1,

    /// <summary>Refuses: The domain of the room id is not the domain of the create event's sender.</summary>
    CreateRoomIdDomain = 2,

    /// <summary>Refuses: A create event of this room version must have no room_id.</summary>
    CreateHasRoomId = 3,

    /// <summary>Refuses: The create event names a room version that is not recognised.</summary>
    CreateVersionUnrecognised = 4,

    /// <summary>Refuses: The create event's content has no creator.</summary>
    CreateNoCreator = 5,

    /// <summary>Refuses: additional_creators is not an array of valid user ids.</summary>
    CreateAdditionalCreators = 6,

    /// <summary>Allows: The create event is well formed.</summary>
    CreateAllowed = 7,

    /// <summary>Refuses: The room id is not the id of an accepted create event.</summary>
    RoomIdNotCreate = 8,

    /// <summary>Refuses: Two auth events have the same type and state key.</summary>
    AuthEventsDuplicate = 9,

    /// <summary>Refuses: An auth event is not one that the selection algorithm picks for this event.</summary>
    AuthEventsUnexpected = 10,

    /// <summary>Refuses: An auth event was itself rejected.</summary>
    AuthEventsRejected = 11,

    /// <summary>Refuses: There is no create event among the auth events or in the state.</summary>
    AuthEventsNoCreate = 12,

    /// <summary>Refuses: An auth event belongs to another room, or is not known.</summary>
    AuthEventsOtherRoom = 13,

    /// <summary>Refuses: The room does not federate, and the sender is on another server than its creator.</summary>
    NotFederated = 14,

    /// <summary>Refuses: An aliases event must have a state key.</summary>
    AliasesNoStateKey = 15,

    /// <summary>Refuses: The state key of an aliases event must be the sender's domain.</summary>
    AliasesDomain = 16,

    /// <summary>Allows: The aliases event is of the sender's own domain.</summary>
    AliasesAllowed = 17,

    /// <summary>Refuses: A member event needs a state key and content.membership.</summary>
    MemberMalformed = 18,

    /// <summary>Refuses: The server of join_authorised_via_users_server has not signed the event.</summary>
    MemberAuthorisingSignature = 19,

    /// <summary>Allows: The creator joins right after the create event.</summary>
    JoinCreatorAllowed = 20,

    /// <summary>Refuses: Users can only join for themselves.</summary>
    JoinSenderMismatch = 21,

    /// <summary>Refuses: The user is banned from the room.</summary>
    JoinBanned = 22,

    /// <summary>Allows: The user is invited or joined already.</summary>
    JoinInvitedAllowed = 23,

    /// <summary>Allows: The user is invited to or joined in the restricted room already.</summary>
    JoinRestrictedMemberAllowed = 24,

    /// <summary>Refuses: join_authorised_via_users_server is not a joined user who may invite.</summary>
    JoinRestrictedAuthoriser = 25,

    /// <summary>Allows: A joined user who may invite authorised the join.</summary>
    JoinRestrictedAllowed = 26,

    /// <summary>Allows: The room is public.</summary>
    JoinPublicAllowed = 27,

    /// <summary>Refuses: The join rule does not let the user in without an invite.</summary>
    JoinRefused = 28,

    /// <summary>Refuses: The invited user is banned from the room.</summary>
    InviteThirdPartyBanned = 29,

    /// <summary>Refuses: third_party_invite has no signed object.</summary>
    InviteThirdPartyNoSigned = 30,

    /// <summary>Refuses: signed has no mxid or no token.</summary>
    InviteThirdPartyNoMxidOrToken = 31,

    /// <summary>Refuses: signed.mxid is not the invited user.</summary>
    InviteThirdPartyMxidMismatch = 32,

    /// <summary>Refuses: The room has no third-party invite with this token.</summary>
    InviteThirdPartyNoEvent = 33,

    /// <summary>Refuses: The sender is not the sender of the third-party invite.</summary>
    InviteThirdPartySender = 34,

    /// <summary>Allows: signed is signed by a key of the third-party invite.</summary>
    InviteThirdPartyAllowed = 35,

    /// <summary>Refuses: No signature in signed is by a key of the third-party invite.</summary>
    InviteThirdPartyRefused = 36,

    /// <summary>Refuses: The inviting user is not in the room.</summary>
    InviteSenderNotJoined = 37,

    /// <summary>Refuses: The invited user is in the room already or banned from it.</summary>
    InviteTargetInRoom = 38,

    /// <summary>Allows: The sender has the invite level.</summary>
    InviteAllowed = 39,

    /// <summary>Refuses: The sender's power level is below the invite level.</summary>
    InviteRefused = 40,

    /// <summary>Allows: The user leaves, or declines an invite, or takes back a knock.</summary>
    LeaveOwnAllowed = 41,

    /// <summary>Refuses: The user is not in, invited to or knocking at the room.</summary>
    LeaveOwnRefused = 42,

    /// <summary>Refuses: The removing user is not in the room.</summary>
    LeaveSenderNotJoined = 43,

    /// <summary>Refuses: The user is banned, and the sender's power level is below the ban level.</summary>
    UnbanLevel = 44,

    /// <summary>Allows: The sender has the kick level and outranks the user.</summary>
    KickAllowed = 45,

    /// <summary>Refuses: The sender's power level is below the kick level or not above the user's.</summary>
    KickRefused = 46,

    /// <summary>Refuses: The banning user is not in the room.</summary>
    BanSenderNotJoined = 47,

    /// <summary>Allows: The sender has the ban level and outranks the user.</summary>
    BanAllowed = 48,

    /// <summary>Refuses: The sender's power level is below the ban level or not above the user's.</summary>
    BanRefused = 49,

    /// <summary>Refuses: The join rule does not allow knocking.</summary>
    KnockJoinRule = 50,

    /// <summary>Refuses: Users can only knock for themselves.</summary>
    KnockSenderMismatch = 51,

    /// <summary>Allows: The user knocks.</summary>
    KnockAllowed = 52,

    /// <summary>Refuses: The user is banned, invited or joined.</summary>
    KnockRefused = 53,

    /// <summary>Refuses: The membership is unknown.</summary>
    MemberUnknown = 54,

    /// <summary>Refuses: The sender is not in the room.</summary>
    SenderNotJoined = 55,

    /// <summary>Allows: The sender has the invite level.</summary>
    ThirdPartyInviteAllowed = 56,

    /// <summary>Refuses: The sender's power level is below the invite level.</summary>
    ThirdPartyInviteLevel = 57,

    /// <summary>Refuses: The sender's power level is below what the event type requires.</summary>
    RequiredLevel = 58,

    /// <summary>Refuses: The state key is another user's id.</summary>
    StateKeyUser = 59,

    /// <summary>Refuses: A power level is not an integer.</summary>
    LevelsNotIntegers = 60,

    /// <summary>Refuses: events or notifications is not an object of integer levels.</summary>
    EventsNotIntegers = 61,

    /// <summary>Refuses: users is not an object of integer levels by valid user id.</summary>
    UsersMalformed = 62,

    /// <summary>Refuses: users names a creator of the room, whose power level is infinite.</summary>
    UsersNameCreator = 63,

    /// <summary>Allows: These are the room's first power levels.</summary>
    PowerLevelsFirstAllowed = 64,

    /// <summary>Refuses: A level that changes is above the sender's power level.</summary>
    LevelAboveSender = 65,

    /// <summary>Refuses: A level would become higher than the sender's power level.</summary>
    NewLevelAboveSender = 66,

    /// <summary>Refuses: A level in events or notifications that changes is above the sender's power level.</summary>
    EventsAboveSender = 67,

    /// <summary>
    /// Refuses: A level in events or notifications would become higher than the sender's power level.
    /// </summary>
    NewEventsAboveSender = 68,

    /// <summary>Refuses: A user whose level changes is not below the sender.</summary>
    UserNotBelowSender = 69,

    /// <summary>Refuses: A user would become higher than the sender.</summary>
    NewUserAboveSender = 70,

    /// <summary>Allows: The sender may make these changes of power levels.</summary>
    PowerLevelsAllowed = 71,

    /// <summary>Allows: The sender has the redact level.</summary>
    RedactionLevelAllowed = 72,

    /// <summary>Allows: The redaction and its target have ids of the same domain.</summary>
    RedactionDomainAllowed = 73,

    /// <summary>
    /// Refuses: The sender's power level is below the redact level, and the target is of another domain.
    /// </summary>
    RedactionRefused = 74,

    /// <summary>Allows: No rule refuses the event.</summary>
    Allowed = 75,
}
