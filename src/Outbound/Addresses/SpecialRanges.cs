using System.Net;

namespace Dendrite.Fast.Outbound;

/// <summary>
/// The addresses that are nobody's on the Internet, as data. Sources: the IANA special-purpose registries of IPv4 and
/// IPv6 addresses (RFC 6890), and the registry of IPv6 global unicast space.
/// </summary>
internal static class SpecialRanges
{
    /// <summary>What no request goes to, by whichever policy: these are not addresses of one host.</summary>
    public static IReadOnlyList<IPNetwork> Never { get; } =
    [
        IPNetwork.Parse("0.0.0.0/8"), // "this network"; systems take 0.0.0.0 for the machine itself
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("255.255.255.255/32"), // broadcast
        IPNetwork.Parse("::/128"), // unspecified
        IPNetwork.Parse("ff00::/8"), // multicast
    ];

    /// <summary>The IPv4 ranges that are not reachable for everybody, or stand for something of this machine.</summary>
    public static IReadOnlyList<IPNetwork> DeniedV4 { get; } =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"), // private
        IPNetwork.Parse("100.64.0.0/10"), // shared by carriers; also some clouds' metadata
        IPNetwork.Parse("127.0.0.0/8"), // loopback
        IPNetwork.Parse("168.63.129.16/32"), // the host of a virtual machine in Azure, under a public address
        IPNetwork.Parse("169.254.0.0/16"), // link-local; also clouds' metadata
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.88.99.0/24"), // former 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, and broadcast
    ];

    /// <summary>
    /// The IPv6 space in use, beside which all is refused: loopback, private, link-local, site-local and multicast
    /// addresses, those with an IPv4 address inside that only this machine knows, and what is not given out yet.
    /// </summary>
    public static IReadOnlyList<IPNetwork> GlobalV6 { get; } =
    [
        IPNetwork.Parse("2000::/3"), // global unicast
        IPNetwork.Parse("64:ff9b::/96"), // IPv4 by NAT64, which hosts without IPv4 need; what is inside is looked at
    ];

    /// <summary>What is refused within <see cref="GlobalV6"/>.</summary>
    public static IReadOnlyList<IPNetwork> DeniedV6 { get; } =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments, Teredo among them
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("3fff::/20"), // documentation
    ];
}
