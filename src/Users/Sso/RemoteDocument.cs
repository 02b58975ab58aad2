using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// A document of a provider: asked for when it is needed first, by one request at a time, and kept for an hour. While
/// the provider is away, the last one is good for a day, and the provider is left in peace for some seconds between two
/// attempts, whatever browsers ask for. Any thread.
/// </summary>
/// <param name="fetch">Asks for it; throws <see cref="MatrixException"/> when there is none.</param>
/// <param name="time">The clock.</param>
internal sealed class RemoteDocument<T>(Func<CancellationToken, Task<T>> fetch, TimeProvider time)
    where T : class
{
    /// <summary>After that it is asked for again. Chosen: keys are rolled over days before the old ones go.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromHours(1);

    /// <summary>For so long it is good where the provider gives no other. Chosen.</summary>
    public static readonly TimeSpan UsableFor = TimeSpan.FromDays(1);

    /// <summary>Between two attempts at a provider that is away. Chosen: a person tries again after that.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Between two requests for a newer one. Chosen: anybody may name a key that does not exist, while new keys are
    /// rare.
    /// </summary>
    public static readonly TimeSpan RefreshAfter = TimeSpan.FromSeconds(30);

    // Owner: the holder of Turn, who replaces them; the first is read by any thread.
    private volatile Copy? _copy;
    private Failure? _failed;

    // Held while it is asked for. Never disposed: without a wait handle it holds nothing but memory.
    private SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>The document.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="MatrixException">There is none at the moment.</exception>
    public async ValueTask<T> GetAsync(CancellationToken cancellationToken)
    {
        if (_copy is { } known && AgeOf(known.At) < FreshFor)
        {
            return known.Value;
        }

        await Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _copy is { } read && AgeOf(read.At) < FreshFor
                ? read.Value
                : await FetchAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>A newer document than one that lacks something; the same where it is too early to ask again.</summary>
    /// <param name="than">The one that lacks it.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="MatrixException">There is none at the moment.</exception>
    public async ValueTask<T> NewerAsync(T than, CancellationToken cancellationToken)
    {
        await Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _copy is { } copy && (copy.Value != than || AgeOf(copy.At) < RefreshAfter)
                ? copy.Value
                : await FetchAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task<T> FetchAsync(CancellationToken cancellationToken)
    {
        if (_failed is { } before && AgeOf(before.At) < RetryAfter)
        {
            return Last() ?? throw before.Reason.ToException();
        }

        try
        {
            var value = await fetch(cancellationToken).ConfigureAwait(false);
            _copy = new Copy(value, time.GetUtcNow());
            _failed = null;
            return value;
        }
        catch (MatrixException refused)
        {
            _failed = new Failure(refused.Error, time.GetUtcNow());
            if (Last() is { } last)
            {
                return last;
            }

            throw;
        }
    }

    private T? Last() => _copy is { } copy && AgeOf(copy.At) < UsableFor ? copy.Value : null;

    private TimeSpan AgeOf(DateTimeOffset at) => time.GetUtcNow() - at;

    private sealed record Copy(T Value, DateTimeOffset At);

    private sealed record Failure(MatrixError Reason, DateTimeOffset At);
}
