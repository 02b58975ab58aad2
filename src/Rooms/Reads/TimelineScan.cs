using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Goes a way through a room's events and collects those that pass a filter and that the viewer may see. An event that
/// does neither never ends the scan; only the end of the way, a full page or the bound on one request's work does.
/// </summary>
internal sealed class TimelineScan
{
    /// <summary>
    /// How many events one request looks at before it answers with what it has, which may be nothing, and a token to
    /// go on from. Chosen: some milliseconds of work.
    /// </summary>
    public const int EventsMax = 20_000;

    /// <summary>
    /// How many events' JSON one step of a scan reads that has to look into the content. Chosen: a page of the largest
    /// size, so that a rare match costs few round trips.
    /// </summary>
    private const int ContentBatch = MessagesRequest.LimitMax;

    private readonly RoomView _view;
    private readonly EventStore _store;
    private readonly RoomEventFilter _filter;
    private readonly ColumnFilter _columns;
    private readonly EventWalk _walk;
    private int _lastEid;
    private bool _lastInTimeline;

    /// <summary>Prepares a scan.</summary>
    /// <param name="view">The viewer.</param>
    /// <param name="store">The JSON, for filters that look into the content.</param>
    /// <param name="filter">What passes.</param>
    /// <param name="walk">The way; the scan's alone from now on.</param>
    public TimelineScan(RoomView view, EventStore store, RoomEventFilter filter, EventWalk walk)
    {
        _view = view;
        _store = store;
        _filter = filter;
        _columns = new ColumnFilter(view.Snapshot.Columns.Events, filter);
        _walk = walk;
        IsAtEnd = walk.IsAtEnd;
    }

    /// <summary>What was found so far, in the direction of the way.</summary>
    public List<int> Found { get; } = [];

    /// <summary>Whether nothing more can be found.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The place from which to go on.</summary>
    /// <param name="start">Where the way started, for a scan that looked at nothing.</param>
    public TimelineToken Reached(TimelineToken start) =>
        _lastEid == RoomEvents.NoEvent ? start : _walk.TokenAfter(_lastEid, _lastInTimeline);

    /// <summary>Scans until <paramref name="limit"/> events are found, or something else ends the scan.</summary>
    /// <param name="limit">The most events to find.</param>
    /// <param name="budget">The most events to look at; <see cref="EventsMax"/>.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async ValueTask RunAsync(int limit, int budget, CancellationToken cancellationToken)
    {
        if (_filter.ContainsUrl is null)
        {
            Collect(Found, limit, ref budget);
            IsAtEnd = _walk.IsAtEnd;
            return;
        }

        List<int> candidates = [];
        List<bool> inTimeline = [];
        while (Found.Count < limit && budget > 0 && !_walk.IsAtEnd)
        {
            candidates.Clear();
            inTimeline.Clear();
            Collect(candidates, ContentBatch, ref budget, inTimeline);
            var jsons = await _store.GetManyAsync(_view.Snapshot, candidates, cancellationToken).ConfigureAwait(false);
            for (var at = 0; at < jsons.Length; at++)
            {
                if (HasUrl(jsons[at]) != _filter.ContainsUrl)
                {
                    continue;
                }

                Found.Add(candidates[at]);
                if (Found.Count == limit && at + 1 < jsons.Length)
                {
                    _lastEid = candidates[at];
                    _lastInTimeline = inTimeline[at];
                    return;
                }
            }
        }

        IsAtEnd = _walk.IsAtEnd;
    }

    private static bool HasUrl(byte[] json)
        => RawJson.TryFind(EventFieldRanges.Of(json).Content.Of(json), "url"u8, out _);

    private void Collect(List<int> into, int limit, ref int budget, List<bool>? inTimeline = null)
    {
        while (into.Count < limit && budget > 0 && !_walk.IsAtEnd)
        {
            budget--;
            var eid = _walk.Current;
            if (_walk.IsInside && _columns.Passes(eid) && _view.CanSee(eid))
            {
                into.Add(eid);
                inTimeline?.Add(_walk.IsInTimeline);
            }

            _lastEid = eid;
            _lastInTimeline = _walk.IsInTimeline;
            _walk.MoveNext();
        }
    }
}
