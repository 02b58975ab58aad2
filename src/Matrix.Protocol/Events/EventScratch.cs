namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Scratch memory of the calling thread for one synchronous hash or signature. Whoever borrows it is done with it
/// before calling anything else that borrows the same buffer.
/// </summary>
internal static class EventScratch
{
    // Chosen: eight of the largest events; what one huge input needed is not kept for ever.
    private const int KeptBytesMax = 8 * EventLimits.EventBytesMax;

    // Owner: the thread.
    [ThreadStatic]
    private static PooledByteBuffer? s_form;

    [ThreadStatic]
    private static PooledByteBuffer? s_parts;

    [ThreadStatic]
    private static PooledByteBuffer? s_content;

    /// <summary>An empty buffer for the form that is hashed or signed.</summary>
    public static PooledByteBuffer Form() => Cleared(ref s_form);

    /// <summary>An empty buffer for parts that forms are put together from.</summary>
    public static PooledByteBuffer Parts() => Cleared(ref s_parts);

    /// <summary>An empty buffer for a canonical content.</summary>
    public static PooledByteBuffer Content() => Cleared(ref s_content);

    private static PooledByteBuffer Cleared(ref PooledByteBuffer? buffer)
    {
        buffer ??= new PooledByteBuffer();
        if (buffer.Capacity > KeptBytesMax)
        {
            buffer.Dispose();
        }

        buffer.Clear();
        return buffer;
    }
}
