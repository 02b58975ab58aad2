namespace Dendrite.Fast.StateRes;

/// <summary>
/// The columns of a run of events. Small rooms have small chunks: the first holds 64 rows, each further one as many as
/// all before it up to 4,096, then 4,096 each; rows never move.
/// </summary>
internal sealed class EventChunk
{
    // Chosen: a direct chat with a few dozen events stays within one chunk of about 10 KB.
    private const int FirstBits = 6;

    // Chosen: 4,096 rows make arrays of at most 192 KB and a room of a million events has 250 chunks.
    private const int FullBits = 12;
    private const int FullMask = (1 << FullBits) - 1;

    // Bytes of id text and edges reserved a row, measured on version 11 rooms: 44 bytes of id, 4 auth and 1 prev edge.
    private const int IdBytesEstimate = 44;
    private const int EdgesEstimate = 5;

    public readonly EventRow[] Rows;
    public readonly byte[] Flags;
    public readonly long[] Depths;
    public readonly long[] Ordinals;
    public readonly long[] Positions;
    public readonly int[] StatesAfter;

    // Counts after each row, so that one published row number also publishes the intern tables.
    public readonly int[] UsersAfter;
    public readonly int[] KidsAfter;
    public readonly int[] TypesAfter;
    public readonly int[] FactsAfter;

    // Ends of each row's id bytes and edges in the pools; a row's auth edges come before its prev edges.
    public readonly int[] IdEnds;
    public readonly int[] AuthEnds;
    public readonly int[] PrevEnds;

    // Bytes of a row in the thirteen columns, and the columns with the two pools.
    private const int RowBytes = 48 + sizeof(byte) + (3 * sizeof(long)) + (8 * sizeof(int));
    private const int Arrays = 15;

    // Owner of writes: the room's single writer. Replaced when full; contents below the last end never change.
    private byte[] _ids;
    private int[] _edges;

    public EventChunk(int size)
    {
        Rows = new EventRow[size];
        Flags = new byte[size];
        Depths = new long[size];
        Ordinals = new long[size];
        Positions = new long[size];
        StatesAfter = new int[size];
        UsersAfter = new int[size];
        KidsAfter = new int[size];
        TypesAfter = new int[size];
        FactsAfter = new int[size];
        IdEnds = new int[size];
        AuthEnds = new int[size];
        PrevEnds = new int[size];
        _ids = new byte[size * IdBytesEstimate];
        _edges = new int[size * EdgesEstimate];
    }

    /// <summary>What the chunk takes on the heap.</summary>
    public long Bytes => HeapBytes.ObjectHeader + (Arrays * (HeapBytes.ArrayHeader + sizeof(long)))
        + ((long)Rows.Length * RowBytes) + _ids.Length + ((long)_edges.Length * sizeof(int));

    /// <summary>The chunk number and the row in it of an event.</summary>
    public static (int Chunk, int Row) Locate(int eid)
    {
        if (eid > FullMask)
        {
            return ((eid >> FullBits) + FullBits - FirstBits, eid & FullMask);
        }

        if (eid < 1 << FirstBits)
        {
            return (0, eid);
        }

        int bits = int.Log2(eid);
        return (bits - FirstBits + 1, eid - (1 << bits));
    }

    /// <summary>Rows of the chunk with a number.</summary>
    public static int SizeOf(int chunk) =>
        chunk == 0 ? 1 << FirstBits : 1 << Math.Min(FirstBits + chunk - 1, FullBits);

    /// <summary>The id text of a row, UTF-8 with its sigil.</summary>
    public ReadOnlySpan<byte> Id(int row)
    {
        int start = row == 0 ? 0 : IdEnds[row - 1];
        return Volatile.Read(ref _ids).AsSpan(start, IdEnds[row] - start);
    }

    public ReadOnlySpan<int> AuthEdges(int row)
    {
        int start = row == 0 ? 0 : PrevEnds[row - 1];
        return Volatile.Read(ref _edges).AsSpan(start, AuthEnds[row] - start);
    }

    public ReadOnlySpan<int> PrevEdges(int row)
    {
        int start = AuthEnds[row];
        return Volatile.Read(ref _edges).AsSpan(start, PrevEnds[row] - start);
    }

    /// <summary>Writes the id of the next row.</summary>
    /// <returns>Bytes by which the chunk grew.</returns>
    public int WriteId(int row, ReadOnlySpan<byte> id)
    {
        int start = row == 0 ? 0 : IdEnds[row - 1];
        int end = start + id.Length;
        int before = _ids.Length;
        if (end > _ids.Length)
        {
            byte[] grown = new byte[Math.Max(end, _ids.Length + (_ids.Length / 2))];
            _ids.AsSpan(0, start).CopyTo(grown);
            Volatile.Write(ref _ids, grown);
        }

        id.CopyTo(_ids.AsSpan(start));
        IdEnds[row] = end;
        return _ids.Length - before;
    }

    /// <summary>Writes the edges of the next row.</summary>
    /// <returns>Bytes by which the chunk grew.</returns>
    public int WriteEdges(int row, ReadOnlySpan<int> auth, ReadOnlySpan<int> prev)
    {
        int start = row == 0 ? 0 : PrevEnds[row - 1];
        int end = start + auth.Length + prev.Length;
        int before = _edges.Length;
        if (end > _edges.Length)
        {
            int[] grown = new int[Math.Max(end, _edges.Length + (_edges.Length / 2))];
            _edges.AsSpan(0, start).CopyTo(grown);
            Volatile.Write(ref _edges, grown);
        }

        auth.CopyTo(_edges.AsSpan(start));
        prev.CopyTo(_edges.AsSpan(start + auth.Length));
        AuthEnds[row] = start + auth.Length;
        PrevEnds[row] = end;
        return (_edges.Length - before) * sizeof(int);
    }
}
