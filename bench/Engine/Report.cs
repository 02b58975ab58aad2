using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Dendrite.Fast.Engine;

/// <summary>Collects rows and writes them as Markdown: where, what, medians with their spread, and ratios.</summary>
internal sealed class Report
{
    private readonly StringBuilder _costs = new();
    private readonly StringBuilder _sizes = new();

    /// <summary>Adds what operations cost.</summary>
    /// <param name="scenario">The name of the row.</param>
    /// <param name="store">Where they wrote.</param>
    /// <param name="costs">The rounds.</param>
    /// <param name="beside">The rounds of what the rate is held against; null for none.</param>
    /// <param name="bound">What is to be met, in words.</param>
    /// <param name="note">What else there is to say.</param>
    public void AddCosts(
        string scenario,
        BenchStore store,
        IReadOnlyList<Cost> costs,
        IReadOnlyList<Cost>? beside,
        string bound,
        string note = "")
    {
        var rate = Sorted(costs, cost => cost.PerSecond);
        var ratio = beside is null
            ? "" : $"{Show(Median(rate) / Median(Sorted(beside, cost => cost.PerSecond)), "0.00")}";
        var database = store.IsPostgres ? Show(Median(Sorted(costs, cost => cost.DatabaseCpuUs)), "0.0") : "";
        var line = $"| {scenario} | {store.Name} | {Show(Median(rate), "0")} ({Show(rate[0], "0")} to "
            + $"{Show(rate[^1], "0")}) | {Middle(costs, cost => cost.CpuUs)} | {database} | "
            + $"{Show(Median(Sorted(costs, cost => cost.Allocated)), "0")} | "
            + $"{Show(Median(Sorted(costs, cost => cost.PerCommit)), "0")} | {ratio} | {bound} | {note} |";
        _costs.AppendLine(line);
        Console.Error.WriteLine(line);
    }

    /// <summary>Adds a size or a time.</summary>
    /// <param name="scenario">The name of the row.</param>
    /// <param name="store">The store.</param>
    /// <param name="value">What was found, in words.</param>
    /// <param name="bound">What is to be met, in words.</param>
    public void AddSize(string scenario, BenchStore store, string value, string bound)
    {
        var line = $"| {scenario} | {store.Name} | {value} | {bound} |";
        _sizes.AppendLine(line);
        Console.Error.WriteLine(line);
    }

    /// <summary>Gives the text.</summary>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="arguments">The arguments of the run.</param>
    /// <param name="options">The same, read.</param>
    public string Text(string root, string[] arguments, EngineOptions options)
    {
        StringBuilder text = new();
        text.AppendLine("# Storage and the room engine, in one process").AppendLine();
        text.AppendLine($"- Commit: {Output(root, "git", "describe", "--always", "--dirty", "--abbrev=12")}");
        text.AppendLine($"- Date: {DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC");
        text.AppendLine($"- Machine: {Cpu()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}");
        text.AppendLine($"- Load average at the end, of all work on the machine: {LoadAverage()}");
        text.AppendLine($"- Runtime: {RuntimeInformation.FrameworkDescription}");
        text.AppendLine($"- Command: `dotnet run -c Release --project bench/Engine -- {string.Join(' ', arguments)}`");
        text.AppendLine(
            $"- {options.Rounds} rounds of {options.Events} events, the sides in turns, after one that does not count;"
            + " medians, with the least and the greatest in parentheses. PostgreSQL runs on the same cores.");
        if (_costs.Length > 0)
        {
            text.AppendLine().AppendLine(
                "| scenario | store | operations/s | CPU us/op | PostgreSQL's CPU us/op | bytes allocated/op | "
                + "op/commit | ratio | bound | |");
            text.AppendLine("|---|---|---|---|---|---|---|---|---|---|").Append(_costs);
        }

        if (_sizes.Length > 0)
        {
            text.AppendLine().AppendLine("| scenario | store | found | bound |");
            text.AppendLine("|---|---|---|---|").Append(_sizes);
        }

        return text.ToString();
    }

    /// <summary>A number in the invariant culture.</summary>
    public static string Show(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Bytes in MB of 2^20.</summary>
    public static string Mega(double bytes) => $"{Show(bytes / (1 << 20), "0.0")} MB";

    /// <summary>The median of a measure.</summary>
    public static double MedianOf(IReadOnlyList<Cost> costs, Func<Cost, double> value) =>
        Median(Sorted(costs, value));

    private static string Middle(IReadOnlyList<Cost> costs, Func<Cost, double> value)
    {
        var sorted = Sorted(costs, value);
        return $"{Show(Median(sorted), "0.0")} ({Show(sorted[0], "0.0")} to {Show(sorted[^1], "0.0")})";
    }

    private static double[] Sorted(IReadOnlyList<Cost> costs, Func<Cost, double> value) =>
        [.. costs.Select(value).Order()];

    private static double Median(double[] sorted) =>
        (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static string Cpu() =>
        File.ReadLines("/proc/cpuinfo")
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
