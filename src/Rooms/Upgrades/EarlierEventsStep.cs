using System.Globalization;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Gives the events of earlier programs what later ones keep beside each event: a row in <c>relations</c>, which
/// programs of the first schema did not write, and a place in <c>redaction_queue</c> for content that was redacted
/// before the fifth, which would stay on the disk for ever.
/// </summary>
/// <remarks>
/// Goes through all rooms by number, and through the events of each. Its place is the room and the event to go on at.
/// It can meet rows that are there already, and leaves them. It takes turns with the jobs that remove events, so that
/// no row is made for an event that went in between.
/// </remarks>
internal sealed class EarlierEventsStep(RoomEngine engine, RoomJobs jobs)
    : OnlineStep(Storage.OnlineSteps.EarlierEvents)
{
    // Events of one batch, or rooms without any. Chosen: some milliseconds of reads, and a small append.
    private const int BatchEvents = 1_000;

    public override ValueTask RunBatchAsync(OnlineBatch batch, CancellationToken cancellationToken) =>
        jobs.RunAloneAsync(() => RunAsync(batch, cancellationToken), cancellationToken);

    private async ValueTask RunAsync(OnlineBatch batch, CancellationToken cancellationToken)
    {
        var place = Place.Parse(batch.Position);
        var left = BatchEvents;
        while (left > 0)
        {
            if (place.NextEid == 0)
            {
                var rooms = await engine.Database.Rooms.ListAsync(place.Room, 1, cancellationToken)
                    .ConfigureAwait(false);
                if (rooms.Count == 0)
                {
                    await batch.CommitAsync(next: null).ConfigureAwait(false);
                    return;
                }

                place = new Place(rooms[0].Room, 1);
            }

            var page = await engine.Database.Events.RangeAsync(place.Room, place.NextEid, left, cancellationToken)
                .ConfigureAwait(false);
            await AddRelationsAsync(place.Room, page, batch.Append, cancellationToken).ConfigureAwait(false);
            await AddErasuresAsync(place.Room, page, batch.Append, cancellationToken).ConfigureAwait(false);

            // A short page ends its room.
            place = place with { NextEid = page.Count < left ? 0 : page[^1].Row.Eid + 1 };
            left -= page.Count + 1;
        }

        await batch.CommitAsync(place.ToString()).ConfigureAwait(false);
    }

    private async ValueTask AddRelationsAsync(
        RoomNid room, IReadOnlyList<StoredEvent> page, Append append, CancellationToken cancellationToken)
    {
        List<int> eids = [.. page.Where(stored => MayLackRelation(stored.Row)).Select(stored => stored.Row.Eid)];
        foreach (var row in await JsonAsync(room, eids, cancellationToken).ConfigureAwait(false))
        {
            if (EventRelation.TryRead(row.Json.Span, out var relation))
            {
                append.Add(new RelationRow(room, StoredEventId.Of(relation.Parent), row.Eid, relation.RelType));
            }
        }
    }

    // Rows of the first schema say neither the type of a message nor the state before a state event. What was redacted
    // relates to nothing, and what was refused is shown to nobody.
    private static bool MayLackRelation(in EventRow row) =>
        (row.StateKid is null ? row.Type is null : row.StateBefore is null)
        && row.RedactedBy is null
        && ((EventFlags)row.Flags & (EventFlags.Rejected | EventFlags.SoftFailed)) == 0;

    private async ValueTask AddErasuresAsync(
        RoomNid room, IReadOnlyList<StoredEvent> page, Append append, CancellationToken cancellationToken)
    {
        Dictionary<int, int> redactions = page.Where(stored => stored.Row.RedactedBy is not null)
            .ToDictionary(stored => stored.Row.Eid, stored => stored.Row.RedactedBy!.Value);
        if (redactions.Count == 0 || engine.Options.RedactionRetention is not { } kept)
        {
            return;
        }

        var found = await engine.Database.Rooms.FindAsync(room, cancellationToken).ConfigureAwait(false);
        if (!RoomVersionRules.TryGet(found?.Version ?? "", out var rules))
        {
            return;
        }

        var times = await TimesAsync(room, redactions.Values, cancellationToken).ConfigureAwait(false);
        var nowMs = engine.Time.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var row in await JsonAsync(room, redactions.Keys, cancellationToken).ConfigureAwait(false))
        {
            var json = row.Json.ToArray();
            if (!RedactedEvent.Of(rules, json).AsSpan().SequenceEqual(json))
            {
                // A redaction that claims a time to come counts from now.
                var redactedMs = Math.Min(nowMs, times.GetValueOrDefault(redactions[row.Eid], nowMs));
                append.Add(new RedactionQueueRow(redactedMs + (long)kept.TotalMilliseconds, room, row.Eid));
            }
        }
    }

    private async ValueTask<Dictionary<int, long>> TimesAsync(
        RoomNid room, IEnumerable<int> eids, CancellationToken cancellationToken)
    {
        var found = await engine.Database.Events.ListAsync(room, [.. eids.Distinct()], cancellationToken)
            .ConfigureAwait(false);
        return found.ToDictionary(stored => stored.Row.Eid, stored => stored.Row.OriginServerTs);
    }

    private async ValueTask<IReadOnlyList<EventJsonRow>> JsonAsync(
        RoomNid room, IReadOnlyCollection<int> eids, CancellationToken cancellationToken) => eids.Count == 0
        ? []
        : await engine.Database.Events.JsonAsync(room, [.. eids], cancellationToken).ConfigureAwait(false);

    /// <summary>Where the step goes on.</summary>
    /// <param name="Room">The room; none before the first.</param>
    /// <param name="NextEid">The event in it; 0 for the room after it.</param>
    private readonly record struct Place(RoomNid Room, int NextEid)
    {
        /// <summary>Reads what was written; the beginning from an empty text.</summary>
        public static Place Parse(string text) => text.Split(' ') is [var room, var eid]
            ? new Place(
                new RoomNid(long.Parse(room, CultureInfo.InvariantCulture)),
                int.Parse(eid, CultureInfo.InvariantCulture))
            : default;

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Room.Value} {NextEid}");
    }
}
