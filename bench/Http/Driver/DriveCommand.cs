using System.Globalization;

namespace Dendrite.Fast.Http;

/// <summary>Measures the sides in turns and reports.</summary>
internal static class DriveCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (DriveOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine(DriveOptions.Usage);
            return 2;
        }

        string[] tools = ["wrk", "h2load", "taskset", "chrt"];
        if (tools.FirstOrDefault(tool => !Children.Has(tool)) is { } missing)
        {
            Console.Error.WriteLine($"{missing} is not there: apt-get install wrk nghttp2-client util-linux");
            return 2;
        }

        if (options.IsRealTime)
        {
            Children.GoFirst();
        }

        RunResult result = new();
        using (LoadFiles files = new())
        {
            await BurstsAsync(result, new BurstRunner(files, options), options);
        }

        await IdleAsync(result, options);
        await MixedAsync(result, options);
        var report = Report.Text(arguments, options, result);
        Console.Write(report);
        if (options.OutputFile is { } file)
        {
            await File.WriteAllTextAsync(file, report);
        }

        var excesses = AllocationGate.ExcessesOf(result);
        excesses.ForEach(Console.Error.WriteLine);
        return excesses.Count == 0 ? 0 : 1;
    }

    private static async Task BurstsAsync(RunResult result, BurstRunner runner, DriveOptions options)
    {
        Scenario[] scenarios = [.. Scenario.All.Where(scenario => options.Wants(scenario.Name))];
        if (scenarios.Length == 0)
        {
            return;
        }

        ServerProcess[] servers =
        [
            .. options.Sides.Select(side => ServerProcess.Start(side, Children.ServerCpu, options.IsRealTime)),
        ];
        try
        {
            var pairs = await PreparedAsync(result, runner, options, scenarios, servers);
            await RoundsAsync(result, runner, options, scenarios, pairs);
        }
        finally
        {
            foreach (var server in servers)
            {
                server.Dispose();
            }
        }
    }

    // Code is compiled, and compiled again, while it is loaded: figures from before are not its own.
    private static async Task<List<(Scenario Scenario, ServerProcess Server)>> PreparedAsync(
        RunResult result,
        BurstRunner runner,
        DriveOptions options,
        Scenario[] scenarios,
        ServerProcess[] servers)
    {
        List<(Scenario, ServerProcess)> pairs = [];
        foreach (var server in servers)
        {
            foreach (var scenario in scenarios)
            {
                if (!await runner.SpeaksAsync(server, scenario))
                {
                    result.Missing.Add((scenario, server.Side));
                    continue;
                }

                Console.Error.WriteLine($"warming {server.Side}: {scenario.Name}");
                await runner.RunAsync(server, scenario, options.WarmLength / scenarios.Length);
                pairs.Add((scenario, server));
            }
        }

        return pairs;
    }

    // Scenario by scenario in shuffled order, and within one the sides right after each other in shuffled order, so
    // that whatever else the machine does meets all alike.
    private static async Task RoundsAsync(
        RunResult result,
        BurstRunner runner,
        DriveOptions options,
        Scenario[] scenarios,
        List<(Scenario Scenario, ServerProcess Server)> pairs)
    {
        Random order = new(options.Seed);
        for (var round = 1; round <= options.Rounds; round++)
        {
            order.Shuffle(scenarios);
            foreach (var scenario in scenarios)
            {
                ServerProcess[] turn = [.. pairs.Where(pair => pair.Scenario == scenario).Select(pair => pair.Server)];
                order.Shuffle(turn);
                foreach (var server in turn)
                {
                    var burst = await runner.RunAsync(server, scenario, options.BurstLength);
                    ListOf(result, scenario, server.Side).Add(burst);
                    Console.Error.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"round {round} {scenario.Name} {server.Side}: {burst.CpuPer100K:0.000} s/100k,"
                            + $" {burst.PerSecond:0}/s, {burst.AllocatedPerRequest:0.0} B"));
                }
            }
        }

        foreach (var (scenario, server) in pairs.Where(pair => pair.Scenario.IsHttp2))
        {
            result.Times[(scenario, server.Side)] = await runner.TimesAsync(server, scenario, options.BurstLength);
        }
    }

    private static List<Burst> ListOf(RunResult result, Scenario scenario, Side side)
    {
        if (!result.Bursts.TryGetValue(scenario, out var sides))
        {
            result.Bursts[scenario] = sides = [];
        }

        if (!sides.TryGetValue(side, out var bursts))
        {
            sides[side] = bursts = [];
        }

        return bursts;
    }

    private static async Task IdleAsync(RunResult result, DriveOptions options)
    {
        if (!options.Wants("idle"))
        {
            return;
        }

        foreach (var side in options.Sides)
        {
            var idle = await IdleRun.RunAsync(side, options);
            Console.Error.WriteLine($"idle {side}: {idle.ResidentPerConnection:0} B resident per connection");
            result.Idle.Add(idle);
        }
    }

    private static async Task MixedAsync(RunResult result, DriveOptions options)
    {
        if (!options.Wants("mixed"))
        {
            return;
        }

        // Half as many: each takes as long as several bursts, and a server of its own.
        var rounds = Math.Max(1, options.Rounds / 2);
        foreach (var setting in MixedSetting.All)
        {
            List<(MixedSetting, Side Side, List<MixedResult> Results)> rows =
                [.. options.Sides.Select(side => (setting, side, new List<MixedResult>()))];
            for (var round = 0; round < rounds; round++)
            {
                foreach (var (_, side, results) in rows)
                {
                    var mixed = await MixedRun.RunAsync(side, setting, options);
                    Console.Error.WriteLine($"mixed, {setting.Title}, {side}: p99 {mixed.P99Ms:0.00} ms");
                    results.Add(mixed);
                }
            }

            result.Mixed.AddRange(rows);
        }
    }
}
