using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Dendrite.Fast.Storage;

/// <summary>How far each follower of a database's Log is behind, on the meter "Dendrite.Fast.Storage".</summary>
internal sealed class FollowerLags : IDisposable
{
    private readonly Meter _meter = new("Dendrite.Fast.Storage");
    private readonly Func<LogStream> _stream;

    // Any thread; bounded by the followers that the program starts.
    private readonly ConcurrentDictionary<Observed, string> _followers = new();

    public FollowerLags(Func<LogStream> stream)
    {
        _stream = stream;
        _meter.CreateObservableUpDownCounter(
            "storage.log.lag", Measure, "{append}", "Appends that a follower of the Log has not handled.");
    }

    /// <summary>Shows a follower until the result is disposed.</summary>
    public IDisposable Add(string name, Func<Watermark> place)
    {
        var observed = new Observed(this, place);
        _followers.TryAdd(observed, name);
        return observed;
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<long>> Measure()
    {
        Watermark now = _stream().Watermark;
        return _followers.Select(follower => new Measurement<long>(
            follower.Key.Place().BehindBy(now), new KeyValuePair<string, object?>("follower", follower.Value)));
    }

    private sealed class Observed(FollowerLags lags, Func<Watermark> place) : IDisposable
    {
        public Func<Watermark> Place => place;

        public void Dispose() => lags._followers.TryRemove(this, out _);
    }
}
