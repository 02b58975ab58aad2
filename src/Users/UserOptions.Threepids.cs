namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>
    /// What mail addresses are used for; null, the default, where no mail can be sent. Needs
    /// <see cref="ClientBaseUrl"/>, where the links of mails lead.
    /// </summary>
    public EmailOptions? Email { get; init; }

    /// <summary>
    /// How long an address may be confirmed, and the confirmation be used, from the request for the mail on. Chosen: a
    /// day, since mail may be slow and people may be asleep.
    /// </summary>
    public TimeSpan ThreepidSessionAge { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Third-party ids of one account. Full: M_FORBIDDEN. Chosen: far more than people have.</summary>
    public int ThreepidsPerUserMax { get; init; } = 50;

    /// <summary>
    /// Bindings of one account at identity servers that are remembered. Full: M_FORBIDDEN. Chosen: as above, at a few
    /// servers.
    /// </summary>
    public int ThreepidBindingsPerUserMax { get; init; } = 200;
}
