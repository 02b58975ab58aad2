using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dendrite.Fast.Outbound;

/// <summary>
/// Reads the host of a URL in one canonical form: a name of letters, digits, hyphens and underscores in lower case, an
/// IPv4 address as four decimal numbers, or an IPv6 address without brackets. What other readers would take for an
/// address in another notation (octal, hexadecimal, one number, a dot behind it) is refused, not interpreted.
/// </summary>
internal static class HostText
{
    /// <summary>Longest name. Source: RFC 1035, section 2.3.4, without the length bytes.</summary>
    public const int NameCharsMax = 253;

    // Source: RFC 1035, section 2.3.4.
    private const int LabelCharsMax = 63;

    // The longest text of an IPv6 address, with an IPv4 address at its end, in brackets.
    private const int LiteralCharsMax = 47;

    // Names outside ASCII. Their characters are checked after the mapping. Source: RFC 3490, section 4.
    private static readonly IdnMapping Idn = new();

    /// <summary>Reads a host.</summary>
    /// <param name="text">The host as in a URL: an IPv6 address in brackets.</param>
    /// <param name="host">The canonical form.</param>
    /// <returns>False if it is not the name or address of a host.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out CanonicalHost host)
    {
        host = default;
        if (text is ['[', .., ']'])
        {
            return TryParseIPv6(text[1..^1], out host);
        }

        // What becomes an address only by the mapping to ASCII was not written as one.
        return TryAscii(text, out var name) && (EndsInNumber(name)
            ? Ascii.IsValid(text) && TryParseIPv4(name, out host)
            : TryParseName(name, out host));
    }

    private static bool TryParseIPv6(ReadOnlySpan<char> text, out CanonicalHost host)
    {
        host = default;

        // A zone names an interface of this machine: nobody else has a say in that.
        if (text.Length > LiteralCharsMax
            || text.Contains('%')
            || text.Contains('[')
            || !IPAddress.TryParse(text, out var address)
            || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return false;
        }

        host = new CanonicalHost(address.ToString(), address);
        return true;
    }

    // Four decimal numbers without leading zeros. Source: RFC 3986, section 3.2.2, IPv4address.
    private static bool TryParseIPv4(string text, out CanonicalHost host)
    {
        host = default;
        Span<byte> bytes = stackalloc byte[4];
        var parts = text.Split('.');
        if (parts.Length != bytes.Length)
        {
            return false;
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            if ((parts[i].Length > 1 && parts[i][0] == '0')
                || !byte.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[i]))
            {
                return false;
            }
        }

        host = new CanonicalHost(text, new IPAddress(bytes));
        return true;
    }

    private static bool TryParseName(string text, out CanonicalHost host)
    {
        host = default;

        // The dot of the root says nothing more than the name; without it two spellings are one origin.
        var name = text.EndsWith('.') ? text[..^1] : text;
        if (name.Length is 0 or > NameCharsMax)
        {
            return false;
        }

        foreach (var range in name.AsSpan().Split('.'))
        {
            if (!IsLabel(name.AsSpan()[range]))
            {
                return false;
            }
        }

        host = new CanonicalHost(name, null);
        return true;
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        foreach (var c in label)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return label.Length is > 0 and <= LabelCharsMax && label[0] != '-' && label[^1] != '-';
    }

    /// <summary>
    /// Whether the last label is a number in any notation that some reader of addresses knows. No top-level domain is
    /// one. Source: WHATWG URL, "ends in a number checker"; here any label of 0x and hexadecimal digits counts.
    /// </summary>
    private static bool EndsInNumber(string name)
    {
        var text = name.EndsWith('.') ? name.AsSpan(0, name.Length - 1) : name;
        var last = text[(text.LastIndexOf('.') + 1)..];
        return !last.IsEmpty && (last.IndexOfAnyExceptInRange('0', '9') < 0
            || (last.StartsWith("0x", StringComparison.Ordinal) && last[2..].IndexOfAnyExcept(HexDigits) < 0));
    }

    private static ReadOnlySpan<char> HexDigits => "0123456789abcdef";

    private static bool TryAscii(ReadOnlySpan<char> text, out string ascii)
    {
        // Bounded before the mapping; a name outside ASCII only becomes longer by it.
        ascii = "";
        if (text.Length is 0 or > NameCharsMax + 1)
        {
            return false;
        }

        try
        {
            ascii = Ascii.IsValid(text) ? text.ToString() : Idn.GetAscii(text.ToString());
        }
        catch (ArgumentException)
        {
            // Not a name of any script.
            return false;
        }

        ascii = ascii.ToLowerInvariant();
        return Ascii.IsValid(ascii);
    }
}
