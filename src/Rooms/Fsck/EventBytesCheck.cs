using System.Diagnostics.CodeAnalysis;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The JSON of an event is an event, its id is the one that it is stored under, its content hash is right unless it is
/// in its redacted form, and on request the signature of a server of ours is valid.
/// </summary>
internal sealed class EventBytesCheck(CheckedRoom room, bool withSignatures)
{
    private const string Table = "event_json";

    /// <summary>Checks the bytes, and gives what the rules read of them.</summary>
    public bool TryRead(in EventRow row, byte[] json, [NotNullWhen(true)] out EventFacts? facts)
    {
        facts = null;
        using var scratch = new PooledByteBuffer();
        if (EventFields.TryRead(room.Rules, json, scratch, out var pdu, out var fields) != PduStatus.Ok
            || !EventHash.TryGetEventId(room.Rules, pdu, fields, out var id)
            || !EventFacts.TryParse(room.Rules, id, pdu, out facts))
        {
            room.AddLost(Table, row.Eid, "The JSON is not an event.");
            return false;
        }

        if (!row.EventId.Span.SequenceEqual(StoredEventId.Of(id)))
        {
            room.AddLost(Table, row.Eid, "The JSON is that of another event than its id says.");
            facts = null;
            return false;
        }

        if (!EventHash.ContentHashMatches(pdu, fields) && !IsRedacted(pdu.ToArray()))
        {
            room.AddLost(Table, row.Eid, "The content does not match its hash.");
        }

        if (withSignatures)
        {
            CheckSignature(row.Eid, pdu, fields);
        }

        return true;
    }

    private bool IsRedacted(byte[] pdu) => RedactedEvent.Of(room.Rules, pdu).AsSpan().SequenceEqual(pdu);

    // An event that an earlier key of ours signed has no signature of the present one.
    private void CheckSignature(int eid, ReadOnlySpan<byte> pdu, in EventFields fields)
    {
        if (!fields.TryGetSender(pdu, out var sender) || !room.Engine.Servers.IsLocal(sender))
        {
            return;
        }

        var key = room.Engine.Servers.KeyOf(sender.ServerName);
        if (EventSignatures.KeyIdsOf(pdu, fields, sender.ServerName).Contains(key.KeyId)
            && EventSignatures.Verify(room.Rules, pdu, fields, sender.ServerName, key.KeyId, key.VerifyKey)
                != SignatureStatus.Valid)
        {
            room.AddLost(Table, eid, "The signature of this server is not valid.");
        }
    }
}
