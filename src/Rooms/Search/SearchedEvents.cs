using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The JSON of events that may be gone by now: a purge leaves hits and records behind, and none of them may fail the
/// others.
/// </summary>
internal static class SearchedEvents
{
    /// <summary>The events' JSON as stored, at most one database read; those that are gone are left out.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="room">The room.</param>
    /// <param name="eids">The events.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async ValueTask<Dictionary<int, byte[]>> ReadAsync(
        RoomEngine engine, RoomNid room, IReadOnlyList<int> eids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, byte[]>(eids.Count);
        List<int> missing = [];
        foreach (var eid in eids)
        {
            if (engine.Events.Cache.TryGet(new GlobalEventRef(room, eid), out var json))
            {
                found[eid] = json;
            }
            else
            {
                missing.Add(eid);
            }
        }

        if (missing.Count > 0)
        {
            // Read past the cache: a scan of all history would drive out what clients ask for.
            var rows = await engine.Database.Events.JsonAsync(room, missing, cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
            {
                found[row.Eid] = row.Json.ToArray();
            }
        }

        return found;
    }
}
