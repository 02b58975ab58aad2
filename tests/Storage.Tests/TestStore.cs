using System.Data.Common;
using Dendrite.Fast.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>A place for one test's database, which it may open and close more than once.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly string? _folder;
    private readonly string? _postgresUrl;
    private readonly TemporaryFolder? _ownFolder;
    private readonly PostgresTestDatabase? _ownPostgres;

    private TestStore(TemporaryFolder? folder, PostgresTestDatabase? postgres)
        : this(folder?.Folder, postgres?.Url)
    {
        _ownFolder = folder;
        _ownPostgres = postgres;
    }

    private TestStore(string? folder, string? postgresUrl)
    {
        _folder = folder;
        _postgresUrl = postgresUrl;
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Folder => _folder!;

    public string PostgresUrl => _postgresUrl!;

    public bool IsPostgres => _postgresUrl is not null;

    public static async Task<TestStore> CreateAsync(StoreKind kind) => kind == StoreKind.Sqlite
        ? new TestStore(new TemporaryFolder(), null)
        : new TestStore(null, await PostgresTestDatabase.CreateOrSkipAsync(Cancel));

    /// <summary>What is in a folder that the test owns.</summary>
    public static TestStore InFolder(string folder) => new(folder, postgresUrl: null);

    /// <summary>The database of a server that the test owns.</summary>
    public static TestStore On(OwnPostgres server) => new(folder: null, server.Url);

    public DatabaseOptions Options() => new()
    {
        Folder = _folder,
        PostgresUrl = _postgresUrl,
        NodeName = "test",
    };

    public Task<Database> OpenAsync(Func<DatabaseOptions, DatabaseOptions>? change = null, TimeProvider? time = null)
    {
        DatabaseOptions options = change is null ? Options() : change(Options());
        return Database.OpenAsync(options, time ?? TimeProvider.System, NullLoggerFactory.Instance, Cancel);
    }

    /// <summary>Reads beside the program, as a person with a console would.</summary>
    public async Task<IReadOnlyList<object?[]>> QueryAsync(string sql)
    {
        await using DbConnection connection = await ConnectAsync();
        await using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using DbDataReader reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<object?[]>();
        while (await reader.ReadAsync(Cancel))
        {
            var row = new object?[reader.FieldCount];
            for (int index = 0; index < row.Length; index++)
            {
                object value = reader.GetValue(index);
                row[index] = value is DBNull ? null : value;
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>How many rows a table has, without what the schema keeps about itself.</summary>
    public async Task<long> CountAsync(string table)
    {
        string own = table == "server_meta" ? " where key not like 'schema.%'" : string.Empty;
        IReadOnlyList<object?[]> rows = await QueryAsync($"select count(*) from {table}{own}");
        return Convert.ToInt64(rows[0][0], System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<DbConnection> ConnectAsync()
    {
        if (_postgresUrl is not null)
        {
            NpgsqlConnectionStringBuilder address = Storage.PostgresUrl.Parse(_postgresUrl);
            address.Pooling = false;
            var beside = new NpgsqlConnection(address.ConnectionString);
            await beside.OpenAsync(Cancel);
            return beside;
        }

        var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "homeserver.db")};Pooling=False");
        await connection.OpenAsync(Cancel);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (_ownPostgres is not null)
        {
            await _ownPostgres.DisposeAsync();
        }

        _ownFolder?.Dispose();
    }
}
