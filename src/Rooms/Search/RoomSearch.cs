using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Searches the text of events for a user: what the index finds is shown only after the event itself was looked at, as
/// the user may see it now. One per process; any thread.
/// </summary>
public sealed class RoomSearch
{
    /// <summary>The most results of a page. Chosen: as for a page of history.</summary>
    public const int LimitMax = MessagesRequest.LimitMax;

    /// <summary>The results of a page whose filter names no limit. Chosen.</summary>
    public const int LimitDefault = 10;

    /// <summary>
    /// How many results are ranked against each other: the newest first, then those before them. Chosen: their JSON is
    /// read for each page, which takes some ms.
    /// </summary>
    public const int RankWindow = 300;

    /// <summary>
    /// How many hits of the index one request looks at before it answers with what it has, which may be nothing, and a
    /// token to go on from. Chosen: some tens of ms of work.
    /// </summary>
    public const int HitsMax = 2_000;

    private readonly RoomEngine _engine;
    private readonly RoomReads _reads;

    /// <summary>Searches the rooms of an engine.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="reads">Opens the views of rooms.</param>
    public RoomSearch(RoomEngine engine, RoomReads reads)
    {
        _engine = engine;
        _reads = reads;
    }

    /// <summary>As <see cref="HitsMax"/>.</summary>
    internal int ScanMax { get; init; } = HitsMax;

    /// <summary>Finds a page of events.</summary>
    /// <param name="viewer">Who searches.</param>
    /// <param name="request">What is looked for.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">
    /// 400 M_INVALID_PARAM: the term has no text or too many words, or the token is not of this search.
    /// </exception>
    public async ValueTask<SearchResults> FindAsync(
        RoomViewer viewer, SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var terms = SearchTerms.Parse(request.Term);
        var start = request.NextBatch is null
            ? SearchToken.StartOf(request.Order)
            : SearchToken.Parse(request.NextBatch, request.Order);
        var walk = new SearchWalk(_engine, _reads, viewer, request.Filter, terms)
        {
            HitsLeft = ScanMax,
            Query = new SearchQuery
            {
                Terms = terms.Words,
                Rooms = await RoomsAsync(viewer, request, start.Group, cancellationToken).ConfigureAwait(false),
                Senders = await SendersAsync(start, cancellationToken).ConfigureAwait(false),
                Keys = request.Keys,
                Before = start.Before,
                Limit = SearchWalk.PageHits,
            },
        };
        var limit = Math.Clamp(request.Filter.Limit ?? LimitDefault, 1, LimitMax);
        return request.Order == SearchOrder.Recent
            ? await RecentAsync(walk, start, limit, cancellationToken).ConfigureAwait(false)
            : await RankedAsync(walk, start, limit, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<SearchResults> RecentAsync(
        SearchWalk walk, SearchToken start, int limit, CancellationToken cancellationToken)
    {
        await walk.RunAsync(limit, cancellationToken).ConfigureAwait(false);
        var known = start.Seen + walk.Found.Count;
        if (walk.Found.Count <= limit)
        {
            return ResultsOf(walk, walk.Found, known, NextOf(start, walk.Reached, start.Seen + walk.Found.Count));
        }

        // What else was found is known, and comes again on the next page.
        List<SearchResult> page = walk.Found[..limit];
        return ResultsOf(walk, page, known, NextOf(start, page[^1].Place, start.Seen + limit));
    }

    /// <summary>
    /// A page of a window of results by rank. The window is found again for each of its pages, from the same place on,
    /// so that what is sent meanwhile does not shift it.
    /// </summary>
    private static async ValueTask<SearchResults> RankedAsync(
        SearchWalk walk, SearchToken start, int limit, CancellationToken cancellationToken)
    {
        await walk.RunAsync(RankWindow, cancellationToken).ConfigureAwait(false);
        var isCut = walk.Found.Count > RankWindow;
        List<SearchResult> window = isCut ? walk.Found[..RankWindow] : walk.Found;
        var reached = isCut ? window[^1].Place : walk.Reached;
        var known = start.Seen + walk.Found.Count;

        // The sort is stable: of equals the newer comes first.
        var ranked = window.OrderByDescending(static result => result.Rank).Skip(start.Offset);
        List<SearchResult> page = [.. ranked.Take(limit)];
        var end = start.Offset + page.Count;
        var next = end < window.Count
            ? start with { Before = walk.Top, Offset = end }
            : NextOf(start, reached, start.Seen + window.Count);
        return ResultsOf(walk, [.. page.Where(result => IsIn(start.Group, result))], known, next);
    }

    private static SearchToken? NextOf(SearchToken start, long reached, int seen) =>
        reached == 0 ? null : start with { Before = reached, Offset = 0, Seen = seen };

    private static SearchResults ResultsOf(
        SearchWalk walk, List<SearchResult> page, int count, SearchToken? next) =>
        new(page, count, walk.Terms.All, next?.ToString()) { Next = next };

    private static bool IsIn(SearchGroupKey group, SearchResult result) =>
        (group.Room.IsNone || result.View.Snapshot.Nid == group.Room)
        && (group.Sender is null || result.Sender == group.Sender);

    /// <summary>
    /// The senders that the index is asked for. A ranked window has all, as the page that the group is of had; its
    /// group is taken out of it.
    /// </summary>
    private async ValueTask<IReadOnlyList<UserNid>?> SendersAsync(
        SearchToken start, CancellationToken cancellationToken) =>
        start.Group.Sender is not { } sender || start.Order == SearchOrder.Rank
            ? null
            : await _engine.Database.Names.FindUserAsync(sender, cancellationToken).ConfigureAwait(false)
                is { IsNone: false } user ? [user] : [];

    private async ValueTask<List<RoomNid>> RoomsAsync(
        RoomViewer viewer, SearchRequest request, SearchGroupKey group, CancellationToken cancellationToken)
    {
        var asked = request.Rooms
            ?? await OwnRoomsAsync(viewer, cancellationToken).ConfigureAwait(false);
        List<RoomNid> rooms = [];
        foreach (var room in asked)
        {
            var isInGroup = group.Room.IsNone || request.Order == SearchOrder.Rank || room == group.Room;
            if (isInGroup && (!request.Filter.LooksAtRooms || request.Filter.AllowsRoom(Encoding.UTF8.GetBytes(
                await _engine.Database.Names.RoomIdAsync(room, cancellationToken).ConfigureAwait(false)))))
            {
                rooms.Add(room);
            }
        }

        return rooms;
    }

    private async ValueTask<IReadOnlyList<RoomNid>> OwnRoomsAsync(
        RoomViewer viewer, CancellationToken cancellationToken)
    {
        var memberships = await _engine.Memberships.GetAsync(viewer.User, cancellationToken).ConfigureAwait(false);
        return
        [
            .. memberships
                .Where(static room => !room.Value.Forgotten
                    && room.Value.Membership is Membership.Join or Membership.Leave or Membership.Ban)
                .Select(static room => room.Key),
        ];
    }
}
