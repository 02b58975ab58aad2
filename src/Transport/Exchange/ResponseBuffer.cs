using System.Buffers;

namespace Dendrite.Fast.Transport;

/// <summary>
/// The body of one answer in pooled blocks that grow with it (4, 16, then 64 KiB), so that nothing is copied while it
/// is written. What it holds beyond its first small block is taken from a budget. Owner: the handler until it completes or flushes, then the connection.
/// </summary>
internal sealed class ResponseBuffer(BytePool pool, BytesBudget? budget = null) : IBufferWriter<byte>
{
    private List<(byte[] Block, int Length)> _full = [];
    private byte[]? _current;
    private int _currentLength;
    private long _heldBytes;

    /// <summary>Bytes written and not taken.</summary>
    public long Length { get; private set; }

    /// <summary>Most bytes that may be held; beyond, writing throws.</summary>
    public long BytesMax { get; set; } = long.MaxValue;

    public int BlockCount => _full.Count + (_currentLength > 0 ? 1 : 0);

    public ReadOnlyMemory<byte> Block(int index) => index < _full.Count
        ? _full[index].Block.AsMemory(0, _full[index].Length)
        : _current.AsMemory(0, _currentLength);

    public void Advance(int count)
    {
        if (count < 0 || _current is null || count > _current.Length - _currentLength)
        {
            throw new ArgumentOutOfRangeException(nameof(count));
        }

        _currentLength += count;
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureSpace(sizeHint);
        return _current.AsMemory(_currentLength);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureSpace(sizeHint);
        return _current.AsSpan(_currentLength);
    }

    /// <summary>Gives all blocks back and is empty.</summary>
    public void Clear()
    {
        foreach ((byte[] block, _) in _full)
        {
            pool.Return(block);
        }

        _full.Clear();
        if (_current is not null)
        {
            pool.Return(_current);
            _current = null;
        }

        _currentLength = 0;
        Length = 0;
        if (_heldBytes > 0)
        {
            budget!.Release(_heldBytes);
            _heldBytes = 0;
        }
    }

    /// <summary>
    /// Takes over what another buffer of the same pool holds, which is empty then. That one is without a budget.
    /// </summary>
    public void TakeFrom(ResponseBuffer other)
    {
        Clear();
        (_full, other._full) = (other._full, _full);
        (_current, other._current) = (other._current, null);
        (_currentLength, other._currentLength) = (other._currentLength, 0);
        (Length, other.Length) = (other.Length, 0);
    }

    private void EnsureSpace(int sizeHint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        int needed = Math.Max(sizeHint, 1);
        if (_current is not null && _current.Length - _currentLength >= needed)
        {
            return;
        }

        if (Length > BytesMax - needed)
        {
            throw new InvalidOperationException(
                $"The answer is larger than {BytesMax} buffered bytes: flush it as it grows.");
        }

        int next = _full.Count switch
        {
            0 when _current is null => BytePool.SmallBytes,
            0 => BytePool.MediumBytes,
            _ => BytePool.LargeBytes,
        };
        if (_current is not null)
        {
            if (_currentLength > 0)
            {
                _full.Add((_current, _currentLength));
            }
            else
            {
                pool.Return(_current);
            }

            _current = null;
            _currentLength = 0;
        }

        byte[] block = pool.Rent(Math.Max(next, needed));
        if (budget is not null && block.Length > BytePool.SmallBytes)
        {
            if (!budget.TryHold(block.Length))
            {
                pool.Return(block);
                throw new RequestRefusedException(RefusalReason.BuffersExhausted);
            }

            _heldBytes += block.Length;
        }

        _current = block;
    }
}
