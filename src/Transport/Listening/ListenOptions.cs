namespace Dendrite.Fast.Transport;

/// <summary>What comes before HTTP on the connections of one listener. The default is nothing: plain HTTP.</summary>
public readonly record struct ListenOptions
{
    /// <summary>
    /// Whether connections begin with a TLS handshake, for which <see cref="HttpServerOptions.Certificates"/> is set.
    /// </summary>
    public bool Tls { get; init; }
}
