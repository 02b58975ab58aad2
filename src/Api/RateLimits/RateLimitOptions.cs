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

    /// <summary>
    /// Passwords that are tried in interactive auth, by one address and against one account, whatever sessions they are
    /// tried in. Chosen: as <see cref="LoginOfAccount"/>, since whoever holds a token could guess the password here
    /// instead.
    /// </summary>
    public RateLimit Authentication { get; init; } = new(0.2, 10);

    /// <summary>
    /// Refreshes of access tokens of one address. Chosen: a token lives for minutes at least, and a household has some
    /// dozens of sessions; a script that guesses has no use of this rate.
    /// </summary>
    public RateLimit Refresh { get; init; } = new(1, 50);

    /// <summary>
    /// Requests of one user for login tokens, of which each takes two with its proof. Chosen: a token a minute, as the
    /// specification advises, after two at once.
    /// </summary>
    public RateLimit LoginTokens { get; init; } = new(2 / 60.0, 4);

    /// <summary>
    /// Mails that one address may let be sent, and mails to one mailbox. Chosen: somebody who mistypes and asks again
    /// gets through; nobody's mailbox is filled.
    /// </summary>
    public RateLimit Mail { get; init; } = new(0.01, 5);

    /// <summary>
    /// Looks of one address whether a mail's link was opened. Chosen: clients look every two seconds while somebody
    /// registers, and a household may register together.
    /// </summary>
    public RateLimit Confirmations { get; init; } = new(2, 60);

    /// <summary>
    /// Searches of one user in the user directory, and for rooms shared with somebody. Chosen: one for each letter that
    /// is typed.
    /// </summary>
    public RateLimit Directory { get; init; } = new(5, 50);

    /// <summary>
    /// Tokens of one user that tell a third party who it is. Chosen: a client takes one for each call and widget, and
    /// each is a row for an hour.
    /// </summary>
    public RateLimit OpenIdTokens { get; init; } = new(0.2, 50);

    /// <summary>
    /// Items of account data that one user may set; push rules, pushers, tags, fields of their profile and their
    /// presence count as such. Chosen: a client that imports settings sends some dozens at once.
    /// </summary>
    public RateLimit AccountData { get; init; } = new(5, 100);

    /// <summary>Reports of one user. Chosen: somebody who reports each message of a flood gets on.</summary>
    public RateLimit Reports { get; init; } = new(0.2, 20);

    /// <summary>How many keys one limiter remembers; the least recently full are forgotten first. Chosen.</summary>
    public int KeysMax { get; init; } = 100_000;
}
