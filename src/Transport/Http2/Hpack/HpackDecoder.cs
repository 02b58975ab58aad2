namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// Decodes the header blocks of one connection. A block that is too large is decoded to its end all the same, without
/// being stored, since the dynamic table has to see every field. Source: RFC 7541, sections 3 and 6.
/// </summary>
/// <remarks>Owner: the flow of the connection, which gives one block after the other.</remarks>
internal sealed class HpackDecoder
{
    /// <summary>The size of the table as long as nobody says otherwise. Source: RFC 9113, section 6.5.2.</summary>
    public const int TableBytesDefault = 4096;

    /// <summary>
    /// How many times the limit of a header list a block may decode to before it counts as an attack. Chosen: what a
    /// client in good faith sends by mistake stays below.
    /// </summary>
    public const int FloodFactor = 16;

    /// <summary>The least that counts as an attack, in bytes. Chosen: a few milliseconds of work.</summary>
    public const int FloodBytesMin = 1024 * 1024;

    // Source: RFC 7541, section 4.2: the smallest size in between, and the last one.
    private const int SizeUpdatesMax = 2;

    // The bits that say what a field is, and how many are left for the integer. Source: RFC 7541, section 6.
    private const int IndexedFlag = 0x80;
    private const int IndexedPrefix = 7;
    private const int IncrementalFlag = 0x40;
    private const int IncrementalPrefix = 6;
    private const int SizeUpdateFlag = 0x20;
    private const int SizeUpdatePrefix = 5;
    private const int NotIndexedPrefix = 4;
    private const int HuffmanFlag = 0x80;
    private const int StringPrefix = 7;

    private readonly HpackDynamicTable _table;
    private readonly int _tableBytesMax;
    private readonly int _listBytesMax;
    private readonly long _floodBytes;

    // Where a field lies that has to enter the table but has no place with the request; made when first needed.
    private byte[] _scratch = [];

