namespace Dendrite.Fast.Transport;

/// <summary>What comes before HTTP on the connections of one listener. The default is nothing: plain HTTP.</summary>
public readonly record struct ListenOptions
{
    /// <summary>
    /// Whether connections begin with a TLS handshake, for which <see cref="HttpServerOptions.Certificates"/> is set.
    /// </summary>
    public bool Tls { get; init; }

    /// <summary>
    /// Whether connections begin with a header of the PROXY protocol, version 1 or 2, before TLS if there is any. It is
    /// required then, and taken only from <see cref="HttpServerOptions.TrustedProxies"/>; others are refused.
    /// </summary>
    public bool ProxyProtocol { get; init; }

    /// <summary>
    /// Whether only processes of this one's own user may connect: each connection is asked, by what the kernel knows of
    /// who opened it, beside the mode of the socket's file. Unix sockets on a system with
    /// <see cref="DescriptorPassing.IsSupported"/>; connections of others are closed.
    /// </summary>
    public bool SameUser { get; init; }
}
