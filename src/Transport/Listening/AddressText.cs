using System.Buffers;
using System.Net;
using System.Text;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Reads literal addresses as programs write them, and nothing else: no names, no short or octal or hexadecimal forms
/// of IPv4, no zones.
/// </summary>
internal static class AddressText
{
    // The longest form is an IPv4-mapped IPv6 address with all its digits.
    private const int BytesMax = 45;

    private static readonly SearchValues<byte> V6Characters = SearchValues.Create("0123456789abcdefABCDEF:."u8);

    /// <summary>Reads <c>192.0.2.1</c> or <c>2001:db8::1</c>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out IPAddress address)
    {
        address = IPAddress.None;
        if (text.Contains((byte)':'))
        {
            Span<char> characters = stackalloc char[BytesMax];
            if (text.Length > BytesMax || text.ContainsAnyExcept(V6Characters))
            {
                return false;
            }

            Encoding.ASCII.GetChars(text, characters);
            if (IPAddress.TryParse(characters[..text.Length], out IPAddress? parsed))
            {
                address = parsed;
                return true;
            }

            return false;
        }

        Span<byte> bytes = stackalloc byte[4];
        for (int i = 0; i < 4; i++)
        {
            int dot = i < 3 ? text.IndexOf((byte)'.') : text.Length;
            if (dot < 0 || !TryParseNumber(text[..dot], byte.MaxValue, out int number))
            {
                return false;
            }

            bytes[i] = (byte)number;
            text = i < 3 ? text[(dot + 1)..] : default;
        }

        address = new IPAddress(bytes);
        return true;
    }

    /// <summary>
    /// Reads an address with or without a port: <c>192.0.2.1:80</c>, <c>[2001:db8::1]:80</c>, <c>[2001:db8::1]</c>, or
    /// as <see cref="TryParse"/>. The port is checked and dropped.
    /// </summary>
    public static bool TryParseNode(ReadOnlySpan<byte> text, out IPAddress address)
    {
        address = IPAddress.None;
        if (text is [(byte)'[', ..])
        {
            int end = text.IndexOf((byte)']');
            return end > 0 && text[1..end].Contains((byte)':') && IsPortOrNothing(text[(end + 1)..])
                && TryParse(text[1..end], out address);
        }

        int colon = text.IndexOf((byte)':');
        bool isV6 = colon >= 0 && text[(colon + 1)..].Contains((byte)':');
        return colon < 0 || isV6
            ? TryParse(text, out address)
            : IsPortOrNothing(text[colon..]) && TryParse(text[..colon], out address);
    }

    /// <summary>Reads decimal digits without leading zeros.</summary>
    public static bool TryParseNumber(ReadOnlySpan<byte> text, int max, out int number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > 5 || (text[0] == '0' && text.Length > 1))
        {
            return false;
        }

        foreach (byte digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return number <= max;
    }

    private static bool IsPortOrNothing(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (text[0] == ':' && TryParseNumber(text[1..], ushort.MaxValue, out _));
}
