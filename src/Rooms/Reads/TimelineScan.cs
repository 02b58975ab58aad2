using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Walks a stretch of a timeline in one direction and collects the events that pass a filter and that the viewer may
/// see. An event that does neither never ends the walk; only the end of the stretch, a full page or the bound on one
/// request's work does.
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
    private readonly int _last;
    private readonly int _step;

    /// <summary>Prepares a walk.</summary>
    /// <param name="view">The viewer.</param>
    /// <param name="store">The JSON, for filters that look into the content.</param>
    /// <param name="filter">What passes.</param>
    /// <param name="first">The first ordinal to look at.</param>
    /// <param name="last">The last ordinal to look at; before <paramref name="first"/> in the direction for
    /// none.</param>
    /// <param name="backwards">Whether ordinals go down.</param>
    public TimelineScan(
        RoomView view, EventStore store, RoomEventFilter filter, int first, int last, bool backwards)
    {
        _view = view;
        _store = store;
        _filter = filter;
        _columns = new ColumnFilter(view.Snapshot.Columns.Events, filter);
        _step = backwards ? -1 : 1;
        _last = last;
        Next = first;
    }

    /// <summary>What was found so far, in the direction of the walk.</summary>
    public List<int> Found { get; } = [];

    /// <summary>The ordinal that the walk would look at next.</summary>
    public int Next { get; private set; }

    /// <summary>Whether the stretch was walked to its end.</summary>
    public bool IsAtEnd => (Next - _last) * _step > 0;

    /// <summary>Walks until <paramref name="limit"/> events are found, or something else ends the walk.</summary>
    /// <param name="limit">The most events to find.</param>
    /// <param name="budget">The most events to look at; <see cref="EventsMax"/>.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async ValueTask RunAsync(int limit, int budget, CancellationToken cancellationToken)
    {
        if (_filter.ContainsUrl is null)
        {
            Collect(Found, limit, ref budget);
            return;
        }

        List<int> candidates = [];
        List<int> places = [];
        while (Found.Count < limit && budget > 0 && !IsAtEnd)
        {
            candidates.Clear();
            places.Clear();
            Collect(candidates, ContentBatch, ref budget, places);
            var jsons = await _store.GetManyAsync(_view.Snapshot, candidates, cancellationToken).ConfigureAwait(false);
            for (var at = 0; at < jsons.Length; at++)
            {
                if (HasUrl(jsons[at]) != _filter.ContainsUrl)
                {
                    continue;
                }

                Found.Add(candidates[at]);
                if (Found.Count == limit)
                {
                    Next = places[at] + _step;
                    return;
                }
            }
        }
    }

    private static bool HasUrl(byte[] json)
        => RawJson.TryFind(EventFieldRanges.Of(json).Content.Of(json), "url"u8, out _);

    private void Collect(List<int> into, int limit, ref int budget, List<int>? places = null)
    {
        while (into.Count < limit && budget > 0 && !IsAtEnd)
        {
            budget--;
            var eid = _view.Snapshot.EidAt(Next);
            if (_columns.Passes(eid) && _view.CanSee(eid))
            {
                into.Add(eid);
                places?.Add(Next);
            }

            Next += _step;
        }
    }
}
