using System.Collections.Concurrent;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>
/// A pool that never reuses a block, overwrites what comes back, and fails on a second return, on a block that is not
/// its own, and, when asked, on a block that never came back.
/// </summary>
internal sealed class DiagnosticBytePool : BytePool
{
    private const byte Poison = 0xDD;

    private readonly ConcurrentDictionary<byte[], string> _rented = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentQueue<string> _faults = new();

    public int RentedCount => _rented.Count;

    public long RentedBytes => _rented.Keys.Sum(block => (long)block.Length);

    public override byte[] Rent(int bytesMin)
    {
        int size = bytesMin <= SmallBytes ? SmallBytes
            : bytesMin <= MediumBytes ? MediumBytes
            : bytesMin <= LargeBytes ? LargeBytes
            : bytesMin;
        var block = new byte[size];
        block.AsSpan().Fill(Poison);
        _rented[block] = Environment.StackTrace;
        return block;
    }

    public override void Return(byte[] block)
    {
        if (!_rented.TryRemove(block, out _))
        {
            _faults.Enqueue("returned twice, or not from here: " + Environment.StackTrace);
            return;
        }

        block.AsSpan().Fill(Poison);
    }

    /// <summary>Fails if a block is still out or was returned wrongly.</summary>
    public void AssertClean()
    {
        Assert.Empty(_faults);
        Assert.Empty(_rented.Values);
    }
}
