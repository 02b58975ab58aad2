using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Storage;

/// <summary>
/// Keeps the Log from growing for ever: removes, in bounded steps, records that every named follower has passed and
/// that are older than the retention. One per database; runs on the node that owns the job.
/// </summary>
/// <remarks>
/// Records carry no time. Each round leaves a mark of where the Log is now, and goes by the newest mark that is older
/// than the retention, so that records live for at most the retention and two intervals. A follower that does not run
/// any more keeps its place and holds the Log: its lag shows it.
/// </remarks>
public sealed class LogTrimmer : IAsyncDisposable
{
    /// <summary>How long records stay, unless the operator says otherwise. Chosen: longer than an outage.</summary>
    public static readonly TimeSpan RetentionDefault = TimeSpan.FromDays(7);

    /// <summary>The shortest retention: below it the rounds would be all that the job does. Chosen.</summary>
    public static readonly TimeSpan RetentionMin = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Records that one transaction removes, about: one append is not split. Chosen: some milliseconds.
    /// </summary>
    public const int StepRecords = 4096;

    // Rounds in one retention. Chosen: a few hundred marks at the most, and records that outlive it by little.
    private const int RoundsPerRetention = 64;

    // The job's number among owners; only has to be the same on every node.
    private const long JobNumber = 0x4C4F4754;

    private readonly Database _database;
    private readonly TimeSpan _retention;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    /// <summary>Prepares the job.</summary>
    /// <param name="database">The database whose Log is trimmed.</param>
    /// <param name="retention">How long records stay at least; not below <see cref="RetentionMin"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where it logs.</param>
    public LogTrimmer(Database database, TimeSpan retention, TimeProvider time, ILogger logger)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(retention, RetentionMin);
        _database = database;
        _retention = retention;
        _time = time;
        _logger = logger;
    }

    private static OwnerKey Owner => OwnerKey.Job(JobNumber);

    /// <summary>Begins, once.</summary>
    public void Start() => _loop = Task.Run(() => RunAsync(_stop.Token));

    /// <summary>Stops after the step in hand.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    /// <summary>One round: leaves a mark, and removes what is old enough.</summary>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <returns>The place up to which the Log is gone now.</returns>
    public async ValueTask<Watermark> RunOnceAsync(CancellationToken cancellationToken)
    {
        long now = _time.GetUtcNow().ToUnixTimeMilliseconds();
        Watermark place = _database.Stream.Watermark;
        IReadOnlyList<LogMark> marks = await _database.Log.MarksAsync(cancellationToken);
        LogMark? old = marks.LastOrDefault(mark => mark.TakenTs <= now - (long)_retention.TotalMilliseconds);
        if (marks.Count == 0 || !marks[^1].Place.Equals(place))
        {
            var append = new DataAppend(Owner);
            append.Add(new LogMarkRow(now, place.ToString()));
            await CommitAsync(append, cancellationToken);
        }

        return old is null
            ? await _database.Log.FloorAsync(cancellationToken)
            : await TrimAsync(old, cancellationToken);
    }

    private async ValueTask<Watermark> TrimAsync(LogMark old, CancellationToken cancellationToken)
    {
        Watermark target = old.Place;
        foreach (FollowerPlace follower in await _database.Log.FollowersAsync(cancellationToken))
        {
            target = target.Min(follower.Place);
        }

        Watermark floor = await _database.Log.FloorAsync(cancellationToken);
        foreach (CommitPosition part in target.Positions.ToArray())
        {
            while (!floor.Covers(part))
            {
                CommitPosition step = part;
                if (await _database.Log.OldestAsync(part.Writer, StepRecords, cancellationToken) is { } end)
                {
                    step = part with { Position = Math.Min(part.Position, end) };
                }

                var append = new DataAppend(Owner);
                append.Add(new LogDeleteRow(step.Writer, step.Position));
                append.Add(new LogFloorRow(step.Writer, step.Position));
                await CommitAsync(append, cancellationToken);
                floor = floor.With(step);
            }
        }

        if (floor.Covers(old.Place))
        {
            var append = new DataAppend(Owner);
            append.Add(new LogMarkDeleteRow(old.TakenTs));
            await CommitAsync(append, cancellationToken);
        }

        return floor;
    }

    private async ValueTask CommitAsync(Append append, CancellationToken cancellationToken) =>
        (await _database.CommitAsync(append, cancellationToken)).OrThrow();

    private async Task RunAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(_retention / RoundsPerRetention, _time);
        while (true)
        {
            try
            {
                if (_database.Placement.IsHere(Owner))
                {
                    await RunOnceAsync(stop);
                }

                if (!await timer.WaitForNextTickAsync(stop))
                {
                    return;
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The outermost loop: the next round does what this one left.
                Storage.Log.TrimFailed(_logger, failure);
                await Task.Delay(_retention / RoundsPerRetention, _time, stop)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
