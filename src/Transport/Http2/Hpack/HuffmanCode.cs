using System.Buffers.Binary;

namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// The code of HPACK strings. It is canonical (of two codes of one length the smaller belongs to the smaller symbol,
/// and shorter codes come first), so that the lengths say all. Immutable. Source: RFC 7541, section 5.2, appendix B.
/// </summary>
internal static class HuffmanCode
{
    // Source: RFC 7541, appendix B.
    private const int EndOfString = 256;
    private const int CodeBitsMin = 5;
    private const int CodeBitsMax = 30;

    // Padding of a whole byte or more is an error. Source: RFC 7541, section 5.2.
    private const int PaddingBitsMax = 7;

    // Bits that one look-up sees. Chosen: two of the usual symbols (5 to 6 bits) at once, in a table of 8 KiB.
    private const int StepBits = 11;

    // Layout of a step: first symbol, second symbol, number of symbols, bits of all, bits of the first.
    private const int SecondShift = 8;
    private const int CountShift = 16;
    private const int BitsShift = 20;
    private const int FirstBitsShift = 26;

    // Code lengths of the symbols 0 to 255 and of the end of the string. Source: RFC 7541, appendix B.
    private static readonly byte[] CodeBits =
    [
        13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28,
        28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 28,
        6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6,
        5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10,
        13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
        7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6,
        15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5,
        6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28,
        20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23,
        24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24,
        22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23,
        21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23,
        26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25,
        19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27,
        20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23,
        26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26,
        30,
    ];

    private static readonly ushort[] SymbolsInCodeOrder = [.. Enumerable.Range(0, CodeBits.Length)
        .OrderBy(symbol => CodeBits[symbol]).ThenBy(symbol => symbol).Select(symbol => (ushort)symbol)];

    // By length: the first code, its place in SymbolsInCodeOrder, and where longer codes begin (as CodeBitsMax bits).
    private static readonly uint[] FirstCodes = new uint[CodeBitsMax + 1];
    private static readonly ushort[] FirstPlaces = new ushort[CodeBitsMax + 1];
    private static readonly uint[] Limits = new uint[CodeBitsMax + 1];

    private static readonly uint[] Codes = BuildCodes();
    private static readonly uint[] Steps = BuildSteps();

    /// <summary>Gives the most bytes that <paramref name="encodedBytes"/> can decode to.</summary>
    public static long DecodedBytesMax(int encodedBytes) => 8L * encodedBytes / CodeBitsMin;

    /// <summary>Gives the length of the encoded form of <paramref name="text"/> in bytes.</summary>
    public static int EncodedLength(ReadOnlySpan<byte> text)
    {
        long bits = 0;
        foreach (byte symbol in text)
        {
            bits += CodeBits[symbol];
        }

        return checked((int)((bits + 7) / 8));
    }

    /// <summary>Encodes a string; the last byte is padded with ones.</summary>
    /// <param name="text">Any bytes.</param>
    /// <param name="destination">At least <see cref="EncodedLength"/> long.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Encode(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        ulong pending = 0;
        int pendingBits = 0;
        int written = 0;
        foreach (byte symbol in text)
        {
            // Below 32 bits wait before, at most 30 come: they fit.
            int bits = CodeBits[symbol];
            pending = (pending << bits) | Codes[symbol];
            pendingBits += bits;
            if (pendingBits >= 32)
            {
                pendingBits -= 32;
                BinaryPrimitives.WriteUInt32BigEndian(destination[written..], (uint)(pending >> pendingBits));
                written += 4;
            }
        }

        while (pendingBits >= 8)
        {
            pendingBits -= 8;
            destination[written++] = (byte)(pending >> pendingBits);
        }

        if (pendingBits > 0)
        {
            destination[written++] = (byte)((pending << (8 - pendingBits)) | (0xFFu >> pendingBits));
        }

