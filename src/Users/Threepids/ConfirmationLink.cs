using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>What the link of a mail confirms. A class: its text form must not show the token.</summary>
public sealed class ConfirmationLink
{
    internal ConfirmationLink(ThreepidSessionRow session, string? nextLink)
    {
        Session = session;
        NextLink = nextLink;
    }

    /// <summary>The address.</summary>
    public string Address => Session.Address;

    /// <summary>What it is confirmed for.</summary>
    public ThreepidPurpose Purpose => Session.Purpose;

    /// <summary>Whether that has been done.</summary>
    public bool IsConfirmed => Session.ValidatedTs is not null;

    /// <summary>Where the browser goes then; null for nowhere. ASCII, http or https.</summary>
    public string? NextLink { get; }

    internal ThreepidSessionRow Session { get; }
}
