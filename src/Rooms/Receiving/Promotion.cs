using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What changes of an outlier when its own previous events, or a state before it, are known. Readers see it with the
/// snapshot of the append that commits it.
/// </summary>
/// <param name="Eid">The event.</param>
/// <param name="Flags">Its flags from then on.</param>
/// <param name="Ordinal">Its place in the timeline; 0 for none.</param>
/// <param name="PrevEvents">Its previous events as far as they are here.</param>
internal sealed record Promotion(int Eid, EventFlags Flags, int Ordinal, int[] PrevEvents)
{
    /// <summary>Makes it visible; called by the commit.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="position">Where it was committed.</param>
    public void Apply(RoomColumns columns, long position)
    {
        columns.LatePrevEvents[Eid] = PrevEvents;
        if (Ordinal != 0)
        {
            columns.Events.SetOrdinal(Eid, Ordinal);
        }

        columns.Events.SetCommitPosition(Eid, position);
        columns.Events.SetFlags(Eid, Flags);
    }
}
