using System.Text;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The stored form of event ids: the 32 bytes of the hash, or the text of a version 1 or 2 id in UTF-8.
/// </summary>
internal static class StoredEventId
{
    public static byte[] Of(EventId id)
    {
        Span<byte> stored = stackalloc byte[EventLimits.IdentifierBytesMax];
        return stored[..Write(id, stored)].ToArray();
    }

    /// <summary>Writes the stored form.</summary>
    /// <param name="id">The id.</param>
    /// <param name="to">At least <see cref="EventLimits.IdentifierBytesMax"/> bytes.</param>
    /// <returns>Bytes written.</returns>
    public static int Write(EventId id, Span<byte> to) =>
        id.TryGetHash(to) ? EventLimits.HashBytes : Encoding.UTF8.GetBytes(id.Value, to);

    public static EventId Read(ReadOnlySpan<byte> stored, RoomVersionRules rules) =>
        rules.EventIdForm is IdentifierForm.Base64UrlHash or IdentifierForm.Base64Hash
            && stored.Length == EventLimits.HashBytes
            ? EventId.FromHash(stored, rules.EventIdForm)
            : EventId.Parse(Encoding.UTF8.GetString(stored));
}
