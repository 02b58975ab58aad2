using System.Diagnostics.Metrics;
using Dendrite.Fast.Homeserver;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class MetricsRegistryTests : IDisposable
{
    private readonly string _name = $"test.n{Guid.NewGuid():n}";
    private readonly MetricsRegistry _registry = new();
    private readonly Meter _meter = new("Dendrite.Fast.Tests");

    [Fact]
    public void A_counter_is_summed_per_set_of_tags()
    {
        var counter = _meter.CreateCounter<long>(_name, "{thing}", "Things\nmade.");

        counter.Add(2, Tag("kind", "a"));
        counter.Add(3, Tag("kind", "a"));
        counter.Add(1, Tag("kind", "b\"\\\n"));

        Assert.Equal(
            $$"""
            # HELP dendrite_{{Shown}}_total Things\nmade.
            # TYPE dendrite_{{Shown}}_total counter
            dendrite_{{Shown}}_total{kind="a"} 5
            dendrite_{{Shown}}_total{kind="b\"\\\n"} 1

            """,
            Sorted(Text()));
    }

    [Fact]
    public void A_histogram_counts_each_value_in_its_bucket_and_all_above()
    {
        var histogram = _meter.CreateHistogram<double>(
            _name, "ms", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.01] });

        histogram.Record(1);
        histogram.Record(5);
        histogram.Record(50);

        Assert.Equal(
            $$"""
            # TYPE dendrite_{{Shown}}_seconds histogram
            dendrite_{{Shown}}_seconds_bucket{le="0.001"} 1
            dendrite_{{Shown}}_seconds_bucket{le="0.01"} 2
            dendrite_{{Shown}}_seconds_bucket{le="+Inf"} 3
            dendrite_{{Shown}}_seconds_sum 0.056
            dendrite_{{Shown}}_seconds_count 3

            """,
            Text());
    }

    [Fact]
    public void An_observed_instrument_is_asked_at_each_collection()
    {
        long value = 7;
        _meter.CreateObservableUpDownCounter(_name, () => value, "By");

        var first = Text();
        value = 9;
        var second = Text();

        Assert.Contains("_bytes 7\n", first, StringComparison.Ordinal);
        Assert.Contains("_bytes 9\n", second, StringComparison.Ordinal);
        Assert.Contains(" gauge\n", second, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meter_that_ends_while_it_is_asked_spoils_no_other()
    {
        Meter ending = new("Dendrite.Fast.Tests.Ending");
        foreach (var name in (string[])["first", "second"])
        {
            ending.CreateObservableUpDownCounter($"ending.{name}", () =>
            {
                ending.Dispose();
                return 1;
            });
        }

        _meter.CreateObservableUpDownCounter(_name, () => 7, "By");

        var text = Text();

        Assert.Contains("_bytes 7\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Series_beyond_the_limit_are_counted_together()
    {
        var counter = _meter.CreateCounter<long>(_name);

        for (var i = 0; i < MetricFamily.SeriesMax + 10; i++)
        {
            counter.Add(1, Tag("user", i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        Assert.Contains($"dendrite_{Shown}_total 10\n", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_with_known_tags_allocates_nothing()
    {
        var histogram = _meter.CreateHistogram<double>(_name, "s");
        KeyValuePair<string, object?>[] tags = [Tag("route", "/a"), Tag("status", 200)];
        histogram.Record(1, tags);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            histogram.Record(0.01, tags);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void The_process_reports_its_memory()
    {
        PrometheusText text = new();

        ProcessMetrics.AddTo(text);

        Assert.Contains("\nprocess_resident_memory_bytes ", text.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _meter.Dispose();
        _registry.Dispose();
    }

    private string Shown => _name.Replace('.', '_');

    private static KeyValuePair<string, object?> Tag(string key, object value) => new(key, value);

    /// <summary>The metric of this test alone: others of the process are in the registry as well.</summary>
    private string Text()
    {
        PrometheusText text = new();
        text.Add(_registry.Collect().Where(family => family.Name.Contains(Shown, StringComparison.Ordinal)));
        return text.ToString();
    }

    private static string Sorted(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        return string.Join('\n', lines.Take(2).Concat(lines.Skip(2).Order(StringComparer.Ordinal))) + "\n";
    }
}
