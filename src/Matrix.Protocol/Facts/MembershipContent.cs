namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>The value of <c>membership</c>. Stored by other projects: append only.</summary>
/// <remarks>Source: client-server API v1.19, <c>m.room.member</c>.</remarks>
public enum Membership
{
    /// <summary>No membership event, or a value that is none of the others.</summary>
    Unknown = 0,

    /// <summary><c>join</c>.</summary>
    Join = 1,

    /// <summary><c>invite</c>.</summary>
    Invite = 2,

    /// <summary><c>leave</c>: left, kicked, unbanned or withdrawn.</summary>
    Leave = 3,

    /// <summary><c>ban</c>.</summary>
    Ban = 4,

    /// <summary><c>knock</c>.</summary>
    Knock = 5,
}

/// <summary>What authorisation needs of the content of one <c>m.room.member</c> event. Immutable.</summary>
/// <remarks>Source: client-server API v1.19, <c>m.room.member</c>; room versions 8 and 11.</remarks>
public readonly struct MembershipContent
{
    /// <summary>The membership; <see cref="Membership.Unknown"/> if the text is none that any version knows.</summary>
    public Membership Membership { get; private init; }

    /// <summary>Whether <c>join_authorised_via_users_server</c> is there, whatever its type.</summary>
    public bool HasJoinAuthorisedVia { get; private init; }

    /// <summary>
    /// The user of <c>join_authorised_via_users_server</c>; not valid if it is absent or not a user id.
    /// </summary>
    public UserId JoinAuthorisedVia { get; private init; }

    /// <summary>Whether <c>third_party_invite</c> is there, whatever its type.</summary>
    public bool HasThirdPartyInvite { get; private init; }

    /// <summary>The range of <c>third_party_invite.signed</c> within the content; not present if absent.</summary>
    public JsonRange ThirdPartySigned { get; private init; }

    /// <summary><c>third_party_invite.signed.mxid</c>, or null if absent or no string.</summary>
    public string? ThirdPartyMxid { get; private init; }

    /// <summary><c>third_party_invite.signed.token</c>, or null if absent or no string.</summary>
    public string? ThirdPartyToken { get; private init; }

    /// <summary>Parses the content of a membership event.</summary>
    /// <param name="content">The raw content, validated JSON.</param>
    /// <param name="facts">The facts, if the status is <see cref="FactStatus.Ok"/>.</param>
    /// <returns>
    /// <see cref="FactStatus.Missing"/> without <c>membership</c>, <see cref="FactStatus.WrongType"/> if it is not a
    /// string. An unknown text is <see cref="FactStatus.Ok"/>: the rules have a case of their own for it.
    /// </returns>
    public static FactStatus TryParse(ReadOnlySpan<byte> content, out MembershipContent facts)
    {
        facts = default;
        if (!RawJson.IsObject(content))
        {
            return FactStatus.NotAnObject;
        }

        ReadOnlySpan<byte> membership = default;
        ReadOnlySpan<byte> authorisedVia = default;
        JsonRange thirdParty = default;
        foreach (JsonMember member in JsonMembers.Of(content))
        {
            if (member.NameIs("membership"u8))
            {
                membership = member.Value;
            }
            else if (member.NameIs("join_authorised_via_users_server"u8))
            {
                authorisedVia = member.Value;
            }
            else if (member.NameIs("third_party_invite"u8))
            {
                thirdParty = member.ValueRange;
            }
        }

        if (membership.IsEmpty)
        {
            return FactStatus.Missing;
        }

        _ = UserId.TryParse(RawJson.GetString(authorisedVia), out UserId via);
        JsonRange signed = FindSigned(content, thirdParty);
        facts = new MembershipContent
        {
            Membership = ParseMembership(membership),
            HasJoinAuthorisedVia = !authorisedVia.IsEmpty,
            JoinAuthorisedVia = via,
            HasThirdPartyInvite = thirdParty.IsPresent,
            ThirdPartySigned = signed,
            ThirdPartyMxid = RawJson.GetString(RawJson.Find(signed.Of(content), "mxid"u8)),
            ThirdPartyToken = RawJson.GetString(RawJson.Find(signed.Of(content), "token"u8)),
        };
        return RawJson.IsString(membership) ? FactStatus.Ok : FactStatus.WrongType;
    }

    /// <summary>The membership that a raw JSON string names.</summary>
    public static Membership ParseMembership(ReadOnlySpan<byte> value) =>
        RawJson.StringEquals(value, "join"u8) ? Membership.Join
        : RawJson.StringEquals(value, "leave"u8) ? Membership.Leave
        : RawJson.StringEquals(value, "invite"u8) ? Membership.Invite
        : RawJson.StringEquals(value, "ban"u8) ? Membership.Ban
        : RawJson.StringEquals(value, "knock"u8) ? Membership.Knock
        : Membership.Unknown;

    private static JsonRange FindSigned(ReadOnlySpan<byte> content, JsonRange thirdParty)
    {
        foreach (JsonMember member in JsonMembers.Of(thirdParty.Of(content)))
        {
            if (member.NameIs("signed"u8))
            {
                return new JsonRange(thirdParty.Start + member.ValueStart, member.Value.Length);
            }
        }

        return default;
    }
}
