namespace Dendrite.Fast.StateRes;

/// <summary>A step of state resolution in which events are ordered and tried.</summary>
public enum TraceStep
{
    /// <summary>Steps 1 and 2 of v2: the power events and what they rest on, in reverse topological order.</summary>
    PowerEvents,

    /// <summary>Steps 3 and 4 of v2: the remaining events, in mainline order.</summary>
    Remaining,

    /// <summary>Room version 1: conflicts between m.room.power_levels events.</summary>
    PowerLevelsV1,

    /// <summary>Room version 1: conflicts between m.room.join_rules events.</summary>
    JoinRulesV1,

    /// <summary>Room version 1: conflicts between m.room.member events.</summary>
    MembersV1,

    /// <summary>Room version 1: all other conflicts.</summary>
    OthersV1,
}
