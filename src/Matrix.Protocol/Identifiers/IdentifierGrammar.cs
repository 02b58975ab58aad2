using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Unicode;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>Grammar shared by the identifiers. Source: appendices v1.19, "Identifier Grammar".</summary>
internal static class IdentifierGrammar
{
    private const int PortDigitsMax = 5;
    private const int Ipv6CharsMin = 2;
    private const int Ipv6CharsMax = 45;
    private const int DnsNameCharsMax = 255;

    private static readonly SearchValues<char> DnsChars =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-.");

    private static readonly SearchValues<char> Ipv6Chars = SearchValues.Create("0123456789ABCDEFabcdef:.");

    private static readonly SearchValues<char> Base64Chars =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/");

    private static readonly SearchValues<char> Base64UrlChars =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_");

    /// <summary>
    /// Whether the text is well-formed UTF-16 without NUL and at most <paramref name="bytesMax"/> of UTF-8.
    /// </summary>
    public static bool IsText(ReadOnlySpan<char> text, int bytesMax)
    {
        // One char is at least one byte, so the first test bounds the work of the others.
        if (text.Length > bytesMax || text.Contains('\0'))
        {
            return false;
        }

        return Ascii.IsValid(text)
            || (IsWellFormed(text) && Encoding.UTF8.GetByteCount(text) <= bytesMax);
    }

    /// <summary>Whether every surrogate is one half of a pair.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        // The framework's searches for ranges of chars box their bounds until the JIT's last tier has compiled them.
        if (Ascii.IsValid(text))
        {
            return true;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    /// <summary>
    /// Decodes UTF-8 of at most 255 bytes into <paramref name="buffer"/>, which holds at least as many chars.
    /// </summary>
    public static bool TryDecode(ReadOnlySpan<byte> utf8, Span<char> buffer, out ReadOnlySpan<char> text)
    {
        text = default;
        if (utf8.Length > EventLimits.IdentifierBytesMax
            || Utf8.ToUtf16(utf8, buffer, out _, out int chars, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            return false;
        }

        text = buffer[..chars];
        return true;
    }

    /// <summary>
    /// Splits <c>sigil localpart ":" domain</c> at the first colon. True if the text obeys the length, the sigil and
    /// the grammar of the server name; the localpart may be anything, the empty text included.
    /// </summary>
    public static bool TrySplit(ReadOnlySpan<char> text, char sigil, out int colon)
    {
        colon = -1;
        if (text.IsEmpty || text[0] != sigil || !IsText(text, EventLimits.IdentifierBytesMax))
        {
            return false;
        }

        colon = text.IndexOf(':');
        return colon > 0 && IsServerName(text[(colon + 1)..]);
    }

    /// <summary>Whether the text is <c>hostname [":" port]</c>.</summary>
    public static bool IsServerName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > EventLimits.ServerNameBytesMax)
        {
            return false;
        }

        if (text[0] == '[')
        {
            int close = text.IndexOf(']');
            return close > 0 && IsIpv6(text[1..close]) && IsOptionalPort(text[(close + 1)..]);
        }

        int colon = text.IndexOf(':');
        ReadOnlySpan<char> host = colon < 0 ? text : text[..colon];
        return host.Length is > 0 and <= DnsNameCharsMax
            && !host.ContainsAnyExcept(DnsChars)
            && (colon < 0 || IsOptionalPort(text[colon..]));
    }

    /// <summary>Whether the text has the length and the alphabet of a SHA-256 hash in standard base64.</summary>
    public static bool IsBase64Hash(ReadOnlySpan<char> text) =>
        text.Length == EventLimits.HashBase64Chars && !text.ContainsAnyExcept(Base64Chars);

    /// <summary>Whether the text has the length and the alphabet of a SHA-256 hash in URL-safe base64.</summary>
    public static bool IsBase64UrlHash(ReadOnlySpan<char> text) =>
        text.Length == EventLimits.HashBase64Chars && !text.ContainsAnyExcept(Base64UrlChars);

    /// <summary>Whether the text is one or more of <c>A-Z a-z 0-9 _ -</c>, the alphabet of media ids.</summary>
    public static bool IsUrlSafeToken(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !text.ContainsAnyExcept(Base64UrlChars);

    private static bool IsOptionalPort(ReadOnlySpan<char> text) =>
        text.IsEmpty
        || (text[0] == ':'
            && text.Length is > 1 and <= PortDigitsMax + 1
            && !text[1..].ContainsAnyExceptInRange('0', '9'));

    private static bool IsIpv6(ReadOnlySpan<char> text) =>
        text.Length is >= Ipv6CharsMin and <= Ipv6CharsMax
        && !text.ContainsAnyExcept(Ipv6Chars)
        && IPAddress.TryParse(text, out IPAddress? address)
        && address.AddressFamily == AddressFamily.InterNetworkV6;
}
