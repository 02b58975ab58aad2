using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>Orders received events so that each comes after those of the others that it cites.</summary>
internal static class AncestorOrder
{
    /// <summary>
    /// Events in an order in which none cites a later one, among equals the least deep first. What is in a circle,
    /// which only room versions 1 and 2 let anybody build, is left out.
    /// </summary>
    /// <param name="events">The events, each id once.</param>
    public static List<ReceivedEvent> Of(IReadOnlyCollection<ReceivedEvent> events)
    {
        var byId = events.ToDictionary(received => received.Id);
        var waitsFor = new Dictionary<EventId, int>(byId.Count);
        var citedBy = new Dictionary<EventId, List<ReceivedEvent>>();
        var ready = new PriorityQueue<ReceivedEvent, (long Depth, string Id)>();
        foreach (var received in byId.Values)
        {
            var count = 0;
            foreach (var cited in CitedBy(received))
            {
                if (byId.ContainsKey(cited))
                {
                    count++;
                    Add(citedBy, cited, received);
                }
            }

            waitsFor[received.Id] = count;
            if (count == 0)
            {
                ready.Enqueue(received, Rank(received));
            }
        }

        var ordered = new List<ReceivedEvent>(byId.Count);
        while (ready.TryDequeue(out var next, out _))
        {
            ordered.Add(next);
            foreach (var later in citedBy.GetValueOrDefault(next.Id) ?? [])
            {
                if (--waitsFor[later.Id] == 0)
                {
                    ready.Enqueue(later, Rank(later));
                }
            }
        }

        return ordered;
    }

    private static IEnumerable<EventId> CitedBy(ReceivedEvent received) => received.Kind == ReceivedKind.Outlier
        ? received.Facts.AuthEvents.Distinct()
        : received.Facts.AuthEvents.Concat(received.Facts.PrevEvents).Concat(received.StateBefore ?? []).Distinct();

    private static (long Depth, string Id) Rank(ReceivedEvent received) =>
        (received.Facts.Depth, received.Id.Value);

    private static void Add(
        Dictionary<EventId, List<ReceivedEvent>> citedBy, EventId cited, ReceivedEvent received)
    {
        if (!citedBy.TryGetValue(cited, out var citing))
        {
            citing = [];
            citedBy.Add(cited, citing);
        }

        citing.Add(received);
    }
}
