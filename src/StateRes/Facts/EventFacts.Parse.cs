using System.Diagnostics.CodeAnalysis;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

public sealed partial class EventFacts
{
    /// <summary>Parses the facts of a received or stored event.</summary>
    /// <param name="rules">The room's version.</param>
    /// <param name="id">The event's id, which the caller has computed or checked.</param>
    /// <param name="pdu">The event's JSON, validated: the caller has checked its format and canonical form.</param>
    /// <param name="facts">The facts; null on failure.</param>
    /// <param name="authorisingSignatureMissing">
    /// True when content.join_authorised_via_users_server names a user whose server has not validly signed the event.
    /// </param>
    /// <returns>
    /// False when the bytes are not an event: no object, a field missing or of the wrong type, an invalid identifier.
    /// Content that breaks an authorization rule is no failure; the rules refuse it.
    /// </returns>
    public static bool TryParse(
        RoomVersionRules rules,
        EventId id,
        ReadOnlySpan<byte> pdu,
        [NotNullWhen(true)] out EventFacts? facts,
        bool authorisingSignatureMissing = false)
    {
        ArgumentNullException.ThrowIfNull(rules);
        facts = null;
        var fields = new PduFields();
        if (!fields.Read(pdu, rules.EventFormat))
        {
            return false;
        }

        facts = new EventFacts(fields.Type!, fields.Sender!)
        {
            Id = id,
            RoomId = fields.RoomId,
            StateKey = fields.StateKey,
            OriginServerTs = fields.OriginServerTs,
            Depth = fields.Depth,
            AuthEvents = fields.AuthEvents,
            PrevEvents = fields.PrevEvents,
            Redacts = fields.Redacts,
            AuthorisingSignatureMissing = authorisingSignatureMissing,
        };
        facts.ReadContent(rules, fields.Content);
        return true;
    }

    /// <summary>
    /// The facts of an event that this server is about to build: enough to select its auth events and to authorise it;
    /// <see cref="Finish"/> completes them.
    /// </summary>
    /// <param name="rules">The room's version.</param>
    /// <param name="type">The event type.</param>
    /// <param name="stateKey">The state key, or null for a message event.</param>
    /// <param name="sender">The sending user.</param>
    /// <param name="originServerTs">origin_server_ts in milliseconds.</param>
    /// <param name="content">The content, validated JSON.</param>
    /// <param name="prevEvents">
    /// The previous events, which the rules look at for create events and the creator's join.
    /// </param>
    /// <param name="facts">The facts; null on failure.</param>
    /// <returns>False when the content is not a JSON object.</returns>
    public static bool TryDraft(
        RoomVersionRules rules,
        string type,
        string? stateKey,
        UserId sender,
        long originServerTs,
        ReadOnlySpan<byte> content,
        IReadOnlyList<EventId> prevEvents,
        [NotNullWhen(true)] out EventFacts? facts)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(prevEvents);
        facts = null;
        if (!RawJson.IsObject(content))
        {
            return false;
        }

        facts = new EventFacts(type, sender.Value)
        {
            StateKey = stateKey,
            OriginServerTs = originServerTs,
            PrevEvents = prevEvents,
        };
        facts.ReadContent(rules, content);
        return true;
    }

    private void ReadContent(RoomVersionRules rules, ReadOnlySpan<byte> content)
    {
        switch (EventTypes.CodeOf(Type))
        {
            case EventTypeCode.Create:
                _ = CreateContent.TryParse(content, out CreateContent create);
                _content = create;
                IsVersionUnrecognised = IsUnrecognisedVersion(create.RoomVersion);
                break;
            case EventTypeCode.Member:
                ReadMember(content);
                break;
            case EventTypeCode.PowerLevels:
                bool wellFormed = PowerLevelsContent.TryParse(rules, content, out PowerLevelsContent levels)
                    == FactStatus.Ok;
                _content = levels;
                BrokenLevelsRule = wellFormed ? AuthRule.None : PowerLevelsForm.BrokenRule(rules, content);
                break;
            case EventTypeCode.JoinRules:
                _ = JoinRulesContent.TryParse(content, out JoinRulesContent joinRules);
                JoinRule = joinRules.Rule;
                break;
            case EventTypeCode.ThirdPartyInvite:
                _ = ThirdPartyInviteContent.TryParse(content, out ThirdPartyInviteContent keys);
                _content = keys;
                break;
            case EventTypeCode.Redaction when rules.RedactsInContent:
                _ = EventId.TryParse(RawJson.GetString(RawJson.Find(content, "redacts"u8)), out EventId redacts);
                Redacts = redacts;
                break;
            default:
                break;
        }
    }

    private void ReadMember(ReadOnlySpan<byte> content)
    {
        HasMembership = MembershipContent.TryParse(content, out MembershipContent member) == FactStatus.Ok;
        Membership = member.Membership;

        // A value that is no user id names nobody; the empty text is nobody's id.
        AuthorisedVia = !member.HasJoinAuthorisedVia ? null
            : member.JoinAuthorisedVia.IsValid ? member.JoinAuthorisedVia.Value
            : string.Empty;
        if (member.HasThirdPartyInvite)
        {
            byte[] signed = member.ThirdPartySigned.Of(content).ToArray();
            _content = new ThirdPartyClaim(member.ThirdPartyMxid, member.ThirdPartyToken, signed);
        }
    }

    private static bool IsUnrecognisedVersion(string? version) => !RoomVersionRules.TryGet(version, out _);
}