    /// <param name="tableBytesMax">
    /// SETTINGS_HEADER_TABLE_SIZE as told to the peer, 0 to <see cref="HpackDynamicTable.SizeMax"/>.
    /// </param>
    /// <param name="listBytesMax">
    /// SETTINGS_MAX_HEADER_LIST_SIZE: names, values and 32 for each field (RFC 9113, section 6.5.2); 0 or more.
    /// </param>
    public HpackDecoder(int tableBytesMax, int listBytesMax)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(listBytesMax);
        _table = new HpackDynamicTable(tableBytesMax);
        _tableBytesMax = tableBytesMax;
        _listBytesMax = listBytesMax;
        _floodBytes = Math.Max((long)FloodFactor * listBytesMax, FloodBytesMin);
    }

    /// <summary>Decodes one whole header block.</summary>
    /// <param name="block">All fragments of the block, joined. Not kept.</param>
    /// <param name="destination">
    /// Gets name and value of each field, one behind the other; nothing is written beyond it. Empty to keep the table
    /// in step with a block that nobody wants.
    /// </param>
    /// <param name="handler">Told about each field that is stored.</param>
    /// <param name="written">Bytes of the destination that the fields told take.</param>
    public HpackStatus Decode<THandler>(
        ReadOnlySpan<byte> block, Span<byte> destination, ref THandler handler, out int written)
        where THandler : struct, IHeaderFieldHandler, allows ref struct
    {
        written = 0;
        int at = 0;
        if (!ReadSizeUpdates(block, ref at))
        {
            return HpackStatus.CompressionError;
        }

        var status = HpackStatus.Ok;
        long listBytes = 0;
        while (at < block.Length)
        {
            // Without a place to be stored, a field is only followed.
            Span<byte> room = status == HpackStatus.Ok ? destination[written..] : default;
            if (!ReadField(block, ref at, room, out Field field))
            {
                return HpackStatus.CompressionError;
            }

            int fieldBytes = field.NameLength + field.ValueLength;
            listBytes += fieldBytes + HpackDynamicTable.EntryOverhead;
            if (listBytes > _floodBytes)
            {
                return HpackStatus.Flood;
            }

            if (status != HpackStatus.Ok)
            {
                continue;
            }

            if (fieldBytes > room.Length || listBytes > _listBytesMax)
            {
                status = HpackStatus.HeaderListTooLarge;
                continue;
            }

            var name = new ByteSlice(written, field.NameLength);
            var value = new ByteSlice(name.End, field.ValueLength);
            written = value.End;
            if (!handler.OnField(name, value, field.NameIndex))
            {
                status = HpackStatus.Stopped;
            }
        }

        return status;
    }

    private bool ReadSizeUpdates(ReadOnlySpan<byte> block, ref int at)
    {
        int count = 0;
        while (at < block.Length && (block[at] & 0xE0) == SizeUpdateFlag)
        {
            if (++count > SizeUpdatesMax
                || !HpackInteger.TryRead(block, SizeUpdatePrefix, ref at, out int size)
                || !_table.TrySetCapacity(size))
            {
                return false;
            }
        }

        return true;
    }

    // Decodes the next field into the room given if it fits, tells its lengths also if not, and updates the table.
    private bool ReadField(ReadOnlySpan<byte> block, ref int at, Span<byte> room, out Field field)
    {
        byte first = block[at];
        if (first >= IndexedFlag)
        {
            return ReadIndexed(block, ref at, room, out field);
        }

        if (first >= IncrementalFlag)
        {
            int start = at;
            if (!ReadLiteral(block, ref at, IncrementalPrefix, room, out field))
            {
                return false;
            }

            int fieldBytes = field.NameLength + field.ValueLength;
            if (fieldBytes <= room.Length)
            {
                _table.Insert(room[..fieldBytes], field.NameLength, field.NameIndex);
                return true;
            }

            return InsertWithoutRoom(block, start, field);
        }

        // A size update is allowed only before the first field. Source: RFC 7541, section 4.2.
        field = default;
        return first < SizeUpdateFlag && ReadLiteral(block, ref at, NotIndexedPrefix, room, out field);
    }

    private bool ReadIndexed(ReadOnlySpan<byte> block, ref int at, Span<byte> room, out Field field)
    {
        field = default;
        if (!HpackInteger.TryRead(block, IndexedPrefix, ref at, out int index) || index == 0)
        {
            return false;
        }

        if (index <= StaticTable.Count)
        {
            ReadOnlySpan<byte> text = StaticTable.Field(index, out int staticNameLength, out int staticNameIndex);
            field = new Field(staticNameLength, text.Length - staticNameLength, staticNameIndex);
            _ = text.TryCopyTo(room);
            return true;
        }

        index -= StaticTable.Count + 1;
        if (!_table.TryGet(index, out int nameLength, out int valueLength, out int nameIndex))
        {
            return false;
        }

        field = new Field(nameLength, valueLength, nameIndex);
        if (nameLength + valueLength <= room.Length)
        {
            _table.CopyTo(index, room[..(nameLength + valueLength)]);
        }

        return true;
    }

    private bool ReadLiteral(ReadOnlySpan<byte> block, ref int at, int prefixBits, Span<byte> room, out Field field)
    {
        field = default;
        if (!HpackInteger.TryRead(block, prefixBits, ref at, out int index)
            || !ReadName(block, ref at, index, room, out int nameLength, out int nameIndex)
            || !ReadString(block, ref at, nameLength < room.Length ? room[nameLength..] : default, out int valueLength))
        {
            return false;
        }

        field = new Field(nameLength, valueLength, nameIndex);
        return true;
    }

    private bool ReadName(
        ReadOnlySpan<byte> block, ref int at, int index, Span<byte> room, out int nameLength, out int nameIndex)
    {
        nameIndex = 0;
        if (index == 0)
        {
            if (!ReadString(block, ref at, room, out nameLength))
            {
                return false;
            }

            nameIndex = nameLength <= room.Length ? StaticTable.IndexOfName(room[..nameLength]) : 0;
            return true;
        }

        if (index <= StaticTable.Count)
        {
            ReadOnlySpan<byte> name = StaticTable.Field(index, out nameLength, out nameIndex)[..nameLength];
            _ = name.TryCopyTo(room);
            return true;
        }

        index -= StaticTable.Count + 1;
        if (!_table.TryGet(index, out nameLength, out _, out nameIndex))
        {
            return false;
        }

        if (nameLength <= room.Length)
        {
            _table.CopyTo(index, room[..nameLength]);
        }

        return true;
    }

    // Tells the length of a string also if there is no room for it.
    private static bool ReadString(ReadOnlySpan<byte> block, ref int at, Span<byte> room, out int length)
    {
        bool isHuffman = at < block.Length && block[at] >= HuffmanFlag;
        if (!HpackInteger.TryRead(block, StringPrefix, ref at, out length) || length > block.Length - at)
        {
            return false;
        }

        ReadOnlySpan<byte> text = block.Slice(at, length);
        at += length;
        if (isHuffman)
        {
            return HuffmanCode.TryDecode(text, room, out length);
        }

        _ = text.TryCopyTo(room);
        return true;
    }

    // Reads the field a second time, into memory of our own. One that has no place there has none in the table either.
    private bool InsertWithoutRoom(ReadOnlySpan<byte> block, int start, Field field)
    {
        int fieldBytes = field.NameLength + field.ValueLength;
        if (fieldBytes + HpackDynamicTable.EntryOverhead > _tableBytesMax)
        {
            _table.Clear();
            return true;
        }

        if (_scratch.Length == 0)
        {
            _scratch = new byte[_tableBytesMax];
        }

        if (!ReadLiteral(block, ref start, IncrementalPrefix, _scratch, out field))
        {
            return false;
        }

        _table.Insert(_scratch.AsSpan(0, fieldBytes), field.NameLength, field.NameIndex);
        return true;
    }

    private readonly record struct Field(int NameLength, int ValueLength, int NameIndex);
}
