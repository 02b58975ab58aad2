using System.Buffers;

namespace Dendrite.Fast.Transport;

/// <summary>The blocks of a <see cref="BytePool"/> for those who ask for memory, such as pipes.</summary>
internal sealed class BytePoolMemory(BytePool pool) : MemoryPool<byte>
{
    public override int MaxBufferSize => Array.MaxLength;

    public override IMemoryOwner<byte> Rent(int minBufferSize = -1) =>
        new Block(pool, pool.Rent(Math.Max(minBufferSize, BytePool.SmallBytes)));

    protected override void Dispose(bool disposing)
    {
        // The pool belongs to others.
    }

    private sealed class Block(BytePool pool, byte[] bytes) : IMemoryOwner<byte>
    {
        private byte[]? _bytes = bytes;

        public Memory<byte> Memory => _bytes;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _bytes, null) is { } bytes)
            {
                pool.Return(bytes);
            }
        }
    }
}
