using System.Collections.Concurrent;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>
/// A pool that never reuses a block, overwrites what comes back, and fails on a second return, on a block that is not
/// its own, on a write to a block that had come back, and, when asked, on a block that never came back.
/// </summary>
internal sealed class DiagnosticBytePool : BytePool
{
    private const byte Poison = 0xDD;

    // The blocks that came back last, to be looked at in the end. Chosen: a few megabytes.
    private const int ReturnedKeptMax = 256;

    private readonly ConcurrentDictionary<byte[], string> _rented = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<byte[]> _returned = new();

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
        _returned.Enqueue(block);
        if (_returned.Count > ReturnedKeptMax && _returned.TryDequeue(out byte[]? oldest))
        {
            CheckUntouched(oldest);
        }
    }

    /// <summary>Fails if a block is still out, was returned wrongly, or was written to afterwards.</summary>
    public void AssertClean()
    {
        foreach (byte[] block in _returned)
        {
            CheckUntouched(block);
        }

        Assert.Empty(_faults);
        Assert.Empty(_rented.Values);
    }

    private void CheckUntouched(byte[] block)
    {
        int at = block.AsSpan().IndexOfAnyExcept(Poison);
        if (at >= 0)
        {
            _faults.Enqueue($"a block of {block.Length} was written to at {at} after its return");
        }
    }
}
