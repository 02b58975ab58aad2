using System.Diagnostics;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

internal sealed partial class EventMaker
{
    private readonly record struct BuiltEvent(EventId EventId, byte[] Json);

    /// <summary>The id that a create event gets, and so its room where the version names rooms by it.</summary>
    /// <param name="draft">The create event; it says its time.</param>
    /// <param name="rules">The version of the room.</param>
    /// <param name="servers">The local servers.</param>
    public static EventId CreateEventId(in DraftEvent draft, RoomVersionRules rules, LocalServers servers)
    {
        using var buffer = new PooledByteBuffer();
        var parts = PartsOf(draft, rules, default, 1, draft.OriginServerTs!.Value, [], []);
        var status = EventBuilder.Build(
            parts, draft.Sender.ServerName, servers.KeyOf(draft.Sender.ServerName), buffer, out var id);
        return status == PduStatus.Ok ? id : throw RefusalOf(status).ToException();
    }

    private BuiltEvent Build(scoped in EventDraft parts, string? vouching)
    {
        using var buffer = new PooledByteBuffer();
        var (server, key) = _servers.ServerOf(parts.Sender);
        var status = EventBuilder.Build(parts, server, key, buffer, out var id);
        if (status != PduStatus.Ok)
        {
            throw RefusalOf(status).ToException();
        }

        return UserId.TryParse(vouching, out var voucher) && voucher.ServerName != server
            ? new BuiltEvent(id, SignedToo(buffer.WrittenSpan, voucher.ServerName))
            : new BuiltEvent(id, buffer.WrittenSpan.ToArray());
    }

    // A join that a user of another of our server names vouches for is signed by that server as well.
    private byte[] SignedToo(ReadOnlySpan<byte> pdu, ServerName server)
    {
        if (!_servers.IsLocal(server))
        {
            throw MatrixError.Forbidden("Only a user of this server can vouch for this join.").ToException();
        }

        if (EventFields.TryParse(pdu, out var fields) != PduStatus.Ok)
        {
            throw new UnreachableException("An event that was just built is an event.");
        }

        using var signed = new PooledByteBuffer();
        EventSignatures.Sign(_columns.Rules, pdu, fields, server, _servers.KeyOf(server), signed);
        return signed.WrittenSpan.ToArray();
    }

    private static EventDraft PartsOf(
        in DraftEvent draft,
        RoomVersionRules rules,
        RoomId roomId,
        long depth,
        long nowMs,
        EventId[] prevEvents,
        EventId[] authEvents) => new()
        {
            Rules = rules,
            Type = draft.Type,
            StateKey = draft.StateKey,
            Sender = draft.Sender,
            RoomId = roomId,
            Content = draft.Content.Span,
            PrevEvents = prevEvents,
            AuthEvents = authEvents,
            Depth = depth,
            OriginServerTs = nowMs,
            Redacts = draft.Redacts,
        };

    private static MatrixError RefusalOf(PduStatus status) => status switch
    {
        PduStatus.EventTooLarge => MatrixError.TooLarge(
            $"The event is larger than {EventLimits.EventBytesMax} bytes; send less."),
        PduStatus.TypeTooLong => MatrixError.TooLarge(
            $"The event type is longer than {EventLimits.TypeBytesMax} bytes."),
        PduStatus.StateKeyTooLong => MatrixError.TooLarge(
            $"The state key is longer than {EventLimits.StateKeyBytesMax} bytes."),
        _ => MatrixError.BadJson($"The event is not one that the room's version allows ({status})."),
    };
}
