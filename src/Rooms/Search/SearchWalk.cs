using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// One request's walk over the hits of the index, the newest first: which of them the viewer may see, and which have
/// the terms in the text that they have now. A hit that is neither never ends the walk; only the end of the index,
/// enough results or the bound on one request's work does. Used by one thread at a time.
/// </summary>
internal sealed class SearchWalk
{
    /// <summary>Hits of one read of the index. Chosen: one read of JSON for each room of them.</summary>
    public const int PageHits = 100;

    // Reads of the index in one request that find nothing: a term that the index cannot help with is looked for in one
    // window after the other. Chosen: each is some ms.
    private const int EmptyReadsMax = 8;

    private readonly RoomEngine _engine;
    private readonly RoomReads _reads;
    private readonly RoomViewer _viewer;
    private readonly RoomEventFilter _filter;
    private readonly Dictionary<RoomNid, RoomView?> _views = [];

    public SearchWalk(
        RoomEngine engine, RoomReads reads, RoomViewer viewer, RoomEventFilter filter, SearchTerms terms)
    {
        _engine = engine;
        _reads = reads;
        _viewer = viewer;
        _filter = filter;
        Terms = terms;
    }

    public SearchTerms Terms { get; }

    /// <summary>What the index is asked; moves on with the walk.</summary>
    public required SearchQuery Query { get; set; }

    /// <summary>How many more hits the request may look at.</summary>
    public required int HitsLeft { get; set; }

    /// <summary>What was found, the newest first; more than was wanted when the last read had more.</summary>
    public List<SearchResult> Found { get; } = [];

    /// <summary>Everything newer was looked at; 0 when there is nothing more.</summary>
    public long Reached => Query.Before;

    /// <summary>
    /// Right above the newest hit, whether the viewer may see it or not: a walk from here on sees the same hits again.
    /// </summary>
    public long Top { get; private set; }

    /// <summary>Walks until more than <paramref name="limit"/> results are found, or something else ends it.</summary>
    public async ValueTask RunAsync(int limit, CancellationToken cancellationToken)
    {
        var emptyReads = 0;
        while (Reached > 0 && Found.Count <= limit && HitsLeft > 0 && emptyReads < EmptyReadsMax)
        {
            var query = Query with { Limit = Math.Min(PageHits, HitsLeft) };
            var page = await _engine.Database.Search.FindAsync(query, cancellationToken).ConfigureAwait(false);
            Top = Top == 0 && page.Hits.Count > 0 ? page.Hits[0].Place + 1 : Top;
            emptyReads += page.Hits.Count == 0 ? 1 : 0;
            HitsLeft -= page.Hits.Count;
            await CheckAsync(page.Hits, cancellationToken).ConfigureAwait(false);
            Query = Query with { Before = page.Reached };
        }
    }

    private async ValueTask CheckAsync(IReadOnlyList<SearchHit> hits, CancellationToken cancellationToken)
    {
        Dictionary<RoomNid, List<int>> visible = [];
        foreach (var hit in hits)
        {
            var view = await ViewAsync(hit.At.Room, cancellationToken).ConfigureAwait(false);
            if (view is not null && IsShown(view, hit.At.Eid))
            {
                if (!visible.TryGetValue(hit.At.Room, out var eids))
                {
                    visible.Add(hit.At.Room, eids = []);
                }

                eids.Add(hit.At.Eid);
            }
        }

        Dictionary<GlobalEventRef, byte[]> jsons = [];
        foreach (var (room, eids) in visible)
        {
            foreach (var (eid, json) in await SearchedEvents.ReadAsync(_engine, room, eids, cancellationToken)
                .ConfigureAwait(false))
            {
                jsons.Add(new GlobalEventRef(room, eid), json);
            }
        }

        foreach (var hit in hits)
        {
            if (jsons.TryGetValue(hit.At, out var json) && Passes(json) && RankOf(json, hit.Key) is > 0 and var rank)
            {
                Found.Add(new SearchResult(_views[hit.At.Room]!, hit.At.Eid, hit.Key, rank) { Place = hit.Place });
            }
        }
    }

    /// <summary>A redacted event has no text, whether or not the index has heard of it.</summary>
    private static bool IsShown(RoomView view, int eid) =>
        eid <= view.Snapshot.LastEid && view.Snapshot.RedactionOf(eid) == 0 && view.CanSee(eid)
        && !view.IsErased(eid);

    private async ValueTask<RoomView?> ViewAsync(RoomNid nid, CancellationToken cancellationToken)
    {
        if (!_views.TryGetValue(nid, out var view))
        {
            var room = await _engine.FindAsync(nid, cancellationToken).ConfigureAwait(false);
            view = room is null
                ? null
                : await _reads.OpenAsync(room, _viewer, cancellationToken).ConfigureAwait(false);
            view = view?.Access == RoomAccess.None ? null : view;
            _views.Add(nid, view);
        }

        return view;
    }

    private bool Passes(byte[] json)
    {
        if (!_filter.LooksAtEvents)
        {
            return true;
        }

        var fields = EventFieldRanges.Of(json);
        var hasUrl = RawJson.TryFind(fields.Content.Of(json), "url"u8, out _);
        return _filter.Matches(Utf8Of(fields.Type.Of(json)), Utf8Of(fields.Sender.Of(json)), hasUrl);
    }

    private static ReadOnlySpan<byte> Utf8Of(ReadOnlySpan<byte> value) =>
        RawJson.TryGetUtf8(value, new byte[value.Length], out var utf8) ? utf8 : default;

    private double RankOf(byte[] json, SearchKey key) =>
        SearchedText.TryRead(json, out var text) && text.Key == key ? Terms.Rank(text.Folded) : 0;
}
