using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>A state that another server gave, by the ids of its events.</summary>
internal static class GivenState
{
    /// <summary>
    /// Builds the state, without rejected events. Of two events at one key the first counts; a server that sends such a
    /// state can only harm its own events.
    /// </summary>
    /// <param name="columns">The room.</param>
    /// <param name="given">The ids.</param>
    /// <param name="map">The state; incomplete on false.</param>
    /// <param name="missing">Events that are not here.</param>
    /// <returns>False when an event is not here.</returns>
    public static bool TryBuild(
        RoomColumns columns, IReadOnlyList<EventId> given, out StateMap map, out List<EventId> missing)
    {
        missing = [];
        var builder = StateMap.Empty.ToBuilder();
        foreach (var id in given)
        {
            if (!columns.Events.TryFind(id, out var eid))
            {
                missing.Add(id);
                continue;
            }

            var kid = columns.Events.KidOf(eid);
            if (kid >= 0 && builder.Find(kid) == 0 && (columns.Events.FlagsOf(eid) & EventFlags.Rejected) == 0)
            {
                builder.Set(kid, eid);
            }
        }

        map = builder.ToMap();
        return missing.Count == 0;
    }
}
