using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Outbound;

/// <summary>A host that <see cref="HostText"/> has read.</summary>
/// <param name="Text">The name, or the address without brackets.</param>
/// <param name="Address">The address; null for a name.</param>
internal readonly record struct CanonicalHost(string Text, IPAddress? Address)
{
    /// <summary>As in a URL: an IPv6 address in brackets.</summary>
    public string InUrl => Address?.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{Text}]" : Text;
}
