using System.Globalization;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Turns events into rows of the search index. Used by one caller at a time, who holds the indexer's gate from the read
/// of the events to the commit of the rows: so a redaction or purge is either seen by the read or handled afterwards.
/// </summary>
internal sealed class SearchWriter
{
    /// <summary>The value under which the next running number is kept.</summary>
    public const string NextKey = "search.next";

    // Events of one append of a range. Chosen: at most some MB of JSON, and a commit of some ms.
    private const int RangeEvents = 250;

    // Rejected and soft-failed events are shown to nobody, and of outliers nobody knows who may see them.
    private const EventFlags NeverFound = EventFlags.Rejected | EventFlags.SoftFailed | EventFlags.Outlier;

    private readonly RoomEngine _engine;

    // Owner: the gate. -1 until it was read.
    private long _next = -1;

    public SearchWriter(RoomEngine engine)
    {
        _engine = engine;
    }

    /// <summary>The owner of the index: its appends are one job's, and it is kept on one node.</summary>
    public static OwnerKey Owner => OwnerKey.Job(JobNumber);

    // An arbitrary number; "SRCH".
    private const long JobNumber = 0x53524348;

    /// <summary>Adds the texts of events of a room to an append; an event without text or JSON adds nothing.</summary>
    /// <param name="room">The room.</param>
    /// <param name="eids">The events.</param>
    /// <param name="append">Takes the rows.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async ValueTask AddAsync(
        RoomNid room, IReadOnlyList<int> eids, Append append, CancellationToken cancellationToken)
    {
        var jsons = await SearchedEvents.ReadAsync(_engine, room, eids, cancellationToken).ConfigureAwait(false);
        if (_next < 0)
        {
            var stored = await _engine.Database.Meta.FindAsync(NextKey, cancellationToken).ConfigureAwait(false);
            _next = stored is null ? 0 : long.Parse(stored, CultureInfo.InvariantCulture);
        }

        var nowMs = _engine.Time.GetUtcNow().ToUnixTimeMilliseconds();
        var added = 0;
        foreach (var eid in eids)
        {
            if (!jsons.TryGetValue(eid, out var json) || !SearchedText.TryRead(json, out var text))
            {
                continue;
            }

            var (sender, sentMs) = FactsOf(json);
            var user = await _engine.Database.Names.UserAsync(sender, cancellationToken).ConfigureAwait(false);
            var place = SearchPlace.Of(sentMs, nowMs, _next++);
            append.Add(SearchEntryRow.Of(place, new GlobalEventRef(room, eid), text.Key, user, text.Folded));
            added++;
        }

        if (added > 0)
        {
            append.Add(new ServerMetaRow(NextKey, _next.ToString(CultureInfo.InvariantCulture)));
            _engine.Metrics.Indexed(added);
        }
    }

    /// <summary>Takes in the next events of a room, whether they are in the index already or not.</summary>
    /// <param name="room">The room.</param>
    /// <param name="firstEid">The first event.</param>
    /// <param name="lastEid">The last event.</param>
    /// <param name="upTo">Only events that were committed up to here; null for all.</param>
    /// <param name="append">Takes the rows.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <returns>The event to go on from; 0 when there are no more.</returns>
    public async ValueTask<int> AddRangeAsync(
        RoomNid room, int firstEid, int lastEid, Watermark? upTo, Append append, CancellationToken cancellationToken)
    {
        var stored = await _engine.Database.Events.RangeAsync(room, firstEid, RangeEvents, cancellationToken)
            .ConfigureAwait(false);
        List<int> eids = [];
        foreach (var found in stored)
        {
            var isFound = ((EventFlags)found.Row.Flags & NeverFound) == 0 && found.Row.RedactedBy is null;
            if (isFound && found.Row.Eid <= lastEid && upTo?.Covers(found.Position) != false)
            {
                eids.Add(found.Row.Eid);
                append.Add(new SearchEntryDeleteRow(room, found.Row.Eid));
            }
        }

        await AddAsync(room, eids, append, cancellationToken).ConfigureAwait(false);
        return stored.Count < RangeEvents || stored[^1].Row.Eid >= lastEid ? 0 : stored[^1].Row.Eid + 1;
    }

    /// <summary>Takes events out that are no longer there, some at a time.</summary>
    /// <param name="room">The room.</param>
    /// <param name="firstEid">The first event.</param>
    /// <param name="lastEid">The last event.</param>
    /// <param name="append">Takes the rows.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <returns>The event to go on from; 0 when there are no more.</returns>
    public async ValueTask<int> RemoveRangeAsync(
        RoomNid room, int firstEid, int lastEid, Append append, CancellationToken cancellationToken)
    {
        var database = _engine.Database;
        var indexed = await database.Search.EventsAsync(room, firstEid, lastEid, RangeEvents, cancellationToken)
            .ConfigureAwait(false);
        if (indexed.Count == 0)
        {
            return 0;
        }

        var there = await database.Events.ListAsync(room, indexed, cancellationToken).ConfigureAwait(false);
        HashSet<int> left = [.. there.Select(found => found.Row.Eid)];
        foreach (var eid in indexed)
        {
            if (!left.Contains(eid))
            {
                append.Add(new SearchEntryDeleteRow(room, eid));
            }
        }

        return indexed[^1] + 1;
    }

    private static (string Sender, long SentMs) FactsOf(byte[] json)
    {
        var fields = EventFieldRanges.Of(json);
        _ = RawJson.TryGetInt64(fields.OriginServerTs.Of(json), out var sentMs);
        return (RawJson.GetString(fields.Sender.Of(json)) ?? string.Empty, sentMs);
    }
}
