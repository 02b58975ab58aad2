using System.Threading.Channels;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Removes the keys of deleted backups behind the answer, a batch a commit, since there may be hundreds of thousands.
/// What a stop interrupts is found again by the version's row, which counts what is left. A node empties the backups of
/// its own users, and looks again when it has taken others over.
/// </summary>
internal sealed class BackupUpkeep : IAsyncDisposable
{
    /// <summary>What is left of what a deleted version said of its encryption.</summary>
    public static readonly byte[] NoAuthData = "{}"u8.ToArray();

    // Versions read at a time. Chosen.
    private const int PageVersions = 100;

    // After a failure of the store. Chosen: about as long as a database takes to come back.
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(5);

    private readonly UserParts _parts;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();

    // Holds one signal at most: there may be something to do.
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private Task _loop = Task.CompletedTask;

    public BackupUpkeep(UserParts parts, ILogger logger)
    {
        _parts = parts;
        _logger = logger;
    }

    /// <summary>A version of an account that has ended: its row goes with its last key.</summary>
    public static KeyBackupRow Erased(in KeyBackupRow backup)
        => backup with { Algorithm = string.Empty, AuthData = NoAuthData, IsDeleted = true };

    /// <summary>Begins, once, with what an earlier process left.</summary>
    public void Start()
    {
        Wake();
        _loop = Task.Run(() => RunAsync(_stop.Token));
    }

    /// <summary>Something was deleted, or other users live here than before. Quick, never throws.</summary>
    public void Wake() => _news.Writer.TryWrite(true);

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
                await EmptyAllAsync(stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Stopped: what is left is found by the next start.
            }
            catch (Exception exception)
            {
                // The outermost loop of this worker: what is left is still counted in the rows, and tried again.
                Log.BackupUpkeepFailed(_logger, exception);
                Wake();
                await Task.Delay(RetryDelay, _parts.Time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task EmptyAllAsync(CancellationToken stop)
    {
        KeyBackupRow last = default;
        IReadOnlyList<KeyBackupRow> page;
        do
        {
            page = await _parts.Database.Backups.DeletedAsync(last.User, last.Version, PageVersions, stop)
                .ConfigureAwait(false);
            foreach (var backup in page)
            {
                last = backup;
                while (await EmptySomeAsync(backup.User, backup.Version, stop).ConfigureAwait(false))
                {
                    // Other changes of the user come in between.
                }
            }
        }
        while (page.Count == PageVersions);
    }

    // Whether there is more.
    private async Task<bool> EmptySomeAsync(UserNid user, long version, CancellationToken stop)
    {
        using var held = await _parts.Locks.EnterAsync(user, stop).ConfigureAwait(false);
        var place = _parts.Database.Placement.Locate(OwnerKey.Of(user));
        if (place.Epoch == 0
            || await _parts.Database.Backups.FindAsync(user, version, stop).ConfigureAwait(false)
                is not { IsDeleted: true, KeyCount: > 0 } backup)
        {
            return false;
        }

        var batch = _parts.Options.BackupKeysPerDeletion;
        var names = await _parts.Database.Backups.KeyNamesAsync(user, version, batch, stop).ConfigureAwait(false);
        UserAppend append = new(user) { Placed = place };
        foreach (var name in names)
        {
            append.Add(new BackupKeyDeleteRow(user, version, name.RoomId, name.SessionId));
        }

        var isMore = names.Count == batch;
        if (isMore || backup.Algorithm.Length > 0)
        {
            append.Add(backup with { KeyCount = isMore ? Math.Max(1, backup.KeyCount - batch) : 0 });
        }
        else
        {
            append.Add(new KeyBackupDeleteRow(user, version));
        }

        await _parts.Writer.CommitAsync(append, stop).ConfigureAwait(false);
        return isMore;
    }
}
