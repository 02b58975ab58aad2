namespace Dendrite.Fast.Engine;

/// <summary>Messages through the lanes beside a bare program, in turns, each into a database of its own.</summary>
internal static class PersistScenario
{
    // Part of the rows that each form of the bare program gets while the best one is looked for.
    private const int TrialPart = 2;

    public static async Task RunAsync(EngineOptions options, PostgresServer? server, Report report)
    {
        using var oursStore = BenchStore.Create(server, options.Lanes);
        using var bareStore = BenchStore.Create(server, lanes: null);
        await (await bareStore.OpenAsync()).DisposeAsync();
        await using var database = await oursStore.OpenAsync();
        using LanePersist ours = new(database);
        SampleRows oursRows = new();
        SampleRows bareRows = new();
        using Bare bare = new(bareStore);
        var name = await bare.ChooseAsync(bareRows, options.Events / TrialPart);
        List<Cost> oursCosts = [];
        List<Cost> bareCosts = [];
        for (var round = 0; round <= options.Rounds; round++)
        {
            var samples = oursRows.Make(options.Events);
            var cost = await Cost.MeasureAsync(oursStore, options.Events, async () =>
            {
                await ours.RunAsync(samples);
                return null;
            });
            var bareSamples = bareRows.Make(options.Events);
            var bareCost = await Cost.MeasureAsync(
                bareStore, options.Events, () => bare.RunAsync(bareSamples));
            if (round > 0)
            {
                oursCosts.Add(cost);
                bareCosts.Add(bareCost);
            }
        }

        var bound = oursStore.IsPostgres ? "60 % of bare, client CPU 15 us" : "60 % of bare";
        report.AddCosts("persist", oursStore, oursCosts, bareCosts, bound);
        report.AddCosts($"bare: {name}", bareStore, bareCosts, null, "");
    }

    /// <summary>The bare program of one store.</summary>
    private sealed class Bare(BenchStore store) : IDisposable
    {
        private readonly BareSqlite? _sqlite = store.IsPostgres ? null : new BareSqlite(store);
        private BarePostgres _postgres = BarePostgres.All[0];
        private long _position = 1;

        public async Task<string> ChooseAsync(SampleRows rows, int events)
        {
            if (!store.IsPostgres)
            {
                return "prepared statements, 1,000 events a commit";
            }

            var best = 0.0;
            var chosen = _postgres;
            foreach (var form in BarePostgres.All)
            {
                _postgres = form;
                await RunAsync(rows.Make(events));
                var samples = rows.Make(events);
                var cost = await Cost.MeasureAsync(store, events, () => RunAsync(samples));
                Console.Error.WriteLine($"  bare, {form}: {cost.PerSecond:0}/s, client CPU {cost.CpuUs:0.0} us");
                if (cost.PerSecond > best)
                {
                    best = cost.PerSecond;
                    chosen = form;
                }
            }

            _postgres = chosen;
            return chosen.ToString();
        }

        public async Task<long?> RunAsync(Sample[] samples)
        {
            _position += samples.Length;
            return _sqlite is not null
                ? await Task.Run(() => _sqlite.Run(samples))
                : await _postgres.RunAsync(store, samples, _position);
        }

        public void Dispose() => _sqlite?.Dispose();
    }
}
