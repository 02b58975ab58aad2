using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>What the loop of jobs does by itself, now and then.</summary>
public sealed partial class RoomJobs
{
    // One step; a full queue is worked through between the steps of jobs.
    private async ValueTask<bool> TryRecurAsync(CancellationToken stopping)
    {
        try
        {
            await TakeUpMovedAsync(stopping).ConfigureAwait(false);
            foreach (var recurring in _recurring)
            {
                await BeginAsync(recurring, stopping).ConfigureAwait(false);
            }

            await RunAloneAsync(() => EraseAsync(stopping), stopping).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception failure)
        {
            Log.UpkeepFailed(_engine.Logger, failure);
            return false;
        }
    }

    private async ValueTask EraseAsync(CancellationToken stopping)
    {
        if (await _erasure.StepAsync(NowMs(), stopping).ConfigureAwait(false))
        {
            _news.Release();
        }
    }

    private async ValueTask TakeUpMovedAsync(CancellationToken stopping)
    {
        if (!_haveMoved)
        {
            return;
        }

        _haveMoved = false;
        try
        {
            await TakeUpAsync(stopping).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            _haveMoved = true;
            throw;
        }
    }

    // One job an interval, counted from the last one's start, also over restarts.
    private async ValueTask BeginAsync(RecurringJob recurring, CancellationToken stopping)
    {
        if (!recurring.IsOn || NowMs() < recurring.NextMs)
        {
            return;
        }

        var earlier = await RecentAsync(recurring.Kind, stopping).ConfigureAwait(false);
        var last = earlier.Count == 0 ? null : earlier[0];
        recurring.NextMs = last is null ? long.MinValue : last.StartedTs + recurring.IntervalMs;
        if (NowMs() < recurring.NextMs || last is { Status: JobStatus.Running })
        {
            return;
        }

        await BeginAsync(recurring.Kind, default, recurring.Start(earlier), stopping).ConfigureAwait(false);
        recurring.NextMs = NowMs() + recurring.IntervalMs;
    }
}
