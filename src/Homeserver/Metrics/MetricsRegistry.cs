using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Sums what the instruments of this process report, ours and the runtime's, for whoever asks for <c>/metrics</c>.
/// Nothing is sent anywhere, and no timer runs.
/// </summary>
internal sealed class MetricsRegistry : IDisposable
{
    /// <summary>Metrics in all. Further instruments are not listened to. Chosen: ten times what there is.</summary>
    private const int FamiliesMax = 2_000;

    private readonly ConcurrentDictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    public MetricsRegistry()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (IsWanted(instrument.Meter.Name) && _families.Count < FamiliesMax)
            {
                MetricFamily family = new(instrument);
                listener.EnableMeasurementEvents(instrument, _families.GetOrAdd(family.Name, family));
            }
        };
        _listener.SetMeasurementEventCallback<byte>(static (_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<short>(static (_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<float>(static (_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => Record(value, tags, state));
        _listener.Start();
    }

    /// <summary>Asks observed instruments for their values, and gives every metric by name.</summary>
    public IReadOnlyList<MetricFamily> Collect()
    {
        _listener.RecordObservableInstruments();
        return [.. _families.Values.OrderBy(family => family.Name, StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    public void Dispose() => _listener.Dispose();

    private static bool IsWanted(string meter)
        => meter == "System.Runtime" || meter.StartsWith("Dendrite.Fast.", StringComparison.Ordinal);

    /// <summary>
    /// Without a state when the meter was disposed while its instrument was asked: there is nobody left to ask,
    /// and the others are still collected.
    /// </summary>
    private static void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        => (state as MetricFamily)?.Record(value, tags);
}
