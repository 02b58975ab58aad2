using System.Globalization;
using System.Text.Json.Nodes;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The database that the program of an earlier schema left, restored for one test, and what that program answered. How
/// it was made: README.md.
/// </summary>
internal sealed class UpgradeFixture : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly PostgresTestDatabase? _postgres;

    private UpgradeFixture(TemporaryFolder folder, PostgresTestDatabase? postgres, JsonObject record)
    {
        _folder = folder;
        _postgres = postgres;
        Record = record;
    }

    /// <summary>Users with their sessions, rooms, and requests with their answers.</summary>
    public JsonObject Record { get; }

    /// <summary>The requests that the program of the fixture answered.</summary>
    public IEnumerable<JsonObject> Asks => Record["asks"]!.AsArray().Select(ask => ask!.AsObject());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Restores a database; skips the running test where the store is PostgreSQL and there is none.</summary>
    public static async Task<UpgradeFixture> RestoreAsync(int version, StoreKind store)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture, $"v{version}-{(store == StoreKind.Sqlite ? "sqlite" : "postgres")}");
        var path = RepositoryRoot.PathOf($"tests/Server.Tests/Upgrades/Fixtures/{name}");
        var sql = await File.ReadAllTextAsync(path + ".sql", Cancel);
        var record = JsonNode.Parse(await File.ReadAllTextAsync(path + ".json", Cancel))!.AsObject();
        var postgres = store == StoreKind.Postgres ? await PostgresTestDatabase.CreateOrSkipAsync(Cancel) : null;
        TemporaryFolder folder = new();
        var key = SigningKeyFile.Generate(new byte[SigningKeyFile.SeedBytes]);
        await File.WriteAllTextAsync(folder.PathOf(DataFolder.SigningKeyName), key.ToText(), Cancel);
        UpgradeFixture fixture = new(folder, postgres, record);
        await fixture.ExecuteAsync(sql);
        return fixture;
    }

    /// <summary>Today's server on the database.</summary>
    public Task<HttpHost> StartAsync(TimeProvider? time = null) => HttpHost.StartAsync(
        time: time,
        folder: _folder,
        change: options => _postgres is null
            ? options
            : options with { Database = new DatabaseAddress(new Uri(_postgres.Url), null) });

    /// <summary>A client that goes on with the session of a user of the fixture.</summary>
    public MatrixClient Session(HttpHost host, string user)
    {
        var client = host.Client();
        client.ActAs(Of(user, "user_id"), Of(user, "device_id"), Of(user, "access_token"));
        return client;
    }

    /// <summary>A fact of a user, such as <c>next_batch</c>.</summary>
    public string Of(string user, string fact) => Record["users"]![user]![fact]!.GetValue<string>();

    /// <summary>The id of a room.</summary>
    public string Room(string name) => Record["rooms"]![name]!.GetValue<string>();

    /// <summary>Checks the database while no server runs on it.</summary>
    /// <returns>The exit code and all that was printed.</returns>
    public async Task<(int ExitCode, string Output)> CheckAsync()
    {
        await using StringWriter output = new();
        string[] where = _postgres is null ? [] : ["--database", _postgres.Url];
        var exitCode = await FsckCommand.RunAsync(
            ["--data", _folder.Folder, "--signatures", .. where], output, output, TimeProvider.System);
        return (exitCode, output.ToString());
    }

    /// <summary>Runs statements on the database, beside any server.</summary>
    public async Task ExecuteAsync(string sql)
    {
        if (_postgres is not null)
        {
            await using var connection = await _postgres.OpenAsync(Cancel);
            await using NpgsqlCommand command = new(sql, connection);
            await command.ExecuteNonQueryAsync(Cancel);
            return;
        }

        await using SqliteConnection file = new(
            $"Data Source={_folder.PathOf(DataFolder.DatabaseName)};Pooling=False");
        await file.OpenAsync(Cancel);
        await using var statements = file.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of the tests.
        statements.CommandText = sql;
#pragma warning restore CA2100
        await statements.ExecuteNonQueryAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        _folder.Dispose();
    }
}
