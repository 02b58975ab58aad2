namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>The JSON form of events. Source: room versions 1 and 3, "Event format".</summary>
public enum EventFormat
{
    /// <summary>
    /// Has <c>event_id</c>; <c>prev_events</c> and <c>auth_events</c> are pairs of id and hash object.
    /// </summary>
    IdAndHashPairs = 1,

    /// <summary>Has no <c>event_id</c>; <c>prev_events</c> and <c>auth_events</c> are plain ids.</summary>
    PlainIds = 2,
}

/// <summary>
/// The text of authorisation rules that a room version prints; versions that print the same text share a member.
/// </summary>
public enum AuthRuleSet
{
    /// <summary>Room versions 1 and 2: rules for aliases and redactions.</summary>
    V1 = 1,

    /// <summary>Room versions 3, 4 and 5: no rule for redactions.</summary>
    V3 = 3,

    /// <summary>Room version 6: no rule for aliases; <c>notifications</c> is compared.</summary>
    V6 = 6,

    /// <summary>Room version 7: knocking.</summary>
    V7 = 7,

    /// <summary>Room versions 8 and 9: restricted joins.</summary>
    V8 = 8,

    /// <summary>Room version 10: integer power levels, <c>knock_restricted</c>.</summary>
    V10 = 10,

    /// <summary>Room version 11: the creator is the sender of the create event.</summary>
    V11 = 11,

    /// <summary>Room version 12: privileged creators, the create event is implied by the room id.</summary>
    V12 = 12,
}

/// <summary>The state resolution algorithm. Source: room versions 1, 2 and 12, "State resolution".</summary>
public enum StateResolutionAlgorithm
{
    /// <summary>Room version 1.</summary>
    V1 = 1,

    /// <summary>Room versions 2 to 11.</summary>
    V2 = 2,

    /// <summary>Room version 12: starts from the empty set and adds the conflicted state subgraph.</summary>
    V2Point1 = 3,
}

/// <summary>What a version's redaction keeps or drops beyond what all versions do.</summary>
/// <remarks>Source: "Redactions" of room versions 1, 6, 8, 9 and 11.</remarks>
[Flags]
public enum RedactionRules
{
    /// <summary>Nothing beyond the common keys.</summary>
    None = 0,

    /// <summary>
    /// Keeps the top-level keys <c>origin</c>, <c>membership</c> and <c>prev_state</c> (versions 1 to 10).
    /// </summary>
    KeepOriginMembershipPrevState = 1 << 0,

    /// <summary>Keeps <c>aliases</c> of <c>m.room.aliases</c> (versions 1 to 5).</summary>
    KeepAliases = 1 << 1,

    /// <summary>Keeps <c>allow</c> of <c>m.room.join_rules</c> (since version 8).</summary>
    KeepJoinRuleAllow = 1 << 2,

    /// <summary>Keeps <c>join_authorised_via_users_server</c> of <c>m.room.member</c> (since version 9).</summary>
    KeepJoinAuthorisedVia = 1 << 3,

    /// <summary>
    /// Keeps the whole content of <c>m.room.create</c> rather than <c>creator</c> (since version 11).
    /// </summary>
    KeepCreateContent = 1 << 4,

    /// <summary>Keeps <c>redacts</c> in the content of <c>m.room.redaction</c> (since version 11).</summary>
    KeepRedacts = 1 << 5,

    /// <summary>Keeps <c>invite</c> of <c>m.room.power_levels</c> (since version 11).</summary>
    KeepInviteLevel = 1 << 6,

    /// <summary>
    /// Keeps <c>signed</c> within <c>third_party_invite</c> of <c>m.room.member</c> (since version 11).
    /// </summary>
    KeepThirdPartyInviteSigned = 1 << 7,
}

/// <summary>Which values a power level may have. Source: "Deprecated event content schemas"; room version 10.</summary>
public enum PowerLevelForm
{
    /// <summary>JSON integers only (since version 10).</summary>
    IntegerOnly = 0,

    /// <summary>Integers, or strings of an integer (versions 6 to 9).</summary>
    IntegerOrString = 1,

    /// <summary>Integers, strings of an integer, or floats that are truncated (versions 1 to 5).</summary>
    IntegerStringOrFloat = 2,
}
