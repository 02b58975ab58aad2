using System.Globalization;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Backups of room keys: versions, of which the newest takes keys, and the encrypted keys in them. Nothing is kept in
/// memory, so that each node sees what another one commits; a request reads the version's row under the user's lock,
/// and its rows are written under the place that the user had then. Any thread.
/// Source: client-server API, "Server-side key backups".
/// </summary>
public sealed partial class KeyBackups : IUserPart
{
    private readonly UserParts _parts;
    private readonly BackupUpkeep _upkeep;

    internal KeyBackups(UserParts parts, BackupUpkeep upkeep)
    {
        _parts = parts;
        _upkeep = upkeep;
    }

    private IBackupReads Reads => _parts.Database.Backups;

    /// <summary>Begins a new version, which is the one that takes keys from now on, and gives its name.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="body">The JSON body, with <c>algorithm</c> and <c>auth_data</c>.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM, M_TOO_LARGE; M_LIMIT_EXCEEDED: too many versions.
    /// </exception>
    public async Task<string> CreateAsync(
        Session session, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var user = session.User;
        var (algorithm, authData, _) = ParseVersion(body);
        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        var append = Begin(user);
        var versions = await Reads.VersionsAsync(user, cancellationToken).ConfigureAwait(false);
        MakeRoom(append, versions);

        // A number is never used twice: clients remember versions that were deleted long ago.
        var version = versions.Count == 0 ? 1 : versions[^1].Version + 1;
        append.Add(new KeyBackupRow(user, version, algorithm, authData, 0, 0, IsDeleted: false));
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        return KeyBackup.TextOf(version);
    }

    /// <summary>What is told of a version.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="version">The version; null for the newest.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_NOT_FOUND: there is none, or it was deleted.</exception>
    public async ValueTask<KeyBackup> GetAsync(
        Session session, string? version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (version is not null)
        {
            return new KeyBackup(await RequireAsync(session.User, version, cancellationToken).ConfigureAwait(false));
        }

        return await Reads.NewestAsync(session.User, cancellationToken).ConfigureAwait(false) is { } newest
            ? new KeyBackup(newest)
            : throw MatrixError.NotFound("You have no backup.").ToException();
    }

    /// <summary>Replaces what a version says of its encryption, such as its signatures.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="version">The version.</param>
    /// <param name="body">The JSON body; <c>algorithm</c> stays as it is, <c>version</c> may be repeated.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_TOO_LARGE; M_INVALID_PARAM: another algorithm or version than it has;
    /// M_NOT_FOUND: there is none, or it was deleted.
    /// </exception>
    public async Task UpdateAsync(
        Session session, string version, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var user = session.User;
        var (algorithm, authData, named) = ParseVersion(body);
        if (named is not null && named != version)
        {
            throw MatrixError.InvalidParam("'version' must be that of the path.").ToException();
        }

        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        var append = Begin(user);
        var backup = await RequireAsync(user, version, cancellationToken).ConfigureAwait(false);
        if (backup.Algorithm != algorithm)
        {
            throw MatrixError.InvalidParam("'algorithm' must be that of the backup: it never changes.").ToException();
        }

        append.Add(backup with { AuthData = authData });
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Deletes a version. Nobody sees its keys any more; the rows go behind the answer. Deleting it again is no error.
    /// </summary>
    /// <param name="session">The owner.</param>
    /// <param name="version">The version.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">M_NOT_FOUND: there never was one.</exception>
    public async Task DeleteAsync(Session session, string version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var user = session.User;
        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        var append = Begin(user);
        var found = await FindAsync(user, version, cancellationToken).ConfigureAwait(false) ?? throw NotFound();
        if (found.IsDeleted)
        {
            return;
        }

        append.Add(found with { AuthData = BackupUpkeep.NoAuthData, IsDeleted = true });
        append.Committed = _ => _upkeep.Wake();
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Adds to the append of an account's end that its backups end with it. Those with many keys are emptied behind it.
    /// </summary>
    /// <param name="append">The append, made under the user's lock.</param>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    internal async ValueTask AddEraseAsync(UserAppend append, UserNid user, CancellationToken cancellationToken)
    {
        foreach (var backup in await Reads.VersionsAsync(user, cancellationToken).ConfigureAwait(false))
        {
            if (backup.KeyCount > _parts.Options.BackupKeysPerDeletion)
            {
                append.Add(BackupUpkeep.Erased(backup));
                continue;
            }

            append.Add(new KeyBackupDeleteRow(user, backup.Version));
            append.Add(new BackupKeysDeleteRow(user, backup.Version));
        }
    }

    /// <summary>An account's end is committed. Called on the lane's thread.</summary>
    internal void Erased() => _upkeep.Wake();

    ValueTask IUserPart.AddEndAsync(
        UserAppend append, UserNid user, bool erase, CancellationToken cancellationToken)
        => AddEraseAsync(append, user, cancellationToken);

    void IUserPart.Ended(UserNid user) => Erased();

    private UserAppend Begin(UserNid user)
        => new(user) { Placed = _parts.Database.Placement.Locate(OwnerKey.Of(user)) };

    // The oldest that are deleted and empty: a client that deletes them again gets 404.
    private void MakeRoom(UserAppend append, IReadOnlyList<KeyBackupRow> versions)
    {
        var surplus = versions.Count - _parts.Options.KeyBackupVersionsMax + 1;
        foreach (var backup in versions)
        {
            if (surplus > 0 && backup is { IsDeleted: true, KeyCount: 0 })
            {
                append.Add(new KeyBackupDeleteRow(backup.User, backup.Version));
                surplus--;
            }
        }

        if (surplus > 0)
        {
            throw new MatrixError(
                "M_LIMIT_EXCEEDED",
                429,
                $"An account has at most {_parts.Options.KeyBackupVersionsMax} backups; delete those you do not use.")
                .ToException();
        }
    }

    private async ValueTask<KeyBackupRow> RequireAsync(
        UserNid user, string version, CancellationToken cancellationToken)
        => await FindAsync(user, version, cancellationToken).ConfigureAwait(false) is { IsDeleted: false } found
            ? found
            : throw NotFound();

    // A text that is no number was never given to anybody.
    private async ValueTask<KeyBackupRow?> FindAsync(UserNid user, string version, CancellationToken cancellationToken)
        => long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && KeyBackup.TextOf(number) == version
                ? await Reads.FindAsync(user, number, cancellationToken).ConfigureAwait(false)
                : null;

    private (string Algorithm, byte[] AuthData, string? Version) ParseVersion(ReadOnlyMemory<byte> body)
    {
        using var document = JsonBody.ParseObject(body);
        var root = document.RootElement;
        var algorithm = JsonFields.RequiredString(root, "algorithm");
        if (algorithm.Length == 0 || Encoding.UTF8.GetByteCount(algorithm) > _parts.Options.KeyBackupIdBytesMax)
        {
            throw MatrixError.InvalidParam(
                $"'algorithm' has 1 to {_parts.Options.KeyBackupIdBytesMax} bytes.").ToException();
        }

        var authData = JsonFields.Stored(
            JsonBody.RequiredObject(root, "auth_data"), "auth_data", _parts.Options.KeyBackupAuthDataBytesMax);
        return (algorithm, authData, JsonBody.OptionalString(root, "version"));
    }

    private static MatrixException NotFound()
        => MatrixError.NotFound("You have no backup of this version.").ToException();
}
