namespace Dendrite.Fast.StateRes;

/// <summary>content.membership of a member event.</summary>
public enum MembershipCode : byte
{
    /// <summary>No member event, or one without a membership string.</summary>
    None = 0,

    /// <summary>invite.</summary>
    Invite = 1,

    /// <summary>join.</summary>
    Join = 2,

    /// <summary>knock.</summary>
    Knock = 3,

    /// <summary>leave.</summary>
    Leave = 4,

    /// <summary>ban.</summary>
    Ban = 5,

    /// <summary>Any other text.</summary>
    Unknown = 6,
}

/// <summary>content.join_rule of a join_rules event.</summary>
public enum JoinRuleCode : byte
{
    /// <summary>No join_rules event, or one without a join_rule string: nobody joins uninvited.</summary>
    None = 0,

    /// <summary>public.</summary>
    Public = 1,

    /// <summary>invite.</summary>
    Invite = 2,

    /// <summary>knock (from room version 7 on).</summary>
    Knock = 3,

    /// <summary>restricted (from room version 8 on).</summary>
    Restricted = 4,

    /// <summary>knock_restricted (from room version 10 on).</summary>
    KnockRestricted = 5,

    /// <summary>private (reserved by the specification) or any other text.</summary>
    Unknown = 6,
}
