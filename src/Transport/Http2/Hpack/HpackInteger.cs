namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// Integers whose first bits share a byte with what goes before. Source: RFC 7541, section 5.1.
/// </summary>
internal static class HpackInteger
{
    /// <summary>The largest value taken. Chosen: far above whatever any limit lets through.</summary>
    public const int ValueMax = 1 << 28;

    /// <summary>
    /// Bytes after the first one that are looked at. Chosen: five hold 35 bits; what is longer is zeros for padding.
    /// </summary>
    public const int ContinuationBytesMax = 5;

    /// <summary>The most bytes that <see cref="Write"/> writes: the prefix and five times seven bits.</summary>
    public const int BytesMax = 1 + ContinuationBytesMax;

    /// <summary>Reads the integer that begins at <paramref name="at"/> and moves behind it.</summary>
    /// <param name="source">The whole block.</param>
    /// <param name="prefixBits">Bits of the first byte that the integer has, 1 to 8; the others are ignored.</param>
    /// <param name="at">Where the first byte is; at or behind the end counts as truncated.</param>
    /// <param name="value">0 to <see cref="ValueMax"/>.</param>
    /// <returns>False when truncated, too long or too large.</returns>
    public static bool TryRead(ReadOnlySpan<byte> source, int prefixBits, ref int at, out int value)
    {
        int prefixMax = (1 << prefixBits) - 1;
        value = 0;
        if ((uint)at >= (uint)source.Length)
        {
            return false;
        }

        value = source[at++] & prefixMax;
        return value < prefixMax || TryReadContinuation(source, ref at, ref value);
    }

    /// <summary>Writes an integer into a place that has room for <see cref="BytesMax"/> bytes.</summary>
    /// <param name="destination">Where the first byte goes.</param>
    /// <param name="flags">The bits of the first byte above the prefix; those of the prefix are zero.</param>
    /// <param name="prefixBits">1 to 8.</param>
    /// <param name="value">0 or more.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Write(Span<byte> destination, byte flags, int prefixBits, int value)
    {
        int prefixMax = (1 << prefixBits) - 1;
        if (value < prefixMax)
        {
            destination[0] = (byte)(flags | value);
            return 1;
        }

        destination[0] = (byte)(flags | prefixMax);
        int written = 1;
        uint rest = (uint)(value - prefixMax);
        while (rest >= 0x80)
        {
            destination[written++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        destination[written++] = (byte)rest;
        return written;
    }

    private static bool TryReadContinuation(ReadOnlySpan<byte> source, ref int at, ref int value)
    {
        long sum = value;
        for (int shift = 0; shift < 7 * ContinuationBytesMax; shift += 7)
        {
            if (at >= source.Length)
            {
                return false;
            }

            byte next = source[at++];
            sum += (long)(next & 0x7F) << shift;
            if (sum > ValueMax)
            {
                return false;
            }

            if (next < 0x80)
            {
                value = (int)sum;
                return true;
            }
        }

        return false;
    }
}
