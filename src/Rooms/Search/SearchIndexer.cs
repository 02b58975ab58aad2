using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Keeps the search index: follows the Log from a durable place and, on a database whose index is new, goes through the
/// events of all rooms beside it, with a durable place of its own. What it writes commits with those places, so each
/// text is in the index exactly once.
/// </summary>
/// <remarks>
/// Follower and scan write in turns, under one gate. The scan takes events up to the place where the follower began,
/// and the follower those after it. Of several nodes, one writes the index, and all read it:
/// <see cref="OwnedWork{TWorker}"/> decides where. One at a time per database.
/// </remarks>
public sealed partial class SearchIndexer : IOwnedWorker
{
    /// <summary>The name of its place in the Log.</summary>
    public const string FollowerName = "search";

    /// <summary>Records of one batch. Chosen: with their JSON some MB at most, and a commit of some ms.</summary>
    public const int BatchMax = 512;

    private readonly RoomEngine _engine;
    private readonly Follower _follower;
    private readonly SearchWriter _writer;
    private readonly SemaphoreSlim _gate = new(1);
    private readonly CancellationTokenSource _stopping = new();

    // Owner: StartAsync, then the scan.
    private Task _scanning = Task.CompletedTask;
    private SearchScanState _scan = SearchScanState.Done;

    /// <summary>The owner of the index.</summary>
    public static OwnerKey Owner => SearchWriter.Owner;

    /// <summary>Prepares the indexer.</summary>
    /// <param name="engine">The engine whose events it indexes.</param>
    public SearchIndexer(RoomEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _engine = engine;
        Placed = engine.Database.Placement.Locate(SearchWriter.Owner);
        _writer = new SearchWriter(engine);
        _follower = new Follower(this);
        engine.Metrics.ObserveSearch(() => Lag);
    }

    /// <summary>Everything up to here is in the index, but for what a scan has not reached.</summary>
    public Watermark Place => _follower.Place;

    /// <summary>Whether the events from before the index are all in it.</summary>
    public bool IsComplete => Volatile.Read(ref _scan).IsDone;

    /// <inheritdoc/>
    public PlacedOwner Placed { get; }

    /// <summary>How many appends the index has not seen.</summary>
    public long Lag => _follower.Place.BehindBy(_engine.Database.Stream.Watermark);

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var database = _engine.Database;
        var place = await database.Log.FollowerAsync(FollowerName, cancellationToken).ConfigureAwait(false);
        if (place is null)
        {
            // The Log need not reach back to the first event: the rooms do.
            place = database.Stream.Watermark;
            var append = NewAppend();
            append.Add(new FollowerRow(FollowerName, place.ToString()));
            append.Add(SearchScanState.StartOf(place).ToRow());
            (await database.CommitAsync(append, cancellationToken).ConfigureAwait(false)).OrThrow();
        }

        _scan = await SearchScanState.ReadAsync(database, cancellationToken).ConfigureAwait(false);
        await _follower.StartAsync(cancellationToken).ConfigureAwait(false);
        if (!_scan.IsDone)
        {
            Log.SearchScanStarted(_engine.Logger);
            _scanning = Task.Run(() => ScanAllAsync(_stopping.Token), CancellationToken.None);
        }
    }

    /// <summary>Stops after the batch in hand.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _follower.DisposeAsync().ConfigureAwait(false);
        await _scanning.ConfigureAwait(false);
        _stopping.Dispose();
        _gate.Dispose();
    }

    private DataAppend NewAppend() => new(SearchWriter.Owner) { Placed = Placed };

    private async ValueTask HandleAsync(LogBatch batch, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            SortedDictionary<RoomNid, List<int>> sent = [];
            HashSet<GlobalEventRef> redacted = [];
            foreach (var entry in batch.Entries)
            {
                await SortAsync(entry.Record, sent, redacted, cancellationToken).ConfigureAwait(false);
            }

            var append = NewAppend();
            foreach (var target in redacted)
            {
                append.Add(new SearchEntryDeleteRow(target.Room, target.Eid));
            }

            foreach (var (room, eids) in sent)
            {
                eids.RemoveAll(eid => redacted.Contains(new GlobalEventRef(room, eid)));
                await _writer.AddAsync(room, eids, append, cancellationToken).ConfigureAwait(false);
            }

            batch.AddPlaceTo(append);
            await CommitAsync(append).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async ValueTask SortAsync(
        LogRecord record,
        SortedDictionary<RoomNid, List<int>> sent,
        HashSet<GlobalEventRef> redacted,
        CancellationToken cancellationToken)
    {
        switch (record.Kind)
        {
            case LogKind.TimelineEvent:
                if (!sent.TryGetValue(record.Room, out var eids))
                {
                    sent.Add(record.Room, eids = []);
                }

                eids.Add(record.Eid);
                break;
            case LogKind.RedactionApplied:
                redacted.Add(new GlobalEventRef(record.Room, record.Eid));
                break;
            case LogKind.RangeChanged when record.Change is RangeChange.Backfilled or RangeChange.Purged:
                await ChangeRangeAsync(record, cancellationToken).ConfigureAwait(false);
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// Takes a range in or out in appends of its own. They can be repeated, so they need not commit with the place.
    /// </summary>
    private async ValueTask ChangeRangeAsync(LogRecord record, CancellationToken cancellationToken)
    {
        var next = record.FirstEid;
        while (next != 0)
        {
            var append = NewAppend();
            next = record.Change == RangeChange.Purged
                ? await _writer.RemoveRangeAsync(record.Room, next, record.LastEid, append, cancellationToken)
                    .ConfigureAwait(false)
                : await _writer.AddRangeAsync(record.Room, next, record.LastEid, null, append, cancellationToken)
                    .ConfigureAwait(false);
            await CommitAsync(append).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Commits, or fails. Not to be stopped: an append that is on its way commits all the same, and whoever read the
    /// places before it did would write its rows again.
    /// </summary>
    private async ValueTask CommitAsync(Append append)
    {
        if (append.RowCount > 0)
        {
            (await _engine.Database.CommitAsync(append, CancellationToken.None).ConfigureAwait(false)).OrThrow();
        }
    }

    private sealed class Follower(SearchIndexer indexer)
        : LogFollower(indexer._engine.Database, FollowerName, indexer._engine.Time, indexer._engine.Logger)
    {
        protected override int BatchMax => SearchIndexer.BatchMax;

        protected override ValueTask HandleAsync(LogBatch batch, CancellationToken cancellationToken) =>
            indexer.HandleAsync(batch, cancellationToken);
    }
}
