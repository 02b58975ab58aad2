using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Storage;

/// <summary>
/// Runs the online steps that the schema asks for, one after the other, from where each of them stands. One per
/// database and process; of several nodes, the one that owns the job does it, and the others wait.
/// </summary>
/// <remarks>
/// A migration notes a step in <c>server_meta</c> under <c>schema.online.</c> and its name; the value is the place
/// where it goes on, empty at first, and <see cref="Done"/> in the end.
/// </remarks>
public sealed class OnlineSteps : IAsyncDisposable
{
    /// <summary>
    /// The step that makes, for the events of earlier programs, what later ones keep beside each event.
    /// </summary>
    public const string EarlierEvents = "earlier_events";

    /// <summary>The value of a step that has ended; no place reads so.</summary>
    internal const string Done = "done";

    // The job's number among owners; only has to be the same on every node.
    private const long JobNumber = 0x4F4E4C4E;

    // The pause after a failed batch. Chosen: the database is away for seconds, or the disk is full.
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(10);

    // How often a node looks whether the owner has ended, or is gone. Chosen: nobody waits for it.
    private static readonly TimeSpan RecheckInterval = TimeSpan.FromMinutes(1);

    // How often a long step says where it is. Chosen: some lines an hour in the log.
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMinutes(5);

    private readonly Database _database;
    private readonly OnlineStep[] _steps;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    /// <summary>Prepares the steps.</summary>
    /// <param name="database">The database that they change.</param>
    /// <param name="steps">The steps that are made of more than SQL, in the order of the schema.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where it logs.</param>
    /// <exception cref="ArgumentException">The schema asks for a step that is not among them.</exception>
    public OnlineSteps(Database database, IEnumerable<OnlineStep> steps, TimeProvider time, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
        _steps = [.. database.IndexSteps, .. steps];
        _time = time;
        _logger = logger;
        if (Migration.All.SelectMany(migration => migration.OnlineSteps)
            .Except(_steps.Select(step => step.Name))
            .FirstOrDefault() is { } missing)
        {
            throw new ArgumentException($"Nobody does the online step '{missing}' of the schema.", nameof(steps));
        }
    }

    /// <summary>Ends when all steps have ended, or with the stop.</summary>
    public Task Completion => _loop;

    private static OwnerKey Owner => OwnerKey.Job(JobNumber);

    /// <summary>Begins, once.</summary>
    public void Start() => _loop = Task.Run(() => RunAsync(_stop.Token));

    /// <summary>Stops after the batch in hand.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    /// <summary>Where a step's place is kept.</summary>
    internal static string KeyOf(string name) => "schema.online." + name;

    private async Task RunAsync(CancellationToken stop)
    {
        foreach (OnlineStep step in _steps)
        {
            bool isDone = false;
            while (!isDone && !stop.IsCancellationRequested)
            {
                TimeSpan pause = RecheckInterval;
                try
                {
                    isDone = await TryFinishAsync(step, stop);
                }
                catch (OperationCanceledException) when (stop.IsCancellationRequested)
                {
                    return;
                }
                catch (Exception failure)
                {
                    // The outermost loop: the batch is made again from the place that is stored.
                    Log.OnlineStepFailed(_logger, failure, step.Name, RetryPause.TotalMilliseconds);
                    pause = RetryPause;
                }

                if (!isDone)
                {
                    await Task.Delay(pause, _time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
        }
    }

    // False when another node does it.
    private async ValueTask<bool> TryFinishAsync(OnlineStep step, CancellationToken stop)
    {
        string key = KeyOf(step.Name);
        string? position = await _database.Meta.FindAsync(key, stop);
        if (position is null or Done)
        {
            return true;
        }

        if (!_database.Placement.IsHere(Owner))
        {
            return false;
        }

        Log.OnlineStepStarted(_logger, step.Name, position);
        long batches = 0;
        long reported = _time.GetTimestamp();
        while (position != Done)
        {
            stop.ThrowIfCancellationRequested();
            var batch = new OnlineBatch(_database, Owner, key, position);
            await step.RunBatchAsync(batch, stop);
            position = batch.Next
                ?? throw new InvalidOperationException($"The online step '{step.Name}' did not commit its batch.");
            batches++;
            if (_time.GetElapsedTime(reported) >= ProgressInterval)
            {
                Log.OnlineStepProgress(_logger, step.Name, position, batches);
                reported = _time.GetTimestamp();
            }
        }

        Log.OnlineStepEnded(_logger, step.Name, batches);
        return true;
    }
}
