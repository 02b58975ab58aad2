namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// The fields that a peer has told us to remember: a ring of bytes and a ring of entries, so that nothing is allocated
/// for an insertion. The rings themselves come with the first one. Source: RFC 7541, sections 2.3.2 and 4.
/// </summary>
/// <remarks>
/// Owner: the flow of the connection. The bytes of the entries lie one behind the other, oldest first, and may wrap.
/// They never overlap: each entry counts its bytes and <see cref="EntryOverhead"/> against a capacity that is at most
/// the length of the ring of bytes, and at most capacity / <see cref="EntryOverhead"/> entries fit.
/// </remarks>
internal sealed class HpackDynamicTable
{
    /// <summary>What an entry counts besides its bytes. Source: RFC 7541, section 4.1.</summary>
    public const int EntryOverhead = 32;

    /// <summary>The largest size. Chosen: places in the ring are kept in 16 bits.</summary>
    public const int SizeMax = ushort.MaxValue;

    private readonly int _capacityMax;
    private byte[] _bytes = [];
    private Entry[] _entries = [];
    private int _capacity;
    private int _oldest;
    private int _bytesEnd;

    /// <param name="capacityMax">The size that the peer is told it may use, 0 to <see cref="SizeMax"/>.</param>
    public HpackDynamicTable(int capacityMax)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacityMax);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacityMax, SizeMax);
        _capacityMax = capacityMax;
        _capacity = capacityMax;
    }

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of all names and values, and <see cref="EntryOverhead"/> for each entry.</summary>
    public int Size { get; private set; }

    /// <summary>Sets the size that entries may use from now on; the oldest ones beyond it go.</summary>
    /// <returns>False when it is above what the peer was told.</returns>
    public bool TrySetCapacity(int capacity)
    {
        if (capacity > _capacityMax)
        {
            return false;
        }

        _capacity = capacity;
        EvictDownTo(capacity);
        return true;
    }

    /// <summary>Gives the lengths of an entry.</summary>
    /// <param name="index">0 for the newest.</param>
    /// <param name="nameLength">Bytes of the name.</param>
    /// <param name="valueLength">Bytes of the value.</param>
    /// <param name="nameIndex">The lowest index of that name in the static table, or 0.</param>
    /// <returns>False when there is no such entry.</returns>
    public bool TryGet(int index, out int nameLength, out int valueLength, out int nameIndex)
    {
        if ((uint)index >= (uint)Count)
        {
            (nameLength, valueLength, nameIndex) = (0, 0, 0);
            return false;
        }

        Entry entry = At(index);
        (nameLength, valueLength, nameIndex) = (entry.NameLength, entry.ValueLength, entry.NameIndex);
        return true;
    }

    /// <summary>Copies the name of an entry, and its value behind it as far as the destination goes.</summary>
    /// <param name="index">An entry that exists; 0 for the newest.</param>
    /// <param name="destination">As long as the name, or as name and value.</param>
    public void CopyTo(int index, Span<byte> destination)
    {
        int offset = At(index).Offset;
        int beforeWrap = Math.Min(destination.Length, _bytes.Length - offset);
        _bytes.AsSpan(offset, beforeWrap).CopyTo(destination);
        _bytes.AsSpan(0, destination.Length - beforeWrap).CopyTo(destination[beforeWrap..]);
    }

    /// <summary>
    /// Adds the newest entry; the oldest ones make room. One larger than the whole table empties it and is not added.
    /// </summary>
    /// <param name="field">Name and value, one behind the other; copied.</param>
    /// <param name="nameLength">Where the value begins.</param>
    /// <param name="nameIndex">The lowest index of that name in the static table, or 0.</param>
    public void Insert(ReadOnlySpan<byte> field, int nameLength, int nameIndex)
    {
        int size = field.Length + EntryOverhead;
        if (size > _capacity)
        {
            Clear();
            return;
        }

        if (_bytes.Length == 0)
        {
            _bytes = new byte[_capacityMax];
            _entries = new Entry[_capacityMax / EntryOverhead];
        }

        EvictDownTo(_capacity - size);
        int place = _oldest + Count;
        _entries[place < _entries.Length ? place : place - _entries.Length] = new Entry(
            (ushort)_bytesEnd, (ushort)nameLength, (ushort)(field.Length - nameLength), (byte)nameIndex);
        int beforeWrap = Math.Min(field.Length, _bytes.Length - _bytesEnd);
        field[..beforeWrap].CopyTo(_bytes.AsSpan(_bytesEnd));
        field[beforeWrap..].CopyTo(_bytes);
        _bytesEnd = beforeWrap < field.Length ? field.Length - beforeWrap : _bytesEnd + beforeWrap;
        if (_bytesEnd == _bytes.Length)
        {
            _bytesEnd = 0;
        }

        Count++;
        Size += size;
    }

    /// <summary>Removes all entries.</summary>
    public void Clear() => EvictDownTo(0);

    private void EvictDownTo(int size)
    {
        while (Size > size)
        {
            Entry entry = _entries[_oldest];
            Size -= entry.NameLength + entry.ValueLength + EntryOverhead;
            Count--;
            _oldest = _oldest + 1 == _entries.Length ? 0 : _oldest + 1;
        }
    }

    private Entry At(int index)
    {
        int place = _oldest + Count - 1 - index;
        return _entries[place < _entries.Length ? place : place - _entries.Length];
    }

    private readonly record struct Entry(ushort Offset, ushort NameLength, ushort ValueLength, byte NameIndex);
}
