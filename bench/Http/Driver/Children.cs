using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Dendrite.Fast.Http;

/// <summary>Starts the processes of a run, each on its processor.</summary>
internal static class Children
{
    /// <summary>The processor of the servers.</summary>
    public const string ServerCpu = "0";

    /// <summary>The processor of the load.</summary>
    public const string LoadCpu = "1";

    // Round robin, so that the threads of a server share its processor. Any priority is above ordinary work.
    private static readonly string[] RealTime = ["chrt", "-r", "5"];

    /// <summary>Lets this process go before the load, so that its looks at a burst are in time.</summary>
    public static void GoFirst()
    {
        string[] arguments = ["-a", "-r", "-p", "6", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)];
        using var process = Process.Start("chrt", arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("real-time priority needs the right to it");
        }
    }

    /// <summary>Starts a program.</summary>
    /// <param name="cpus">Processors as taskset takes them.</param>
    /// <param name="isRealTime">Whether it goes before all other work of the machine.</param>
    /// <param name="command">The program and its arguments.</param>
    public static Process Start(string cpus, bool isRealTime, params string[] command)
    {
        string[] whole = [.. isRealTime ? RealTime : [], "taskset", "-c", cpus, .. command];
        ProcessStartInfo start = new(whole[0], whole[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start");
    }

    /// <summary>Starts this program with other arguments.</summary>
    public static Process StartSelf(string cpus, bool isRealTime, params string[] arguments) =>
        Start(cpus, isRealTime, ["dotnet", Assembly.GetExecutingAssembly().Location, .. arguments]);

    /// <summary>Whether a program is there.</summary>
    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Ends a child by the end of its input, which all of ours wait for.</summary>
    public static void End(Process process)
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }
}
