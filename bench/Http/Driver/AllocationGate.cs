namespace Dendrite.Fast.Http;

/// <summary>Our side allocates nothing per request: bytes are the same on every machine, so they gate.</summary>
internal static class AllocationGate
{
    // Background work (the clock's tick, tiering) is shared out over the requests; an object a request would be 24.
    private const double BytesPerRequestMax = 1;

    /// <summary>A sentence for each scenario whose least burst allocated more.</summary>
    public static List<string> ExcessesOf(RunResult result)
    {
        List<string> excesses = [];
        foreach (var (scenario, sides) in result.Bursts)
        {
            if (sides.TryGetValue(Side.Ours, out var bursts)
                && bursts.Min(burst => burst.AllocatedPerRequest) is var bytes
                && bytes >= BytesPerRequestMax)
            {
                excesses.Add(FormattableString.Invariant(
                    $"{scenario.Name}: {bytes:0.0} bytes allocated a request, where none is allowed"));
            }
        }

        return excesses;
    }
}
