using System.Globalization;

namespace Dendrite.Fast.Engine;

/// <summary>What a run measures.</summary>
internal sealed record EngineOptions
{
    public const string Usage = """
        dotnet run -c Release --project bench/Engine -- [options]

          --out FILE         write the result there as well, in Markdown
          --postgres URL     the PostgreSQL to use (postgres://...); else a temporary one is started
          --store A,B        sqlite, postgres (default both)
          --scenario A,B     persist, send (with hot), large, disk, memory, open (default these),
                             soak (2,000,000 events, say, by --events)
          --rounds N         rounds per side, the median of which counts (default 5)
          --events N         events per round (default 40000)
          --rooms N          rooms of the scenario "send" (default 16)
          --lanes N          commit lanes on PostgreSQL (default: that of the server)
          --types yes        of "send", which types the allocated bytes are (sampled; the run is then slower)

        PostgreSQL has to run on this machine: its processor time is read from /proc.
        """;

    public static readonly string[] AllScenarios = ["persist", "send", "large", "disk", "memory", "open"];

    public const string Soak = "soak";

    public static readonly string[] AllStores = ["sqlite", "postgres"];

    public string? OutputFile { get; init; }

    public string? Postgres { get; init; }

    public string[] Stores { get; init; } = AllStores;

    public string[] Scenarios { get; init; } = AllScenarios;

    public int Rounds { get; init; } = 5;

    public int Events { get; init; } = 40_000;

    public int Rooms { get; init; } = 16;

    public int? Lanes { get; init; }

    public bool ShowTypes { get; init; }

    /// <summary>Reads the arguments; null where they are wrong or ask for help.</summary>
    public static EngineOptions? Parse(string[] arguments)
    {
        EngineOptions options = new();
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var value = arguments[i + 1];
            EngineOptions? next = arguments[i] switch
            {
                "--out" => options with { OutputFile = value },
                "--postgres" => options with { Postgres = value },
                "--store" => options with { Stores = value.Split(',') },
                "--scenario" => options with { Scenarios = value.Split(',') },
                "--rounds" => options with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--events" => options with { Events = int.Parse(value, CultureInfo.InvariantCulture) },
                "--rooms" => options with { Rooms = int.Parse(value, CultureInfo.InvariantCulture) },
                "--types" => options with { ShowTypes = value == "yes" },
                "--lanes" => options with { Lanes = int.Parse(value, CultureInfo.InvariantCulture) },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            options = next;
        }

        var isKnown = options.Scenarios.All(scenario => AllScenarios.Contains(scenario) || scenario == Soak)
            && options.Stores.All(AllStores.Contains);
        return arguments.Length % 2 == 0 && isKnown ? options : null;
    }
}
