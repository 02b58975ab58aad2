namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>
    /// Interactive auth sessions in memory. Full: the oldest is forgotten, since refusing new ones would let anybody
    /// close registration for everybody.
    /// </summary>
    public int InteractiveAuthSessionsMax { get; init; } = 10_000;

    /// <summary>
    /// How long an interactive auth session lives from its first request. Chosen: as Synapse (15 minutes).
    /// </summary>
    public TimeSpan InteractiveAuthSessionAge { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Failed stages in one interactive auth session. Over it: the session is forgotten.</summary>
    public int InteractiveAuthFailuresMax { get; init; } = 10;
}
