using HdrHistogram;

namespace Dendrite.Fast.Load;

/// <summary>What one phase of one round measured.</summary>
/// <param name="PerSecond">Completed operations a second.</param>
/// <param name="CpuPerOperation">Processor time of the server per operation.</param>
/// <param name="P50">The median of the operations' times.</param>
/// <param name="P99">The 99th percentile.</param>
internal sealed record PhaseResult(double PerSecond, TimeSpan CpuPerOperation, TimeSpan P50, TimeSpan P99)
{
    /// <summary>Sums up a phase.</summary>
    /// <param name="times">Times in microseconds.</param>
    /// <param name="elapsed">How long the phase took.</param>
    /// <param name="cpu">The server's processor time in it.</param>
    public static PhaseResult Of(HistogramBase times, TimeSpan elapsed, TimeSpan cpu) => new(
        times.TotalCount / elapsed.TotalSeconds,
        cpu / Math.Max(1, times.TotalCount),
        TimeSpan.FromMicroseconds(times.GetValueAtPercentile(50)),
        TimeSpan.FromMicroseconds(times.GetValueAtPercentile(99)));
}
