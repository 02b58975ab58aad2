using System.Numerics;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// An append-only column of one room: written by the room's actor and by the commit of its appends, read by anybody.
/// </summary>
/// <remarks>
/// Chunk k holds <c>FirstChunk &lt;&lt; k</c> rows and never moves, so that a small room stays small, nothing is
/// copied, and a cell can be written by the commit while the actor adds rows.
/// Invariant: rows below the published count keep their value, except where the owner of a column says that the
/// commit of a later event writes a cell once more. Linearisation point: the volatile write of the room's snapshot,
/// whose count bounds what its readers may read. Reclamation: the garbage collector.
/// </remarks>
/// <typeparam name="T">A value no wider than the machine writes at once: 8 bytes at most.</typeparam>
internal sealed class Column<T>
{
    // Chosen: a small room has some ten events, and there are many small rooms. A power of two.
    private const int FirstChunk = 16;
    private const int FirstChunkBits = 4;

    // Owner: the room's actor. Chunks are only ever added.
    private T[][] _chunks = [new T[FirstChunk]];

    // The types that a column may have are no wider, and the narrow ones among them are these.
    private static readonly int RowBytes =
        typeof(T) == typeof(bool) ? sizeof(bool) : typeof(T) == typeof(int) ? sizeof(int) : sizeof(long);

    /// <summary>What the column takes on the heap, without what its rows refer to. Any thread.</summary>
    public long Bytes
    {
        get
        {
            var chunks = Volatile.Read(ref _chunks).Length;
            return HeapBytes.ObjectHeader + sizeof(long) + HeapBytes.OfArray(chunks, sizeof(long))
                + (chunks * HeapBytes.ArrayHeader) + ((long)Capacity * RowBytes);
        }
    }

    /// <summary>Rows that fit without a new chunk.</summary>
    public int Capacity => FirstChunk * ((1 << Volatile.Read(ref _chunks).Length) - 1);

    /// <summary>The value of a row that the reader's snapshot has published.</summary>
    public T this[int row]
    {
        get
        {
            var place = row + FirstChunk;
            var chunk = BitOperations.Log2((uint)place) - FirstChunkBits;
            return Volatile.Read(ref _chunks)[chunk][place - (FirstChunk << chunk)];
        }
    }

    /// <summary>Writes a row, adding the chunk for it when it is past the end. The actor's alone.</summary>
    public void Set(int row, T value)
    {
        var place = row + FirstChunk;
        var chunk = BitOperations.Log2((uint)place) - FirstChunkBits;
        if (chunk >= _chunks.Length)
        {
            GrowSlow(chunk);
        }

        _chunks[chunk][place - (FirstChunk << chunk)] = value;
    }

    /// <summary>Writes a row that the actor has added before; any one thread at a time, beside the actor.</summary>
    public void Overwrite(int row, T value)
    {
        var place = row + FirstChunk;
        var chunk = BitOperations.Log2((uint)place) - FirstChunkBits;
        Volatile.Read(ref _chunks)[chunk][place - (FirstChunk << chunk)] = value;
    }

    private void GrowSlow(int chunk)
    {
        var grown = new T[chunk + 1][];
        _chunks.CopyTo(grown, 0);
        for (var added = _chunks.Length; added <= chunk; added++)
        {
            grown[added] = new T[FirstChunk << added];
        }

        Volatile.Write(ref _chunks, grown);
    }
}
