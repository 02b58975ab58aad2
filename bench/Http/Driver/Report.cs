using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Dendrite.Fast.Http;

/// <summary>Writes a run as Markdown: where, what, least and median per side, and ratios.</summary>
internal static class Report
{
    /// <summary>Gives the text.</summary>
    /// <param name="arguments">The arguments of the run.</param>
    /// <param name="options">The same, read.</param>
    /// <param name="result">What was measured.</param>
    public static string Text(string[] arguments, DriveOptions options, RunResult result)
    {
        StringBuilder text = new();
        AddHead(text, arguments, options);
        AddRatios(text, result);
        AddBursts(text, result);
        AddIdle(text, result);
        AddMixed(text, result);
        return text.ToString();
    }

    private static void AddHead(StringBuilder text, string[] arguments, DriveOptions options)
    {
        text.AppendLine("# HTTP, our server beside Kestrel").AppendLine();
        text.AppendLine($"- Commit: {Output("git", "describe", "--always", "--dirty", "--abbrev=12")}");
        text.AppendLine($"- Date: {DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC");
        text.AppendLine($"- Machine: {Cpu()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}");
        text.AppendLine(
            $"- Load average at the end, of all work on the machine:"
            + $" {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3])}");
        text.AppendLine($"- Runtime: {RuntimeInformation.FrameworkDescription}, workstation GC, for all sides");
        text.AppendLine($"- Command: `dotnet run -c Release --project bench/Http -- {string.Join(' ', arguments)}`");
        text.AppendLine(
            $"- {options.Rounds} bursts of {options.BurstLength.TotalSeconds} s per scenario and side, shuffled, after"
            + $" {options.WarmLength.TotalSeconds} s of load per side. Servers on one processor, load on the other.");
        text.AppendLine(
            "- Ours is `src/Transport` with its default options and the homeserver's telemetry; minimal is a minimal"
            + " API on Kestrel; bare is Kestrel driven by an `IHttpApplication`.");
    }

    private static void AddRatios(StringBuilder text, RunResult result)
    {
        if (result.Bursts.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine("## Server processor time per request, ours to Kestrel's").AppendLine();
        text.AppendLine("| traffic | to minimal, least | median | at most | | to bare, least | median |");
        text.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var scenario in Scenario.All.Where(result.Bursts.ContainsKey))
        {
            var least = Ratio(result, scenario, Side.Minimal, static sorted => sorted[0]);
            var median = Ratio(result, scenario, Side.Minimal, Median);
            var verdict = double.IsNaN(least) ? "" : least <= scenario.RatioMax ? "met" : "missed";
            text.Append($"| {scenario.Title} | {Show(least, "0.000")} | {Show(median, "0.000")} |");
            text.Append($" {Show(scenario.RatioMax, "0.00")} | {verdict} |");
            text.Append($" {Show(Ratio(result, scenario, Side.Bare, static sorted => sorted[0]), "0.000")} |");
            text.AppendLine($" {Show(Ratio(result, scenario, Side.Bare, Median), "0.000")} |");
        }

        foreach (var (scenario, side) in result.Missing)
        {
            text.AppendLine().AppendLine($"{side} does not speak what {scenario.Name} asks for.");
        }
    }

