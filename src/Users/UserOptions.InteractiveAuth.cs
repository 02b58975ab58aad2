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

    /// <summary>
    /// Bytes of a request's parameters that an interactive auth session remembers, sealed, for a client that comes back
    /// with the session alone. Over it: the client must send them again. Chosen: ten times a cross-signing upload.
    /// </summary>
    public int InteractiveAuthRememberedBytesMax { get; init; } = 32 * 1024;

    /// <summary>
    /// Bytes that all interactive auth sessions remember together. Full: the oldest sessions are forgotten. Chosen:
    /// 10,000 registrations of a good size.
    /// </summary>
    public long InteractiveAuthRememberedTotalBytesMax { get; init; } = 16 * 1024 * 1024;

    /// <summary>Failed stages in one interactive auth session. Over it: the session is forgotten.</summary>
    public int InteractiveAuthFailuresMax { get; init; } = 10;
}
