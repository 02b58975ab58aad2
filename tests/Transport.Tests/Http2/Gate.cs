using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>A handler that waits until a test opens it, or its client is gone.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _entered;
    private int _aborted;

    /// <summary>Whether the handler goes on waiting although its client is gone.</summary>
    public bool IgnoresAbort { get; init; }

    public async ValueTask PassAsync(HttpExchange exchange)
    {
        Interlocked.Increment(ref _entered);
        try
        {
            await _opened.Task.WaitAsync(exchange.Aborted);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _aborted);
            if (!IgnoresAbort)
            {
                throw;
            }

            await _opened.Task;
        }
    }

    public void Open() => _opened.SetResult();

    public Task EnteredAsync(int count) =>
        Eventually.Async(() => Volatile.Read(ref _entered) == count, () => $"{_entered}");

    public Task AbortedAsync(int count) =>
        Eventually.Async(() => Volatile.Read(ref _aborted) == count, () => $"{_aborted}");
}
