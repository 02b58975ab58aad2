using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Testing;
using Npgsql;
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

    /// <summary>Waits until a node's readers see all that the other one has acknowledged.</summary>
    public static async Task FollowAsync(HttpHost node, HttpHost other)
        => await node.Database.Stream.WaitCoveredAsync(
            other.Database.Stream.Watermark, TestContext.Current.CancellationToken);

    /// <summary>
    /// Lets a room go from the memory of a node, for good: the user directory, which reads new rooms at the node that
    /// keeps it, has read it before.
    /// </summary>
    public async Task ForgetAsync(HttpHost node, string room)
    {
        var target = A.Database.Stream.Watermark;
        await FollowAsync(B, A);
        await Eventually.Async(() => (A.Users.DirectoryPlace ?? B.Users.DirectoryPlace)?.Covers(target) == true);
        var loaded = await node.Rooms.FindAsync(RoomId.Parse(room), TestContext.Current.CancellationToken);
        node.Rooms.Forget(loaded!);
    }

    /// <summary>Holds a table, so that who writes it, or also who reads it, waits until it is let go.</summary>
    /// <param name="table">The table.</param>
    /// <param name="mode">EXCLUSIVE lets others read, ACCESS EXCLUSIVE does not.</param>
    public async Task<HeldTable> HoldAsync(string table, string mode)
    {
        var cancel = TestContext.Current.CancellationToken;
        var held = new HeldTable(await _database.OpenAsync(cancel));
        await held.RunAsync($"begin; lock table {table} in {mode} mode");
        return held;
    }

    /// <summary>Waits until somebody waits for a table that is held.</summary>
    public Task SomebodyWaitsAsync() => Eventually.Async(async _ => await NumberAsync(
        "select count(*) from pg_locks where not granted "
        + "and database = (select oid from pg_database where datname = current_database())") > 0);

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

    /// <summary>A table that is held by a transaction.</summary>
    internal sealed class HeldTable(NpgsqlConnection connection) : IAsyncDisposable
    {
        /// <summary>Runs a statement in the transaction.</summary>
        public async Task RunAsync(string sql)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of the tests.
            command.CommandText = sql;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        /// <summary>Commits, and lets the table go.</summary>
        public Task LetGoAsync() => RunAsync("commit");

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
