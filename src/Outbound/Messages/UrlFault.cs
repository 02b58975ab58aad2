namespace Dendrite.Fast.Outbound;

/// <summary>What is wrong with the text of a URL.</summary>
public enum UrlFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Longer than <see cref="OutboundUrl.CharsMax"/>.</summary>
    TooLong,

    /// <summary>The scheme is neither http nor https.</summary>
    Scheme,

    /// <summary>A space, a control character or a backslash.</summary>
    Character,

    /// <summary>A user name or password before the host.</summary>
    UserInfo,

    /// <summary>The host is not a name, nor an address in its usual form.</summary>
    Host,

    /// <summary>The port is not a number from 1 to 65535.</summary>
    Port,
}
