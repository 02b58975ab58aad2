namespace Dendrite.Fast.StateRes;

/// <summary>Says whether the row at an index is the one that a lookup wants.</summary>
internal interface IRowMatch
{
    bool Matches(int index);
}

/// <summary>
/// An open-addressing hash index from a 32-bit hash to row indexes, where the rows live elsewhere.
/// </summary>
/// <remarks>
/// One writer, any number of lock-free readers. Invariant: a row is complete before its slot is written, a slot goes
/// from empty to full once and never back, and a grown or truncated table is filled before it replaces the old one.
/// The linearisation point of an insert is the volatile write of its slot; that of a replacement is the volatile
/// write of the array. Replaced arrays are left to the collector, so a reader's array stays valid.
/// A reader may miss a row that is being added: callers publish rows by count and treat a miss as "not published".
/// </remarks>
internal sealed class LookupTable
{
    // Chosen: a small room fits without growing.
    private const int InitialSlots = 32;

    // Owner of writes: the room's single writer. Slot: hash in the high half, index + 1 in the low half, 0 is empty.
    private long[] _slots = new long[InitialSlots];
    private int _count;

    /// <summary>What the table takes on the heap. Any thread.</summary>
    public long Bytes => HeapBytes.ObjectHeader + (2 * sizeof(long))
        + HeapBytes.OfArray(Volatile.Read(ref _slots).Length, sizeof(long));

    public int Find<TMatch>(int hash, ref TMatch match)
        where TMatch : struct, IRowMatch, allows ref struct
    {
        long[] slots = Volatile.Read(ref _slots);
        int mask = slots.Length - 1;
        for (int at = hash & mask; ; at = (at + 1) & mask)
        {
            long slot = Volatile.Read(ref slots[at]);
            if (slot == 0)
            {
                return -1;
            }

            if ((int)(slot >> 32) == hash && match.Matches((int)slot - 1))
            {
                return (int)slot - 1;
            }
        }
    }

    public void Add(int hash, int index)
    {
        // At most three quarters full, so that a probe ends.
        if ((_count + 1) * 4L > _slots.Length * 3L)
        {
            Rebuild(_slots.Length * 2, int.MaxValue);
        }

        Insert(_slots, Pack(hash, index));
        _count++;
    }

    /// <summary>Forgets the rows at and above an index.</summary>
    public void Truncate(int count) => Rebuild(_slots.Length, count);

    private void Rebuild(int size, int count)
    {
        long[] rebuilt = new long[size];
        int kept = 0;
        foreach (long slot in _slots)
        {
            if (slot != 0 && (int)slot - 1 < count)
            {
                Insert(rebuilt, slot);
                kept++;
            }
        }

        _count = kept;
        Volatile.Write(ref _slots, rebuilt);
    }

    private static void Insert(long[] slots, long packed)
    {
        int mask = slots.Length - 1;
        int at = (int)(packed >> 32) & mask;
        while (slots[at] != 0)
        {
            at = (at + 1) & mask;
        }

        Volatile.Write(ref slots[at], packed);
    }

    private static long Pack(int hash, int index) => ((long)hash << 32) | (uint)(index + 1);
}
