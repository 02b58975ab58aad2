namespace Dendrite.Fast.Rooms;

public sealed partial class SearchIndexer
{
    // The pause after a failure of the scan. Chosen: the database is away, or the disk is full.
    private static readonly TimeSpan ScanPause = TimeSpan.FromSeconds(10);

    private async Task ScanAllAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && !_scan.IsDone)
        {
            try
            {
                await ScanStepAsync(stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The step is done again: its place has not moved.
                Log.SearchScanFailed(_engine.Logger, failure);
                await Task.Delay(ScanPause, _engine.Time, stopping)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        if (_scan.IsDone)
        {
            Log.SearchScanEnded(_engine.Logger);
        }
    }

    /// <summary>Takes in some events of the room where the scan stands, or moves it to the next room.</summary>
    private async ValueTask ScanStepAsync(CancellationToken stopping)
    {
        await _gate.WaitAsync(stopping).ConfigureAwait(false);
        try
        {
            var append = NewAppend();
            var next = _scan.NextEid == 0 ? 0 : await _writer.AddRangeAsync(
                _scan.Room, _scan.NextEid, int.MaxValue, _scan.UpTo, append, stopping).ConfigureAwait(false);
            var state = _scan with { NextEid = next };
            if (next == 0)
            {
                var rooms = await _engine.Database.Rooms.ListAsync(_scan.Room, 1, stopping).ConfigureAwait(false);
                state = rooms.Count == 0 ? SearchScanState.Done : state with { Room = rooms[0].Room, NextEid = 1 };
            }

            append.Add(state.ToRow());
            await CommitAsync(append).ConfigureAwait(false);
            Volatile.Write(ref _scan, state);
        }
        finally
        {
            _gate.Release();
        }
    }
}
