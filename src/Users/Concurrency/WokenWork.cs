using System.Threading.Channels;

namespace Dendrite.Fast.Users;

/// <summary>
/// Work behind the answers to requests: done at the start, and again whenever somebody says that there may be some,
/// once for all who say so meanwhile. One loop does it, which a failure delays and does not end.
/// </summary>
/// <param name="work">Does all that there is; finds what an interrupted round has left.</param>
/// <param name="failed">Told why a round failed, before it is tried again; never throws.</param>
/// <param name="time">The clock of the delay.</param>
internal sealed class WokenWork(Func<CancellationToken, Task> work, Action<Exception> failed, TimeProvider time)
    : IAsyncDisposable
{
    // After a failure. Chosen: about as long as a database takes to come back.
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();

    // Holds one signal at most: there may be something to do.
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private Task _loop = Task.CompletedTask;

    /// <summary>Begins, once, with what an earlier process left.</summary>
    public void Start()
    {
        Wake();
        _loop = Task.Run(() => RunAsync(_stop.Token));
    }

    /// <summary>There may be something to do. Quick, never throws. Any thread.</summary>
    public void Wake() => _news.Writer.TryWrite(true);

    /// <summary>Ends the round under way at its next wait, and begins no other.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await _news.Reader.ReadAsync(stop).ConfigureAwait(false);
                await work(stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Stopped: what is left is found by the next start.
            }
            catch (Exception exception)
            {
                // The outermost loop of the work: what is left is found again.
                failed(exception);
                Wake();
                await Task.Delay(RetryDelay, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
