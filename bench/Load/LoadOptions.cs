using System.Globalization;

namespace Dendrite.Fast.Load;

/// <summary>What a run measures.</summary>
internal sealed record LoadOptions
{
    public const string Usage = """
        dotnet run -c Release --project bench/Load -- [options]

          --out FILE        write the result there as well, in Markdown
          --ours URL        measure a server of ours that runs already; else one is built and started
          --database URL    the database of the server that is started (postgres://...); else SQLite
          --synapse URL     measure this one beside it, in turns
          --rounds N        rounds per server, the median of which counts (default 3)
          --seconds S       length of each phase of sends (default 5)
          --wakes N         sends whose arrival at a waiting client is timed, per round (default 200)

        Every server needs open registration and no rate limits. Server processes have to be on this machine: processor
        time and memory are read from /proc.
        """;

    public string? OutputFile { get; init; }

    public Uri? Ours { get; init; }

    public string? Database { get; init; }

    public Uri? Synapse { get; init; }

    public int Rounds { get; init; } = 3;

    public TimeSpan PhaseLength { get; init; } = TimeSpan.FromSeconds(5);

    public int Wakes { get; init; } = 200;

    /// <summary>Reads the arguments; null where they are wrong or ask for help.</summary>
    public static LoadOptions? Parse(string[] arguments)
    {
        LoadOptions options = new();
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var value = arguments[i + 1];
            LoadOptions? next = arguments[i] switch
            {
                "--out" => options with { OutputFile = value },
                "--ours" => options with { Ours = new Uri(value) },
                "--database" => options with { Database = value },
                "--synapse" => options with { Synapse = new Uri(value) },
                "--rounds" => options with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--seconds" => options with
                {
                    PhaseLength = TimeSpan.FromSeconds(double.Parse(value, CultureInfo.InvariantCulture)),
                },
                "--wakes" => options with { Wakes = int.Parse(value, CultureInfo.InvariantCulture) },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            options = next;
        }

        return arguments.Length % 2 == 0 ? options : null;
    }
}
