using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dendrite.Fast.Outbound;

/// <summary>
/// Where a connection goes when that is not what the URL says: the URL's host stays the one of the Host header, of SNI
/// and of the certificate. Federation needs it for servers that .well-known or SRV records place elsewhere.
/// </summary>
/// <remarks>Source: server-server API v1.19, "Resolving server names".</remarks>
public sealed class ConnectTarget
{
    private ConnectTarget(CanonicalHost host, int port)
    {
        Host = host;
        Port = port;
    }

    /// <summary>The port, 1 to 65535.</summary>
    public int Port { get; }

    internal CanonicalHost Host { get; }

    /// <summary>Reads a host as in a URL.</summary>
    /// <param name="host">A name, an IPv4 address, or an IPv6 address in brackets.</param>
    /// <param name="port">The port.</param>
    /// <param name="target">The target.</param>
    /// <returns>False if the host is none, or the port is not 1 to 65535.</returns>
    public static bool TryCreate(string host, int port, [NotNullWhen(true)] out ConnectTarget? target)
    {
        // A URL can be made of it: the handler is given one.
        target = HostText.TryParse(host, out var canonical)
            && OutboundUrl.TryParse(
                string.Create(CultureInfo.InvariantCulture, $"http://{canonical.InUrl}:{port}/"), out _, out _)
            ? new ConnectTarget(canonical, port)
            : null;
        return target is not null;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host.InUrl}:{Port}");
}
