namespace Dendrite.Fast.Transport;

/// <remarks>What concerns a connection before its first request.</remarks>
public sealed partial record HttpServerOptions
{
    /// <summary>The certificates of the TLS listeners; null where there is none. Default: null.</summary>
    public TlsCertificates? Certificates { get; init; }

    /// <summary>
    /// How often the certificate files are looked at for a change. Default 10 s: chosen; a look is one call to the
    /// file system per file. 0 turns it off.
    /// </summary>
    public int CertificateCheckMs { get; init; } = 10_000;

    /// <summary>
    /// Time from the accept until a TLS handshake is complete. Beyond, the connection is cut. Default 10 s: chosen, a
    /// handshake takes two round trips.
    /// </summary>
    public int HandshakeTimeoutMs { get; init; } = 10_000;

    /// <summary>
    /// Time that a connection which has carried no request yet still has for one when the server stops. Its client has
    /// just connected and is about to send, so that a close would look like a failure. Default 1 s: chosen.
    /// </summary>
    public int DrainGraceMs { get; init; } = 1_000;

    /// <summary>
    /// The proxies that may say who a client is: by the PROXY protocol on listeners that have it, and by
    /// X-Forwarded-For and X-Forwarded-Proto on all. Default: none, so that nobody can pass for somebody else.
    /// </summary>
    public AddressRanges TrustedProxies { get; init; } = AddressRanges.None;
}
