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
        var hash = new byte[EventLimits.HashBytes];
        return id.TryGetHash(hash) ? hash : Encoding.UTF8.GetBytes(id.Value);
    }

    public static EventId Read(ReadOnlySpan<byte> stored, RoomVersionRules rules) =>
        rules.EventIdForm is IdentifierForm.Base64UrlHash or IdentifierForm.Base64Hash
            && stored.Length == EventLimits.HashBytes
            ? EventId.FromHash(stored, rules.EventIdForm)
            : EventId.Parse(Encoding.UTF8.GetString(stored));
}
