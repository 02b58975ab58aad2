using System.Buffers;
using System.Text;
using System.Text.Json;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Sync;

/// <summary>
/// Typing and receipts of a room. Source: client-server API v1.19, "Typing Notifications" and "Receipts".
/// </summary>
internal sealed class EphemeralSection(Typing typing, Receipts receipts, ChangeIndex index)
{
    private static readonly byte[] TypingType = Encoding.UTF8.GetBytes("m.typing");
    private static readonly byte[] ReceiptType = Encoding.UTF8.GetBytes("m.receipt");

    /// <summary>The ephemeral events of a room that are new, each complete JSON.</summary>
    public async ValueTask<IReadOnlyList<byte[]>> ReadAsync(
        SyncScope scope, Room room, bool isNewRoom, RingNews ring, CancellationToken cancellationToken)
    {
        List<byte[]> events = [];
        if (!scope.Filter.Ephemeral.AllowsRoom(Encoding.UTF8.GetBytes(room.Id.Value)))
        {
            return events;
        }

        if (scope.Filter.Ephemeral.AllowsType(TypingType) && TypingIsNews(scope, room, isNewRoom, ring))
        {
            events.Add(Render(room, (writer, room) => Typing.WriteEvent(writer, typing.In(room.Nid))));
        }

        if (scope.Filter.Ephemeral.AllowsType(ReceiptType) && ReceiptsMayBeNews(scope, room, isNewRoom))
        {
            RoomReceipts all = await receipts.GetAsync(room.Nid, cancellationToken);
            List<Receipt> changed = scope.Since is { } since && !isNewRoom
                ? all.ChangedAfter(since.Durable, scope.Session.User)
                : all.VisibleTo(scope.Session.User);
            if (changed.Count > 0)
            {
                events.Add(Render(changed, static (writer, changed) => ReceiptWriter.WriteEvent(writer, changed)));
            }
        }

        return events;
    }

    /// <summary>That nobody types is news only to who may have been told that somebody did.</summary>
    private bool TypingIsNews(SyncScope scope, Room room, bool isNewRoom, RingNews ring) =>
        (isNewRoom || ring.TypingChanged(room.Nid))
        && (!typing.In(room.Nid).IsEmpty || (scope.Since is not null && !isNewRoom && !ring.IsAll));

    private bool ReceiptsMayBeNews(SyncScope scope, Room room, bool isNewRoom) =>
        isNewRoom
        || scope.Since is not { } since
        || index.ReceiptsChanged(room.Nid, since.Durable)
        || !index.Knows(since.Durable);

    private static byte[] Render<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = new(buffer);
        write(writer, state);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
