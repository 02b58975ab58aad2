using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The packed form of small numbers in stored blobs: unsigned LEB128, seven bits a byte, low bits first. Persisted:
/// it never changes. Used for prev and auth edges, extremities, and the (kid, eid) pairs of state payloads.
/// </summary>
internal static class PackedInts
{
    // 32 bits in groups of seven.
    private const int BytesMax = 5;

    /// <summary>Packs numbers, each 0 or more.</summary>
    public static byte[] Pack(ReadOnlySpan<int> values)
    {
        if (values.IsEmpty)
        {
            return [];
        }

        var packed = new byte[SizeOf(values)];
        Write(packed, values);
        return packed;
    }

    /// <summary>Writes numbers, each 0 or more.</summary>
    /// <param name="to">At least <see cref="SizeOf(ReadOnlySpan{int})"/> bytes.</param>
    /// <param name="values">The numbers.</param>
    public static void Write(Span<byte> to, ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            to = to[Write(to, value)..];
        }
    }

    /// <summary>Bytes that numbers take together.</summary>
    public static int SizeOf(ReadOnlySpan<int> values)
    {
        var size = 0;
        foreach (var value in values)
        {
            size += SizeOf(value);
        }

        return size;
    }

    /// <summary>Packs the entries of a state or of a change of it.</summary>
    public static byte[] Pack(ReadOnlySpan<StateEntry> entries)
    {
        var buffer = new byte[entries.Length * BytesMax * 2];
        var length = 0;
        foreach (var entry in entries)
        {
            length += Write(buffer.AsSpan(length), entry.Kid);
            length += Write(buffer.AsSpan(length), entry.Eid);
        }

        return buffer.AsSpan(0, length).ToArray();
    }

    /// <summary>Unpacks all numbers of a blob.</summary>
    /// <exception cref="InvalidDataException">The blob was not written by this class.</exception>
    public static int[] Unpack(ReadOnlySpan<byte> packed)
    {
        // Each number ends with a byte below 0x80.
        var count = 0;
        foreach (var octet in packed)
        {
            count += octet < 0x80 ? 1 : 0;
        }

        var values = new int[count];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = Read(ref packed);
        }

        return packed.IsEmpty ? values : throw new InvalidDataException("A packed list of numbers is cut short.");
    }

    /// <summary>Unpacks the entries of a state payload.</summary>
    /// <exception cref="InvalidDataException">The blob was not written by this class.</exception>
    public static StateEntry[] UnpackEntries(ReadOnlySpan<byte> packed)
    {
        var flat = Unpack(packed);
        if (flat.Length % 2 != 0)
        {
            throw new InvalidDataException("A state payload has a key without an event.");
        }

        var entries = new StateEntry[flat.Length / 2];
        for (var at = 0; at < entries.Length; at++)
        {
            entries[at] = new StateEntry(flat[at * 2], flat[(at * 2) + 1]);
        }

        return entries;
    }

    /// <summary>Bytes that a number takes.</summary>
    public static int SizeOf(int value) => value switch
    {
        < 1 << 7 => 1,
        < 1 << 14 => 2,
        < 1 << 21 => 3,
        < 1 << 28 => 4,
        _ => BytesMax,
    };

    private static int Write(Span<byte> to, int value)
    {
        var rest = (uint)value;
        var length = 0;
        while (rest >= 0x80)
        {
            to[length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        to[length++] = (byte)rest;
        return length;
    }

    private static int Read(ref ReadOnlySpan<byte> from)
    {
        uint value = 0;
        for (var at = 0; at < Math.Min(BytesMax, from.Length); at++)
        {
            value |= (uint)(from[at] & 0x7F) << (7 * at);
            if (from[at] < 0x80)
            {
                from = from[(at + 1)..];
                return value <= int.MaxValue
                    ? (int)value
                    : throw new InvalidDataException("A packed number is too large.");
            }
        }

        throw new InvalidDataException("A packed number has no end.");
    }
}
