using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The real server as a process of its own on loopback, started on a data folder and ended as a test needs it: kindly
/// by SIGTERM or at once by SIGKILL.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly StringBuilderLog _output = new();
    private readonly IReadOnlyList<string> _arguments;

    private ServerProcess(Process process, Uri address, IReadOnlyList<string> arguments)
    {
        _process = process;
        Address = address;
        _arguments = arguments;
    }

    /// <summary>Base URL of the client API.</summary>
    public Uri Address { get; }

    /// <summary>Process id, for signals and for reading its counters.</summary>
    public int Id => _process.Id;

    /// <summary>All that the process has printed so far.</summary>
    public string Output => _output.ToString();

    /// <summary>Starts the server on <paramref name="dataFolder"/> and waits until it answers.</summary>
    public static Task<ServerProcess> StartAsync(
        string dataFolder, CancellationToken cancellation, string? database = null, params string[] arguments) =>
        StartProcessAsync(dataFolder, database, arguments, null, cancellation);

    /// <summary>Starts the server with its data on a disk that the test rules.</summary>
    public static Task<ServerProcess> StartOnAsync(PowerCutDisk disk, CancellationToken cancellation) =>
        StartProcessAsync(disk.Root, null, [], disk.Variables, cancellation);

    /// <summary>Starts the server by another program, whose arguments the server's command follows.</summary>
    public static ServerProcess StartUnder(
        string program, IReadOnlyList<string> its, IReadOnlyList<string> arguments, int port) =>
        Spawn(arguments, new Uri($"http://127.0.0.1:{port}"), [program, .. its]);

    /// <summary>
    /// Starts another server that takes the place of this one; returns when it serves. This one then ends by itself.
    /// </summary>
    public async Task<ServerProcess> TakeOverAsync()
    {
        ServerProcess successor = Spawn([.. _arguments, "--take-over"], Address);
        try
        {
            await Eventually.Async(
                () => successor.Output.Contains("Ready for clients", StringComparison.Ordinal),
                () => successor.Output + Output,
                StartLimit);
            return successor;
        }
        catch
        {
            await successor.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for the process to end by itself and returns its exit code.</summary>
    public async Task<int> EndsAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    /// <summary>Runs the program until it ends by itself; for starts that cannot work and for commands.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        await using ServerProcess server = Spawn(arguments, new Uri("http://127.0.0.1"));
        await server._process.WaitForExitAsync(cancellation);
        return (server._process.ExitCode, server.Output);
    }

    /// <summary>A TCP port of 127.0.0.1 that was free a moment ago.</summary>
    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Ends the process at once, as a power switch does; returns when it is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Sends the process a signal, such as STOP or CONT.</summary>
    public async Task SignalAsync(string name, CancellationToken cancellation)
    {
        using Process kill = Process.Start("kill", [$"-{name}", Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellation);
    }

    /// <summary>Asks the process to end (SIGTERM), waits for it and returns its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancellation)
    {
        await SignalAsync("TERM", cancellation);
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static async Task<ServerProcess> StartProcessAsync(
        string dataFolder,
        string? database,
        string[] arguments,
        IReadOnlyDictionary<string, string>? variables,
        CancellationToken cancellation)
    {
        int port = FreePort();
        List<string> all =
        [
            "--data", dataFolder, "--listen", $"127.0.0.1:{port}", "--open-registration", "--no-rate-limits",
        ];
        if (!arguments.Contains("--metrics-listen"))
        {
            all.AddRange(["--metrics-listen", "none"]);
        }

        if (database is not null)
        {
            all.AddRange(["--database", database]);
        }

        all.AddRange(arguments);
        ServerProcess server = Spawn(all, new Uri($"http://127.0.0.1:{port}"), variables: variables);
        try
        {
            await server.WaitUntilReadyAsync(cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static ServerProcess Spawn(
        IReadOnlyList<string> arguments,
        Uri address,
        IReadOnlyList<string>? under = null,
        IReadOnlyDictionary<string, string>? variables = null)
    {
        ProcessStartInfo start = new(under?[0] ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (string argument in under is null ? [] : under.Skip(1).Append("dotnet"))
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "dendrite-fast.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        Process process = new() { StartInfo = start };
        ServerProcess server = new(process, address, arguments);
        process.OutputDataReceived += (_, line) => server._output.Add(line.Data);
        process.ErrorDataReceived += (_, line) => server._output.Add(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return server;
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellation)
    {
        using HttpClient http = new() { BaseAddress = Address };
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(StartLimit);
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(50));
        while (await timer.WaitForNextTickAsync(limit.Token))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The server ended with {_process.ExitCode}:\n{Output}");
            }

            try
            {
                using HttpResponseMessage answer = await http.GetAsync("/_matrix/client/versions", limit.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet: the next tick asks again, and the limit ends the wait.
            }
        }
    }
}
