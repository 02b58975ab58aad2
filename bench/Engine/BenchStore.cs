using System.Globalization;
using Dendrite.Fast.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Dendrite.Fast.Engine;

/// <summary>An empty database of our schema, on one store; deleted when disposed.</summary>
internal sealed class BenchStore : IDisposable
{
    private readonly PostgresServer? _server;

    private BenchStore(PostgresServer? server, DatabaseOptions options)
    {
        _server = server;
        Options = options;
    }

    /// <summary>How it is opened.</summary>
    public DatabaseOptions Options { get; }

    public bool IsPostgres => _server is not null;

    public string Name => IsPostgres ? "PostgreSQL" : "SQLite";

    /// <summary>The PostgreSQL that holds it; null for SQLite.</summary>
    public PostgresServer? Server => _server;

    /// <summary>What a program of its own connects with.</summary>
    public string ConnectionString => IsPostgres
        ? PostgresServer.ConnectionString(Options.PostgresUrl!)
        : new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(Options.Folder!, Options.FileName),
            Pooling = false,
        }.ConnectionString;

    /// <summary>Makes a database on PostgreSQL, or on SQLite when no server is given.</summary>
    public static BenchStore Create(PostgresServer? server, int? lanes)
    {
        if (server is null)
        {
            return new(null, new() { Folder = Directory.CreateTempSubdirectory("dendrite-fast-engine-").FullName });
        }

        DatabaseOptions options = new() { PostgresUrl = server.CreateDatabase() };
        return new(server, options with { Lanes = lanes ?? DatabaseOptions.PostgresLanes });
    }

    public Task<Database> OpenAsync() =>
        Database.OpenAsync(Options, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);

    /// <summary>Transactions that the lanes have committed since the database was made.</summary>
    public long Commits() => Number("select coalesce(sum(batch), 0) from writers");

    /// <summary>
    /// The bytes of a table with its indexes; the table is gone after it. SQLite as the driver brings it counts pages
    /// of the whole file only: what dropping the table frees is what it took.
    /// </summary>
    public long DropAndCountBytes(string table)
    {
        if (IsPostgres)
        {
            return Number($"select pg_total_relation_size('{table}')");
        }

        const string used =
            "select (page_count - freelist_count) * page_size from pragma_page_count, pragma_freelist_count, "
            + "pragma_page_size";
        var before = Number(used);
        return before - Number($"drop table {table}; {used}");
    }

    /// <summary>
    /// Gives PostgreSQL's planner the statistics that autovacuum makes within a minute: without them, it sorts all of a
    /// room for each page of it.
    /// </summary>
    public void Analyze()
    {
        if (IsPostgres)
        {
            Number("analyze; select 1");
        }
    }

    public void Dispose()
    {
        if (_server is not null)
        {
            _server.Drop(Options.PostgresUrl!);
            return;
        }

        Directory.Delete(Options.Folder!, recursive: true);
    }

    private long Number(string sql)
    {
        using System.Data.Common.DbConnection connection =
            IsPostgres ? new NpgsqlConnection(ConnectionString) : new SqliteConnection(ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
