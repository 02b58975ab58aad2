namespace Dendrite.Fast.Http;

/// <summary>What a run measures.</summary>
internal sealed record DriveOptions
{
    public const string Usage = """
        dotnet run -c Release --project bench/Http -- [options]

          --out FILE           write the result there as well, in Markdown
          --scenario NAMES     only these, with commas: get, put, pipeline, h2get, h2put, idle, mixed
          --sides NAMES        only these, with commas: ours, minimal, bare
          --rounds N           bursts per scenario and side (default 7)
          --seconds S          length of a burst (default 2)
          --warm-seconds S     load per side before the first one (default 20), shared by the scenarios
          --idle-connections N kept open in the idle scenario (default 2000)
          --seed N             of the order of bursts (default 1)
          --real-time          bursts (not mixed) take the processors from all other work
          --quick              one round of short bursts, to see that everything runs; its figures mean nothing

        Servers run on the first processor, load on the second. wrk and h2load have to be there: on Debian
        `apt-get install wrk nghttp2-client`.
        The exit code is 1 if a burst on our side allocated a byte a request or more.
        """;

    private static readonly string[] Names =
    [
        "--out", "--scenario", "--sides", "--rounds", "--seconds", "--warm-seconds", "--idle-connections", "--seed",
    ];

    public string? OutputFile { get; private init; }

    public string[]? Scenarios { get; private init; }

    public required Side[] Sides { get; init; }

    public int Rounds { get; private init; }

    public TimeSpan BurstLength { get; private init; }

    public TimeSpan WarmLength { get; private init; }

    public int IdleConnections { get; private init; }

    public int Seed { get; private init; }

    public bool IsRealTime { get; private init; }

    /// <summary>Whether a scenario is asked for.</summary>
    public bool Wants(string scenario) => Scenarios is null || Scenarios.Contains(scenario);

    /// <summary>Reads the arguments; null where they are wrong or ask for help.</summary>
    public static DriveOptions? Parse(string[] arguments)
    {
        if (Arguments.Parse(arguments, Names, ["--quick", "--real-time"]) is not { } parsed)
        {
            return null;
        }

        var isQuick = parsed.Has("--quick");
        return new DriveOptions
        {
            OutputFile = parsed.Text("--out"),
            Scenarios = parsed.Text("--scenario")?.Split(','),
            Sides = parsed.Text("--sides") is { } sides
                ? [.. sides.Split(',').Select(side => Enum.Parse<Side>(side, ignoreCase: true))]
                : Enum.GetValues<Side>(),
            Rounds = parsed.Number("--rounds", isQuick ? 1 : 7),
            BurstLength = TimeSpan.FromSeconds(parsed.Seconds("--seconds", isQuick ? 1 : 2)),
            WarmLength = TimeSpan.FromSeconds(parsed.Seconds("--warm-seconds", isQuick ? 5 : 20)),
            IdleConnections = parsed.Number("--idle-connections", isQuick ? 200 : 2000),
            Seed = parsed.Number("--seed", 1),
            IsRealTime = parsed.Has("--real-time"),
        };
    }
}
