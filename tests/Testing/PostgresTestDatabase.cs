using Npgsql;

namespace Dendrite.Fast.Testing;

/// <summary>
/// A fresh, empty database on the PostgreSQL of this test run; dropped when disposed, open connections and all.
/// </summary>
public sealed class PostgresTestDatabase : IAsyncDisposable
{
    private readonly PostgresTestServer _server;

    private PostgresTestDatabase(PostgresTestServer server, string name)
    {
        _server = server;
        Name = name;
        ConnectionString = server.ConnectionString(name);
        Url = server.Url(name);
    }

    /// <summary>The name of the database.</summary>
    public string Name { get; }

    /// <summary>The form that Npgsql takes.</summary>
    public string ConnectionString { get; }

    /// <summary>The form that <c>--database</c> takes: <c>postgres://user@host:port/name</c>.</summary>
    public string Url { get; }

    /// <summary>
    /// Creates a database, or skips the running test with the reason why there is no PostgreSQL. Call it from a test
    /// or from its class's <c>InitializeAsync</c>; a fixture shared between classes cannot skip.
    /// </summary>
    public static async Task<PostgresTestDatabase> CreateOrSkipAsync(CancellationToken cancellationToken = default)
    {
        var server = await PostgresTestServer.GetOrSkipAsync();
        var name = $"t{Guid.NewGuid():n}";
        await server.ExecuteAsync($"CREATE DATABASE {name}", cancellationToken);
        return new PostgresTestDatabase(server, name);
    }

    /// <summary>Opens a connection outside any pool.</summary>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken = default)
    {
        NpgsqlConnection connection = new($"{ConnectionString};Pooling=false");
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>Drops the database.</summary>
    public async ValueTask DisposeAsync()
        => await _server.ExecuteAsync($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)", CancellationToken.None);
}
