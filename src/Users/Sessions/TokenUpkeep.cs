using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Removes the rows of tokens that have ended, which nothing else does: one append an interval. Each node does it, as
/// its own work.
/// </summary>
internal sealed class TokenUpkeep : IAsyncDisposable
{
    // Chosen: a row that has ended harms nobody, and an hour's are some pages on the disk.
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly Database _database;
    private readonly UserOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly PeriodicTimer _timer;
    private Task _loop = Task.CompletedTask;

    public TokenUpkeep(Database database, UserOptions options, TimeProvider time, ILogger logger)
    {
        _database = database;
        _options = options;
        _time = time;
        _logger = logger;
        _timer = new PeriodicTimer(Interval, time);
    }

    /// <summary>Begins, once; the first round is after an interval.</summary>
    public void Start() => _loop = Task.Run(RunAsync);

    /// <summary>One round.</summary>
    /// <param name="cancellationToken">Stops the wait for the commit.</param>
    /// <exception cref="CommitFailedException">The round is lost; the next one does its work.</exception>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        DataAppend append = new(OwnerKey.Server);

        // While the row is there, the client is told to log in again as the same device, with what it has of it.
        append.Add(new TokenExpiryRow((now - _options.RefreshTokenRemembered).ToUnixTimeMilliseconds()));
        append.Add(new ShortTokenExpiryRow(now.ToUnixTimeMilliseconds()));
        (await _database.CommitAsync(append, cancellationToken).ConfigureAwait(false)).OrThrow();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        _timer.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (await _timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
            {
                try
                {
                    await RunOnceAsync(_stop.Token).ConfigureAwait(false);
                }
                catch (Exception error) when (error is CommitFailedException or StoreUnavailableException)
                {
                    // Nothing was removed; the next round has it to do as well.
                    Log.TokenUpkeepFailed(_logger, error);
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped.
        }
    }
}
