using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Transport;

/// <summary>A set of addresses, as ranges such as <c>10.0.0.0/8</c> or <c>2001:db8::/32</c>. Immutable.</summary>
public sealed class AddressRanges
{
    /// <summary>The word for the peers of Unix sockets, which have no address.</summary>
    public const string UnixWord = "unix";

    private readonly IPNetwork[] _networks;

    private AddressRanges(IPNetwork[] networks, bool hasUnix)
    {
        _networks = networks;
        HasUnix = hasUnix;
    }

    /// <summary>No address at all.</summary>
    public static AddressRanges None { get; } = new([], hasUnix: false);

    /// <summary>Whether the set is empty.</summary>
    public bool IsEmpty => _networks.Length == 0 && !HasUnix;

    /// <summary>Whether the peers of Unix sockets belong to it.</summary>
    public bool HasUnix { get; }

    /// <summary>Reads ranges, single addresses, and <see cref="UnixWord"/>.</summary>
    /// <param name="texts">One each.</param>
    /// <param name="ranges">The set.</param>
    /// <param name="wrong">The first text that is none; null if all are.</param>
    /// <returns>False if one is none: an address range has no bits beyond its prefix.</returns>
    public static bool TryParse(IEnumerable<string> texts, out AddressRanges ranges, out string? wrong)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ranges = None;
        List<IPNetwork> networks = [];
        bool hasUnix = false;
        foreach (string text in texts)
        {
            if (text == UnixWord)
            {
                hasUnix = true;
            }
            else if (TryParseOne(text, out IPNetwork network))
            {
                networks.Add(network);
            }
            else
            {
                wrong = text;
                return false;
            }
        }

        wrong = null;
        ranges = new AddressRanges([.. networks], hasUnix);
        return true;
    }

    /// <summary>Whether an address belongs to the set. An IPv4 address mapped into IPv6 is the IPv4 address.</summary>
    /// <param name="address">Null for the peer of a Unix socket.</param>
    public bool Contains(IPAddress? address)
    {
        if (address is null)
        {
            return HasUnix;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        foreach (IPNetwork network in _networks)
        {
            if (network.Contains(address))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(
        ", ", _networks.Select(static network => network.ToString()).Concat(HasUnix ? [UnixWord] : []));

    private static bool TryParseOne(string text, out IPNetwork network)
    {
        if (text.Contains('/', StringComparison.Ordinal))
        {
            // The runtime's parser takes a range with bits beyond its prefix in some versions, and then corrects it.
            int slash = text.IndexOf('/', StringComparison.Ordinal);
            return IPNetwork.TryParse(text, out network)
                && IPAddress.TryParse(text.AsSpan(0, slash), out IPAddress? first) && first.Equals(network.BaseAddress);
        }

        network = default;
        if (!IPAddress.TryParse(text, out IPAddress? address) || (!text.Contains(':', StringComparison.Ordinal)
            && text.Count(static c => c == '.') != 3))
        {
            return false;
        }

        network = new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetworkV6 ? 128 : 32);
        return true;
    }
}
