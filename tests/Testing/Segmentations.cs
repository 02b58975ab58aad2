using System.Buffers;

namespace Dendrite.Fast.Testing;

/// <summary>
/// Every way of cutting a message that a parser must not notice: whole, whole inside poisoned padding, split in two at
/// each byte, and byte by byte with an empty segment between any two.
/// </summary>
public static class Segmentations
{
    /// <summary>
    /// The byte round each segment: a parser that reads past its segment finds no valid UTF-8, no digit and no CR LF.
    /// </summary>
    public const byte Poison = 0xFF;

    /// <summary>The number of poison bytes before and after each segment: wider than the widest vector load.</summary>
    public const int PaddingBytes = 64;

    /// <summary>Gives all segmentations of <paramref name="message"/>.</summary>
    public static IEnumerable<Segmentation> All(ReadOnlyMemory<byte> message)
    {
        yield return new Segmentation("whole", new ReadOnlySequence<byte>(message.ToArray()));
        yield return new Segmentation("padded", new ReadOnlySequence<byte>(Padded(message)));
        for (var at = 1; at < message.Length; at++)
        {
            yield return new Segmentation($"split at {at}", Join(message[..at], message[at..]));
        }

        yield return new Segmentation("byte by byte", ByteByByte(message));
    }

    /// <summary>Joins <paramref name="parts"/> as they are, each copied into poisoned padding of its own.</summary>
    public static ReadOnlySequence<byte> Join(params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        if (parts.IsEmpty)
        {
            return ReadOnlySequence<byte>.Empty;
        }

        Segment first = new(Padded(parts[0]), runningIndex: 0);
        var last = first;
        foreach (var part in parts[1..])
        {
            last = last.Append(Padded(part));
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private static ReadOnlySequence<byte> ByteByByte(ReadOnlyMemory<byte> message)
    {
        var parts = new ReadOnlyMemory<byte>[message.Length * 2];
        for (var i = 0; i < message.Length; i++)
        {
            parts[2 * i] = message.Slice(i, 1);
        }

        return Join(parts);
    }

    private static ReadOnlyMemory<byte> Padded(ReadOnlyMemory<byte> part)
    {
        var buffer = new byte[part.Length + (2 * PaddingBytes)];
        buffer.AsSpan().Fill(Poison);
        part.Span.CopyTo(buffer.AsSpan(PaddingBytes));
        return buffer.AsMemory(PaddingBytes, part.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long runningIndex)
        {
            Memory = memory;
            RunningIndex = runningIndex;
        }

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            Segment next = new(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
