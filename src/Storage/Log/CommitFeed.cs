using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Storage;

/// <summary>Hears that another process has committed, or claimed slots. One loop uses it.</summary>
internal interface ICommitListener : IAsyncDisposable
{
    /// <summary>Begins to hear; nothing that commits from now on is missed.</summary>
    /// <exception cref="StoreUnavailableException">The database is away: begin again later.</exception>
    ValueTask StartAsync(CancellationToken cancellationToken);

    /// <summary>Ends when something was heard since the last call.</summary>
    /// <exception cref="StoreUnavailableException">The connection was lost: begin again, then catch up.</exception>
    ValueTask WaitAsync(CancellationToken cancellationToken);
}

/// <summary>
/// Follows what the other nodes commit: reads their records from the Log, lets those who remember forget what the
/// records name, adds them to the tail, and moves the watermark, in this order. One loop; it never polls.
/// </summary>
internal sealed class CommitFeed : IAsyncDisposable
{
    // Records of one read. Chosen.
    private const int PageRecords = 4096;

    // Pauses while the database is away: doubled from the first to the last. Chosen.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LastPause = TimeSpan.FromSeconds(1);

    private readonly ICommitListener _listener;
    private readonly OpenDatabase _database;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    // Owner: the loop.
    private long _claimsSeen;

    // Owner: interlocked; read by the loop.
    private ImmutableArray<IFollowedCommits> _observers = [];

    public CommitFeed(OpenDatabase database, ICommitListener listener, TimeProvider time, ILogger logger)
    {
        _database = database;
        _listener = listener;
        _time = time;
        _logger = logger;
        _loop = Task.Run(() => RunAsync(_stop.Token));
    }

    public void Add(IFollowedCommits observer) =>
        ImmutableInterlocked.Update(ref _observers, static (all, added) => all.Add(added), observer);

    /// <summary>Tells everybody that other slots are held now.</summary>
    public void OwnersMoved()
    {
        foreach (IFollowedCommits observer in _observers)
        {
            observer.OwnersMoved();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        await _listener.DisposeAsync();
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        TimeSpan pause = FirstPause;
        while (true)
        {
            try
            {
                await _listener.StartAsync(stop);
                while (true)
                {
                    await CatchUpAsync(stop);
                    pause = FirstPause;
                    await _listener.WaitAsync(stop);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The outermost loop: it begins anew, and reads from the table what it did not hear of.
                Log.FeedFailed(_logger, failure, pause.TotalMilliseconds);
                await Task.Delay(pause, _time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (stop.IsCancellationRequested)
                {
                    return;
                }

                pause = pause * 2 < LastPause ? pause * 2 : LastPause;
            }
        }
    }

    /// <summary>
    /// Follows up to where the others stand. Their places are read as one snapshot, and become visible as one: what
    /// one of them committed after it had seen another's commit is never seen without that. The claims are part of the
    /// snapshot: a slot that was lost is let go before what its new holder committed becomes visible.
    /// </summary>
    private async ValueTask CatchUpAsync(CancellationToken stop)
    {
        (Watermark target, long claims) = await _database.OthersAsync(stop);
        if (claims != _claimsSeen)
        {
            if (await _database.Placement.CheckAsync(stop))
            {
                OwnersMoved();
            }

            _claimsSeen = claims;
        }

        Watermark place = _database.Stream.Watermark.Min(target);
        while (!place.Covers(target))
        {
            LogPage page = await _database.Log.ReadAsync(place, target, PageRecords, stop);
            if (page.Status == LogReadStatus.Trimmed)
            {
                await SkipToAsync(target, stop);
                break;
            }

            foreach (IFollowedCommits observer in _observers)
            {
                observer.Followed(page.Entries);
            }

            foreach (IFollowedCommits observer in _observers)
            {
                await observer.ReadAnewAsync(page.Entries, stop);
            }

            AddToTail(page.Entries);
            place = page.Reached;
        }

        _database.Stream.PublishAll(target);
    }

    private async ValueTask SkipToAsync(Watermark target, CancellationToken stop)
    {
        Log.FeedSkipped(_logger);
        foreach (IFollowedCommits observer in _observers)
        {
            observer.Forgotten();
        }

        foreach (IFollowedCommits observer in _observers)
        {
            await observer.ReadAllAnewAsync(stop);
        }

        foreach (CommitPosition position in target.Positions)
        {
            _database.Stream.Tail.Skip(position);
        }
    }

    private void AddToTail(IReadOnlyList<LogEntry> entries)
    {
        var records = new List<LogRecord>();
        for (int index = 0; index < entries.Count; index++)
        {
            records.Add(entries[index].Record);
            if (index + 1 == entries.Count || entries[index + 1].Position != entries[index].Position)
            {
                _database.Stream.Tail.Add(
                    entries[index].Position, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(records));
                records.Clear();
            }
        }
    }
}
