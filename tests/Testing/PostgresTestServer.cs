using System.Diagnostics;
using Npgsql;
using Xunit;

namespace Dendrite.Fast.Testing;

/// <summary>
/// The PostgreSQL of this test run: the one that <c>./test</c> started, named by
/// <c>DENDRITE_FAST_TEST_POSTGRES</c>, or one that this process starts for itself through the same script.
/// </summary>
public sealed class PostgresTestServer
{
    /// <summary>
    /// Holds the URL of a running server, or (when it starts otherwise) the reason why there is none.
    /// </summary>
    public const string Variable = "DENDRITE_FAST_TEST_POSTGRES";

    private const string UrlPrefix = "postgres://";

    /// <summary>A first start writes a new cluster (about a second alone, much more on a loaded machine).</summary>
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private static readonly Lazy<Task<string>> Answer = new(FindOrStartAsync);

    // Kept for the life of this process: a collected Process closes the standard input that the script serves until.
    private static Process? _process;

    private readonly Uri _uri;

    private PostgresTestServer(Uri uri) => _uri = uri;

    /// <summary>Gives the server, or skips the running test with the reason why there is none.</summary>
    public static async Task<PostgresTestServer> GetOrSkipAsync()
    {
        var answer = await Answer.Value;
        Assert.SkipUnless(answer.StartsWith(UrlPrefix, StringComparison.Ordinal), $"no PostgreSQL: {answer}");
        return new PostgresTestServer(new Uri(answer));
    }

    /// <summary>The URL of one of its databases.</summary>
    public string Url(string database) => $"{UrlPrefix}{_uri.UserInfo}@{_uri.Host}:{_uri.Port}/{database}";

    /// <summary>The connection string of one of its databases.</summary>
    public string ConnectionString(string database)
    {
        NpgsqlConnectionStringBuilder builder = new()
        {
            Host = _uri.Host,
            Port = _uri.Port,
            Database = database,
            Username = _uri.UserInfo.Split(':')[0],
        };
        if (_uri.UserInfo.Split(':') is [_, var password])
        {
            builder.Password = Uri.UnescapeDataString(password);
        }

        return builder.ConnectionString;
    }

    /// <summary>Runs one statement on the maintenance database.</summary>
    internal async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        var database = _uri.AbsolutePath.TrimStart('/');
        await using NpgsqlConnection connection = new($"{ConnectionString(database)};Pooling=false");
        await connection.OpenAsync(cancellationToken);
#pragma warning disable CA2100 // The statements are built from names that this library made up.
        await using NpgsqlCommand command = new(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<string> FindOrStartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return given;
        }

        var script = RepositoryRoot.PathOf("tests/Testing/postgres.sh");
        if (!OperatingSystem.IsLinux())
        {
            return "starting one by itself is done on Linux only; set " + Variable;
        }

        // The script serves until its standard input closes, which happens however this process ends.
        ProcessStartInfo start = new("bash", [script, "--no-install"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)
            ?? throw new InvalidOperationException("bash did not start");
        _process = process;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(StartLimit, TimeProvider.System);
        return line ?? "tests/Testing/postgres.sh ended without an answer";
    }
}
