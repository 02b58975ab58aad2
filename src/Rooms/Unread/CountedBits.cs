using System.Numerics;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// A set of places of a timeline that answers how many of them lie within a range: one bit a place, and one number for
/// each 4,096 places.
/// </summary>
/// <remarks>
/// <para>The numbers are counts of their own block and not sums since the beginning, so that a place can be taken out
/// again (its event was redacted) by two writes. A range costs two blocks of words and one addition for each 4,096
/// places between: a million places are 244 additions.</para>
/// <para>Owner of writes: the commit of the room's appends, one thread at a time. Readers never lock. Invariant: places
/// up to the published end of the timeline are added before that is published, and only ever taken out afterwards; a
/// range uses for each place either its bit or the number of its block, so a reader that meets a place being taken out
/// counts it once or not at all. Linearisation point: the write of the room's snapshot. Reclamation: the garbage
/// collector.</para>
/// </remarks>
internal sealed class CountedBits
{
    private const int WordBits = 6;

    // Chosen: 64 words, so that the words at both ends of a range are counted in well under a microsecond.
    private const int BlockBits = 12;

    private readonly Column<ulong> _words = new();
    private readonly Column<int> _blocks = new();

    /// <summary>What the set takes on the heap. Any thread.</summary>
    public long Bytes => HeapBytes.ObjectHeader + (2 * sizeof(long)) + _words.Bytes + _blocks.Bytes;

    /// <summary>Adds a place; adding it again changes nothing.</summary>
    /// <param name="place">0 and up.</param>
    public void Add(int place)
    {
        var word = WordAt(place >> WordBits);
        var bit = 1UL << (place & 63);
        if ((word & bit) == 0)
        {
            _words.Set(place >> WordBits, word | bit);
            _blocks.Set(place >> BlockBits, BlockAt(place >> BlockBits) + 1);
        }
    }

    /// <summary>Takes a place out, if it is there.</summary>
    public void Remove(int place)
    {
        var word = WordAt(place >> WordBits);
        var bit = 1UL << (place & 63);
        if ((word & bit) != 0)
        {
            _words.Set(place >> WordBits, word & ~bit);
            _blocks.Set(place >> BlockBits, BlockAt(place >> BlockBits) - 1);
        }
    }

    /// <summary>Whether a place is in the set.</summary>
    public bool Contains(int place) => (WordAt(place >> WordBits) >> (place & 63) & 1) != 0;

    /// <summary>How many places of the set lie in a range.</summary>
    /// <param name="after">The last place before the range.</param>
    /// <param name="upTo">The last place of the range.</param>
    public int Count(int after, int upTo)
    {
        if (after >= upTo)
        {
            return 0;
        }

        var first = after + 1;
        var end = upTo + 1;
        var firstBlock = (first + (1 << BlockBits) - 1) >> BlockBits;
        var endBlock = end >> BlockBits;
        if (firstBlock >= endBlock)
        {
            return CountWords(first, end);
        }

        var count = CountWords(first, firstBlock << BlockBits) + CountWords(endBlock << BlockBits, end);
        for (var block = firstBlock; block < endBlock; block++)
        {
            count += BlockAt(block);
        }

        return count;
    }

    /// <summary>The last place of the set within a range; -1 for none.</summary>
    /// <param name="after">The last place before the range.</param>
    /// <param name="upTo">The last place of the range.</param>
    public int LastIn(int after, int upTo)
    {
        while (upTo > after)
        {
            // What lies above the place in its word is shifted out.
            var word = WordAt(upTo >> WordBits) << (63 - (upTo & 63));
            if (word != 0)
            {
                var found = upTo - BitOperations.LeadingZeroCount(word);
                return found > after ? found : -1;
            }

            upTo = ((upTo >> WordBits) << WordBits) - 1;
            while (upTo > after && (upTo & ((1 << BlockBits) - 1)) == (1 << BlockBits) - 1
                && BlockAt(upTo >> BlockBits) == 0)
            {
                upTo -= 1 << BlockBits;
            }
        }

        return -1;
    }

    // Places first to end - 1.
    private int CountWords(int first, int end)
    {
        var count = 0;
        while (first < end)
        {
            var length = Math.Min(end - first, 64 - (first & 63));
            var word = WordAt(first >> WordBits) >> (first & 63);
            count += BitOperations.PopCount(length == 64 ? word : word & ((1UL << length) - 1));
            first += length;
        }

        return count;
    }

    private ulong WordAt(int row) => row < _words.Capacity ? _words[row] : 0;

    private int BlockAt(int row) => row < _blocks.Capacity ? _blocks[row] : 0;
}
