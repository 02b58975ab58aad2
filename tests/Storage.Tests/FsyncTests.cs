using System.Diagnostics;
using System.Globalization;
using Dendrite.Fast.Testing;
using Npgsql;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>
/// An acknowledged batch has reached the disk: the calls that say so are counted, in two runs of different length, so
/// that opening and closing, which both have, are told apart.
/// </summary>
public sealed class FsyncTests
{
    private const int Few = 20;
    private const int Many = 120;

    [Fact]
    public async Task Each_acknowledged_batch_is_synced_once_on_sqlite()
    {
        await SkipWithoutTracerAsync();

        int few = await CountSqliteAsync(Few);
        int many = await CountSqliteAsync(Many);

        Assert.Equal(Many - Few, many - few);
    }

    [Fact]
    public async Task Each_acknowledged_batch_is_synced_on_postgres()
    {
        // A server of its own: the count is the whole server's.
        using Process server = StartServer();
        string url = await server.StandardOutput.ReadLineAsync(TestStore.Cancel) ?? "the script ended";
        Assert.SkipUnless(url.StartsWith("postgres://", StringComparison.Ordinal), $"no PostgreSQL: {url}");
        var options = new DatabaseOptions { PostgresUrl = url };
        await ChildProcess.RunAsync(ChildTests.Commit, options, 1);

        long start = await WalSyncsAsync(url);
        await ChildProcess.RunAsync(ChildTests.Commit, options, Few);
        long middle = await WalSyncsAsync(url);
        await ChildProcess.RunAsync(ChildTests.Commit, options, Many);
        long end = await WalSyncsAsync(url);

        server.StandardInput.Close();
        await server.WaitForExitAsync(TestStore.Cancel);
        Assert.InRange(middle - start, Few, Few * 2);
        Assert.InRange(end - middle, Many, Many + (middle - start));
    }

    private static async Task<int> CountSqliteAsync(int commits)
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        using var folder = new TemporaryFolder();
        string trace = folder.PathOf("trace");
        await ChildProcess.RunAsync(
            ChildTests.Commit, store, commits, "strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", trace);
        string[] lines = await File.ReadAllLinesAsync(trace, TestStore.Cancel);

        // A call that another thread's interrupts is two lines, of which the second names the call as resumed.
        return lines.Count(line =>
            line.Contains("sync(", StringComparison.Ordinal) && !line.Contains("resumed", StringComparison.Ordinal));
    }

    private static async Task SkipWithoutTracerAsync()
    {
        try
        {
            var start = new ProcessStartInfo("strace", ["-o", "/dev/null", "true"]) { RedirectStandardError = true };
            using Process? process = Process.Start(start);
            await process!.WaitForExitAsync(TestStore.Cancel);
            Assert.SkipUnless(process.ExitCode == 0, "strace may not trace here");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("strace is not installed (Debian package strace)");
        }
    }

    private static Process StartServer()
    {
        string script = RepositoryRoot.PathOf("tests/Testing/postgres.sh");
        var start = new ProcessStartInfo("bash", [script, "--no-install"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
    }

    /// <summary>Waits until the child's connections have ended, which is when they hand in their counts.</summary>
    private static async Task<long> WalSyncsAsync(string url)
    {
        var address = new Uri(url);
        await using NpgsqlConnection connection = new(
            $"Host={address.Host};Port={address.Port};Username=postgres;Database=postgres;Pooling=false");
        await connection.OpenAsync(TestStore.Cancel);
        const string Open = "select count(*) from pg_stat_activity where application_name like 'dendrite-fast%'";
        await Eventually.Async(async _ => await ScalarAsync(connection, Open) == 0);
        return await ScalarAsync(connection, "select wal_sync from pg_stat_wal");
    }

    private static async Task<long> ScalarAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // The statements are constants of this class.
        await using NpgsqlCommand command = new(sql, connection);
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(TestStore.Cancel), CultureInfo.InvariantCulture);
    }
}
