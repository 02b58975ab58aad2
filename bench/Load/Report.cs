using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Dendrite.Fast.Load;

/// <summary>Writes a run as Markdown: where, what, medians with their spread, and ratios.</summary>
internal static class Report
{
    private static readonly (string Name, Func<Round, double> Value, string Unit, string Format)[] Rows =
    [
        ("sends, 1 writer", round => round.One.PerSecond, "/s", "0"),
        ("send p50, 1 writer", round => round.One.P50.TotalMilliseconds, "ms", "0.00"),
        ("send p99, 1 writer", round => round.One.P99.TotalMilliseconds, "ms", "0.00"),
        ("server CPU per send, 1 writer", round => round.One.CpuPerOperation.TotalMilliseconds, "ms", "0.000"),
        ("sends, 16 writers", round => round.All.PerSecond, "/s", "0"),
        ("send p50, 16 writers", round => round.All.P50.TotalMilliseconds, "ms", "0.00"),
        ("send p99, 16 writers", round => round.All.P99.TotalMilliseconds, "ms", "0.00"),
        ("server CPU per send, 16 writers", round => round.All.CpuPerOperation.TotalMilliseconds, "ms", "0.000"),
        ("send to sync wake p50", round => round.Wake.P50.TotalMilliseconds, "ms", "0.00"),
        ("send to sync wake p99", round => round.Wake.P99.TotalMilliseconds, "ms", "0.00"),
    ];

    /// <summary>Gives the text.</summary>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="arguments">The arguments of the run.</param>
    /// <param name="options">The same, read.</param>
    /// <param name="servers">Each server with its rounds; the first one is ours.</param>
    public static string Text(
        string root,
        string[] arguments,
        LoadOptions options,
        IReadOnlyList<(ServerUnderTest Server, List<Round> Rounds)> servers)
    {
        StringBuilder text = new();
        text.AppendLine("# Load, whole servers").AppendLine();
        text.AppendLine($"- Commit: {Output(root, "git", "describe", "--always", "--dirty", "--abbrev=12")}");
        text.AppendLine($"- Date: {DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC");
        text.AppendLine($"- Machine: {Cpu()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}");
        text.AppendLine($"- Load average at the end, of all work on the machine: {LoadAverage()}");
        text.AppendLine($"- Runtime: {RuntimeInformation.FrameworkDescription}");
        text.AppendLine($"- Command: `dotnet run -c Release --project bench/Load -- {string.Join(' ', arguments)}`");
        text.AppendLine($"- Store of ours: {(options.Database is null ? "SQLite" : "PostgreSQL")}");
        text.AppendLine(
            $"- {options.Rounds} rounds, the servers in turns; phases of {options.PhaseLength.TotalSeconds} s; medians,"
            + " with the least and the greatest in parentheses. The load runs on the same cores as the servers.");
        text.AppendLine().Append("| |");
        foreach (var (server, _) in servers)
        {
            text.Append($" {server.Name} |");
        }

        text.AppendLine(servers.Count > 1 ? " ratio |" : "");
        text.AppendLine(servers.Count > 1 ? "|---|---|---|---|" : "|---|---|");
        foreach (var (name, value, unit, format) in Rows)
        {
            AddRow(text, name, [.. servers.Select(one => one.Rounds.Select(value).Order().ToArray())], unit, format);
        }

        AddRow(text, "memory before the run", [.. servers.Select(one => Megabytes(one.Server.IdleBytes))], "MB", "0");
        var after = servers.Select(one => Megabytes(one.Rounds[^1].ResidentBytes));
        AddRow(text, "memory after the run", [.. after], "MB", "0");
        foreach (var (server, _) in servers)
        {
            if (server.StartTime is { } start)
            {
                var ms = Show(start.TotalMilliseconds, "0");
                text.AppendLine();
                text.AppendLine($"{server.Name} gave its first answer {ms} ms after its start on an empty folder.");
            }
        }

        return text.ToString();
    }

    private static void AddRow(StringBuilder text, string name, double[][] values, string unit, string format)
    {
        text.Append($"| {name} |");
        foreach (var sorted in values)
        {
            var spread = sorted.Length > 1 ? $" ({Show(sorted[0], format)} to {Show(sorted[^1], format)})" : "";
            text.Append($" {Show(Median(sorted), format)} {unit}{spread} |");
        }

        text.AppendLine(values.Length > 1 ? $" {Show(Median(values[0]) / Median(values[1]), "0.00")} |" : "");
    }

    private static double Median(double[] sorted)
        => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static double[] Megabytes(long bytes) => [bytes / 1_048_576.0];

    private static string Show(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Cpu()
        => File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?
            .Split(':')[1].Trim() ?? "unknown processor";

    private static string LoadAverage() => string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]);

    private static string Output(string folder, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start);
        return process?.StandardOutput.ReadToEnd().Trim() ?? "";
    }
}
