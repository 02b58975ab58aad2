using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The events of a room that clients may page through, in the order of <see cref="HistoryPlace"/>. A value: adding an
/// event gives another one, which shares all but a bounded chunk with it.
/// </summary>
/// <remarks>
/// Owner of writes: the room's actor, which makes one value out of the last, and goes back to a published one when what
/// came after it was not committed. Invariant: a value reads only the slots below its own counts, and whoever holds a
/// published value finds those as they were when it was published, since only slots above them are written in place.
/// So readers need no lock. Linearisation point: the volatile write of the snapshot that holds the value. Reclamation:
/// the garbage collector. An event costs 4 bytes, and 8 while its chunk is half full.
/// </remarks>
internal readonly struct HistoryOrder
{
    /// <summary>
    /// Events of a chunk. Chosen: an event that comes in the middle copies at most 1 KB of a chunk, and the list of
    /// chunks of a room of a million events is 32 KB.
    /// </summary>
    public const int ChunkMax = 256;

    // Chosen: a small room has some ten events.
    private const int FirstCapacity = 16;

    private static readonly int[] NoEvents = [];
    private static readonly int[][] NoChunks = [];

    // Chunks before the last; each is as long as it has events. The last one has room behind its count.
    private readonly int[][]? _full;
    private readonly int _fullCount;
    private readonly int[]? _last;
    private readonly int _lastCount;

    private HistoryOrder(int[][] full, int fullCount, int[] last, int lastCount)
    {
        _full = full;
        _fullCount = fullCount;
        _last = last;
        _lastCount = lastCount;
    }

    /// <summary>How many chunks there are.</summary>
    public int ChunkCount => _fullCount + (_lastCount == 0 ? 0 : 1);

    /// <summary>What the order takes on the heap, as if its chunks were full. Any thread.</summary>
    public long Bytes => HeapBytes.OfArray(Full.Length, sizeof(long))
        + (_fullCount * HeapBytes.OfArray(ChunkMax, sizeof(int))) + HeapBytes.OfArray(Last.Length, sizeof(int));

    private int[][] Full => _full ?? NoChunks;

    private int[] Last => _last ?? NoEvents;

    /// <summary>Orders the events of a room that is being loaded.</summary>
    /// <param name="events">The room's columns.</param>
    /// <param name="eids">The events; sorted by the call.</param>
    public static HistoryOrder Of(RoomEvents events, List<int> eids)
    {
        eids.Sort((left, right) => HistoryPlace.Of(events, left).CompareTo(HistoryPlace.Of(events, right)));
        var order = default(HistoryOrder);
        foreach (var eid in eids)
        {
            order = order.Append(eid);
        }

        return order;
    }

    /// <summary>The events of a chunk, in order.</summary>
    /// <param name="chunk">From 0, below <see cref="ChunkCount"/>.</param>
    public ReadOnlySpan<int> Chunk(int chunk) =>
        chunk < _fullCount ? Full[chunk] : Last.AsSpan(0, _lastCount);

    /// <summary>Adds an event: at the end in place, elsewhere by copying its chunk. The actor's alone.</summary>
    /// <param name="events">The room's columns; they have the event.</param>
    /// <param name="eid">An event that is not in the order.</param>
    public HistoryOrder Add(RoomEvents events, int eid)
    {
        var place = HistoryPlace.Of(events, eid);
        if (_lastCount == 0 || HistoryPlace.Of(events, Last[_lastCount - 1]) < place)
        {
            return Append(eid);
        }

        var (chunk, at) = Find(events, place);
        return chunk == _fullCount ? InsertLast(at, eid) : InsertFull(chunk, at, eid);
    }

    /// <summary>Leaves out events. The actor's alone.</summary>
    /// <param name="events">The room's columns.</param>
    /// <param name="removed">Events; those that are not in the order are no matter.</param>
    public HistoryOrder Without(RoomEvents events, IReadOnlySet<int> removed)
    {
        var (from, to) = (HistoryPlace.End, HistoryPlace.First);
        foreach (var eid in removed)
        {
            from = HistoryPlace.Min(from, HistoryPlace.Of(events, eid));
            to = HistoryPlace.Max(to, HistoryPlace.Of(events, eid));
        }

        if (from > to)
        {
            return this;
        }

        var (first, end) = (Find(events, from).Chunk, Find(events, to).Chunk);
        var chunks = new int[_fullCount][];
        var count = 0;
        for (var chunk = 0; chunk < _fullCount; chunk++)
        {
            var kept = chunk < first || chunk > end ? Full[chunk] : Kept(Full[chunk], removed);
            if (kept.Length > 0)
            {
                chunks[count++] = kept;
            }
        }

        var last = Kept(Chunk(_fullCount), removed);
        return last.Length == 0 && count > 0
            ? new HistoryOrder(chunks, count - 1, chunks[count - 1], chunks[count - 1].Length)
            : new HistoryOrder(chunks, count, last, last.Length);
    }

    /// <summary>Finds the first event that does not come before a place.</summary>
    /// <param name="events">The room's columns.</param>
    /// <param name="place">The place.</param>
    /// <returns>Its chunk, and its index there; the last chunk and its length when there is none.</returns>
    public (int Chunk, int At) Find(RoomEvents events, HistoryPlace place)
    {
        // The last chunk whose first event comes before the place has the answer, or the one after it begins with it.
        var (low, high) = (0, ChunkCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (HistoryPlace.Of(events, Chunk(middle)[0]) < place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == 0)
        {
            return (0, 0);
        }

        var chunk = Chunk(low - 1);
        var (from, to) = (1, chunk.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (HistoryPlace.Of(events, chunk[middle]) < place)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from == chunk.Length && low < ChunkCount ? (low, 0) : (low - 1, from);
    }

    private static int[] Kept(ReadOnlySpan<int> chunk, IReadOnlySet<int> removed)
    {
        var kept = new int[chunk.Length];
        var count = 0;
        foreach (var eid in chunk)
        {
            if (!removed.Contains(eid))
            {
                kept[count++] = eid;
            }
        }

        return kept[..count];
    }

    private HistoryOrder Append(int eid)
    {
        if (_lastCount == ChunkMax)
        {
            var full = WithRoom(Full, _fullCount);
            full[_fullCount] = Last;
            var last = new int[FirstCapacity];
            last[0] = eid;
            return new HistoryOrder(full, _fullCount + 1, last, 1);
        }

        var grown = Last;
        if (_lastCount == grown.Length)
        {
            grown = new int[Math.Clamp(_lastCount * 2, FirstCapacity, ChunkMax)];
            Last.CopyTo(grown, 0);
        }

        grown[_lastCount] = eid;
        return new HistoryOrder(Full, _fullCount, grown, _lastCount + 1);
    }

    private HistoryOrder InsertLast(int at, int eid)
    {
        var count = _lastCount + 1;
        var capacity = count <= Last.Length ? Last.Length : Math.Clamp(_lastCount * 2, FirstCapacity, ChunkMax);
        var inserted = new int[Math.Max(count, capacity)];
        Insert(Last.AsSpan(0, _lastCount), at, eid, inserted);
        if (count <= ChunkMax)
        {
            return new HistoryOrder(Full, _fullCount, inserted, count);
        }

        var full = WithRoom(Full, _fullCount);
        full[_fullCount] = inserted[..(count / 2)];
        return new HistoryOrder(full, _fullCount + 1, inserted[(count / 2)..count], count - (count / 2));
    }

    private HistoryOrder InsertFull(int chunk, int at, int eid)
    {
        var inserted = new int[Full[chunk].Length + 1];
        Insert(Full[chunk], at, eid, inserted);
        var isSplit = inserted.Length > ChunkMax;
        var full = new int[_fullCount + (isSplit ? 1 : 0)][];
        Full.AsSpan(0, chunk).CopyTo(full);
        if (isSplit)
        {
            full[chunk] = inserted[..(inserted.Length / 2)];
            full[chunk + 1] = inserted[(inserted.Length / 2)..];
        }
        else
        {
            full[chunk] = inserted;
        }

        Full.AsSpan(chunk + 1, _fullCount - chunk - 1).CopyTo(full.AsSpan(chunk + (isSplit ? 2 : 1)));
        return new HistoryOrder(full, full.Length, Last, _lastCount);
    }

    // Slots above the count belong to nobody who reads.
    private static int[][] WithRoom(int[][] full, int count)
    {
        if (count < full.Length)
        {
            return full;
        }

        var grown = new int[Math.Max(4, count * 2)][];
        full.CopyTo(grown, 0);
        return grown;
    }

    private static void Insert(ReadOnlySpan<int> chunk, int at, int eid, Span<int> into)
    {
        chunk[..at].CopyTo(into);
        into[at] = eid;
        chunk[at..].CopyTo(into[(at + 1)..]);
    }
}
