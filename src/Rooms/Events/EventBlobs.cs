using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>The small blobs of an event's row, in one array: each apart would be half headers.</summary>
/// <param name="Id">The event id as <see cref="StoredEventId"/> has it.</param>
/// <param name="Auth">Its auth events as <see cref="PackedInts"/> has them.</param>
/// <param name="Prev">Its previous events as <see cref="PackedInts"/> has them.</param>
internal readonly record struct EventBlobs(
    ReadOnlyMemory<byte> Id, ReadOnlyMemory<byte> Auth, ReadOnlyMemory<byte> Prev)
{
    /// <summary>Packs them.</summary>
    public static EventBlobs Of(EventId id, ReadOnlySpan<int> auth, ReadOnlySpan<int> prev)
    {
        Span<byte> stored = stackalloc byte[EventLimits.IdentifierBytesMax];
        var idBytes = StoredEventId.Write(id, stored);
        var authBytes = PackedInts.SizeOf(auth);
        Memory<byte> all = new byte[idBytes + authBytes + PackedInts.SizeOf(prev)];
        stored[..idBytes].CopyTo(all.Span);
        PackedInts.Write(all.Span[idBytes..], auth);
        PackedInts.Write(all.Span[(idBytes + authBytes)..], prev);
        return new EventBlobs(all[..idBytes], all.Slice(idBytes, authBytes), all[(idBytes + authBytes)..]);
    }
}
