using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>Writes text in the escaped form of canonical JSON.</summary>
/// <remarks>Source: appendices v1.19, "Canonical JSON", Grammar.</remarks>
public static class JsonEscapes
{
    /// <summary>Most bytes that one code point takes in canonical JSON: <c>\u00XX</c>.</summary>
    internal const int EscapeBytesMax = 6;

    /// <summary>What ends a run of plain characters: quotes, backslashes and control characters.</summary>
    internal static readonly SearchValues<byte> MustEscape = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(static value => (byte)value)]);

    /// <summary>Appends UTF-8 as a JSON string, quotes included.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <param name="output">Receives the string.</param>
    public static void WriteString(ReadOnlySpan<byte> utf8, PooledByteBuffer output)
    {
        output.Append((byte)'"');
        Span<byte> escape = stackalloc byte[EscapeBytesMax];
        while (true)
        {
            int plain = utf8.IndexOfAny(MustEscape);
            if (plain < 0)
            {
                break;
            }

            output.Append(utf8[..plain]);
            output.Append(escape[..WriteAscii(utf8[plain], escape)]);
            utf8 = utf8[(plain + 1)..];
        }

        output.Append(utf8);
        output.Append((byte)'"');
    }

    /// <summary>
    /// Appends text as a JSON string, quotes included. False, with nothing appended, if it has half a surrogate pair,
    /// which no UTF-8 can hold.
    /// </summary>
    public static bool TryWriteString(ReadOnlySpan<char> text, PooledByteBuffer output)
    {
        int count = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte[]? rented = count > 1024 ? ArrayPool<byte>.Shared.Rent(count) : null;
        Span<byte> utf8 = rented ?? stackalloc byte[1024];
        bool isWellFormed =
            Utf8.FromUtf16(text, utf8, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done;
        if (isWellFormed)
        {
            WriteString(utf8[..written], output);
        }

        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return isWellFormed;
    }

    /// <summary>Writes a code point in its shortest form. Returns the bytes written, at most 6.</summary>
    internal static int Write(Rune rune, Span<byte> output) =>
        rune.IsAscii ? WriteAscii((byte)rune.Value, output) : rune.EncodeToUtf8(output);

    private static int WriteAscii(byte value, Span<byte> output)
    {
        byte letter = value switch
        {
            (byte)'"' => (byte)'"',
            (byte)'\\' => (byte)'\\',
            (byte)'\b' => (byte)'b',
            (byte)'\t' => (byte)'t',
            (byte)'\n' => (byte)'n',
            (byte)'\f' => (byte)'f',
            (byte)'\r' => (byte)'r',
            _ => 0,
        };
        if (letter != 0)
        {
            output[0] = (byte)'\\';
            output[1] = letter;
            return 2;
        }

        if (value >= 0x20)
        {
            output[0] = value;
            return 1;
        }

        "\\u00"u8.CopyTo(output);
        output[4] = (byte)('0' + (value >> 4));
        output[5] = "0123456789abcdef"u8[value & 0xF];
        return EscapeBytesMax;
    }
}