    private static void AddBursts(StringBuilder text, RunResult result)
    {
        foreach (var scenario in Scenario.All.Where(result.Bursts.ContainsKey))
        {
            text.AppendLine().AppendLine($"## {scenario.Title}").AppendLine();
            text.AppendLine("| side | CPU s/100k least | median | allocated B/request | collections | pause ms |"
                + " requests/s, median | p50 ms | p99 ms | RSS MB, most |");
            text.AppendLine("|---|---|---|---|---|---|---|---|---|---|");
            foreach (var (side, bursts) in result.Bursts[scenario].OrderBy(pair => pair.Key))
            {
                var cpu = Sorted(bursts, static burst => burst.CpuPer100K);
                var times = result.Times.TryGetValue((scenario, side), out var measured)
                    ? ((double?)measured.P50Ms, (double?)measured.P99Ms)
                    : (MedianOf(bursts, static burst => burst.Load.P50Ms),
                        MedianOf(bursts, static burst => burst.Load.P99Ms));
                text.Append($"| {side} | {Show(cpu[0], "0.000")} | {Show(Median(cpu), "0.000")} |");
                text.Append($" {Show(bursts.Min(static burst => burst.AllocatedPerRequest), "0.0")} |");
                text.Append($" {Show(bursts.Average(static burst => burst.Collections), "0.0")} |");
                text.Append($" {Show(bursts.Average(static burst => burst.PauseMs), "0.0")} |");
                text.Append($" {Show(Median(Sorted(bursts, static burst => burst.PerSecond)), "#,0")} |");
                text.Append($" {Show(times.Item1, "0.00")} | {Show(times.Item2, "0.00")} |");
                text.AppendLine($" {Show(bursts.Max(static burst => burst.ResidentBytes) / 1e6, "0.0")} |");
            }
        }
    }

    private static void AddIdle(StringBuilder text, RunResult result)
    {
        if (result.Idle.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine("## Idle keep-alive connections, after a collection").AppendLine();
        text.AppendLine("| side | connections | RSS B/connection | managed B/connection | RSS MB |");
        text.AppendLine("|---|---|---|---|---|");
        foreach (var idle in result.Idle)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {idle.Side} | {idle.Connections:#,0} |");
            text.Append($" {Show(idle.ResidentPerConnection, "#,0")} | {Show(idle.HeapPerConnection, "#,0")} |");
            text.AppendLine($" {Show(idle.ResidentBytes / 1e6, "0.0")} |");
        }
    }

    private static void AddMixed(StringBuilder text, RunResult result)
    {
        if (result.Mixed.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine("## Plain GETs beside 1 % that wait 50 ms and 0.1 % that compute 50 ms");
        text.AppendLine().AppendLine("32 connections; medians of the runs; milliseconds.");
        foreach (var setting in result.Mixed.GroupBy(static row => row.Setting))
        {
            text.AppendLine().AppendLine($"{setting.Key.Title}:").AppendLine();
            text.AppendLine("| side | GETs/s | p50 | p99 | p99.9 | max |").AppendLine("|---|---|---|---|---|---|");
            foreach (var (_, side, results) in setting)
            {
                text.Append($"| {side} | {Show(Median(Sorted(results, static one => one.PerSecond)), "#,0")} |");
                text.Append($" {Show(Median(Sorted(results, static one => one.P50Ms)), "0.00")} |");
                text.Append($" {Show(Median(Sorted(results, static one => one.P99Ms)), "0.00")} |");
                text.Append($" {Show(Median(Sorted(results, static one => one.P999Ms)), "0.00")} |");
                text.AppendLine($" {Show(Median(Sorted(results, static one => one.MaxMs)), "0.00")} |");
            }
        }
    }

    private static double Ratio(RunResult result, Scenario scenario, Side peer, Func<double[], double> take)
    {
        var sides = result.Bursts[scenario];
        return sides.TryGetValue(Side.Ours, out var ours) && sides.TryGetValue(peer, out var theirs)
            ? take(Sorted(ours, static burst => burst.CpuPer100K))
                / take(Sorted(theirs, static burst => burst.CpuPer100K))
            : double.NaN;
    }

    private static double[] Sorted<T>(List<T> values, Func<T, double> value) => [.. values.Select(value).Order()];

    private static double Median(double[] sorted)
        => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static double? MedianOf(List<Burst> bursts, Func<Burst, double?> value)
    {
        double[] known = [.. bursts.Select(value).OfType<double>().Order()];
        return known.Length == 0 ? null : Median(known);
    }

    private static string Show(double? value, string format)
        => value is { } number && !double.IsNaN(number) ? number.ToString(format, CultureInfo.InvariantCulture) : "-";

    private static string Cpu()
        => File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?
            .Split(':')[1].Trim() ?? "unknown processor";

    private static string Output(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        using var process = Process.Start(start);
        return process?.StandardOutput.ReadToEnd().Trim() ?? "";
    }
}
