using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

internal sealed partial class EventMaker
{
    // Of the chosen part of an id. Chosen: as many as no two are ever alike; 24 letters.
    private const int ChosenIdBytes = 18;

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

    // Where servers choose ids; else none.
    private EventId ChooseId(in DraftEvent draft, EventFacts facts)
    {
        if (_columns.Rules.EventIdForm != IdentifierForm.DomainScoped)
        {
            return default;
        }

        var opaque = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(ChosenIdBytes));
        var id = EventId.Parse($"${opaque}:{draft.Sender.ServerName.Value}");
        facts.Choose(id, draft.Redacts);
        return id;
    }

    // Where events are cited with their hashes.
    private void AddHashes(ref EventDraft parts, scoped ReadOnlySpan<int> prev, scoped ReadOnlySpan<int> auth)
    {
        if (_columns.ReferenceHashes is not { } hashes)
        {
            return;
        }

        List<int> missing = [];
        parts.PrevEventHashes = HashesOf(prev, hashes, missing);
        parts.AuthEventHashes = HashesOf(auth, hashes, missing);
        if (missing.Count > 0)
        {
            throw new HashesMissingException([.. missing.Distinct()]);
        }
    }

    private static byte[] HashesOf(ReadOnlySpan<int> eids, Column<byte[]?> hashes, List<int> missing)
    {
        var all = new byte[eids.Length * EventLimits.HashBytes];
        for (var at = 0; at < eids.Length; at++)
        {
            if (eids[at] < hashes.Capacity && hashes[eids[at]] is { } hash)
            {
                hash.CopyTo(all, at * EventLimits.HashBytes);
            }
            else
            {
                missing.Add(eids[at]);
            }
        }

        return all;
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
