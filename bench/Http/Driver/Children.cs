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

    /// <summary>Starts a program.</summary>
    /// <param name="cpus">Processors as taskset takes them.</param>
    /// <param name="niceness">As nice takes it.</param>
    /// <param name="command">The program and its arguments.</param>
    public static Process Start(string cpus, int niceness, params string[] command)
    {
        List<string> arguments = ["-n", niceness.ToString(CultureInfo.InvariantCulture), "taskset", "-c", cpus];
        arguments.AddRange(command);
        ProcessStartInfo start = new("nice", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start");
    }

    /// <summary>Starts this program with other arguments.</summary>
    public static Process StartSelf(string cpus, int niceness, params string[] arguments) =>
        Start(cpus, niceness, ["dotnet", Assembly.GetExecutingAssembly().Location, .. arguments]);

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
