using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Decodes percent-encoded bytes of one path segment or query component. A decoded <c>%2F</c> is a plain byte of its
/// segment: segments are cut before decoding. Source: RFC 3986, section 2.1.
/// </summary>
public static class PercentDecoding
{
    // Longest text decoded on the stack. Chosen: identifiers have at most 255 bytes, three times that when encoded.
    private const int StackBytesMax = 768;

    /// <summary>Decodes into a buffer. <c>+</c> stays as it is.</summary>
    /// <param name="raw">The encoded bytes.</param>
    /// <param name="destination">At least as long as <paramref name="raw"/>; may be the same memory.</param>
    /// <param name="written">The number of decoded bytes.</param>
    /// <returns>False if a percent sign is not followed by two hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">The destination is shorter than the input.</exception>
    public static bool TryDecode(ReadOnlySpan<byte> raw, Span<byte> destination, out int written) =>
        TryDecode(raw, destination, plusIsSpace: false, out written);

    /// <summary>Decodes into a string of valid UTF-8. <c>+</c> stays as it is.</summary>
    /// <param name="raw">The encoded bytes.</param>
    /// <param name="text">The decoded text, or null.</param>
    /// <returns>False if the encoding is malformed or what it decodes to is not UTF-8.</returns>
    public static bool TryDecodeToString(ReadOnlySpan<byte> raw, [NotNullWhen(true)] out string? text) =>
        TryDecodeToString(raw, plusIsSpace: false, out text);

    internal static bool TryDecodeToString(
        ReadOnlySpan<byte> raw, bool plusIsSpace, [NotNullWhen(true)] out string? text)
    {
        text = null;
        Span<byte> buffer = raw.Length <= StackBytesMax ? stackalloc byte[StackBytesMax] : new byte[raw.Length];
        if (!TryDecode(raw, buffer, plusIsSpace, out int written) || !Utf8.IsValid(buffer[..written]))
        {
            return false;
        }

        text = Encoding.UTF8.GetString(buffer[..written]);
        return true;
    }

    internal static bool TryDecode(
        ReadOnlySpan<byte> raw, Span<byte> destination, bool plusIsSpace, out int written)
    {
        if (destination.Length < raw.Length)
        {
            throw new ArgumentException("The destination is shorter than the input.", nameof(destination));
        }

        written = 0;
        int read = 0;
        while (read < raw.Length)
        {
            ReadOnlySpan<byte> rest = raw[read..];
            int special = plusIsSpace ? rest.IndexOfAny((byte)'%', (byte)'+') : rest.IndexOf((byte)'%');
            int plain = special < 0 ? rest.Length : special;
            rest[..plain].CopyTo(destination[written..]);
            written += plain;
            read += plain;
            if (special < 0)
            {
                break;
            }

            if (raw[read] == (byte)'+')
            {
                destination[written++] = (byte)' ';
                read++;
                continue;
            }

            if (raw.Length - read < 3 || !TryHex(raw[read + 1], out int high) || !TryHex(raw[read + 2], out int low))
            {
                written = 0;
                return false;
            }

            destination[written++] = (byte)((high << 4) | low);
            read += 3;
        }

        return true;
    }

    internal static bool TryHex(byte digit, out int value)
    {
        int letter = digit | 0x20;
        value = digit is >= (byte)'0' and <= (byte)'9' ? digit - '0'
            : letter is >= 'a' and <= 'f' ? letter - 'a' + 10
            : -1;
        return value >= 0;
    }
}
