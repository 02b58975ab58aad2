using System.Diagnostics;

namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// Writes the field blocks of one connection's answers. Only the server's constant fields enter the client's dynamic
/// table, each when it is first needed, and nothing ever leaves it, so that their places are known without a copy of
/// the table here. Owner: the connection's turn.
/// </summary>
internal sealed class ResponseEncoder(ConstantFields constants, ServerClock clock)
{
    // The first place behind the static table. Source: RFC 7541, section 2.3.3.
    private const int FirstDynamicIndex = StaticTable.Count + 1;

    private const byte IndexedFlag = 0x80;
    private const int IndexedPrefix = 7;

    // "Dynamic table size update" to 0. Source: RFC 7541, section 6.3.
    private const byte EmptyTable = 0x20;

    // Bytes of what has a bounded length: size update, status, date, content length, and what frames the content type.
    private const int BoundedBytes = 1 + HpackEncoder.StatusBytesMax + HpackEncoder.DecimalFieldBytesMax + 64
        + (3 * HpackInteger.BytesMax);

    // For each constant field its turn in entering the table, from 1 on; 0 as long as it is not there.
    private byte[]? _entered;
    private int _enteredCount;
    private bool _hasTable = true;
    private bool _isTableDropped;

    /// <summary>Bytes that a block of these header lines, of this content type, may take.</summary>
    public int BytesMax(int headerLinesBytes, int contentTypeBytes) =>
        BoundedBytes + constants.LiteralBytes + contentTypeBytes + (headerLinesBytes * 4);

    /// <summary>The client says how large its table is.</summary>
    public void SetTableSize(uint bytes)
    {
        if (bytes < HpackDecoder.TableBytesDefault && _hasTable)
        {
            _hasTable = false;
            _isTableDropped = true;
        }
    }

    /// <summary>Writes the block of an interim answer.</summary>
    /// <returns>Bytes written.</returns>
    public int WriteInterim(Span<byte> destination, int status)
    {
        int at = WriteTableUpdate(destination);
        return at + WriteStatus(destination[at..], status);
    }

    /// <summary>Writes the block of an answer.</summary>
    /// <param name="destination">At least <see cref="BytesMax"/>.</param>
    /// <param name="stream">Its status, type and header lines.</param>
    /// <param name="contentLength">The length of its body, or -1 if that is not known.</param>
    /// <param name="hasContent">Whether it has a body that is not empty.</param>
    /// <returns>Bytes written.</returns>
    public int Write(Span<byte> destination, Http2Stream stream, long contentLength, bool hasContent)
    {
        int status = stream.StatusCode;
        bool isBodiless = ResponseHead.IsBodiless(status);
        int at = WriteTableUpdate(destination);
        at += WriteStatus(destination[at..], status);
        at += Copy(clock.DateField, destination[at..]);
        for (int i = ConstantFields.Json + 1; i < constants.Count; i++)
        {
            at += WriteConstant(destination[at..], i);
        }

        if (hasContent && !isBodiless)
        {
            at += WriteContentType(destination[at..], stream.ContentType);
        }

        at += WriteLines(destination[at..], stream.HeaderLines);
        if (contentLength >= 0 && !isBodiless)
        {
            bool fits = HpackEncoder.TryWriteDecimal(
                destination[at..], StaticTable.ContentLength, contentLength, out int written);
            Debug.Assert(fits, "BytesMax counts it.");
            at += written;
        }

        return at;
    }

    private static int Copy(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        source.CopyTo(destination);
        return source.Length;
    }

    private static int WriteStatus(Span<byte> destination, int status)
    {
        bool fits = HpackEncoder.TryWriteStatus(destination, status, out int written);
        Debug.Assert(fits, "BytesMax counts it.");
        return written;
    }

    private int WriteTableUpdate(Span<byte> destination)
    {
        if (!_isTableDropped)
        {
            return 0;
        }

        _isTableDropped = false;
        destination[0] = EmptyTable;
        return 1;
    }

    private int WriteContentType(Span<byte> destination, ReadOnlySpan<byte> type)
    {
        if (type.IsEmpty)
        {
            return 0;
        }

        if (type.SequenceEqual("application/json"u8))
        {
            return WriteConstant(destination, ConstantFields.Json);
        }

        bool fits = HpackEncoder.TryWrite(
            destination, StaticTable.ContentType, type, isHuffmanWanted: false, out int written);
        Debug.Assert(fits, "BytesMax counts it.");
        return written;
    }

    private int WriteConstant(Span<byte> destination, int index)
    {
        if (!_hasTable || constants.Indexing(index).IsEmpty)
        {
            return Copy(constants.Literal(index), destination);
        }

        _entered ??= new byte[constants.Count];
        int turn = _entered[index];
        if (turn == 0)
        {
            _entered[index] = (byte)++_enteredCount;
            return Copy(constants.Indexing(index), destination);
        }

        return HpackInteger.Write(
            destination, IndexedFlag, IndexedPrefix, FirstDynamicIndex + _enteredCount - turn);
    }

    // The lines are "name: value\r\n", as HTTP/1.1 sends them; neither part has the marks that end it.
    private static int WriteLines(Span<byte> destination, ReadOnlySpan<byte> lines)
    {
        int at = 0;
        while (!lines.IsEmpty)
        {
            int nameEnd = lines.IndexOf((byte)':');
            int lineEnd = lines.IndexOf((byte)'\r');
            ReadOnlySpan<byte> name = lines[..nameEnd];
            ReadOnlySpan<byte> value = lines[(nameEnd + 2)..lineEnd];
            int nameIndex = StaticTable.IndexOfName(name);
            bool fits = nameIndex == 0
                ? HpackEncoder.TryWrite(destination[at..], name, value, isHuffmanWanted: false, out int written)
                : HpackEncoder.TryWrite(destination[at..], nameIndex, value, isHuffmanWanted: false, out written);
            Debug.Assert(fits, "BytesMax counts it.");
            at += written;
            lines = lines[(lineEnd + 2)..];
        }

        return at;
    }
}
