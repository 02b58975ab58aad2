using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Storage;

/// <summary>Records that a follower is given, and the place behind them.</summary>
public sealed class LogBatch
{
    private readonly string? _name;

    internal LogBatch(string? name, IReadOnlyList<LogEntry> entries, Watermark upTo)
    {
        _name = name;
        Entries = entries;
        UpTo = upTo;
    }

    /// <summary>The records, writer by writer, by position and sequence; at least one.</summary>
    public IReadOnlyList<LogEntry> Entries { get; }

    /// <summary>The place behind the records.</summary>
    public Watermark UpTo { get; }

    internal bool IsPlaceTaken { get; private set; }

    internal bool IsSkipped { get; private set; }

    /// <summary>
    /// Says that the batch had no effect: its place need not be durable at once, as it may be handled again for
    /// nothing. Saves a commit for each batch of a follower that most records do not concern.
    /// </summary>
    public void Skip() => IsSkipped = true;

    /// <summary>
    /// Makes the follower's place part of an append: it becomes durable with the effects in it, which so happen exactly
    /// once. The follower commits the append before it returns.
    /// </summary>
    /// <param name="append">The append with the effects.</param>
    /// <exception cref="InvalidOperationException">The follower has no name, so no durable place.</exception>
    public void AddPlaceTo(Append append)
    {
        if (_name is null)
        {
            throw new InvalidOperationException("A follower without name has no durable place.");
        }

        append.Add(new FollowerRow(_name, UpTo.ToString()));
        IsPlaceTaken = true;
    }
}

/// <summary>
/// Follows the Log: waits until it moves, reads a batch from the tail, or from the database when it is further behind,
/// and handles it; never polls.
/// </summary>
/// <remarks>
/// With a name, its place is durable and it goes on there after a restart; a batch is handled again when the process
/// ended before the place was committed. Without, it starts at the newest place. A batch whose handling throws is
/// handled again after a pause.
/// </remarks>
public abstract class LogFollower : IAsyncDisposable
{
    /// <summary>The most records of a batch, unless the follower says otherwise. Chosen.</summary>
    public const int BatchRecordsMax = 4096;

    // The most batches without effect before the place is made durable all the same, so that the Log can be trimmed.
    // Chosen: their records are read again in some ms.
    private const int SkippedMax = 256;

    // Pauses after a failure: doubled from the first to the last. Chosen.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LastPause = TimeSpan.FromSeconds(10);

    private readonly Database _database;
    private readonly string? _name;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();

    // Owner: StartAsync, then the loop.
    private bool _isNew;

    // Owner: the loop. Batches since the place was made durable.
    private int _skipped;

    // Owner: the loop; read by others for the lag.
    private Watermark _place = Watermark.Zero;
    private Task _loop = Task.CompletedTask;
    private IDisposable? _lag;

    /// <summary>Prepares a follower.</summary>
    /// <param name="database">The database whose Log it follows.</param>
    /// <param name="name">The name of its durable place; null for none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where it logs.</param>
    protected LogFollower(Database database, string? name, TimeProvider time, ILogger logger)
    {
        _database = database;
        _name = name;
        _time = time;
        _logger = logger;
    }

    /// <summary>The most records of a batch, about: a batch never splits an append.</summary>
    protected virtual int BatchMax => BatchRecordsMax;

    /// <summary>
    /// Whether a follower that has a name and no durable place yet begins with <see cref="ScanAsync"/>, since what it
    /// keeps is about more than the Log tells; else it begins with the first record.
    /// </summary>
    protected virtual bool ScansFirst => false;

    /// <summary>Everything up to here has been handled.</summary>
    public Watermark Place => Volatile.Read(ref _place);

