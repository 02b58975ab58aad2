using System.Buffers;
using System.Text;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>The bytes between the quotes of a JSON string, and the text they stand for.</summary>
internal static class JsonText
{
    /// <summary>The text as a string.</summary>
    public static string ToString(ReadOnlySpan<byte> raw, bool hasEscapes)
    {
        if (!hasEscapes)
        {
            return Encoding.UTF8.GetString(raw);
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(raw.Length);
        int length = Unescape(raw, rented);
        string text = Encoding.UTF8.GetString(rented.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>Whether raw text with escapes stands for the given UTF-8.</summary>
    public static bool EscapedEquals(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> utf8)
    {
        Span<byte> code = stackalloc byte[4];
        while (!raw.IsEmpty)
        {
            int plain = raw.IndexOf((byte)'\\');
            plain = plain < 0 ? raw.Length : plain;
            if (!utf8.StartsWith(raw[..plain]))
            {
                return false;
            }

            raw = raw[plain..];
            utf8 = utf8[plain..];
            if (!raw.IsEmpty)
            {
                raw = raw[DecodeEscape(raw, code, out int written)..];
                if (!utf8.StartsWith(code[..written]))
                {
                    return false;
                }

                utf8 = utf8[written..];
            }
        }

        return utf8.IsEmpty;
    }

    /// <summary>
    /// Writes the text as UTF-8; returns the bytes written, never more than the raw text has.
    /// </summary>
    public static int Unescape(ReadOnlySpan<byte> raw, Span<byte> output)
    {
        int written = 0;
        while (!raw.IsEmpty)
        {
            int plain = raw.IndexOf((byte)'\\');
            plain = plain < 0 ? raw.Length : plain;
            raw[..plain].CopyTo(output[written..]);
            written += plain;
            raw = raw[plain..];
            if (!raw.IsEmpty)
            {
                raw = raw[DecodeEscape(raw, output[written..], out int code)..];
                written += code;
            }
        }

        return written;
    }

    /// <summary>
    /// Decodes the escape that the raw text starts with to UTF-8. Returns the raw bytes read, 1 to 12. An escape
    /// that is not valid, or half a surrogate pair, becomes a question mark, which is never longer than the escape:
    /// validated JSON has none.
    /// </summary>
    public static int DecodeEscape(ReadOnlySpan<byte> raw, Span<byte> output, out int written)
    {
        int read = TryReadEscape(raw, out Rune rune);
        written = (read > 0 ? rune : new Rune('?')).EncodeToUtf8(output);
        return read > 0 ? read : Math.Min(raw.Length, 2);
    }

    /// <summary>
    /// Reads the escape that the raw text starts with. Returns the raw bytes read (2, 6 or 12), 0 if it is malformed,
    /// or -1 if it is half a surrogate pair.
    /// </summary>
    public static int TryReadEscape(ReadOnlySpan<byte> raw, out Rune rune)
    {
        rune = default;
        if (raw.Length < 2 || raw[0] != (byte)'\\')
        {
            return 0;
        }

        char simple = raw[1] switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'/' => '/',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => '\0',
        };
        if (simple != '\0')
        {
            rune = new Rune(simple);
            return 2;
        }

        if (raw[1] != (byte)'u' || !TryReadHex(raw, out char high))
        {
            return 0;
        }

        if (!char.IsSurrogate(high))
        {
            rune = new Rune(high);
            return 6;
        }

        return raw.Length >= 12
            && raw[6] == (byte)'\\'
            && raw[7] == (byte)'u'
            && TryReadHex(raw[6..], out char low)
            && Rune.TryCreate(high, low, out rune)
            ? 12
            : -1;
    }

    private static bool TryReadHex(ReadOnlySpan<byte> raw, out char unit)
    {
        unit = '\0';
        if (raw.Length < 6)
        {
            return false;
        }

        int value = 0;
        for (int i = 2; i < 6; i++)
        {
            byte digit = raw[i];
            int nibble = digit switch
            {
                >= (byte)'0' and <= (byte)'9' => digit - '0',
                >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
                >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
                _ => -1,
            };
            if (nibble < 0)
            {
                return false;
            }

            value = (value << 4) | nibble;
        }

        unit = (char)value;
        return true;
    }
}
