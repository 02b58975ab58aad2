using System.Buffers.Binary;

namespace Dendrite.Fast.Transport.Http2;

/// <summary>The nine bytes before each frame's payload. Source: RFC 9113, section 4.1.</summary>
/// <param name="Length">Bytes of the payload, 0 to 2^24 - 1.</param>
/// <param name="Type">The kind; may be one that is not known.</param>
/// <param name="Flags">The flags, those that the kind does not define included.</param>
/// <param name="StreamId">0 for the connection; the reserved bit is dropped.</param>
internal readonly record struct FrameHeader(int Length, FrameType Type, FrameFlags Flags, int StreamId)
{
    /// <summary>Bytes of a frame header.</summary>
    public const int Bytes = 9;

    /// <summary>The largest payload that every endpoint takes, and all that this one takes. Section 4.2.</summary>
    public const int PayloadBytesMax = 16_384;

    /// <param name="source">At least <see cref="Bytes"/> bytes.</param>
    public static FrameHeader Read(ReadOnlySpan<byte> source) => new(
        (source[0] << 16) | (source[1] << 8) | source[2],
        (FrameType)source[3],
        (FrameFlags)source[4],
        (int)(BinaryPrimitives.ReadUInt32BigEndian(source[5..]) & int.MaxValue));

    /// <param name="destination">At least <see cref="Bytes"/> bytes.</param>
    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt32BigEndian(destination, ((uint)Length << 8) | (byte)Type);
        destination[4] = (byte)Flags;
        BinaryPrimitives.WriteInt32BigEndian(destination[5..], StreamId);
    }

    public bool Has(FrameFlags flag) => (Flags & flag) != 0;
}
