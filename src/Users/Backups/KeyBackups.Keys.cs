using System.Runtime.InteropServices;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

public sealed partial class KeyBackups
{
    /// <summary>
    /// Puts keys into the newest version. Where it has a key of a session already, the better one of the two stays.
    /// </summary>
    /// <param name="session">The owner.</param>
    /// <param name="version">The version, which must be the newest.</param>
    /// <param name="path">What the body has: rooms, the sessions of a room, or one key.</param>
    /// <param name="body">The JSON body.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM, M_TOO_LARGE; M_LIMIT_EXCEEDED: too many keys;
    /// 403 M_WRONG_ROOM_KEYS_VERSION with <c>current_version</c>: there is a newer one; M_NOT_FOUND: there is no such
    /// version, or it was deleted.
    /// </exception>
    public async Task<BackupState> PutKeysAsync(
        Session session,
        string? version,
        BackupPath path,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var user = session.User;
        var keys = BackupUpload.Parse(body, path, _parts.Options);
        RequireVersion(version);
        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        var append = Begin(user);
        var backup = await RequireNewestAsync(user, version, cancellationToken).ConfigureAwait(false);
        var added = await AddBetterAsync(append, backup, keys, cancellationToken).ConfigureAwait(false);
        if (append.RowCount == 0)
        {
            return BackupState.Of(backup);
        }

        await CheckRoomForAsync(user, added, cancellationToken).ConfigureAwait(false);
        return await CommitAsync(append, backup, added, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes keys from a version, be it the newest or not. Keys that are not there are no error.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="version">The version.</param>
    /// <param name="path">Which keys.</param>
    /// <param name="cancellationToken">
    /// Stops before a commit: of many keys a part is gone then, and etag and count are those of the rest.
    /// </param>
    /// <exception cref="MatrixException">M_NOT_FOUND: there is no such version, or it was deleted.</exception>
    public async Task<BackupState> DeleteKeysAsync(
        Session session, string? version, BackupPath path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var user = session.User;
        RequireVersion(version);
        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var append = Begin(user);
            var backup = await RequireAsync(user, version, cancellationToken).ConfigureAwait(false);
            var names = await SomeNamesAsync(backup, path, cancellationToken).ConfigureAwait(false);
            foreach (var name in names)
            {
                append.Add(new BackupKeyDeleteRow(user, backup.Version, name.RoomId, name.SessionId));
            }

            var state = names.Count == 0
                ? BackupState.Of(backup)
                : await CommitAsync(append, backup, -names.Count, cancellationToken).ConfigureAwait(false);
            if (names.Count < _parts.Options.BackupKeysPerDeletion)
            {
                return state;
            }
        }
    }

    private static void RequireVersion([System.Diagnostics.CodeAnalysis.NotNull] string? version)
    {
        if (version is null)
        {
            throw MatrixError.MissingParam("The query lacks 'version'.").ToException();
        }
    }

    // An older version that is still there: the client learns of the newer one. Anything else: it has to look.
    private async ValueTask<KeyBackupRow> RequireNewestAsync(
        UserNid user, string version, CancellationToken cancellationToken)
    {
        var named = await RequireAsync(user, version, cancellationToken).ConfigureAwait(false);
        var newest = await Reads.NewestAsync(user, cancellationToken).ConfigureAwait(false) ?? throw NotFound();
        return newest.Version == named.Version
            ? newest
            : throw new MatrixError("M_WRONG_ROOM_KEYS_VERSION", 403, "There is a newer backup, which takes keys.")
            {
                Extra = new Dictionary<string, string>
                {
                    ["current_version"] = $"\"{KeyBackup.TextOf(newest.Version)}\"",
                },
            }.ToException();
    }

    // Adds the rows of keys that the backup has not, or has worse; gives the number of the former.
    private async ValueTask<int> AddBetterAsync(
        UserAppend append, KeyBackupRow backup, List<BackupKeyRow> keys, CancellationToken cancellationToken)
    {
        var added = 0;
        for (var first = 0; first < keys.Count;)
        {
            var roomId = keys[first].RoomId;
            var end = first;
            while (end < keys.Count && keys[end].RoomId == roomId)
            {
                end++;
            }

            string[] sessions = [.. keys.Skip(first).Take(end - first).Select(key => key.SessionId)];
            var ranks = (await Reads.RanksAsync(
                backup.User, backup.Version, roomId, sessions, cancellationToken).ConfigureAwait(false))
                .ToDictionary(rank => rank.SessionId, StringComparer.Ordinal);
            added += AddBetter(append, backup, CollectionsMarshal.AsSpan(keys)[first..end], ranks);
            first = end;
        }

        return added;
    }

    private static int AddBetter(
        UserAppend append,
        in KeyBackupRow backup,
        ReadOnlySpan<BackupKeyRow> keys,
        Dictionary<string, BackupKeyRank> ranks)
    {
        var added = 0;
        foreach (ref readonly var key in keys)
        {
            var isThere = ranks.TryGetValue(key.SessionId, out var kept);
            if (!isThere || BackupUpload.Replaces(key, kept))
            {
                append.Add(key with { User = backup.User, Version = backup.Version });
                added += isThere ? 0 : 1;
            }
        }

        return added;
    }

    private async ValueTask CheckRoomForAsync(UserNid user, int added, CancellationToken cancellationToken)
    {
        if (added == 0)
        {
            return;
        }

        var versions = await Reads.VersionsAsync(user, cancellationToken).ConfigureAwait(false);
        if (versions.Where(one => !one.IsDeleted).Sum(one => (long)one.KeyCount) + added
            > _parts.Options.BackupKeysPerUserMax)
        {
            throw new MatrixError(
                "M_LIMIT_EXCEEDED",
                429,
                $"The backups of an account have at most {_parts.Options.BackupKeysPerUserMax} keys.").ToException();
        }
    }

    private async ValueTask<IReadOnlyList<BackupKeyName>> SomeNamesAsync(
        KeyBackupRow backup, BackupPath path, CancellationToken cancellationToken)
    {
        var limit = _parts.Options.BackupKeysPerDeletion;
        switch (path)
        {
            case { RoomId: null }:
                return await Reads.KeyNamesAsync(backup.User, backup.Version, limit, cancellationToken)
                    .ConfigureAwait(false);
            case { SessionId: null }:
                return await Reads.RoomKeyNamesAsync(
                    backup.User, backup.Version, path.RoomId, limit, cancellationToken).ConfigureAwait(false);
            default:
                var ranks = await Reads.RanksAsync(
                    backup.User, backup.Version, path.RoomId, [path.SessionId], cancellationToken)
                    .ConfigureAwait(false);
                return [.. ranks.Select(rank => new BackupKeyName(path.RoomId, rank.SessionId))];
        }
    }

    // Keys and what is told of them change in one commit.
    private async Task<BackupState> CommitAsync(
        UserAppend append, KeyBackupRow backup, int growth, CancellationToken cancellationToken)
    {
        var changed = backup with { Etag = backup.Etag + 1, KeyCount = backup.KeyCount + growth };
        append.Add(changed);
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        return BackupState.Of(changed);
    }
}
