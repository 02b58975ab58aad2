namespace Dendrite.Fast.Homeserver;

/// <summary>
/// The running value of one metric under one set of tags. Any thread records, without a lock; a reader sees each field
/// as it is at that moment, and a histogram may be read between two of its fields.
/// </summary>
internal sealed class Series
{
    private readonly double[] _bounds;
    private readonly long[] _counts;

    // Written with Interlocked by whoever records: the bits of a double.
    private long _valueBits;

    /// <summary>Starts at zero.</summary>
    /// <param name="bounds">The upper bounds of a histogram's buckets, ascending; empty for any other kind.</param>
    public Series(double[] bounds)
    {
        _bounds = bounds;
        _counts = bounds.Length == 0 ? [] : new long[bounds.Length + 1];
    }

    /// <summary>The sum of what was added or recorded, or what was set last.</summary>
    public double Value => BitConverter.Int64BitsToDouble(Interlocked.Read(ref _valueBits));

    /// <summary>The upper bounds of the buckets but the last one, which has none.</summary>
    public ReadOnlySpan<double> Bounds => _bounds;

    /// <summary>How many recorded values fell into a bucket, and into no lower one.</summary>
    public long Count(int bucket) => Interlocked.Read(ref _counts[bucket]);

    /// <summary>Adds to the value, and for a histogram to the bucket.</summary>
    public void Add(double value)
    {
        if (_bounds.Length > 0)
        {
            var bucket = Array.BinarySearch(_bounds, value);
            Interlocked.Increment(ref _counts[bucket < 0 ? ~bucket : bucket]);
        }

        long seen;
        long sum;
        do
        {
            seen = Interlocked.Read(ref _valueBits);
            sum = BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(seen) + value);
        }
        while (Interlocked.CompareExchange(ref _valueBits, sum, seen) != seen);
    }

    /// <summary>Replaces the value.</summary>
    public void Set(double value) => Interlocked.Exchange(ref _valueBits, BitConverter.DoubleToInt64Bits(value));
}
