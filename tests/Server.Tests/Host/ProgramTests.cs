using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The program as a process: what it prints, and how it ends.</summary>
public sealed class ProgramTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_says_where_it_listens_and_SIGTERM_ends_it_in_order()
    {
        using var program = Run("--listen", "127.0.0.1:0", "--metrics-listen", "none");
        var banner = await ReadUntilAsync(program, "  Registration ");

        using var kill = Process.Start("kill", ["-TERM", program.Id.ToString(CultureInfo.InvariantCulture)]);
        var rest = await program.StandardOutput.ReadToEndAsync(Cancelled).WaitAsync(Limit, Cancelled);
        await program.WaitForExitAsync(Cancelled).WaitAsync(Limit, Cancelled);

        Assert.Contains("  Clients       http://127.0.0.1:", banner, StringComparison.Ordinal);
        Assert.Contains(_folder.PathOf("data"), banner, StringComparison.Ordinal);
        Assert.Contains("Stopping on SIGTERM", rest, StringComparison.Ordinal);
        Assert.Contains("Homeserver[7] Stopped", rest, StringComparison.Ordinal);
        Assert.Equal(0, program.ExitCode);
    }

    [Fact]
    public async Task A_start_on_a_port_in_use_ends_with_what_to_change()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        var address = taken.LocalEndpoint.ToString()!;

        using var program = Run("--listen", address, "--metrics-listen", "none");
        var error = await program.StandardError.ReadToEndAsync(Cancelled).WaitAsync(Limit, Cancelled);
        await program.WaitForExitAsync(Cancelled).WaitAsync(Limit, Cancelled);

        Assert.StartsWith($"dendrite-fast: {address} is in use", error, StringComparison.Ordinal);
        Assert.Contains("--listen 127.0.0.1:", error, StringComparison.Ordinal);
        Assert.Equal(1, program.ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private Process Run(params string[] arguments)
    {
        ProcessStartInfo start = new(
            "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "dendrite-fast.dll"), "--data", "data", .. arguments])
        {
            WorkingDirectory = _folder.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }

    private static async Task<string> ReadUntilAsync(Process program, string start)
    {
        List<string> lines = [];
        while (await program.StandardOutput.ReadLineAsync(Cancelled)
            .AsTask().WaitAsync(Limit, Cancelled) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return string.Join('\n', lines);
            }
        }

        throw new InvalidOperationException($"The program ended: {string.Join('\n', lines)}");
    }
}
