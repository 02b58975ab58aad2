using System.Diagnostics;

namespace Dendrite.Fast.Load;

/// <summary>One of the servers that are measured in turns.</summary>
internal sealed class ServerUnderTest : IDisposable
{
    private Process? _process;
    private string? _dataFolder;

    private ServerUnderTest(string name, Uri address)
    {
        Name = name;
        Address = address;
    }

    public string Name { get; }

    public Uri Address { get; }

    public int ProcessId { get; private init; }

    /// <summary>From the start of the process to its first answer; null for one that ran already.</summary>
    public TimeSpan? StartTime { get; private init; }

    /// <summary>Resident memory before the first request of the run, in bytes.</summary>
    public long IdleBytes { get; private init; }

    /// <summary>Takes a server that runs already on this machine.</summary>
    public static ServerUnderTest Attach(string name, Uri address)
    {
        var processId = ProcessCounters.ListenerOf(address.Port);
        return new ServerUnderTest(name, address)
        {
            ProcessId = processId,
            IdleBytes = ProcessCounters.ResidentBytes(processId),
        };
    }

    /// <summary>Builds our server, starts it on an empty folder, and waits until it answers.</summary>
    public static async Task<ServerUnderTest> StartAsync(string root, string? database)
    {
        await BuildAsync(root);
        var data = Directory.CreateTempSubdirectory("dendrite-fast-load-").FullName;
        Uri address = new($"http://127.0.0.1:{ProcessCounters.FreePort()}");
        List<string> arguments =
        [
            Path.Combine(root, "src/Homeserver/bin/Release/net10.0/dendrite-fast.dll"),
            "--data", data, "--listen", address.Authority, "--metrics-listen", "none",
            "--open-registration", "--no-rate-limits", "--log-level", "warn",
        ];
        if (database is not null)
        {
            arguments.AddRange(["--database", database]);
        }

        var begin = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("dotnet did not start");
        process.BeginOutputReadLine();
        await FirstAnswerAsync(process, address);
        var startTime = Stopwatch.GetElapsedTime(begin);

        // Memory settles once the last code of the start has been let go of.
        await Task.Delay(TimeSpan.FromSeconds(3));
        return new ServerUnderTest("Dendrite.Fast", address)
        {
            _process = process,
            _dataFolder = data,
            ProcessId = process.Id,
            StartTime = startTime,
            IdleBytes = ProcessCounters.ResidentBytes(process.Id),
        };
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
        }

        if (_dataFolder is not null)
        {
            Directory.Delete(_dataFolder, recursive: true);
        }
    }

    private static async Task BuildAsync(string root)
    {
        ProcessStartInfo build = new("dotnet", ["build", "-c", "Release", "src/Homeserver", "-nologo", "-v", "q"])
        {
            WorkingDirectory = root,
        };
        using var process = Process.Start(build) ?? throw new InvalidOperationException("dotnet did not start");
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("the server did not build");
        }
    }

    private static async Task FirstAnswerAsync(Process process, Uri address)
    {
        using HttpClient http = new() { BaseAddress = address };
        while (true)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"the server ended with {process.ExitCode}");
            }

            try
            {
                using var answer = await http.GetAsync(new Uri("/_matrix/client/versions", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(2);
        }
    }
}
