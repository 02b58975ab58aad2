using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>An event that was found, and that the viewer may see.</summary>
/// <param name="View">The viewer's eyes on its room, to render it and its context with.</param>
/// <param name="Eid">The event.</param>
/// <param name="Key">Which text of it matched.</param>
/// <param name="Rank">How well it matches; higher is better, above 0.</param>
public sealed record SearchResult(RoomView View, int Eid, SearchKey Key, double Rank)
{
    /// <summary>The event's id.</summary>
    public EventId EventId => View.Snapshot.EventIdOf(Eid);

    /// <summary>The sender's user id.</summary>
    public string Sender => View.Snapshot.SenderOf(Eid);

    internal long Place { get; init; }
}

/// <summary>The results of a page that have one room, or one sender.</summary>
/// <param name="Id">The room id or user id.</param>
/// <param name="Order">The place of the group among the others, by its first result; 0 and up.</param>
/// <param name="NextBatch">Goes on within this group; null when there is nothing more anywhere.</param>
/// <param name="Results">The results, in the order of the page.</param>
public sealed record SearchGroup(string Id, int Order, string? NextBatch, IReadOnlyList<SearchResult> Results);

/// <summary>A page of results. Source: client-server API v1.19, POST /search.</summary>
/// <param name="Results">In the order asked for. May be empty, and go on all the same.</param>
/// <param name="Count">
/// How many results are known so far, those of earlier pages included: at least as many as were returned, and never one
/// that the viewer may not see.
/// </param>
/// <param name="Highlights">What to mark in the results: the terms, folded.</param>
/// <param name="NextBatch">Where to go on; null when there is nothing more.</param>
public sealed record SearchResults(
    IReadOnlyList<SearchResult> Results, int Count, IReadOnlyList<string> Highlights, string? NextBatch)
{
    /// <summary>The results by room. Empty: the groupings of an empty page.</summary>
    public IReadOnlyList<SearchGroup> ByRoom => GroupBy(
        result => result.View.Snapshot.Id.Value, result => SearchGroupKey.Of(result.View.Snapshot.Nid));

    /// <summary>The results by sender.</summary>
    public IReadOnlyList<SearchGroup> BySender => GroupBy(
        result => result.Sender, result => SearchGroupKey.OfSender(result.Sender));

    internal SearchToken? Next { get; init; }

    private List<SearchGroup> GroupBy(Func<SearchResult, string> id, Func<SearchResult, SearchGroupKey> key)
    {
        List<SearchGroup> groups = [];
        foreach (var group in Results.GroupBy(id))
        {
            var next = Next is null ? null : (Next with { Group = key(group.First()) }).ToString();
            groups.Add(new SearchGroup(group.Key, groups.Count, next, [.. group]));
        }

        return groups;
    }
}
