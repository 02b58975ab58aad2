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

    private readonly UserParts _parts;
    private readonly WokenWork _work;

    public BackupUpkeep(UserParts parts, ILogger logger)
    {
        _parts = parts;
        _work = new WokenWork(EmptyAllAsync, failure => Log.BackupUpkeepFailed(logger, failure), parts.Time);
    }

    /// <summary>A version of an account that has ended: its row goes with its last key.</summary>
    public static KeyBackupRow Erased(in KeyBackupRow backup)
        => backup with { Algorithm = string.Empty, AuthData = NoAuthData, IsDeleted = true };

    /// <summary>Begins, once, with what an earlier process left.</summary>
    public void Start() => _work.Start();

    /// <summary>Something was deleted, or other users live here than before. Quick, never throws.</summary>
    public void Wake() => _work.Wake();

    public ValueTask DisposeAsync() => _work.DisposeAsync();

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
