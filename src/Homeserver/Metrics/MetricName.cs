using System.Diagnostics.Metrics;
using System.Text;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// The names of metrics in Prometheus' conventions: words joined by underscores, the base unit at the end, and
/// <c>_total</c> for what only grows.
/// </summary>
internal static class MetricName
{
    private const string Prefix = "dendrite_";

    /// <summary>The name of an instrument of ours or of the runtime's.</summary>
    public static string Of(Instrument instrument, MetricKind kind)
    {
        var isOurs = instrument.Meter.Name.StartsWith("Dendrite.", StringComparison.Ordinal);
        StringBuilder name = new(isOurs ? Prefix : "");
        foreach (var c in instrument.Name)
        {
            name.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        }

        var unit = UnitOf(instrument.Unit);
        if (unit.Length > 0 && !name.ToString().EndsWith(unit, StringComparison.Ordinal))
        {
            name.Append('_').Append(unit);
        }

        return name.Append(kind == MetricKind.Counter ? "_total" : "").ToString();
    }

    /// <summary>What a value in this unit is multiplied with to be in the base unit.</summary>
    public static double ScaleOf(string? unit) => unit switch
    {
        "ms" => 1e-3,
        "us" => 1e-6,
        _ => 1,
    };

    /// <summary>Annotations in braces, such as <c>{request}</c>, are no units.</summary>
    private static string UnitOf(string? unit) => unit switch
    {
        "s" or "ms" or "us" => "seconds",
        "By" => "bytes",
        "1" => "ratio",
        _ => "",
    };
}
