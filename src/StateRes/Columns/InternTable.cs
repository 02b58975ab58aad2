namespace Dendrite.Fast.StateRes;

/// <summary>
/// Strings to dense indexes from 0 and back; append-only but for <see cref="Truncate"/>, which takes back what was
/// never published. One writer, lock-free readers; see <see cref="LookupTable"/> for the protocol.
/// </summary>
internal sealed class InternTable
{
    // Chosen: enough for a small room.
    private const int InitialCapacity = 16;

    private readonly LookupTable _index = new();

    // Owner of writes: the room's single writer. Elements below _count never change; the array is replaced to grow.
    private string[] _texts = new string[InitialCapacity];
    private int _count;
    private long _textBytes;

    public int Count => _count;

    /// <summary>What the table and its texts take on the heap. Any thread.</summary>
    public long Bytes => HeapBytes.ObjectHeader + (4 * sizeof(long)) + _index.Bytes
        + HeapBytes.OfArray(Volatile.Read(ref _texts).Length, sizeof(long)) + Volatile.Read(ref _textBytes);

    public string this[int index] => Volatile.Read(ref _texts)[index];

    /// <summary>The index of a text, or -1.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        var match = new TextMatch(Volatile.Read(ref _texts), text);
        int found = _index.Find(string.GetHashCode(text), ref match);

        // The array may have been replaced between the two reads; the newer one has every row of the newer index.
        while (found < 0 && !ReferenceEquals(match.Texts, Volatile.Read(ref _texts)))
        {
            match = new TextMatch(Volatile.Read(ref _texts), text);
            found = _index.Find(string.GetHashCode(text), ref match);
        }

        return found;
    }

    /// <summary>The index of a text, added when it is new. Writer only.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isShared">Whether all rooms have the text in common, so that it costs this one nothing.</param>
    public int Intern(string text, bool isShared = false)
    {
        int found = Find(text);
        if (found >= 0)
        {
            return found;
        }

        if (_count == _texts.Length)
        {
            string[] grown = new string[_texts.Length * 2];
            Array.Copy(_texts, grown, _count);
            Volatile.Write(ref _texts, grown);
        }

        _texts[_count] = text;
        _textBytes += isShared ? 0 : HeapBytes.OfText(text.Length);
        _index.Add(string.GetHashCode(text.AsSpan()), _count);
        return _count++;
    }

    /// <summary>Takes back the texts at and above an index. Writer only, and only for unpublished rows.</summary>
    public void Truncate(int count)
    {
        if (count == _count)
        {
            return;
        }

        _index.Truncate(count);
        for (int index = count; index < _count; index++)
        {
            _textBytes -= HeapBytes.OfText(_texts[index].Length);
        }

        _count = count;

        // A reader may hold the old array; it must not see other texts under indexes that it has read.
        string[] copy = new string[_texts.Length];
        Array.Copy(_texts, copy, count);
        Volatile.Write(ref _texts, copy);
    }

    private readonly ref struct TextMatch(string[] texts, ReadOnlySpan<char> text) : IRowMatch
    {
        private readonly ReadOnlySpan<char> _text = text;

        public readonly string[] Texts = texts;

        public bool Matches(int index) =>
            (uint)index < (uint)Texts.Length && Texts[index] is { } candidate && _text.SequenceEqual(candidate);
    }
}
