namespace Dendrite.Fast.StateRes;

/// <summary>
/// What objects take on the managed heap of a 64-bit process, for accounts of memory: sums of these are near the truth,
/// and not exact.
/// </summary>
public static class HeapBytes
{
    /// <summary>Header and type of any object. Source: the layout of objects in .NET, 64 bit.</summary>
    public const int ObjectHeader = 16;

    /// <summary>Header, type and length of an array.</summary>
    public const int ArrayHeader = 24;

    /// <summary>
    /// One entry of a ConcurrentDictionary with keys and values of 8 bytes each, with its share of the table. Source:
    /// the node is an object with key, value, hash and next; a bucket is a reference.
    /// </summary>
    public const int ConcurrentEntry = 64;

    // Header, length and the terminator of a text.
    private const int TextHeader = 22;

    /// <summary>
    /// An empty ConcurrentDictionary of the default size: a table of 31 buckets, and a lock and a count for each
    /// processor.
    /// </summary>
    public static int ConcurrentEmpty { get; } = 480 + (Environment.ProcessorCount * 36);

    /// <summary>An array.</summary>
    /// <param name="length">Its elements.</param>
    /// <param name="elementBytes">Bytes of one.</param>
    public static long OfArray(int length, int elementBytes) => Aligned(ArrayHeader + ((long)length * elementBytes));

    /// <summary>A text.</summary>
    /// <param name="chars">Its length.</param>
    public static long OfText(int chars) => Aligned(TextHeader + ((long)chars * sizeof(char)));

    private static long Aligned(long bytes) => (bytes + 7) & ~7L;
}
