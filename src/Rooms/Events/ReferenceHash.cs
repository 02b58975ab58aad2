using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What events of room versions 1 and 2 are cited by besides their ids. Source: room version 1, "Event format".
/// </summary>
internal static class ReferenceHash
{
    /// <summary>The reference hash of an event.</summary>
    /// <param name="rules">The room's version.</param>
    /// <param name="json">The event, canonical; redaction changes nothing.</param>
    /// <exception cref="InvalidDataException">It is no event.</exception>
    public static byte[] Of(RoomVersionRules rules, ReadOnlySpan<byte> json)
    {
        if (EventFields.TryParse(json, out var fields) != PduStatus.Ok)
        {
            throw new InvalidDataException("A stored event is not an event.");
        }

        var hash = new byte[EventLimits.HashBytes];
        EventHash.ReferenceHash(rules, json, fields, hash);
        return hash;
    }
}
