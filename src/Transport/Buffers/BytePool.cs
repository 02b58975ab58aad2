namespace Dendrite.Fast.Transport;

/// <summary>
/// Where all receive, send and body blocks come from. One place rents, one returns; tests run on a pool that fails on
/// a leak or a second return.
/// </summary>
internal abstract class BytePool
{
    /// <summary>
    /// The smallest block. Chosen: holds a usual Matrix request whole; one is kept per open connection.
    /// </summary>
    public const int SmallBytes = 4 * 1024;

    /// <summary>The middle block: answers in flight, streamed bodies. Chosen.</summary>
    public const int MediumBytes = 16 * 1024;

    /// <summary>The largest pooled block and the unit of sending. Chosen: what a socket buffer usually takes.</summary>
    public const int LargeBytes = 64 * 1024;

    /// <summary>Hands out an array of at least the given length, with whatever content.</summary>
    /// <param name="bytesMin">1 to <see cref="Array.MaxLength"/>.</param>
    public abstract byte[] Rent(int bytesMin);

    /// <summary>Takes an array back that this pool handed out and that nobody uses any more.</summary>
    public abstract void Return(byte[] block);
}