    /// <summary>Finds its place and begins to follow.</summary>
    /// <param name="cancellationToken">Stops the start.</param>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Watermark? durable = _name is null ? null : await _database.Log.FollowerAsync(_name, cancellationToken);
        _isNew = _name is not null && durable is null && ScansFirst;
        Volatile.Write(ref _place, durable ?? (_name is null ? _database.Stream.Watermark : Watermark.Zero));
        _lag = _database.ObserveFollower(_name ?? GetType().Name, () => Place);
        _loop = Task.Run(() => RunAsync(_stop.Token), CancellationToken.None);
    }

    /// <summary>Stops after the batch in hand.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _lag?.Dispose();
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Handles records. Called for one batch at a time.</summary>
    /// <param name="batch">The records.</param>
    /// <param name="cancellationToken">Cancelled when the follower stops.</param>
    protected abstract ValueTask HandleAsync(LogBatch batch, CancellationToken cancellationToken);

    /// <summary>
    /// The Log does not reach back to the follower's place, or there is none and <see cref="ScansFirst"/>: takes in
    /// what the missing records were about, by a scan, and makes the new place durable. A follower that is started
    /// before the first trim, and keeps its place, never comes here for the first reason: unless it says otherwise it
    /// fails, and is tried again.
    /// </summary>
    /// <param name="cancellationToken">Cancelled when the follower stops.</param>
    /// <returns>The place to go on from: one that the watermark had before the scan.</returns>
    protected virtual ValueTask<Watermark> ScanAsync(CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The Log was trimmed past the place of this follower.");

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        TimeSpan pause = FirstPause;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await StepAsync(cancellationToken);
                pause = FirstPause;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The batch is read and handled again: the place has not moved.
                Storage.Log.FollowerFailed(_logger, failure, _name ?? GetType().Name, pause.TotalMilliseconds);
                await Task.Delay(pause, _time, cancellationToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LastPause ? pause * 2 : LastPause;
            }
        }
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        if (_isNew)
        {
            Volatile.Write(ref _place, await ScanAsync(cancellationToken));
            _isNew = false;
        }

        Watermark place = Place;
        Watermark target = _database.Stream.Watermark;
        if (place.Covers(target))
        {
            await _database.Stream.WaitMovedAsync(place, cancellationToken);
            return;
        }

        var reader = new Reader();
        if (!_database.Stream.Tail.TryRead(place, target, ref reader))
        {
            LogPage page = await _database.Log.ReadAsync(place, target, BatchMax, cancellationToken);
            if (page.Status == LogReadStatus.Trimmed)
            {
                Volatile.Write(ref _place, await ScanAsync(cancellationToken));
                return;
            }

            reader.Entries.Clear();
            reader.Entries.AddRange(page.Entries);
            target = page.Reached;
        }
        else
        {
            target = Cut(reader.Entries, BatchMax, place) ?? target;
        }

        if (reader.Entries.Count > 0)
        {
            var batch = new LogBatch(_name, reader.Entries, target);
            await HandleAsync(batch, cancellationToken);
            bool isPut = batch.IsPlaceTaken;
            if (_name is not null && !isPut && (!batch.IsSkipped || _skipped == SkippedMax))
            {
                var append = new DataAppend(OwnerKey.Server);
                batch.AddPlaceTo(append);
                (await _database.CommitAsync(append, cancellationToken)).OrThrow();
                isPut = true;
            }

            _skipped = isPut ? 0 : _skipped + 1;
        }

        Volatile.Write(ref _place, target);
    }

    /// <summary>Ends a batch with an append; the place behind it, or null when it is short already.</summary>
    private static Watermark? Cut(List<LogEntry> entries, int most, Watermark place)
    {
        int count = most;
        while (count < entries.Count && entries[count].Position == entries[count - 1].Position)
        {
            count++;
        }

        if (count >= entries.Count)
        {
            return null;
        }

        entries.RemoveRange(count, entries.Count - count);
        foreach (LogEntry entry in entries)
        {
            place = place.With(entry.Position);
        }

        return place;
    }

    private readonly struct Reader() : ILogVisitor
    {
        public List<LogEntry> Entries { get; } = [];

        public void Visit(in LogEntry entry) => Entries.Add(entry);
    }
}
