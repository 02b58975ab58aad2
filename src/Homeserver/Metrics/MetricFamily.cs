using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Dendrite.Fast.Homeserver;

/// <summary>One metric: an instrument and its series by tags.</summary>
internal sealed class MetricFamily
{
    /// <summary>
    /// Series of one metric. Further tags are counted together in one series without tags. Chosen: far above the
    /// number of routes times answers; a metric that reaches it has a tag that it should not have.
    /// </summary>
    public const int SeriesMax = 2_000;

    /// <summary>
    /// Buckets in seconds. Chosen: from a handler that only reads memory to a request that somebody gave up on.
    /// </summary>
    private static readonly double[] SecondBounds =
        [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    /// <summary>Buckets of counts and sizes. Chosen: powers of four.</summary>
    private static readonly double[] SizeBounds =
        [1, 4, 16, 64, 256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216];

    private readonly ConcurrentDictionary<TagSet, Series> _series = new(TagSet.Comparer.Instance);
    private readonly Series _untagged;
    private readonly double[] _bounds;

    // Written with Interlocked: 1 once a value went into the series without tags.
    private int _hasUntagged;

    public MetricFamily(Instrument instrument)
    {
        Help = instrument.Description ?? "";
        Kind = KindOf(instrument);
        Name = MetricName.Of(instrument, Kind);
        Scale = MetricName.ScaleOf(instrument.Unit);
        IsAbsolute = instrument.IsObservable;
        _bounds = Kind == MetricKind.Histogram ? BoundsOf(instrument) : [];
        _untagged = new Series(_bounds);
    }

    public string Name { get; }

    public string Help { get; }

    public MetricKind Kind { get; }

    /// <summary>What a measurement is multiplied with to be in base units.</summary>
    public double Scale { get; }

    /// <summary>Whether a measurement replaces the last one: observed instruments report totals.</summary>
    public bool IsAbsolute { get; }

    /// <summary>All series that have a value.</summary>
    public IEnumerable<(TagSet Tags, Series Series)> All()
    {
        if (Volatile.Read(ref _hasUntagged) != 0)
        {
            yield return (new TagSet([]), _untagged);
        }

        foreach (var (tags, series) in _series)
        {
            yield return (tags, series);
        }
    }

    /// <summary>Takes one measurement. Allocates only for tags that it has not seen yet.</summary>
    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var series = tags.IsEmpty ? Untagged() : Tagged(tags);
        if (IsAbsolute)
        {
            series.Set(value * Scale);
        }
        else
        {
            series.Add(value * Scale);
        }
    }

    private Series Untagged()
    {
        Volatile.Write(ref _hasUntagged, 1);
        return _untagged;
    }

    private Series Tagged(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var lookup = _series.GetAlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>>();
        if (lookup.TryGetValue(tags, out var series))
        {
            return series;
        }

        return _series.Count >= SeriesMax ? Untagged() : _series.GetOrAdd(new TagSet(tags), new Series(_bounds));
    }

    private static MetricKind KindOf(Instrument instrument)
    {
        var type = instrument.GetType().Name;
        return type.StartsWith("Histogram", StringComparison.Ordinal) ? MetricKind.Histogram
            : type.StartsWith("Counter", StringComparison.Ordinal)
                || type.StartsWith("ObservableCounter", StringComparison.Ordinal) ? MetricKind.Counter
            : MetricKind.Gauge;
    }

    private static double[] BoundsOf(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds],
        Histogram<long> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
        { Unit: "s" or "ms" or "us" } => SecondBounds,
        _ => SizeBounds,
    };
}
