using System.Text.Json;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Sync;

/// <summary>
/// How much of a joined room the user has not read, at the place of the answer.
/// Source: client-server API v1.19, GET /sync, "Unread Notification Counts", and "Receiving notifications".
/// </summary>
internal sealed class UnreadSection(Receipts receipts, ChangeIndex index)
{
    /// <summary>Counts what is unread.</summary>
    public async ValueTask<UnreadCounts> ReadAsync(
        SyncScope scope, RoomSlice slice, CancellationToken cancellationToken) =>
        slice.Room.UnreadOf(
            scope.Session.User, await receipts.GetAsync(slice.Room.Nid, cancellationToken), slice.LastOrdinal);

    /// <summary>
    /// Whether the counts are news by themselves, when a filter lets nothing else of the room pass: the user moved a
    /// receipt, or what came in since counts.
    /// </summary>
    public async ValueTask<bool> AreNewsAsync(
        SyncScope scope, RoomSlice slice, int seen, UnreadCounts now, CancellationToken cancellationToken)
    {
        if (scope.Since is not { } since)
        {
            return true;
        }

        RoomReceipts all = await receipts.GetAsync(slice.Room.Nid, cancellationToken);
        bool mayHaveMoved = index.ReceiptsChanged(slice.Room.Nid, since.Durable) || !index.Knows(since.Durable);
        return (mayHaveMoved
                && all.ChangedAfter(since.Durable, scope.Session.User)
                    .Exists(receipt => receipt.User == scope.Session.User))
            || slice.Room.UnreadOf(scope.Session.User, all, Math.Min(seen, slice.LastOrdinal)).Total != now.Total;
    }

    /// <summary>Writes the counts into the room's object.</summary>
    public static void Write(Utf8JsonWriter writer, SyncScope scope, UnreadCounts counts)
    {
        bool isByThread = scope.Filter.Timeline.UnreadThreadNotifications;
        writer.WritePropertyName("unread_notifications"u8);
        WriteCount(writer, isByThread ? counts.Main : counts.Total);
        if (!isByThread || counts.Threads.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("unread_thread_notifications"u8);
        foreach ((string root, UnreadCount count) in counts.Threads)
        {
            writer.WritePropertyName(root);
            WriteCount(writer, count);
        }

        writer.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter writer, UnreadCount count)
    {
        writer.WriteStartObject();
        writer.WriteNumber("notification_count"u8, count.Notifications);
        writer.WriteNumber("highlight_count"u8, count.Highlights);
        writer.WriteEndObject();
    }
}
