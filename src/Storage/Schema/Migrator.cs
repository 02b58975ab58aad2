using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Storage;

/// <summary>Brings a database to the newest schema: each step in a transaction of its own, forward only.</summary>
internal static class Migrator
{
    // Serialises processes that start at once on one PostgreSQL; an arbitrary number.
    private const string PostgresLock = "select pg_advisory_xact_lock(4722366482869645213)";

    private const string CreateVersions =
        "create table if not exists schema_versions (version {int} primary key, applied_ts {long} not null) {rows}";

    // Where the database says which programs run on it: the lowest schema version that such a program is made for.
    private const string OldestProgramKey = "schema.oldest_program";

    private const string Version = "select coalesce(max(version), 0) from schema_versions";

    private const string OldestProgram =
        $"select coalesce(max(cast(value as integer)), 0) from server_meta where key = '{OldestProgramKey}'";

    public static async ValueTask RunAsync(
        DbConnection connection,
        Dialect dialect,
        IReadOnlyList<Migration> migrations,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        while (await StepAsync(connection, dialect, migrations, time, logger, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static async ValueTask<bool> StepAsync(
        DbConnection connection,
        Dialect dialect,
        IReadOnlyList<Migration> migrations,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (dialect == Dialect.Postgres)
        {
            await RunAsync(connection, transaction, PostgresLock, cancellationToken);
        }

        await RunAsync(connection, transaction, DialectText.Ddl(dialect, CreateVersions), cancellationToken);
        int version = await NumberAsync(connection, transaction, Version, cancellationToken);
        int newest = migrations[^1].Version;
        if (version > newest)
        {
            // Without a note of what else runs on it, only its own program does.
            int oldest = await NumberAsync(connection, transaction, OldestProgram, cancellationToken);
            if (oldest == 0 || oldest > newest)
            {
                throw new DatabaseOpenException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The database has schema version {version}; this program knows versions up to {newest}, and is "
                    + $"too old for it. Start a newer program, or restore a backup that was made before the upgrade."));
            }
        }

        if (version >= newest)
        {
            await transaction.CommitAsync(cancellationToken);
            return false;
        }

        Migration next = migrations.First(migration => migration.Version == version + 1);
        if (version > 0)
        {
            Log.Migrating(logger, version, next.Version);
        }

        foreach (string statement in next.Statements(dialect))
        {
            await RunAsync(connection, transaction, statement, cancellationToken);
        }

        string note = string.Create(
            CultureInfo.InvariantCulture,
            $"insert into schema_versions values ({next.Version}, {time.GetUtcNow().ToUnixTimeMilliseconds()})");
        await RunAsync(connection, transaction, note, cancellationToken);
        string compatibility = string.Create(
            CultureInfo.InvariantCulture,
            $"insert into server_meta (key, value) values ('{OldestProgramKey}', '{next.OldestProgram}') "
            + $"on conflict (key) do update set value = excluded.value");
        await RunAsync(connection, transaction, compatibility, cancellationToken);
        foreach (string step in next.OnlineIndexes.Select(index => index.StepName).Concat(next.OnlineSteps))
        {
            await RunAsync(
                connection,
                transaction,
                $"insert into server_meta (key, value) values ('{OnlineSteps.KeyOf(step)}', '')",
                cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async ValueTask<int> NumberAsync(
        DbConnection connection, DbTransaction transaction, string query, CancellationToken cancellationToken)
    {
        await using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The text is a constant of this program.
        command.CommandText = query;
#pragma warning restore CA2100
        object? number = await command.ExecuteScalarAsync(cancellationToken);
        return Convert.ToInt32(number, CultureInfo.InvariantCulture);
    }

    private static async ValueTask RunAsync(
        DbConnection connection, DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;

        // A large database takes as long as it takes; the driver would give up after 30 s, and so at each start.
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // The text is a constant of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
