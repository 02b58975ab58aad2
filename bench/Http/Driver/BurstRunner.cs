using System.Diagnostics;

namespace Dendrite.Fast.Http;

/// <summary>Loads a server for a short time and reads around it what the server spent.</summary>
internal sealed class BurstRunner(LoadFiles files, DriveOptions options)
{
    // What opening the connections allocates is no request's: it is over by then. Chosen.
    private const double OpenedShare = 0.25;
    private const double ClosingShare = 0.9;

    /// <summary>Runs one burst.</summary>
    public async Task<Burst> RunAsync(ServerProcess server, Scenario scenario, TimeSpan length)
    {
        var before = server.Stats();
        var cpuBefore = server.ProcessorTime;
        var begin = Stopwatch.GetTimestamp();
        using var load = Children.Start(
            Children.LoadCpu, options.IsRealTime, scenario.Command(server, files, length));
        var output = load.StandardOutput.ReadToEndAsync();
        await Task.Delay(length * OpenedShare);
        var openedAt = Stopwatch.GetTimestamp();
        var opened = server.Stats();
        await Task.Delay(length * (ClosingShare - OpenedShare));
        var closing = server.Stats();
        var interior = Stopwatch.GetElapsedTime(openedAt);
        var text = await output;
        await load.WaitForExitAsync();
        var cpu = server.ProcessorTime - cpuBefore;
        var after = server.Stats();

        var result = scenario.IsHttp2 ? LoadResult.OfH2Load(text, length) : LoadResult.OfWrk(text);
        if (result.Requests == 0 || result.Failed > 0)
        {
            throw new InvalidDataException(
                $"{scenario.Name} on {server.Side} after {Stopwatch.GetElapsedTime(begin)}:\n{text}");
        }

        var interiorRequests = result.Requests * (interior / result.Elapsed);
        return new Burst(
            result,
            cpu.TotalSeconds * 100_000 / result.Requests,
            (closing.AllocatedBytes - opened.AllocatedBytes) / interiorRequests,
            after.Gen0 - before.Gen0,
            (after.PauseUs - before.PauseUs) / 1000.0,
            server.ResidentBytes);
    }

    /// <summary>Runs one burst whose times h2load logs one by one, and gives median and 99th percentile.</summary>
    public async Task<(double P50Ms, double P99Ms)> TimesAsync(ServerProcess server, Scenario scenario, TimeSpan length)
    {
        using var load = Children.Start(
            Children.LoadCpu, options.IsRealTime, scenario.Command(server, files, length, logs: true));
        await load.StandardOutput.ReadToEndAsync();
        await load.WaitForExitAsync();

        // Start, status and time in microseconds, with tabs.
        double[] times =
        [
            .. File.ReadLines(files.LogFile).Select(line => line.Split('\t')).Where(fields => fields.Length == 3)
                .Select(fields => long.Parse(fields[2], System.Globalization.CultureInfo.InvariantCulture) / 1000.0)
                .Order(),
        ];
        File.Delete(files.LogFile);
        return times.Length == 0 ? (0, 0) : (times[times.Length / 2], times[times.Length * 99 / 100]);
    }

    /// <summary>Whether a server speaks what a scenario speaks.</summary>
    public async Task<bool> SpeaksAsync(ServerProcess server, Scenario scenario)
    {
        using var load = Children.Start(
            Children.LoadCpu, options.IsRealTime, scenario.Command(server, files, TimeSpan.FromSeconds(1)));
        var text = await load.StandardOutput.ReadToEndAsync();
        await load.WaitForExitAsync();
        var result = scenario.IsHttp2 ? LoadResult.OfH2Load(text, TimeSpan.FromSeconds(1)) : LoadResult.OfWrk(text);
        return result.Requests > 0 && result.Failed == 0;
    }
}
