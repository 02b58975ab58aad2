using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Outbound;

/// <summary>
/// Finds the IPv4 addresses inside of IPv6 addresses: a gateway on the way, or this machine itself, may deliver to
/// them, so that they are looked at like any other.
/// </summary>
internal static class EmbeddedAddresses
{
    /// <summary>The most that one address holds: the two of Teredo, and an end that looks like ISATAP.</summary>
    public const int CountMax = 3;

    private const int BytesV6 = 16;

    // 64:ff9b::/96. Source: RFC 6052, section 2.1.
    private static ReadOnlySpan<byte> Nat64 => [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0];

    // ::ffff:0:0:0/96. Source: RFC 2765, section 2.1.
    private static ReadOnlySpan<byte> Translated => [0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0];

    // 2002::/16. Source: RFC 3056, section 2.
    private static ReadOnlySpan<byte> SixToFour => [0x20, 0x02];

    // 2001::/32. Source: RFC 4380, section 4.
    private static ReadOnlySpan<byte> Teredo => [0x20, 0x01, 0, 0];

    /// <summary>
    /// The address as sockets take it: without a zone, and as IPv4 where it is IPv4 in the form of IPv6
    /// (::ffff:0:0/96; RFC 4291, section 2.5.5.2).
    /// </summary>
    public static IPAddress Normalize(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        Span<byte> bytes = stackalloc byte[BytesV6];
        address.TryWriteBytes(bytes, out _);
        return address.ScopeId == 0 ? address : new IPAddress(bytes);
    }

    /// <summary>Lists the IPv4 addresses inside of a normalised address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="found">Takes them; <see cref="CountMax"/> long.</param>
    /// <returns>How many there are.</returns>
    public static int Find(IPAddress address, Span<IPAddress> found)
    {
        Span<byte> bytes = stackalloc byte[BytesV6];
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || !address.TryWriteBytes(bytes, out _))
        {
            return 0;
        }

        var count = 0;
        if (bytes.StartsWith(Nat64) || bytes.StartsWith(Translated) || IsCompatible(bytes))
        {
            found[count++] = new IPAddress(bytes[12..]);
        }
        else if (bytes.StartsWith(SixToFour))
        {
            found[count++] = new IPAddress(bytes[2..6]);
        }
        else if (bytes.StartsWith(Teredo))
        {
            // The server, and the client with its bits turned over.
            found[count++] = new IPAddress(bytes[4..8]);
            found[count++] = new IPAddress(
                (long)BinaryPrimitives.ReverseEndianness(~BinaryPrimitives.ReadUInt32BigEndian(bytes[12..])));
        }

        // ISATAP, under any prefix. Source: RFC 5214, section 6.1; the bit of universal addresses may be set.
        if ((bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == 0xfe)
        {
            found[count++] = new IPAddress(bytes[12..]);
        }

        return count;
    }

    // ::/96 (RFC 4291, section 2.5.5.1). The unspecified address and loopback are no IPv4 addresses.
    private static bool IsCompatible(ReadOnlySpan<byte> bytes)
        => bytes[..12].IndexOfAnyExcept((byte)0) < 0 && BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]) > 1;
}
