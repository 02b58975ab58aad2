namespace Dendrite.Fast.Http;

/// <summary>Runs one server until standard input ends, so that none outlives the driver.</summary>
internal static class ServeCommand
{
    private const string Usage = """
        serve ours|minimal|bare [--port P] [--http2-port P] [--stats-port P] [--connections-max N]
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (ServeOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        await using var server = options.Side switch
        {
            Side.Ours => OurServer.Start(options),
            Side.Minimal => await MinimalServer.StartAsync(options),
            _ => await BareServer.StartAsync(options),
        };
        StatsPort.Start(options.StatsPort);
        Console.WriteLine("ready");
        Console.In.ReadToEnd();
        return 0;
    }
}
