using System.Buffers.Binary;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>A frame as it came.</summary>
internal sealed record TestFrame(byte Type, byte Flags, uint StreamId, byte[] Payload)
{
    public bool Has(byte flag) => (Flags & flag) != 0;

    /// <summary>The four bytes at an offset of the payload, the highest first.</summary>
    public uint Number(int offset) => BinaryPrimitives.ReadUInt32BigEndian(Payload.AsSpan(offset));

    public override string ToString() => Type switch
    {
        Wire.RstStreamType => $"RST_STREAM {StreamId} code {Number(0)}",
        Wire.GoAwayType => $"GOAWAY last {Number(0)} code {Number(4)}",
        _ => $"type {Type} flags {Flags:x2} stream {StreamId} length {Payload.Length}",
    };
}
