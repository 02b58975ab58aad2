using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Bytes on their way out, contiguous, in one pooled block that is given back when they have left. Owner: the
/// connection's flow, under its output gate where a handler may send as well.
/// </summary>
internal sealed class OutputBuffer(BytePool pool)
{
    private byte[]? _block;

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _block.AsMemory(0, Length);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Room behind what is written, to be followed by <see cref="Advance"/>.</summary>
    /// <param name="bytesMin">At least so long.</param>
    public Span<byte> GetSpan(int bytesMin) => Reserve(bytesMin);

    /// <summary>Counts bytes written into the room.</summary>
    public void Advance(int bytes)
    {
        Debug.Assert(bytes <= _block!.Length - Length, "It was reserved.");
        Length += bytes;
    }

    /// <summary>Appends a number in decimal digits.</summary>
    public void AppendDecimal(long value)
    {
        bool fits = Utf8Formatter.TryFormat(value, Reserve(20), out int written);
        Debug.Assert(fits, "A long has at most 20 characters.");
        Length += written;
    }

    /// <summary>Appends a number in hexadecimal digits without leading zeros.</summary>
    public void AppendHexadecimal(long value)
    {
        bool fits = value.TryFormat(Reserve(16), out int written, "x", CultureInfo.InvariantCulture);
        Debug.Assert(fits, "A long has at most 16 hexadecimal digits.");
        Length += written;
    }

    /// <summary>Is empty and holds no block.</summary>
    public void Clear()
    {
        if (_block is not null)
        {
            pool.Return(_block);
            _block = null;
        }

        Length = 0;
    }

    private Span<byte> Reserve(int bytes)
    {
        if (_block is null)
        {
            _block = pool.Rent(Math.Max(bytes, BytePool.MediumBytes));
        }
        else if (_block.Length - Length < bytes)
        {
            byte[] larger = pool.Rent(Math.Max(_block.Length * 2, Length + bytes));
            Written.CopyTo(larger);
            pool.Return(_block);
            _block = larger;
        }

        return _block.AsSpan(Length);
    }
}
