using Dendrite.Fast.Engine;

if (EngineOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(EngineOptions.Usage);
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

using var postgres = options.Stores.Contains("postgres")
    ? PostgresServer.Start(root.FullName, options.Postgres) : null;
Report report = new();
foreach (var scenario in options.Scenarios)
{
    foreach (var store in options.Stores)
    {
        Console.Error.WriteLine($"{scenario} on {store} ...");
        var server = store == "postgres" ? postgres : null;
        await (scenario switch
        {
            "persist" => PersistScenario.RunAsync(options, server, report),
            "send" => SendScenario.RunAsync(options, server, report),
            "large" => SendScenario.RunLargeAsync(options, server, report),
            "disk" => SizeScenarios.RunDiskAsync(options, server, report),
            EngineOptions.Soak => SoakScenario.RunAsync(options, server, report),
            "memory" => SizeScenarios.RunMemoryAsync(options, server, report),
            _ => SizeScenarios.RunOpenAsync(options, server, report),
        });
    }
}

var text = report.Text(root.FullName, args, options);
Console.Write(text);
if (options.OutputFile is { } file)
{
    File.WriteAllText(file, text);
}

return 0;
