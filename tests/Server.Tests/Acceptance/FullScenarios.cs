using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The scenarios that some test classes share, one a store, each begun when the first test asks for it. What a test
/// does to Alice, Bob and Eve, the others have to bear.
/// </summary>
public sealed class FullScenarios : IAsyncLifetime
{
    /// <summary>The collection of the classes.</summary>
    public const string Collection = "full scenarios";

    // The tests of one collection run one after another.
    private readonly Dictionary<StoreKind, FullScenario> _scenarios = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var scenario in _scenarios.Values)
        {
            await scenario.DisposeAsync();
        }
    }

    internal async Task<FullScenario> GetAsync(StoreKind store)
    {
        if (!_scenarios.TryGetValue(store, out var scenario))
        {
            scenario = await FullScenario.StartAsync(store);
            _scenarios.Add(store, scenario);
        }

        return scenario;
    }
}
