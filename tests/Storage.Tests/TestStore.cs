using System.Data.Common;
using Dendrite.Fast.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>A place for one test's database, which it may open and close more than once.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly TemporaryFolder? _folder;
    private readonly PostgresTestDatabase? _postgres;

    private TestStore(TemporaryFolder? folder, PostgresTestDatabase? postgres)
    {
        _folder = folder;
        _postgres = postgres;
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Folder => _folder!.Folder;

    public string PostgresUrl => _postgres!.Url;

    public bool IsPostgres => _postgres is not null;

    public static async Task<TestStore> CreateAsync(StoreKind kind) => kind == StoreKind.Sqlite
        ? new TestStore(new TemporaryFolder(), null)
        : new TestStore(null, await PostgresTestDatabase.CreateOrSkipAsync(Cancel));

    public DatabaseOptions Options() => new()
    {
        Folder = _folder?.Folder,
        PostgresUrl = _postgres?.Url,
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

    public async Task<long> CountAsync(string table)
    {
        IReadOnlyList<object?[]> rows = await QueryAsync($"select count(*) from {table}");
        return Convert.ToInt64(rows[0][0], System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<DbConnection> ConnectAsync()
    {
        if (_postgres is not null)
        {
            return await _postgres.OpenAsync(Cancel);
        }

        var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "homeserver.db")};Pooling=False");
        await connection.OpenAsync(Cancel);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        _folder?.Dispose();
    }
}
