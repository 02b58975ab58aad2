namespace Dendrite.Fast.Homeserver;

/// <summary>How a metric behaves over time.</summary>
internal enum MetricKind
{
    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>Only grows.</summary>
    Counter,

    /// <summary>Counts values by size.</summary>
    Histogram,
}
