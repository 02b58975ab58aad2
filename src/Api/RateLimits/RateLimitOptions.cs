namespace Dendrite.Fast.Api;

/// <summary>The rate limits of the client-server API. All of them are off when <see cref="Enabled"/> is
/// false.</summary>
public sealed record RateLimitOptions
{
    /// <summary>Whether requests are limited at all. Default true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>
    /// Events, receipts and to-device messages that one user may send. Chosen: a person who types and reacts quickly
    /// stays below it, a client that is stuck in a loop does not.
    /// </summary>
    public RateLimit Messages { get; init; } = new(10, 50);

    /// <summary>Memberships that one user may change (joins, invites, kicks) and rooms they may create.
    /// Chosen.</summary>
    public RateLimit Memberships { get; init; } = new(1, 30);

    /// <summary>
    /// Registrations that one address may start. Chosen: a household registers without noticing, a script does not.
    /// </summary>
    public RateLimit Registration { get; init; } = new(0.2, 10);

    /// <summary>Failed or successful logins of one address. Chosen: each one costs an Argon2id computation.</summary>
    public RateLimit LoginOfAddress { get; init; } = new(0.2, 10);

    /// <summary>
    /// Failed or successful logins that aim at one account, from wherever they come. Chosen: a password is not guessed
    /// at twelve attempts a minute.
    /// </summary>
    public RateLimit LoginOfAccount { get; init; } = new(0.2, 10);

    /// <summary>How many keys one limiter remembers; the least recently full are forgotten first. Chosen.</summary>
    public int KeysMax { get; init; } = 100_000;
}
