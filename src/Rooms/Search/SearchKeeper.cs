namespace Dendrite.Fast.Rooms;

/// <summary>
/// Keeps the search index on the node where it lives: begins when this node takes the one over that kept it, from where
/// that one stood, and ends when another node takes it from here. One per database and process.
/// </summary>
/// <remarks>
/// An indexer is bound to the ownership under which it read its places: what one that was replaced has still in hand is
/// refused, also when the index has come back to this node meanwhile.
/// </remarks>
public sealed class SearchKeeper : IAsyncDisposable
{
    // The pause after a start that failed. Chosen: the database is away.
    private static readonly TimeSpan StartPause = TimeSpan.FromSeconds(10);

    private readonly RoomEngine _engine;
    private readonly CancellationTokenSource _stopping = new();
    private readonly OwnersMovedSignal _moved;

    // Signals of one kind: how many there are says nothing.
    private readonly SemaphoreSlim _news = new(0);

    // Owner: StartAsync, then the loop; read by anybody.
    private volatile SearchIndexer? _indexer;
    private Task _loop = Task.CompletedTask;

    /// <summary>Prepares the index; <see cref="StartAsync"/> begins.</summary>
    /// <param name="engine">The engine whose events it indexes.</param>
    public SearchKeeper(RoomEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _engine = engine;
        _moved = new OwnersMovedSignal(() => _news.Release());
        engine.Database.Observe(_moved);
    }

    /// <summary>What fills the index on this node; null while another node does.</summary>
    public SearchIndexer? Indexer => _indexer;

    /// <summary>Begins, where the index is kept on this node; else waits for it to come.</summary>
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
                Log.SearchNotTakenUp(_engine.Logger, failure);
                _news.Release();
                await Task.Delay(StartPause, _engine.Time, _stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task FollowOwnerAsync(CancellationToken cancellationToken)
    {
        if (_indexer is { } indexer && indexer.Placed != _engine.Database.Placement.Locate(SearchWriter.Owner))
        {
            await EndAsync().ConfigureAwait(false);
        }

        if (_indexer is null && _engine.Database.Placement.IsHere(SearchWriter.Owner))
        {
            SearchIndexer started = new(_engine);
            await started.StartAsync(cancellationToken).ConfigureAwait(false);
            _indexer = started;
        }
    }

    private async ValueTask EndAsync()
    {
        if (_indexer is { } indexer)
        {
            _indexer = null;
            await indexer.DisposeAsync().ConfigureAwait(false);
        }
    }
}