        return written;
    }

    /// <summary>
    /// Decodes a whole string. One longer than the destination is checked and measured to its end all the same.
    /// </summary>
    /// <param name="source">The encoded bytes.</param>
    /// <param name="destination">Gets the text; if it is too short, its content is unspecified.</param>
    /// <param name="length">The bytes of the text, which may be more than the destination has.</param>
    /// <returns>
    /// False when the string contains the end-of-string symbol, or ends with more than seven bits of padding or with
    /// padding that is not all ones.
    /// </returns>
    public static bool TryDecode(ReadOnlySpan<byte> source, Span<byte> destination, out int length)
    {
        // The window has its oldest bit on top; below its valid bits it is zero.
        ulong window = 0;
        int bits = 0;
        int at = 0;
        length = 0;
        while (source.Length - at >= 4)
        {
            window |= (ulong)BinaryPrimitives.ReadUInt32BigEndian(source[at..]) << (32 - bits);
            bits += 32;
            at += 4;

            // Every code fits while 32 bits are there; afterwards at most 31 are left, and the next 32 fit.
            while (bits >= 32)
            {
                uint step = Steps[(int)(window >> (64 - StepBits))];
                if (step == 0)
                {
                    int symbol = ReadLongCode(window, out int longBits);
                    if (symbol == EndOfString)
                    {
                        return false;
                    }

                    window <<= longBits;
                    bits -= longBits;
                    Store(destination, ref length, (uint)symbol | (1u << CountShift));
                    continue;
                }

                int stepBits = (int)(step >> BitsShift) & 0x3F;
                window <<= stepBits;
                bits -= stepBits;
                Store(destination, ref length, step);
            }
        }

        for (; at < source.Length; at++)
        {
            window |= (ulong)source[at] << (56 - bits);
            bits += 8;
        }

        return TryDecodeRest(window, bits, destination, ref length);
    }

    // At most 31 bits and three bytes are left: 55 bits, of which each turn takes one symbol.
    private static bool TryDecodeRest(ulong window, int bits, Span<byte> destination, ref int length)
    {
        while (bits > 0)
        {
            // As if ones followed without end: they are what padding consists of, and begin no symbol of their own.
            ulong padded = window | (ulong.MaxValue >> bits);
            uint step = Steps[(int)(padded >> (64 - StepBits))];
            int symbol = (int)(step & 0xFF);
            int symbolBits = (int)(step >> FirstBitsShift);
            if (step == 0)
            {
                symbol = ReadLongCode(padded, out symbolBits);
            }

            if (symbolBits > bits)
            {
                return bits <= PaddingBitsMax && padded == ulong.MaxValue;
            }

            if (symbol == EndOfString)
            {
                return false;
            }

            window <<= symbolBits;
            bits -= symbolBits;
            Store(destination, ref length, (uint)symbol | (1u << CountShift));
        }

        return true;
    }

    private static void Store(Span<byte> destination, ref int length, uint step)
    {
        int count = (int)(step >> CountShift) & 0xF;
        if (length <= destination.Length - 2)
        {
            // Room for two: the second byte is overwritten by the next symbol if this step has one only.
            BinaryPrimitives.WriteUInt16LittleEndian(destination[length..], (ushort)step);
        }
        else
        {
            for (int i = 0; i < count && length + i < destination.Length; i++)
            {
                destination[length + i] = (byte)(step >> (i * SecondShift));
            }
        }

        length += count;
    }

    private static int ReadLongCode(ulong window, out int bits)
    {
        // The longest length has a limit above every window, so the search ends.
        uint code = (uint)(window >> (64 - CodeBitsMax));
        bits = StepBits + 1;
        while (code >= Limits[bits])
        {
            bits++;
        }

        return SymbolsInCodeOrder[FirstPlaces[bits] + (int)((code >> (CodeBitsMax - bits)) - FirstCodes[bits])];
    }

    private static uint[] BuildCodes()
    {
        var codes = new uint[CodeBits.Length];
        uint next = 0;
        int place = 0;
        for (int bits = CodeBitsMin; bits <= CodeBitsMax; bits++)
        {
            FirstCodes[bits] = next;
            FirstPlaces[bits] = (ushort)place;
            while (place < SymbolsInCodeOrder.Length && CodeBits[SymbolsInCodeOrder[place]] == bits)
            {
                codes[SymbolsInCodeOrder[place++]] = next++;
            }

            Limits[bits] = next << (CodeBitsMax - bits);
            next <<= 1;
        }

        return codes;
    }

    private static uint[] BuildSteps()
    {
        var steps = new uint[1 << StepBits];
        for (uint seen = 0; seen < steps.Length; seen++)
        {
            int first = SymbolAtStartOf(seen, StepBits);
            if (first < 0)
            {
                continue;
            }

            int bits = CodeBits[first];
            uint step = (uint)first | ((uint)bits << FirstBitsShift);
            int second = SymbolAtStartOf(seen & ((1u << (StepBits - bits)) - 1), StepBits - bits);
            steps[seen] = second < 0
                ? step | (1u << CountShift) | ((uint)bits << BitsShift)
                : step | ((uint)second << SecondShift) | (2u << CountShift)
                    | ((uint)(bits + CodeBits[second]) << BitsShift);
        }

        return steps;
    }

    // Gives the symbol whose code the given number of bits begin with, or -1 if none fits whole.
    private static int SymbolAtStartOf(uint seen, int seenBits)
    {
        for (int bits = CodeBitsMin; bits <= seenBits; bits++)
        {
            uint code = seen >> (seenBits - bits);
            if (code << (CodeBitsMax - bits) < Limits[bits])
            {
                return SymbolsInCodeOrder[FirstPlaces[bits] + (int)(code - FirstCodes[bits])];
            }
        }

        return -1;
    }
}
