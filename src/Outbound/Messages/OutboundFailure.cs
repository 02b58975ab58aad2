namespace Dendrite.Fast.Outbound;

/// <summary>Why a request has no answer.</summary>
public enum OutboundFailure
{
    /// <summary>The scheme is http where only https is allowed.</summary>
    SchemeDenied,

    /// <summary>The port is not one that others may name.</summary>
    PortDenied,

    /// <summary>The host is, or its name leads to, an address that others may not name.</summary>
    AddressDenied,

    /// <summary>The name has no address, or its name servers do not answer.</summary>
    NameUnknown,

    /// <summary>No connection came about.</summary>
    NotConnected,

    /// <summary>TLS failed: the certificate is not for this host or not trusted, or nothing is in common.</summary>
    TlsFailed,

    /// <summary>The time is over.</summary>
    TimedOut,

    /// <summary>Too many requests or connections at once.</summary>
    Busy,

    /// <summary>The connection ended, or what came is not HTTP.</summary>
    AnswerBroken,

    /// <summary>Status and headers are larger than <see cref="OutboundOptions.HeaderBytesMax"/>.</summary>
    HeadersTooLarge,

    /// <summary>The body, or what it decompresses to, is larger than allowed.</summary>
    BodyTooLarge,

    /// <summary>A redirect leads to no URL, or from https to http.</summary>
    RedirectDenied,

    /// <summary>There are more redirects than are followed.</summary>
    TooManyRedirects,
}
