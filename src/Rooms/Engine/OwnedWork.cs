using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Keeps a job on the node where its owner lives: begins when this node takes the job over, from where the last node
/// stood, and ends when another one takes it from here. One per job and process.
/// </summary>
/// <typeparam name="TWorker">What does the job.</typeparam>
/// <remarks>
/// A worker is bound to the ownership under which it read its places: what one that was replaced has still in hand is
/// refused, also when the job has come back to this node meanwhile.
/// </remarks>
public sealed class OwnedWork<TWorker> : IAsyncDisposable
    where TWorker : class, IOwnedWorker
{
    // The pause after a start that failed. Chosen: the database is away.
    private static readonly TimeSpan StartPause = TimeSpan.FromSeconds(10);

    private readonly Database _database;
    private readonly OwnerKey _owner;
    private readonly Func<TWorker> _make;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly OwnersMovedSignal _moved;

    // Signals of one kind: how many there are says nothing.
    private readonly SemaphoreSlim _news = new(0);

    // Owner: StartAsync, then the loop; read by anybody.
    private volatile TWorker? _worker;
    private Task _loop = Task.CompletedTask;

    /// <summary>Prepares the job; <see cref="StartAsync"/> begins.</summary>
    /// <param name="database">The database that the nodes share.</param>
    /// <param name="owner">The job.</param>
    /// <param name="make">Makes a worker, which has not begun.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where a start that failed is logged.</param>
    public OwnedWork(Database database, OwnerKey owner, Func<TWorker> make, TimeProvider time, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
        _owner = owner;
        _make = make;
        _time = time;
        _logger = logger;
        _moved = new OwnersMovedSignal(() => _news.Release());
        database.Observe(_moved);
    }

    /// <summary>What does the job on this node; null while another node does.</summary>
    public TWorker? Worker => _worker;

    /// <summary>Begins, where the job is done on this node; else waits for it to come.</summary>
    /// <param name="cancellationToken">Stops the start.</param>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await FollowOwnerAsync(cancellationToken).ConfigureAwait(false);
        _loop = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>Stops after the batch in hand.</summary>
    public async ValueTask DisposeAsync()
    {
        _moved.Dispose();
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        await EndAsync().ConfigureAwait(false);
        _stopping.Dispose();
        _news.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await _news.WaitAsync(_stopping.Token).ConfigureAwait(false);
                await FollowOwnerAsync(_stopping.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Log.JobNotTakenUp(_logger, failure, typeof(TWorker).Name);
                _news.Release();
                await Task.Delay(StartPause, _time, _stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task FollowOwnerAsync(CancellationToken cancellationToken)
    {
        if (_worker is { } worker && worker.Placed != _database.Placement.Locate(_owner))
        {
            await EndAsync().ConfigureAwait(false);
        }

        if (_worker is null && _database.Placement.IsHere(_owner))
        {
            var started = _make();
            await started.StartAsync(cancellationToken).ConfigureAwait(false);
            _worker = started;
        }
    }

    private async ValueTask EndAsync()
    {
        if (_worker is { } worker)
        {
            _worker = null;
            await worker.DisposeAsync().ConfigureAwait(false);
        }
    }
}
