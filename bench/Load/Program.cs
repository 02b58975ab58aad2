using Dendrite.Fast.Load;

if (LoadOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(LoadOptions.Usage);
    return 2;
}

var root = new DirectoryInfo(AppContext.BaseDirectory);
while (root is not null && !File.Exists(Path.Combine(root.FullName, "Dendrite.Fast.sln")))
{
    root = root.Parent;
}

if (root is null)
{
    Console.Error.WriteLine("Run it from a working copy of the repository.");
    return 2;
}

using var ours = options.Ours is null
    ? await ServerUnderTest.StartAsync(root.FullName, options.Database)
    : ServerUnderTest.Attach("Dendrite.Fast", options.Ours);
using var synapse = options.Synapse is null ? null : ServerUnderTest.Attach("Synapse", options.Synapse);

List<(ServerUnderTest Server, Scenario Scenario, List<Round> Rounds)> sides = [];
foreach (var server in new[] { ours, synapse })
{
    if (server is not null)
    {
        Console.Error.WriteLine($"preparing {server.Name} on {server.Address} ...");
        sides.Add((server, await Scenario.PrepareAsync(server), []));
    }
}

// In turns, so that whatever else the machine does meets both alike. One short round first, which does not count,
// lets caches fill and code compile.
for (var round = 0; round <= options.Rounds; round++)
{
    foreach (var (server, scenario, rounds) in sides)
    {
        var isWarmUp = round == 0;
        var length = isWarmUp ? options.PhaseLength / 2 : options.PhaseLength;
        Round measured = new(
            await scenario.OneWriterAsync(length),
            await scenario.AllWritersAsync(length),
            await scenario.WakeAsync(isWarmUp ? options.Wakes / 4 : options.Wakes),
            ProcessCounters.ResidentBytes(server.ProcessId));
        Console.Error.WriteLine(
            $"{(isWarmUp ? "warm-up" : $"round {round}")} {server.Name}: {measured.One.PerSecond:0} and"
            + $" {measured.All.PerSecond:0} sends/s, wake p50 {measured.Wake.P50.TotalMilliseconds:0.00} ms");
        if (!isWarmUp)
        {
            rounds.Add(measured);
        }
    }
}

var report = Report.Text(root.FullName, args, options, [.. sides.Select(side => (side.Server, side.Rounds))]);
Console.Write(report);
if (options.OutputFile is { } file)
{
    File.WriteAllText(file, report);
}

foreach (var (_, scenario, _) in sides)
{
    scenario.Dispose();
}

return 0;
