using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Dendrite.Fast.StateRes;

/// <summary>One event of a list of room version 1, and what orders the list.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ListedEvent
{
    /// <summary>Bytes of a SHA-1. Source: FIPS 180-4.</summary>
    public const int HashBytes = 20;

    /// <summary>The event.</summary>
    public int Eid;

    /// <summary>depth, as the event claims.</summary>
    public long Depth;

    /// <summary>The first sixteen bytes of sha1(event_id), big-endian; 0 where no other event has the depth.</summary>
    public UInt128 HashStart;

    /// <summary>The last four bytes.</summary>
    public uint HashEnd;

    public void SetHash(ReadOnlySpan<byte> hash)
    {
        HashStart = BinaryPrimitives.ReadUInt128BigEndian(hash);
        HashEnd = BinaryPrimitives.ReadUInt32BigEndian(hash[(HashBytes - sizeof(uint))..]);
    }
}
