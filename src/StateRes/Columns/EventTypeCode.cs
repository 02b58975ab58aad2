namespace Dendrite.Fast.StateRes;

/// <summary>The event types that authorization and resolution know; all others are <see cref="Other"/>.</summary>
public enum EventTypeCode : byte
{
    /// <summary>A type that no authorization rule names.</summary>
    Other = 0,

    /// <summary>m.room.create.</summary>
    Create = 1,

    /// <summary>m.room.member.</summary>
    Member = 2,

    /// <summary>m.room.power_levels.</summary>
    PowerLevels = 3,

    /// <summary>m.room.join_rules.</summary>
    JoinRules = 4,

    /// <summary>m.room.third_party_invite.</summary>
    ThirdPartyInvite = 5,

    /// <summary>m.room.redaction.</summary>
    Redaction = 6,

    /// <summary>m.room.aliases.</summary>
    Aliases = 7,
}
