using System.Buffers;

namespace Dendrite.Fast.Transport;

/// <summary>The character classes of HTTP, as vectorised sets.</summary>
internal static class HttpCharacters
{
    /// <summary>Source: RFC 9110, section 5.6.2 (tchar).</summary>
    private static readonly SearchValues<byte> TokenBytes = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    /// <summary>
    /// Source: RFC 9110, section 5.5 (field-vchar, SP, HTAB): all but controls. obs-text (0x80 to 0xFF) is taken.
    /// </summary>
    private static readonly SearchValues<byte> FieldValueBytes = SearchValues.Create(
        [(byte)'\t', .. Enumerable.Range(0x20, 0x7F - 0x20).Select(b => (byte)b),
            .. Enumerable.Range(0x80, 0x80).Select(b => (byte)b)]);

    /// <summary>
    /// What a target may have: visible ASCII without <c>#</c>. Wider than RFC 3986 by <c>"&lt;&gt;[\]^`{|}</c>, which
    /// browsers leave unencoded in queries; none of these frames anything.
    /// </summary>
    private static readonly SearchValues<byte> TargetBytes = SearchValues.Create(
        [.. Enumerable.Range(0x21, 0x7F - 0x21).Where(b => b != '#').Select(b => (byte)b)]);

    /// <summary>Source: RFC 3986, section 3.2.2 (reg-name, IPv4address), with the colon of the port.</summary>
    private static readonly SearchValues<byte> HostBytes = SearchValues.Create(
        "-._~!$&'()*+,;=%:0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static readonly SearchValues<byte> IpLiteralBytes = SearchValues.Create(
        "-._~!$&'()*+,;=:0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    public static bool IsToken(ReadOnlySpan<byte> text) => !text.IsEmpty && text.IndexOfAnyExcept(TokenBytes) < 0;

    public static bool IsTokenByte(byte value) => TokenBytes.Contains(value);

    public static bool IsFieldValue(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(FieldValueBytes) < 0;

    public static bool IsFieldValueByte(byte value) => FieldValueBytes.Contains(value);

    public static bool IsTarget(ReadOnlySpan<byte> text) => !text.IsEmpty && text.IndexOfAnyExcept(TargetBytes) < 0;

    /// <summary>Whether the text is uri-host [ ":" port ] with a host that is not empty.</summary>
    public static bool IsHost(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        int portColon;
        if (text[0] == (byte)'[')
        {
            int close = text.IndexOf((byte)']');
            if (close < 3 || text[1..close].IndexOfAnyExcept(IpLiteralBytes) >= 0)
            {
                return false;
            }

            if (close == text.Length - 1)
            {
                return true;
            }

            portColon = close + 1;
            if (text[portColon] != (byte)':')
            {
                return false;
            }
        }
        else
        {
            if (text.IndexOfAnyExcept(HostBytes) >= 0)
            {
                return false;
            }

            portColon = text.IndexOf((byte)':');
            if (portColon == 0)
            {
                return false;
            }
        }

        // An empty port is allowed by RFC 3986, section 3.2.3; a number above 65,535 has at least five digits.
        return portColon < 0 || IsPort(text[(portColon + 1)..]);
    }

    private static bool IsPort(ReadOnlySpan<byte> text) =>
        text.Length <= 5 && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
