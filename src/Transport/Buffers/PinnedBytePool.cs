using System.Buffers;
using System.Collections.Concurrent;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Blocks of three sizes on the pinned heap, so that sockets never fragment the others, kept up to a bound; larger
/// arrays come from the shared array pool. A thread keeps a few blocks at hand, as most are returned by the thread that
/// rented them, in the same request.
/// </summary>
/// <remarks>
/// Shared state: the queues are thread-safe; the counts only bound them, and may be off by the number of threads
/// returning at one moment. What a thread has at hand is its own.
/// </remarks>
internal sealed class PinnedBytePool : BytePool
{
    // Chosen: 64 MiB at most stay in the pool after a peak, 32 + 16 + 16.
    private readonly Shelf _small = new(SmallBytes, keptMax: 8192);
    private readonly Shelf _medium = new(MediumBytes, keptMax: 1024);
    private readonly Shelf _large = new(LargeBytes, keptMax: 256);

    [ThreadStatic]
    private static AtHand? _atHand;

    public static PinnedBytePool Shared { get; } = new();

    public override byte[] Rent(int bytesMin)
    {
        if (bytesMin <= SmallBytes)
        {
            return _atHand?.TakeSmall() ?? _small.Rent();
        }

        if (bytesMin <= MediumBytes)
        {
            return _atHand?.TakeMedium() ?? _medium.Rent();
        }

        return bytesMin <= LargeBytes ? _large.Rent() : ArrayPool<byte>.Shared.Rent(bytesMin);
    }

    public override void Return(byte[] block)
    {
        switch (block.Length)
        {
            case SmallBytes:
                if (!(_atHand ??= new AtHand()).TryKeepSmall(block))
                {
                    _small.Return(block);
                }

                break;
            case MediumBytes:
                if (!(_atHand ??= new AtHand()).TryKeepMedium(block))
                {
                    _medium.Return(block);
                }

                break;
            case LargeBytes:
                _large.Return(block);
                break;
            default:
                ArrayPool<byte>.Shared.Return(block);
                break;
        }
    }

    // Two small blocks and a medium one: what a request of one connection takes at most at once, unless it is large.
    private sealed class AtHand
    {
        private byte[]? _small;
        private byte[]? _otherSmall;
        private byte[]? _medium;

        public byte[]? TakeSmall()
        {
            byte[]? block = _small;
            _small = _otherSmall;
            _otherSmall = null;
            return block;
        }

        public byte[]? TakeMedium()
        {
            byte[]? block = _medium;
            _medium = null;
            return block;
        }

        public bool TryKeepSmall(byte[] block)
        {
            if (_otherSmall is not null)
            {
                return false;
            }

            _otherSmall = _small;
            _small = block;
            return true;
        }

        public bool TryKeepMedium(byte[] block)
        {
            if (_medium is not null)
            {
                return false;
            }

            _medium = block;
            return true;
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
