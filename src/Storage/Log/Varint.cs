namespace Dendrite.Fast.Storage;

/// <summary>Unsigned LEB128: seven bits a byte, lowest first, in the shortest form only.</summary>
internal static class Varint
{
    public const int BytesMax = 10;

    public static int Write(Span<byte> target, ulong value)
    {
        int count = 0;
        while (value >= 0x80)
        {
            target[count++] = (byte)(value | 0x80);
            value >>= 7;
        }

        target[count++] = (byte)value;
        return count;
    }

    /// <summary>Reads one number and moves on; false when the bytes are no shortest-form number of 64 bits.</summary>
    public static bool TryRead(ref ReadOnlySpan<byte> source, out ulong value)
    {
        value = 0;
        for (int index = 0; index < source.Length && index < BytesMax; index++)
        {
            byte part = source[index];
            bool isLast = part < 0x80;
            if (index == BytesMax - 1 && part > 1)
            {
                return false;
            }

            value |= (ulong)(part & 0x7f) << (7 * index);
            if (isLast)
            {
                source = source[(index + 1)..];
                return index == 0 || part != 0;
            }
        }

        return false;
    }
}
