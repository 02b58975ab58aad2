using System.Buffers.Text;
using System.Diagnostics;

namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// Writes header fields that need no dynamic table: any decoder understands them whatever went before, so that a field
/// can be rendered once and sent on every connection. Source: RFC 7541, section 6.
/// </summary>
/// <remarks>
/// Every method wants room for <see cref="FieldBytesMax"/> and returns false, with nothing of use written, when there
/// is less, even if the field would have fitted. Names are written in lower case (RFC 9113, section 8.2.1) and plain;
/// values are Huffman-coded if that is asked for and shorter.
/// </remarks>
internal static class HpackEncoder
{
    /// <summary>The most bytes of <see cref="TryWriteStatus"/>: one of index, one of length, three digits.</summary>
    public const int StatusBytesMax = 5;

    /// <summary>The most bytes of <see cref="TryWriteDecimal"/>.</summary>
    public const int DecimalFieldBytesMax = (2 * HpackInteger.BytesMax) + DecimalBytesMax;

    // Digits of the largest 64-bit number.
    private const int DecimalBytesMax = 19;

    // What a field begins with, and the bits left for the index. Source: RFC 7541, sections 6.1, 6.2.2 and 6.2.3.
    private const byte IndexedFlag = 0x80;
    private const byte NotIndexedFlag = 0x00;
    private const byte NeverIndexedFlag = 0x10;
    private const int NotIndexedPrefix = 4;
    private const byte HuffmanFlag = 0x80;
    private const int StringPrefix = 7;

    /// <summary>Gives the room that a field needs: three integers at their longest, and the text.</summary>
    public static int FieldBytesMax(int nameLength, int valueLength) =>
        (3 * HpackInteger.BytesMax) + nameLength + valueLength;

    /// <summary>Writes <c>:status</c>.</summary>
    /// <param name="destination">Wants <see cref="StatusBytesMax"/>.</param>
    /// <param name="status">100 to 999.</param>
    /// <param name="written">Bytes written.</param>
    public static bool TryWriteStatus(Span<byte> destination, int status, out int written)
    {
        Debug.Assert(status is >= 100 and <= 999, "A status has three digits.");
        written = 0;
        if (destination.Length < StatusBytesMax)
        {
            return false;
        }

        int index = IndexOfStatus(status);
        if (index != 0)
        {
            destination[0] = (byte)(IndexedFlag | index);
            written = 1;
            return true;
        }

        destination[0] = NotIndexedFlag | StaticTable.Status;
        destination[1] = 3;
        destination[2] = (byte)('0' + (status / 100));
        destination[3] = (byte)('0' + (status / 10 % 10));
        destination[4] = (byte)('0' + (status % 10));
        written = StatusBytesMax;
        return true;
    }

    /// <summary>Writes a field whose name is in the static table.</summary>
    /// <param name="destination">Wants <see cref="FieldBytesMax"/> with a name of length 0.</param>
    /// <param name="nameIndex">1 to <see cref="StaticTable.Count"/>.</param>
    /// <param name="value">Any bytes.</param>
    /// <param name="isHuffmanWanted">Whether the shorter code is worth the work.</param>
    /// <param name="written">Bytes written.</param>
    public static bool TryWrite(
        Span<byte> destination, int nameIndex, ReadOnlySpan<byte> value, bool isHuffmanWanted, out int written) =>
        TryWriteIndexedName(destination, NotIndexedFlag, nameIndex, value, isHuffmanWanted, out written);

    /// <summary>As the other overload, with a name that is not in the static table.</summary>
    /// <param name="destination">Wants <see cref="FieldBytesMax"/>.</param>
    /// <param name="name">ASCII; capitals are written small.</param>
    /// <param name="value">Any bytes.</param>
    /// <param name="isHuffmanWanted">Whether the shorter code is worth the work.</param>
    /// <param name="written">Bytes written.</param>
    public static bool TryWrite(
        Span<byte> destination, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, bool isHuffmanWanted,
        out int written) =>
        TryWriteNewName(destination, NotIndexedFlag, name, value, isHuffmanWanted, out written);

    /// <summary>
    /// Writes a field that no intermediary may remember, such as a secret. Source: RFC 7541, section 7.1.3.
    /// </summary>
    /// <inheritdoc cref="TryWrite(Span{byte}, int, ReadOnlySpan{byte}, bool, out int)"/>
    public static bool TryWriteSecret(
        Span<byte> destination, int nameIndex, ReadOnlySpan<byte> value, bool isHuffmanWanted, out int written) =>
        TryWriteIndexedName(destination, NeverIndexedFlag, nameIndex, value, isHuffmanWanted, out written);

