using System.Diagnostics;
using Xunit;

namespace Dendrite.Fast.Testing;

/// <summary>
/// A PostgreSQL server of one test's own, which it may stop, start and kill, and whose disk it may rule.
/// </summary>
public sealed class OwnPostgres : IAsyncDisposable
{
    private readonly Process _script;

    private OwnPostgres(Process script, string url)
    {
        _script = script;
        Url = url;
    }

    /// <summary>The URL of its one database; stays over a restart.</summary>
    public string Url { get; }

    /// <summary>Starts a server, or skips the running test with the reason why there is none.</summary>
    /// <param name="disk">Where its files are; null for a folder of its own on the usual disk.</param>
    /// <param name="settings">Lines for its configuration.</param>
    public static async Task<OwnPostgres> StartOrSkipAsync(PowerCutDisk? disk = null, params string[] settings)
    {
        string path = RepositoryRoot.PathOf("tests/Testing/postgres.sh");
        ProcessStartInfo start = new("bash", [path, "--no-install", "--commands", .. settings])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TMPDIR"] = TemporaryFolder.FastParent;
        if (disk is not null)
        {
            start.Environment["DENDRITE_FAST_TEST_DISK"] = disk.Folder;
            foreach ((string name, string value) in disk.Variables)
            {
                // The script hands them to the server alone.
                start.Environment[$"DENDRITE_FAST_TEST_{name}"] = value;
            }
        }

        Process script = Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
        string? url = await script.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (url?.StartsWith("postgres://", StringComparison.Ordinal) != true)
        {
            script.Dispose();
            Assert.Skip($"no PostgreSQL: {url}");
        }

        return new OwnPostgres(script, url);
    }

    /// <summary>Stops the server and waits until it has ended.</summary>
    /// <param name="mode"><c>fast</c>, <c>immediate</c> or <c>smart</c>, as pg_ctl has them.</param>
    public Task StopAsync(string mode) => CommandAsync($"stop {mode}");

    /// <summary>Kills all its processes at once, and waits until they are gone.</summary>
    public Task KillAsync() => CommandAsync("kill");

    /// <summary>Starts it again on the same port.</summary>
    public Task StartAsync() => CommandAsync("start");

    /// <summary>Stops the server and deletes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        _script.StandardInput.Close();
        await _script.WaitForExitAsync(CancellationToken.None);
        _script.Dispose();
    }

    private async Task CommandAsync(string command)
    {
        await _script.StandardInput.WriteLineAsync(command);
        await _script.StandardInput.FlushAsync();
        string? answer = await _script.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (answer != "done")
        {
            throw new InvalidOperationException($"'{command}' of tests/Testing/postgres.sh failed: {answer}");
        }
    }
}
