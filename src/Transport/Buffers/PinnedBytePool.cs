using System.Buffers;
using System.Collections.Concurrent;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Blocks of three sizes on the pinned heap, so that sockets never fragment the others, kept up to a bound; larger
/// arrays come from the shared array pool.
/// </summary>
/// <remarks>Shared state: the queues are thread-safe; the counts only bound them, and may be off by the number of
/// threads returning at one moment.</remarks>
internal sealed class PinnedBytePool : BytePool
{
    // Chosen: 64 MiB at most stay in the pool after a peak, 32 + 16 + 16.
    private readonly Shelf _small = new(SmallBytes, keptMax: 8192);
    private readonly Shelf _medium = new(MediumBytes, keptMax: 1024);
    private readonly Shelf _large = new(LargeBytes, keptMax: 256);

    public static PinnedBytePool Shared { get; } = new();

    public override byte[] Rent(int bytesMin)
    {
        if (bytesMin <= SmallBytes)
        {
            return _small.Rent();
        }

        if (bytesMin <= MediumBytes)
        {
            return _medium.Rent();
        }

        return bytesMin <= LargeBytes ? _large.Rent() : ArrayPool<byte>.Shared.Rent(bytesMin);
    }

    public override void Return(byte[] block)
    {
        switch (block.Length)
        {
            case SmallBytes:
                _small.Return(block);
                break;
            case MediumBytes:
                _medium.Return(block);
                break;
            case LargeBytes:
                _large.Return(block);
                break;
            default:
                ArrayPool<byte>.Shared.Return(block);
                break;
        }
    }

    private sealed class Shelf(int blockBytes, int keptMax)
    {
        private readonly ConcurrentQueue<byte[]> _blocks = new();
        private int _kept;

        public byte[] Rent()
        {
            if (_blocks.TryDequeue(out byte[]? block))
            {
                Interlocked.Decrement(ref _kept);
                return block;
            }

            return GC.AllocateUninitializedArray<byte>(blockBytes, pinned: true);
        }

        public void Return(byte[] block)
        {
            if (Volatile.Read(ref _kept) < keptMax)
            {
                Interlocked.Increment(ref _kept);
                _blocks.Enqueue(block);
            }
        }
    }
}
