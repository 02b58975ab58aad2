using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Two servers in this process that share one PostgreSQL database, as nodes 0 and 1 of two.</summary>
internal sealed class NodePair : IAsyncDisposable
{
    private readonly PostgresTestDatabase _database;

    private NodePair(PostgresTestDatabase database, HttpHost a, HttpHost b)
    {
        _database = database;
        A = a;
        B = b;
    }

    public HttpHost A { get; private set; }

    public HttpHost B { get; }

    /// <summary>Starts both; skips the running test where there is no PostgreSQL.</summary>
    public static async Task<NodePair> StartAsync()
    {
        var database = await PostgresTestDatabase.CreateOrSkipAsync(TestContext.Current.CancellationToken);
        return new NodePair(database, await StartAsync(database, 0), await StartAsync(database, 1));
    }

    /// <summary>Stops node 0, does something, and starts it again.</summary>
    public async Task WithoutAAsync(Func<Task> meanwhile)
    {
        await A.DisposeAsync();
        await meanwhile();
        A = await StartAsync(_database, 0);
    }

    /// <summary>The same session at the other node.</summary>
    public static MatrixClient At(HttpHost node, MatrixClient session)
    {
        var client = node.Client();
        client.ActAs(session);
        return client;
    }

    /// <summary>The one number that a query gives.</summary>
    public async Task<long> NumberAsync(string sql)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var connection = await _database.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(
            await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        await A.DisposeAsync();
        await B.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static Task<HttpHost> StartAsync(PostgresTestDatabase database, int node)
        => HttpHost.StartAsync(change: options => options with
        {
            Database = new DatabaseAddress(new Uri(database.Url), null),
            Nodes = 2,
            Node = node,
        });
}
