using System.Diagnostics.Metrics;

namespace Dendrite.Fast.Rooms;

/// <summary>The engine's numbers, on the meter "Dendrite.Fast.Rooms".</summary>
internal sealed class RoomsMetrics : IDisposable
{
    /// <summary>The meter's name, for exporters.</summary>
    public const string MeterName = "Dendrite.Fast.Rooms";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _sends;
    private readonly Counter<long> _failedSends;
    private readonly Counter<long> _refusedPosts;
    private readonly Counter<long> _resolutions;
    private readonly Histogram<double> _resolutionMs;
    private readonly Counter<long> _indexed;
    private readonly Counter<long> _evicted;
    private readonly Counter<long> _collectedStates;
    private readonly Counter<long> _collectedStaged;
    private readonly Counter<long> _collectedBytes;

    // Written by Interlocked.
    private long _waiting;
    private Func<long>? _searchLag;

    public RoomsMetrics(LoadedRooms rooms, JsonCache json)
    {
        _sends = _meter.CreateCounter<long>("rooms.events.committed", "{event}", "Events committed.");
        _failedSends = _meter.CreateCounter<long>("rooms.appends.failed", "{append}", "Appends that failed.");
        _refusedPosts = _meter.CreateCounter<long>("rooms.mailbox.full", "{command}", "Commands refused");
        _resolutions = _meter.CreateCounter<long>("rooms.state.resolutions", "{resolution}", "State resolutions run.");
        _resolutionMs = _meter.CreateHistogram<double>("rooms.state.resolution.duration", "ms", "Time of one.");
        _indexed = _meter.CreateCounter<long>("rooms.search.indexed", "{entry}", "Texts added to the search index.");
        _evicted = _meter.CreateCounter<long>(
            "rooms.evicted", "{room}", "Rooms let go because the loaded ones took more than their share.");
        _meter.CreateObservableUpDownCounter("rooms.loaded", () => rooms.Count, "{room}", "Rooms in memory.");
        _meter.CreateObservableUpDownCounter(
            "rooms.loaded.size", () => rooms.Bytes, "By", "What the rooms in memory take, by their accounts.");
        _collectedStates = _meter.CreateCounter<long>("rooms.garbage.states", "{state}", "Stored states removed.");
        _collectedStaged = _meter.CreateCounter<long>("rooms.garbage.staged", "{event}", "Waiting events removed.");
        _collectedBytes = _meter.CreateCounter<long>("rooms.garbage.size", "By", "What the removed rows held.");
        _meter.CreateObservableUpDownCounter(
            "rooms.mailbox.waiting",
            () => Interlocked.Read(ref _waiting),
            "{command}",
            "Commands that wait for a room.");
        _meter.CreateObservableUpDownCounter(
            "rooms.json_cache.size", () => json.Bytes, "By", "Event JSON in memory.");
        _meter.CreateObservableCounter(
            "rooms.json_cache.dropped", () => json.DroppedBytes, "By", "Event JSON dropped for want of room.");
    }

    public void Committed(int events) => _sends.Add(events);

    public void AppendFailed() => _failedSends.Add(1);

    public void MailboxFull() => _refusedPosts.Add(1);

    public void Waiting(int change) => Interlocked.Add(ref _waiting, change);

    public void Resolved(TimeSpan took)
    {
        _resolutions.Add(1);
        _resolutionMs.Record(took.TotalMilliseconds);
    }

    /// <summary>Shows how far the search index is behind; of several indexers the last.</summary>
    /// <param name="lag">Appends that the index has not seen.</param>
    public void ObserveSearch(Func<long> lag)
    {
        if (Interlocked.Exchange(ref _searchLag, lag) is null)
        {
            _meter.CreateObservableUpDownCounter(
                "rooms.search.lag",
                () => Volatile.Read(ref _searchLag)!(),
                "{append}",
                "Appends that the search index has not seen.");
        }
    }

    /// <summary>Counts what a step of the collection of garbage removed.</summary>
    /// <param name="states">Stored states.</param>
    /// <param name="staged">Events that waited for a room.</param>
    /// <param name="bytes">What both held.</param>
    public void Collected(long states, long staged, long bytes)
    {
        _collectedStates.Add(states);
        _collectedStaged.Add(staged);
        _collectedBytes.Add(bytes);
    }

    public void Evicted(int rooms) => _evicted.Add(rooms);

    public void Indexed(int entries) => _indexed.Add(entries);

    public void Dispose() => _meter.Dispose();
}
