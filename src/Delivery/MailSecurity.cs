namespace Dendrite.Fast.Delivery;

/// <summary>How the connection to the mail server is kept secret.</summary>
public enum MailSecurity
{
    /// <summary>It begins in clear and becomes TLS before anything is said; refused where it does not.</summary>
    StartTls,

    /// <summary>It is TLS from the first byte.</summary>
    Tls,

    /// <summary>Not at all: for a mail server on this machine, or beyond a tunnel.</summary>
    None,
}
