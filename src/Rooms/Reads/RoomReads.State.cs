using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

public sealed partial class RoomReads
{
    /// <summary>
    /// The types of state that somebody who is not in the room gets to know it by, besides the member event that
    /// concerns them. Source: client-server API v1.19, "Stripped state".
    /// </summary>
    private static readonly string[] StrippedTypes =
    [
        "m.room.create", "m.room.name", "m.room.avatar", "m.room.topic", "m.room.join_rules",
        "m.room.canonical_alias", "m.room.encryption",
    ];

    /// <summary>Gets all state events that the viewer may see: the current ones, or those of when they left.</summary>
    /// <param name="room">The room.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">
    /// 403 M_FORBIDDEN. Source: client-server API v1.19, GET /rooms/{roomId}/state.
    /// </exception>
    public async ValueTask<ClientEvents> GetStateAsync(
        Room room, RoomViewer viewer, CancellationToken cancellationToken)
    {
        var view = await OpenAsync(room, viewer, cancellationToken).ConfigureAwait(false);
        List<int> eids = [];
        foreach (var entry in view.State.Map)
        {
            eids.Add(entry.Eid);
        }

        return await RenderAsync(view, eids, ClientEventFormat.Client, ClientEventDetail.State, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Gets one state event that the viewer may see.</summary>
    /// <param name="room">The room.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="type">The event type.</param>
    /// <param name="stateKey">The state key.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <returns>The one event; see <see cref="WriteContent"/> for the content alone.</returns>
    /// <exception cref="MatrixException">
    /// 403 M_FORBIDDEN; 404 M_NOT_FOUND: there is no such state.
    /// Source: client-server API v1.19, GET /rooms/{roomId}/state/{eventType}/{stateKey}.
    /// </exception>
    public async ValueTask<ClientEvents> GetStateEventAsync(
        Room room, RoomViewer viewer, string type, string stateKey, CancellationToken cancellationToken)
    {
        var view = await OpenAsync(room, viewer, cancellationToken).ConfigureAwait(false);
        if (!view.State.TryGet(type, stateKey, out var eid))
        {
            throw MatrixError.NotFound("The room has no state of this type and key.").ToException();
        }

        return await RenderAsync(view, [eid], ClientEventFormat.Client, ClientEventDetail.State, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Writes the content of the first of some events, as <c>format=content</c> wants it.</summary>
    /// <param name="events">One event.</param>
    /// <param name="writer">Takes one JSON object.</param>
    public static void WriteContent(ClientEvents events, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(writer);
        var json = events.JsonAt(0).Span;
        writer.WriteRawValue(EventFieldRanges.Of(json).Content.Of(json), skipInputValidation: true);
    }

    /// <summary>
    /// Gets the stripped state that goes with an invite or a knock: what the room was when the member event was sent,
    /// and that event.
    /// </summary>
    /// <param name="snapshot">The room.</param>
    /// <param name="memberEid">The member event, one of this server's.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <returns>A JSON array, UTF-8; the caller's.</returns>
    public async ValueTask<byte[]> GetStrippedStateAsync(
        RoomSnapshot snapshot, int memberEid, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var state = snapshot.StateAfter(memberEid);
        List<int> eids = [];
        foreach (var type in StrippedTypes)
        {
            if (state.TryGet(type, string.Empty, out var eid))
            {
                eids.Add(eid);
            }
        }

        // The inviter's member event lets clients show who invites by their name.
        var inviter = snapshot.Columns.Events.MemberKid(snapshot.Columns.Events.SenderOf(memberEid));
        if (state.Map.TryGet(inviter, out var inviterEid) && inviterEid != memberEid)
        {
            eids.Add(inviterEid);
        }

        eids.Add(memberEid);
        var jsons = await _engine.Events.GetManyAsync(snapshot, eids, cancellationToken).ConfigureAwait(false);
        System.Buffers.ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartArray();
            foreach (var json in jsons)
            {
                ClientEventWriter.WriteStripped(writer, json);
            }

            writer.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