    /// <summary>As the other overload, with a name that is not in the static table.</summary>
    /// <inheritdoc cref="TryWrite(Span{byte}, ReadOnlySpan{byte}, ReadOnlySpan{byte}, bool, out int)"/>
    public static bool TryWriteSecret(
        Span<byte> destination, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, bool isHuffmanWanted,
        out int written) =>
        TryWriteNewName(destination, NeverIndexedFlag, name, value, isHuffmanWanted, out written);

    /// <summary>Writes a field with a number, such as <c>content-length</c>.</summary>
    /// <param name="destination">Wants <see cref="DecimalFieldBytesMax"/>.</param>
    /// <param name="nameIndex">1 to <see cref="StaticTable.Count"/>.</param>
    /// <param name="value">0 or more.</param>
    /// <param name="written">Bytes written.</param>
    public static bool TryWriteDecimal(Span<byte> destination, int nameIndex, long value, out int written)
    {
        Debug.Assert(value >= 0, "A field of digits has no sign.");
        written = 0;
        if (destination.Length < DecimalFieldBytesMax)
        {
            return false;
        }

        int at = HpackInteger.Write(destination, NotIndexedFlag, NotIndexedPrefix, nameIndex);
        bool isFormatted = Utf8Formatter.TryFormat(value, destination[(at + 1)..], out int digits);
        Debug.Assert(isFormatted, "The room was checked.");
        destination[at] = (byte)digits;
        written = at + 1 + digits;
        return true;
    }

    /// <summary>Renders a field that never changes, as short as it goes, to be copied into each answer.</summary>
    /// <param name="name">ASCII; may be in the static table.</param>
    /// <param name="value">Any bytes.</param>
    public static byte[] Render(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var buffer = new byte[FieldBytesMax(name.Length, value.Length)];
        Span<byte> lower = buffer.AsSpan(0, name.Length);
        CopyLower(name, lower);
        int nameIndex = StaticTable.IndexOfName(lower);
        bool isWritten = nameIndex == 0
            ? TryWrite(buffer, name, value, isHuffmanWanted: true, out int written)
            : TryWrite(buffer, nameIndex, value, isHuffmanWanted: true, out written);
        Debug.Assert(isWritten, "The buffer has the room that is asked for.");
        return buffer[..written];
    }

    // Source: RFC 7541, appendix A.
    private static int IndexOfStatus(int status) => status switch
    {
        200 => 8,
        204 => 9,
        206 => 10,
        304 => 11,
        400 => 12,
        404 => 13,
        500 => 14,
        _ => 0,
    };

    private static bool TryWriteIndexedName(
        Span<byte> destination, byte flag, int nameIndex, ReadOnlySpan<byte> value, bool isHuffmanWanted,
        out int written)
    {
        Debug.Assert(nameIndex is >= 1 and <= StaticTable.Count, "The name is in the static table.");
        written = 0;
        if (destination.Length < FieldBytesMax(0, value.Length))
        {
            return false;
        }

        int at = HpackInteger.Write(destination, flag, NotIndexedPrefix, nameIndex);
        written = at + WriteString(destination[at..], value, isHuffmanWanted);
        return true;
    }

    private static bool TryWriteNewName(
        Span<byte> destination, byte flag, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, bool isHuffmanWanted,
        out int written)
    {
        written = 0;
        if (destination.Length < FieldBytesMax(name.Length, value.Length))
        {
            return false;
        }

        destination[0] = flag;
        int at = 1 + HpackInteger.Write(destination[1..], 0, StringPrefix, name.Length);
        CopyLower(name, destination.Slice(at, name.Length));
        at += name.Length;
        written = at + WriteString(destination[at..], value, isHuffmanWanted);
        return true;
    }

    private static int WriteString(Span<byte> destination, ReadOnlySpan<byte> text, bool isHuffmanWanted)
    {
        int at;
        if (isHuffmanWanted)
        {
            int encodedLength = HuffmanCode.EncodedLength(text);
            if (encodedLength < text.Length)
            {
                at = HpackInteger.Write(destination, HuffmanFlag, StringPrefix, encodedLength);
                return at + HuffmanCode.Encode(text, destination[at..]);
            }
        }

        at = HpackInteger.Write(destination, 0, StringPrefix, text.Length);
        text.CopyTo(destination[at..]);
        return at + text.Length;
    }

    private static void CopyLower(ReadOnlySpan<byte> name, Span<byte> destination)
    {
        for (int i = 0; i < name.Length; i++)
        {
            byte value = name[i];
            destination[i] = value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;
        }
    }
}
