namespace Dendrite.Fast.StateRes;

/// <summary>The event types that the rules name, in the order of <see cref="EventTypeCode"/>.</summary>
internal static class EventTypes
{
    public const string Create = "m.room.create";
    public const string Member = "m.room.member";
    public const string PowerLevels = "m.room.power_levels";
    public const string JoinRules = "m.room.join_rules";
    public const string ThirdPartyInvite = "m.room.third_party_invite";
    public const string Redaction = "m.room.redaction";
    public const string Aliases = "m.room.aliases";

    /// <summary>Index = code; the first stands for all other types and is no event's type.</summary>
    public static readonly string[] ByCode =
        [string.Empty, Create, Member, PowerLevels, JoinRules, ThirdPartyInvite, Redaction, Aliases];

    public static EventTypeCode CodeOf(string type) => type switch
    {
        Create => EventTypeCode.Create,
        Member => EventTypeCode.Member,
        PowerLevels => EventTypeCode.PowerLevels,
        JoinRules => EventTypeCode.JoinRules,
        ThirdPartyInvite => EventTypeCode.ThirdPartyInvite,
        Redaction => EventTypeCode.Redaction,
        Aliases => EventTypeCode.Aliases,
        _ => EventTypeCode.Other,
    };
}
