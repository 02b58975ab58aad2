namespace Dendrite.Fast.Http;

/// <summary>Everything that a run has measured.</summary>
internal sealed class RunResult
{
    /// <summary>Each scenario's bursts, by side.</summary>
    public Dictionary<Scenario, Dictionary<Side, List<Burst>>> Bursts { get; } = [];

    /// <summary>Times of the scenarios that h2load drives.</summary>
    public Dictionary<(Scenario Scenario, Side Side), (double P50Ms, double P99Ms)> Times { get; } = [];

    public List<IdleResult> Idle { get; } = [];

    public List<(MixedSetting Setting, Side Side, List<MixedResult> Results)> Mixed { get; } = [];

    /// <summary>Scenarios that a side does not speak.</summary>
    public List<(Scenario Scenario, Side Side)> Missing { get; } = [];
}
