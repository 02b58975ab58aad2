namespace Dendrite.Fast.Rooms;

/// <summary>
/// An immutable set of UTF-8 strings that is asked with spans. Sorted, so that a long list of a hostile client costs a
/// binary search and not a scan for each event.
/// </summary>
internal sealed class Utf8Set
{
    private readonly byte[][] _sorted;

    /// <summary>Takes ownership of <paramref name="entries"/>; duplicates are allowed and change nothing.</summary>
    public Utf8Set(byte[][] entries)
    {
        Array.Sort(entries, static (left, right) => left.AsSpan().SequenceCompareTo(right));
        _sorted = entries;
    }

    /// <summary>Whether <paramref name="value"/> is one of the entries, byte for byte.</summary>
    public bool Contains(ReadOnlySpan<byte> value)
    {
        var low = 0;
        var high = _sorted.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = value.SequenceCompareTo(_sorted[middle]);
            if (order == 0)
            {
                return true;
            }

            if (order < 0)
            {
                high = middle - 1;
            }
            else
            {
                low = middle + 1;
            }
        }

        return false;
    }
}
