namespace Dendrite.Fast.StateRes;

/// <summary>One state key of a room: its event type, its text, and the user that it names.</summary>
internal readonly record struct StateKeyRow(int TypeIndex, string StateKey, int User);

/// <summary>
/// (type, state_key) to kid and back. One writer, lock-free readers; see <see cref="LookupTable"/>.
/// </summary>
internal sealed class StateKeyTable
{
    // Chosen: enough for a small room.
    private const int InitialCapacity = 16;

    // Two numbers and a reference.
    private const int RowBytes = 16;

    private readonly LookupTable _index = new();

    // Owner of writes: the room's single writer. Elements below _count never change; the array is replaced to grow.
    private StateKeyRow[] _rows = new StateKeyRow[InitialCapacity];
    private int _count;
    private long _textBytes;

    public int Count => _count;

    /// <summary>What the table and its texts take on the heap, without those of users. Any thread.</summary>
    public long Bytes => HeapBytes.ObjectHeader + (4 * sizeof(long)) + _index.Bytes
        + HeapBytes.OfArray(Volatile.Read(ref _rows).Length, RowBytes) + Volatile.Read(ref _textBytes);

    public StateKeyRow this[int kid] => Volatile.Read(ref _rows)[kid];

    public int Find(int typeIndex, ReadOnlySpan<char> stateKey)
    {
        if (typeIndex < 0)
        {
            return EventRow.None;
        }

        var match = new RowMatch(Volatile.Read(ref _rows), typeIndex, stateKey);
        int hash = Hash(typeIndex, stateKey);
        int found = _index.Find(hash, ref match);

        // The array may have been replaced between the two reads; the newer one has every row of the newer index.
        while (found < 0 && !ReferenceEquals(match.Rows, Volatile.Read(ref _rows)))
        {
            match = new RowMatch(Volatile.Read(ref _rows), typeIndex, stateKey);
            found = _index.Find(hash, ref match);
        }

        return found;
    }

    public int Add(StateKeyRow row)
    {
        if (_count == _rows.Length)
        {
            var grown = new StateKeyRow[_rows.Length * 2];
            Array.Copy(_rows, grown, _count);
            Volatile.Write(ref _rows, grown);
        }

        _rows[_count] = row;
        _textBytes += TextBytes(row);
        _index.Add(Hash(row.TypeIndex, row.StateKey), _count);
        return _count++;
    }

    /// <summary>Takes back the keys at and above a kid; unpublished ones only.</summary>
    public void Truncate(int count)
    {
        if (count == _count)
        {
            return;
        }

        _index.Truncate(count);
        for (int kid = count; kid < _count; kid++)
        {
            _textBytes -= TextBytes(_rows[kid]);
        }

        _count = count;
        var copy = new StateKeyRow[_rows.Length];
        Array.Copy(_rows, copy, count);
        Volatile.Write(ref _rows, copy);
    }

    // A user's id is the users' text, and the empty text everybody's.
    private static long TextBytes(in StateKeyRow row) =>
        row.User >= 0 || row.StateKey.Length == 0 ? 0 : HeapBytes.OfText(row.StateKey.Length);

    private static int Hash(int typeIndex, ReadOnlySpan<char> stateKey) =>
        HashCode.Combine(typeIndex, string.GetHashCode(stateKey));

    private readonly ref struct RowMatch(StateKeyRow[] rows, int typeIndex, ReadOnlySpan<char> stateKey) : IRowMatch
    {
        private readonly ReadOnlySpan<char> _stateKey = stateKey;

        public readonly StateKeyRow[] Rows = rows;

        public bool Matches(int index) =>
            (uint)index < (uint)Rows.Length
            && Rows[index] is { StateKey: { } text } row
            && row.TypeIndex == typeIndex
            && _stateKey.SequenceEqual(text);
    }
}
