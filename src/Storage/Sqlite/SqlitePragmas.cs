using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dendrite.Fast.Storage;

/// <summary>How each SQLite connection is set.</summary>
internal static class SqlitePragmas
{
    // Chosen so that writer, side connection and four readers stay under 20 MB when full.
    private const int WriterCacheKiB = 8192;
    private const int ReaderCacheKiB = 2048;

    // Pages in the WAL before a commit moves them into the database: 16 MB of 4 KiB pages. Larger makes small commits
    // faster (measured: stateres-storage.md, 4.2) and a restart after a crash slower.
    private const int CheckpointPages = 4000;

    // What a WAL file keeps of its size after a checkpoint; twice the above.
    private const int WalBytesKept = 32 << 20;

    // Only another program could make us wait: the folder's lock keeps our own away.
    private const int BusyMs = 5000;

    // What "pragma auto_vacuum" gives for incremental. Source: SQLite's documentation of the pragma.
    private const long IncrementalVacuum = 2;

    public static void Apply(SqliteConnection connection, bool isWriter, Durability durability)
    {
        // Read through the page cache, not through a map: a map turns a read error into a signal.
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"pragma busy_timeout={BusyMs}"));
        Run(connection, "pragma mmap_size=0");
        Run(connection, "pragma temp_store=memory");
        if (!isWriter)
        {
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"pragma cache_size=-{ReaderCacheKiB}"));
            Run(connection, "pragma query_only=on");
            return;
        }

        // Takes effect on an empty database only: lets an upkeep job give pages back without rewriting the file. It
        // writes, even when it changes nothing: a connection that is to see what is in a full disk must not.
        if (Number(connection, "pragma auto_vacuum") != IncrementalVacuum)
        {
            Run(connection, "pragma auto_vacuum=incremental");
        }

        Run(connection, "pragma journal_mode=wal");
        Run(connection, durability == Durability.Full ? "pragma synchronous=full" : "pragma synchronous=normal");
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"pragma cache_size=-{WriterCacheKiB}"));
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"pragma wal_autocheckpoint={CheckpointPages}"));
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"pragma journal_size_limit={WalBytesKept}"));
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
