using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// A mail to one person: what it is to say, not how. A class, not a record: its text form must not show the link.
/// </summary>
public sealed class Mail
{
    /// <summary>Who gets it.</summary>
    public required EmailAddress To { get; init; }

    /// <summary>What it says.</summary>
    public required MailKind Kind { get; init; }

    /// <summary>The local server that it speaks for.</summary>
    public required ServerName Server { get; init; }

    /// <summary>The link that confirms; null for a mail that has none. Whoever knows it has the address.</summary>
    public string? Link { get; init; }
}
