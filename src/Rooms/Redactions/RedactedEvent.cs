using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>The redacted form of stored events. Source: the room version's "Redactions".</summary>
internal static class RedactedEvent
{
    public static byte[] Of(RoomVersionRules rules, byte[] pdu)
    {
        if (EventFields.TryParse(pdu, out var fields) != PduStatus.Ok)
        {
            throw new InvalidDataException("A stored event is not an event.");
        }

        using var redacted = new PooledByteBuffer();
        EventRedaction.Redact(rules, pdu, fields, redacted);
        return redacted.WrittenSpan.ToArray();
    }
}
