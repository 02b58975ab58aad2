using System.Text.Json;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>What the rules ask of an event's content, by its type.</summary>
internal struct ContentFacts
{
    public MembershipCode Membership;
    public JoinRuleCode JoinRule;
    public string? AuthorisedVia;
    public EventId Redacts;
    public CreateContent? Create;
    public PowerLevelsContent? PowerLevels;
    public ThirdPartyClaim? ThirdPartyClaim;
    public ThirdPartyInviteKeys? ThirdPartyKeys;

    /// <summary>Reads a content. False when it is not a JSON object.</summary>
    public static bool TryRead(
        RoomVersionRules rules, string type, ReadOnlySpan<byte> content, out ContentFacts facts)
    {
        facts = default;
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = JsonLimits.DepthMax });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        switch (EventTypes.CodeOf(type))
        {
            case EventTypeCode.Create:
                facts.Create = CreateContentReader.Read(ref reader);
                break;
            case EventTypeCode.Member:
                facts.ReadMember(ref reader, content);
                break;
            case EventTypeCode.PowerLevels:
                facts.PowerLevels = new PowerLevelsReader(rules.PowerLevelForm).Read(ref reader);
                break;
            case EventTypeCode.JoinRules:
                facts.JoinRule = ReadJoinRule(ref reader);
                break;
            case EventTypeCode.ThirdPartyInvite:
                facts.ThirdPartyKeys = ThirdPartyReader.ReadKeys(ref reader);
                break;
            case EventTypeCode.Redaction:
                facts.Redacts = ReadRedacts(ref reader);
                break;
            default:
                break;
        }

        return true;
    }

    private void ReadMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> content)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("membership"u8))
            {
                reader.Read();
                Membership = reader.TokenType == JsonTokenType.String ? MembershipOf(ref reader) : MembershipCode.None;
            }
            else if (reader.ValueTextEquals("join_authorised_via_users_server"u8))
            {
                // A value that is no string names no user; the empty text is nobody's id.
                reader.Read();
                AuthorisedVia = reader.TokenType == JsonTokenType.String ? reader.GetString() : string.Empty;
            }
            else if (reader.ValueTextEquals("third_party_invite"u8))
            {
                reader.Read();
                ThirdPartyClaim = ThirdPartyReader.ReadClaim(ref reader, content);
            }
            else
            {
                reader.Read();
            }

            reader.Skip();
        }
    }

    private static MembershipCode MembershipOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("join"u8))
        {
            return MembershipCode.Join;
        }

        if (reader.ValueTextEquals("invite"u8))
        {
            return MembershipCode.Invite;
        }

        if (reader.ValueTextEquals("leave"u8))
        {
            return MembershipCode.Leave;
        }

        if (reader.ValueTextEquals("ban"u8))
        {
            return MembershipCode.Ban;
        }

        return reader.ValueTextEquals("knock"u8) ? MembershipCode.Knock : MembershipCode.Unknown;
    }

    private static JoinRuleCode ReadJoinRule(ref Utf8JsonReader reader)
    {
        JoinRuleCode rule = JoinRuleCode.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isRule = reader.ValueTextEquals("join_rule"u8);
            reader.Read();
            if (isRule)
            {
                rule = reader.TokenType != JsonTokenType.String ? JoinRuleCode.None
                    : reader.ValueTextEquals("public"u8) ? JoinRuleCode.Public
                    : reader.ValueTextEquals("invite"u8) ? JoinRuleCode.Invite
                    : reader.ValueTextEquals("knock"u8) ? JoinRuleCode.Knock
                    : reader.ValueTextEquals("restricted"u8) ? JoinRuleCode.Restricted
                    : reader.ValueTextEquals("knock_restricted"u8) ? JoinRuleCode.KnockRestricted
                    : JoinRuleCode.Unknown;
            }

            reader.Skip();
        }

        return rule;
    }

    private static EventId ReadRedacts(ref Utf8JsonReader reader)
    {
        EventId redacts = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isRedacts = reader.ValueTextEquals("redacts"u8);
            reader.Read();
            if (isRedacts)
            {
                redacts = default;
                if (reader.TokenType == JsonTokenType.String)
                {
                    _ = EventId.TryParse(reader.GetString(), out redacts);
                }
            }

            reader.Skip();
        }

        return redacts;
    }
}
