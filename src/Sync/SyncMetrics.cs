using System.Diagnostics.Metrics;

namespace Dendrite.Fast.Sync;

/// <summary>What this project counts.</summary>
internal sealed class SyncMetrics : IDisposable
{
    private readonly Meter _meter = new("Dendrite.Fast.Sync");
    private readonly Counter<long> _answers;

    public SyncMetrics(Func<int> waiting)
    {
        _answers = _meter.CreateCounter<long>("sync.answers", "{answer}", description: "Answers to /sync.");
        _meter.CreateObservableUpDownCounter("sync.waiting", waiting, "{client}", "Clients that wait in /sync.");
    }

    /// <summary>Counts an answer.</summary>
    public void Answered(bool initial) => _answers.Add(1, new KeyValuePair<string, object?>("initial", initial));

    public void Dispose() => _meter.Dispose();
}
