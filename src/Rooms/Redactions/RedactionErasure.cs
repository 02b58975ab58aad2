using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Erases the content of redacted events from the disk once it was kept long enough: their JSON becomes what redaction
/// leaves of it, from which the id, the signatures' validity and all that the rules read are as before.
/// </summary>
/// <remarks>Found by a queue in the order of the due times, so that nothing is searched for.</remarks>
internal sealed class RedactionErasure(RoomEngine engine)
{
    /// <summary>Events of one step, up to twice as many. Chosen: some milliseconds of a lane.</summary>
    public const int StepEvents = 100;

    /// <summary>Erases what is due; false when nothing was.</summary>
    /// <param name="nowMs">The time, in ms since 1970.</param>
    /// <param name="cancellationToken">Stops the step before a commit.</param>
    /// <exception cref="CommitFailedException">Not all of it was done; the rest stays due.</exception>
    public async ValueTask<bool> StepAsync(long nowMs, CancellationToken cancellationToken)
    {
        var due = await DueAsync(nowMs, cancellationToken).ConfigureAwait(false);
        foreach (var ofRoom in due.GroupBy(row => row.Room))
        {
            await EraseAsync(ofRoom.Key, [.. ofRoom], cancellationToken).ConfigureAwait(false);
        }

        return due.Count > 0;
    }

    // Of several nodes each erases what is in its own rooms, however much another one has left undone.
    private async ValueTask<List<RedactionQueueRow>> DueAsync(long nowMs, CancellationToken cancellationToken)
    {
        List<RedactionQueueRow> due = [];
        IReadOnlyList<RedactionQueueRow> page = [default];
        do
        {
            page = await engine.Database.Jobs.DueRedactionsAsync(nowMs, page[^1], StepEvents, cancellationToken)
                .ConfigureAwait(false);
            due.AddRange(page.Where(row => engine.Database.Placement.IsHere(OwnerKey.Of(row.Room))));
        }
        while (page.Count == StepEvents && due.Count < StepEvents);

        return due;
    }

    // The row of an event that was purged meanwhile, or whose room was removed, is all that is left to remove.
    private async ValueTask EraseAsync(
        RoomNid nid, List<RedactionQueueRow> due, CancellationToken cancellationToken)
    {
        var append = new DataAppend(OwnerKey.Of(nid));
        List<int> eids = due.ConvertAll(row => row.Eid);
        if (await engine.FindAsync(nid, cancellationToken).ConfigureAwait(false) is { } room)
        {
            var rows = await engine.Database.Events.JsonAsync(nid, eids, cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
            {
                append.Add(new EventJsonChangeRow(nid, row.Eid, RedactedEvent.Of(room.Rules, row.Json.ToArray())));
                if (EventRelation.TryRead(row.Json.Span, out var relation))
                {
                    append.Add(new RelationDeleteRow(nid, StoredEventId.Of(relation.Parent), row.Eid));
                }
            }
        }

        foreach (var row in due)
        {
            append.Add(new RedactionQueueDeleteRow(row.DueTs, row.Room, row.Eid));
        }

        (await engine.Database.CommitAsync(append, CancellationToken.None).ConfigureAwait(false)).OrThrow();
        foreach (var eid in eids)
        {
            engine.Events.Cache.Remove(new GlobalEventRef(nid, eid));
        }
    }
}
