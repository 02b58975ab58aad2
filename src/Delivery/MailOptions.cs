namespace Dendrite.Fast.Delivery;

/// <summary>
/// How mail is handed to a mail server. A class, not a record: its text form must not show the password.
/// </summary>
public sealed class MailOptions
{
    /// <summary>The mail server's name or address.</summary>
    public required string Host { get; init; }

    /// <summary>Its port; null for the usual one of <see cref="Security"/>: 587, 465, 25.</summary>
    public int? Port { get; init; }

    /// <summary>How the connection is kept secret.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>The name to log in with; null for no login.</summary>
    public string? User { get; init; }

    /// <summary>The password of <see cref="User"/>.</summary>
    public string? Password { get; init; }

    /// <summary>Who the mail is from: an address, or a name and the address in angle brackets.</summary>
    public required string From { get; init; }

    /// <summary>What the service is called in mails; null for the name of the server.</summary>
    public string? AppName { get; init; }

    /// <summary>
    /// Mails that may wait, those to be tried again included. Full: requests for mail are refused. Chosen: a minute of
    /// what a mail server takes.
    /// </summary>
    public int WaitingMax { get; init; } = 1_000;

    /// <summary>
    /// How long to wait after each failure, but the last; so the number of tries is one more. Chosen: over a restart of
    /// the mail server, and over greylisting, while the reader still waits.
    /// </summary>
    public IReadOnlyList<TimeSpan> Pauses { get; init; } = [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5)];

    /// <summary>Time for one try, from the connection on. Chosen: mail servers look things up meanwhile.</summary>
    public TimeSpan TryLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time for what waits when the server stops. Chosen: the usual queue is one mail or two.</summary>
    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether a sender is of a form that mails can have.</summary>
    /// <param name="from">As <see cref="From"/>.</param>
    public static bool IsSender(string from) => MailTemplates.TryParseSender(from, out _);

    internal int PortOrUsual => Port ?? Security switch
    {
        MailSecurity.StartTls => 587,
        MailSecurity.Tls => 465,
        _ => 25,
    };
}
