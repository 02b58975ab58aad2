using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Removes expired transaction ids, in memory and in the database, at a named interval.</summary>
internal sealed class TransactionCleanup : IAsyncDisposable
{
    private readonly RoomEngine _engine;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;

    public TransactionCleanup(RoomEngine engine)
    {
        _engine = engine;
        _running = RunAsync(_stopping.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(_engine.Options.TransactionCleanupInterval, _engine.Time);
        while (true)
        {
            try
            {
                if (!await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false))
                {
                    return;
                }

                var append = new DataAppend(OwnerKey.Server);
                append.Add(new TransactionExpiryRow(_engine.Transactions.ExpireInMemory()));
                (await _engine.Database.CommitAsync(append, stopping).ConfigureAwait(false)).OrThrow();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Log.CleanupFailed(_engine.Logger, failure);
            }
        }
    }
}
