namespace Dendrite.Fast.Storage;

/// <summary>Reads of the search index.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface ISearchReads
{
    /// <summary>
    /// Finds entries that may have all terms of a query, the newest first. The caller looks into the events' text: some
    /// of them have only the terms' grams.
    /// </summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<SearchPage> FindAsync(SearchQuery query, CancellationToken cancellationToken);

    /// <summary>Events of a room that the index has, by ascending number.</summary>
    /// <param name="room">The room.</param>
    /// <param name="firstEid">The first number.</param>
    /// <param name="lastEid">The last number.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<int>> EventsAsync(
        RoomNid room, int firstEid, int lastEid, int limit, CancellationToken cancellationToken);
}

/// <summary>What is looked for in the search index.</summary>
public sealed record SearchQuery
{
    /// <summary>
    /// Folded terms, without white space; all have to be there. One that is too short for the index narrows nothing.
    /// </summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>The rooms to look in. None: nothing is found.</summary>
    public required IReadOnlyList<RoomNid> Rooms { get; init; }

    /// <summary>The senders to look for; null for all.</summary>
    public IReadOnlyList<UserNid>? Senders { get; init; }

    /// <summary>The keys to look in; null for all.</summary>
    public IReadOnlyList<SearchKey>? Keys { get; init; }

    /// <summary>Only entries below this place; <see cref="SearchPlace.End"/> to begin with.</summary>
    public long Before { get; init; } = SearchPlace.End;

    /// <summary>The most entries to return; 1 and up.</summary>
    public required int Limit { get; init; }

    /// <summary>All grams that an entry has to have, each once.</summary>
    internal string[] Grams() => [.. Terms.SelectMany(SearchGrams.OfTerm).Distinct()];
}

/// <summary>An entry that was found.</summary>
/// <param name="Place">Its place; see <see cref="SearchPlace"/>.</param>
/// <param name="At">The event.</param>
/// <param name="Key">Which text of it.</param>
public readonly record struct SearchHit(long Place, GlobalEventRef At, SearchKey Key);

/// <summary>Entries that were found.</summary>
/// <param name="Hits">By descending place.</param>
/// <param name="Reached">
/// Everything from here up to the query's <see cref="SearchQuery.Before"/> was looked at: go on before it. 0 when there
/// is nothing more. It moves on even when nothing was found.
/// </param>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, long Reached);
