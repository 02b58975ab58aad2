using System.Globalization;

namespace Dendrite.Fast.Http;

/// <summary>Times of plain requests beside slow ones, in milliseconds.</summary>
/// <param name="PerSecond">Plain requests a second.</param>
/// <param name="P50Ms">The median.</param>
/// <param name="P99Ms">The 99th percentile.</param>
/// <param name="P999Ms">The 99.9th.</param>
/// <param name="MaxMs">The longest.</param>
internal sealed record MixedResult(double PerSecond, double P50Ms, double P99Ms, double P999Ms, double MaxMs)
{
    /// <summary>Reads the line that the mixed client prints.</summary>
    public static MixedResult Parse(string line)
    {
        double[] values = [.. line.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
        return new MixedResult(values[0], values[1] / 1000, values[2] / 1000, values[3] / 1000, values[4] / 1000);
    }
}
