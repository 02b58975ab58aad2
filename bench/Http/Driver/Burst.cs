namespace Dendrite.Fast.Http;

/// <summary>What one burst on one server cost.</summary>
/// <param name="Load">What the load saw.</param>
/// <param name="CpuPer100K">Processor seconds of the server per 100,000 requests.</param>
/// <param name="AllocatedPerRequest">Managed bytes per request, once its connections were open.</param>
/// <param name="Collections">Collections of any generation.</param>
/// <param name="PauseMs">Time in which collections held all threads.</param>
/// <param name="ResidentBytes">Resident memory at the end.</param>
internal sealed record Burst(
    LoadResult Load,
    double CpuPer100K,
    double AllocatedPerRequest,
    int Collections,
    double PauseMs,
    long ResidentBytes)
{
    public double PerSecond => Load.Requests / Load.Elapsed.TotalSeconds;
}
