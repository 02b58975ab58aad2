using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>Says which thread an event belongs to, by following its relations.</summary>
/// <remarks>Source: client-server API v1.19, "Receipts", "Threaded read receipts".</remarks>
internal static class EventThreads
{
    /// <summary>
    /// How many relations are followed at most. Source: client-server API v1.19, "Threaded read receipts": "a maximum
    /// of 3 hops is recommended".
    /// </summary>
    public const int HopsMax = 3;

    /// <summary>
    /// Whether a receipt for an event may name a thread. For <c>main</c> the event has to be outside threads; for a
    /// thread it has to be in it, or be the event that the thread starts from, or relate to that.
    /// </summary>
    /// <param name="store">The JSON of events.</param>
    /// <param name="snapshot">The room.</param>
    /// <param name="eid">The event.</param>
    /// <param name="threadId"><c>main</c> or an event id.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public static async ValueTask<bool> IsInAsync(
        EventStore store, RoomSnapshot snapshot, int eid, string threadId, CancellationToken cancellationToken)
    {
        var isMain = threadId == ReceiptTypes.MainThread;
        for (var hop = 0; ; hop++)
        {
            if (!isMain && snapshot.EventIdOf(eid).Value == threadId)
            {
                return true;
            }

            var json = await store.GetAsync(snapshot, eid, cancellationToken).ConfigureAwait(false);
            if (RelationOf(json, out var isThread) is not { } related)
            {
                return isMain;
            }

            if (isThread)
            {
                return related == threadId;
            }

            if (hop == HopsMax || !EventId.TryParse(related, out var id) || !snapshot.TryFind(id, out eid))
            {
                return isMain || related == threadId;
            }
        }
    }

    /// <summary>The event that an event relates to by a <c>rel_type</c>; null for none.</summary>
    private static string? RelationOf(ReadOnlySpan<byte> json, out bool isThread)
    {
        var content = EventFieldRanges.Of(json).Content.Of(json);
        var relation = RawJson.Find(content, "m.relates_to"u8);
        isThread = RawJson.StringEquals(RawJson.Find(relation, "rel_type"u8), "m.thread"u8);
        return RawJson.IsString(RawJson.Find(relation, "rel_type"u8))
            ? RawJson.GetString(RawJson.Find(relation, "event_id"u8))
            : null;
    }
}
