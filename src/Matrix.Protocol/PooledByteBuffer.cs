using System.Buffers;
using System.Diagnostics;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// A growing byte buffer on pooled memory. One thread at a time writes and reads it; what was written is valid until
/// the next <see cref="Clear"/> or <see cref="Dispose"/>, and moves when the buffer grows.
/// </summary>
public sealed class PooledByteBuffer : IBufferWriter<byte>, IDisposable
{
    // Chosen: a canonical event of the usual size and its signatures fit without growing.
    private const int FirstBytes = 4096;

    // Beyond this the buffer grows by what is needed, since twice as much would not fit an array.
    private const uint DoubledBytesMax = 1u << 30;

    // Owner: whoever holds the buffer; no two threads at once.
    private byte[] _bytes = [];
    private int _written;

    /// <summary>Bytes written since the last <see cref="Clear"/>.</summary>
    public int WrittenCount => _written;

    /// <summary>Bytes of memory held.</summary>
    internal int Capacity => _bytes.Length;

    /// <summary>The bytes written; valid until the buffer is written to, cleared or disposed.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _written);

    /// <summary>The bytes written; valid until the buffer is written to, cleared or disposed.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _written);

    /// <summary>Forgets what was written and keeps the memory.</summary>
    public void Clear() => _written = 0;

    /// <summary>Forgets what was written after the first <paramref name="count"/> bytes.</summary>
    /// <param name="count">0 to <see cref="WrittenCount"/>.</param>
    public void Truncate(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)_written, nameof(count));
        _written = count;
    }

    /// <summary>Appends bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _written += bytes.Length;
    }

    /// <summary>Appends one byte.</summary>
    public void Append(byte value)
    {
        GetSpan(1)[0] = value;
        _written++;
    }

    /// <summary>Replaces one byte that was written.</summary>
    internal void Replace(int index, byte value)
    {
        Debug.Assert((uint)index < (uint)_written, "only what was written is replaced");
        _bytes[index] = value;
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_bytes.Length - _written), nameof(count));
        _written += count;
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureFree(sizeHint);
        return _bytes.AsSpan(_written);
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureFree(sizeHint);
        return _bytes.AsMemory(_written);
    }

    /// <summary>Returns the memory to the pool. The buffer can be used again and is empty then.</summary>
    public void Dispose()
    {
        byte[] bytes = _bytes;
        _bytes = [];
        _written = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void EnsureFree(int sizeHint)
    {
        int needed = Math.Max(sizeHint, 1);
        if (_bytes.Length - _written >= needed)
        {
            return;
        }

        GrowSlow(needed);
    }

    private void GrowSlow(int needed)
    {
        int doubled = (int)Math.Min((uint)_bytes.Length * 2, DoubledBytesMax);
        int size = Math.Max(FirstBytes, Math.Max(checked(_written + needed), doubled));
        byte[] larger = ArrayPool<byte>.Shared.Rent(size);
        WrittenSpan.CopyTo(larger);
        byte[] old = _bytes;
        _bytes = larger;
        if (old.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(old);
        }

        Debug.Assert(_bytes.Length - _written >= needed, "the rented array is large enough");
    }
}
