using System.Net;
using Dendrite.Fast.Transport.Http1;

namespace Dendrite.Fast.Transport;

/// <summary>
/// What a proxy tells about a connection before its bytes: who the client is. Both versions of the protocol; the
/// verdict depends on the bytes alone, not on how they were cut.
/// Source: The PROXY protocol, versions 1 and 2 (HAProxy Technologies, 2020), section 2.
/// </summary>
/// <param name="Length">Bytes of the header; what follows is the client's.</param>
/// <param name="HasAddresses">
/// Whether the proxy told who is connected. Otherwise (a check by the proxy itself, or a client of an unknown kind) the
/// connection counts as the proxy's own.
/// </param>
/// <param name="Source">The client; null where it has no IP address.</param>
/// <param name="Destination">The address that the client connected to; null where it is no IP address.</param>
internal readonly record struct ProxyHeader(
    int Length, bool HasAddresses, IPEndPoint? Source, IPEndPoint? Destination)
{
    /// <summary>The longest header of version 1, with its line end. Source: section 2.1.</summary>
    public const int TextBytesMax = 107;

    /// <summary>
    /// The longest header of version 2. Chosen: addresses and type-length-values, which may hold a name and a
    /// certificate's subject, in one small block.
    /// </summary>
    public const int BinaryBytesMax = BytePool.SmallBytes;

    // Addresses of the two families, and of Unix sockets, in version 2. Source: section 2.2.
    private const int Inet4Bytes = 12;
    private const int Inet6Bytes = 36;
    private const int UnixBytes = 216;

    // The fixed part of version 2: signature, version and command, family and transport, length.
    private const int BinaryHeadBytes = 16;

    private static ReadOnlySpan<byte> TextSignature => "PROXY "u8;

    private static ReadOnlySpan<byte> BinarySignature => "\r\n\r\n\0\r\nQUIT\n"u8;

    /// <summary>Parses a header from its first byte on.</summary>
    /// <param name="bytes">What has arrived.</param>
    /// <param name="header">The header, if it is there whole.</param>
    /// <param name="reason">Why it is refused, if it is.</param>
    public static ParseStatus Parse(ReadOnlySpan<byte> bytes, out ProxyHeader header, out RefusalReason reason)
    {
        header = default;
        reason = RefusalReason.None;
        if (bytes.IsEmpty)
        {
            return ParseStatus.NeedMore;
        }

        bool isText = bytes[0] == TextSignature[0];
        ReadOnlySpan<byte> signature = isText ? TextSignature : BinarySignature;
        if (bytes.CommonPrefixLength(signature) < Math.Min(bytes.Length, signature.Length))
        {
            reason = RefusalReason.ProxyHeaderMissing;
            return ParseStatus.Refused;
        }

        return isText ? ParseText(bytes, out header, out reason) : ParseBinary(bytes, out header, out reason);
    }

    // Source: section 2.1.
    private static ParseStatus ParseText(ReadOnlySpan<byte> bytes, out ProxyHeader header, out RefusalReason reason)
    {
        header = default;
        reason = RefusalReason.None;
        int end = bytes[..Math.Min(bytes.Length, TextBytesMax)].IndexOf("\r\n"u8);
        if (end < 0)
        {
            return bytes.Length < TextBytesMax ? ParseStatus.NeedMore : Refuse(out reason);
        }

        int length = end + 2;
        ReadOnlySpan<byte> rest = bytes[TextSignature.Length..end];
        ReadOnlySpan<byte> family = Next(ref rest);
        if (family.SequenceEqual("UNKNOWN"u8))
        {
            // Whatever follows is to be ignored.
            header = new ProxyHeader(length, HasAddresses: false, null, null);
            return ParseStatus.Done;
        }

        bool isV6 = family.SequenceEqual("TCP6"u8);
        if ((isV6 || family.SequenceEqual("TCP4"u8))
            && TryAddress(Next(ref rest), isV6, out IPAddress source)
            && TryAddress(Next(ref rest), isV6, out IPAddress destination)
            && AddressText.TryParseNumber(Next(ref rest), IPEndPoint.MaxPort, out int sourcePort)
            && AddressText.TryParseNumber(rest, IPEndPoint.MaxPort, out int destinationPort))
        {
            header = new ProxyHeader(
                length, true, new IPEndPoint(source, sourcePort), new IPEndPoint(destination, destinationPort));
            return ParseStatus.Done;
        }

        return Refuse(out reason);
    }

    // Source: section 2.2.
    private static ParseStatus ParseBinary(ReadOnlySpan<byte> bytes, out ProxyHeader header, out RefusalReason reason)
    {
        header = default;
        reason = RefusalReason.None;
        if (bytes.Length < BinaryHeadBytes)
        {
            return ParseStatus.NeedMore;
        }

        // Version 2 in the upper half; LOCAL (0) or PROXY (1) in the lower.
        byte command = bytes[12];
        int family = bytes[13] >> 4;
        int transport = bytes[13] & 0x0F;
        int addressBytes = (bytes[14] << 8) | bytes[15];
        int length = BinaryHeadBytes + addressBytes;
        int addressBytesMin = family switch
        {
            1 => Inet4Bytes,
            2 => Inet6Bytes,
            3 => UnixBytes,
            _ => 0,
        };
        bool isLocal = command == 0x20;
        bool isTold = !isLocal && family != 0 && transport != 0;
        if (!(isLocal || command == 0x21) || family > 3 || transport > 2 || length > BinaryBytesMax
            || (isTold && addressBytes < addressBytesMin))
        {
            return Refuse(out reason);
        }

        if (bytes.Length < length)
        {
            return ParseStatus.NeedMore;
        }

        ReadOnlySpan<byte> addresses = bytes[BinaryHeadBytes..length];
        header = !isTold ? new ProxyHeader(length, false, null, null)
            : family == 3 ? new ProxyHeader(length, true, null, null)
            : new ProxyHeader(length, true, EndPoint(addresses, family, 0), EndPoint(addresses, family, 1));
        return ParseStatus.Done;
    }

    // Both addresses come first, then both ports.
    private static IPEndPoint EndPoint(ReadOnlySpan<byte> addresses, int family, int index)
    {
        int size = family == 1 ? 4 : 16;
        ReadOnlySpan<byte> port = addresses[((2 * size) + (2 * index))..];
        return new IPEndPoint(new IPAddress(addresses.Slice(index * size, size)), (port[0] << 8) | port[1]);
    }

    private static bool TryAddress(ReadOnlySpan<byte> text, bool isV6, out IPAddress address)
    {
        address = IPAddress.None;
        return text.Contains((byte)':') == isV6 && AddressText.TryParse(text, out address);
    }

    // The word up to the next space, which is consumed; the rest if there is none.
    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> rest)
    {
        int space = rest.IndexOf((byte)' ');
        ReadOnlySpan<byte> word = space < 0 ? rest : rest[..space];
        rest = space < 0 ? default : rest[(space + 1)..];
        return word;
    }

    private static ParseStatus Refuse(out RefusalReason reason)
    {
        reason = RefusalReason.MalformedProxyHeader;
        return ParseStatus.Refused;
    }
}
