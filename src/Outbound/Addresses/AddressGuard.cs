using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Outbound;

/// <summary>
/// Says which addresses a request may go to. An address is judged with every IPv4 address that it holds inside; one
/// that is refused refuses the whole. Immutable.
/// </summary>
internal sealed class AddressGuard
{
    private readonly IPNetwork[] _allowed;
    private readonly IPNetwork[] _denied;

    /// <summary>Makes a guard.</summary>
    /// <param name="allowed">Ranges that are allowed although they are special; they go before everything else.</param>
    /// <param name="denied">Ranges that are refused beside the special ones.</param>
    public AddressGuard(IReadOnlyList<IPNetwork> allowed, IReadOnlyList<IPNetwork> denied)
    {
        _allowed = [.. allowed];
        _denied = [.. denied];
    }

    /// <summary>Whether a request may go to an address.</summary>
    /// <param name="address">An address of a name, or a literal one.</param>
    /// <param name="policy">Who has named it.</param>
    public bool IsAllowed(IPAddress address, OutboundPolicy policy)
    {
        var plain = EmbeddedAddresses.Normalize(address);
        if (!IsAllowedItself(plain, policy))
        {
            return false;
        }

        IPAddress[] inside = new IPAddress[EmbeddedAddresses.CountMax];
        var count = EmbeddedAddresses.Find(plain, inside);
        for (var i = 0; i < count; i++)
        {
            if (!IsAllowedItself(inside[i], policy))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsAllowedItself(IPAddress address, OutboundPolicy policy)
        => policy == OutboundPolicy.Configured
            ? !IsIn(SpecialRanges.Never, address)
            : IsIn(_allowed, address) || !(IsIn(_denied, address) || IsSpecial(address));

    private static bool IsSpecial(IPAddress address)
        => address.AddressFamily == AddressFamily.InterNetwork
            ? IsIn(SpecialRanges.DeniedV4, address)
            : !IsIn(SpecialRanges.GlobalV6, address) || IsIn(SpecialRanges.DeniedV6, address);

    private static bool IsIn(IReadOnlyList<IPNetwork> ranges, IPAddress address)
    {
        foreach (var range in ranges)
        {
            if (range.Contains(address))
            {
                return true;
            }
        }

        return false;
    }
}
