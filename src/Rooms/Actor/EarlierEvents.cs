using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What an append changes of events that were there before it: few appends do. Owner: the actor while it builds, the
/// commit callback from then on.
/// </summary>
internal sealed class EarlierEvents
{
    private readonly List<Promotion> _promotions = [];
    private readonly List<(int Eid, EventFlags Flags, int StateAfter)> _recomputed = [];
    private readonly List<int> _purged = [];

    /// <summary>The redactions that it applies.</summary>
    public List<(int Target, int Redaction)> Redactions { get; } = [];

    /// <summary>Takes in an outlier that becomes an event with a state.</summary>
    public void Promote(Promotion promotion) => _promotions.Add(promotion);

    /// <summary>Takes in an event whose states were computed anew.</summary>
    public void Recompute(int eid, EventFlags flags, int stateAfter) => _recomputed.Add((eid, flags, stateAfter));

    /// <summary>Takes in an event that nobody is shown any more.</summary>
    public void Purge(int eid) => _purged.Add(eid);

    /// <summary>Makes the changes visible; called by the commit.</summary>
    /// <param name="room">The room.</param>
    /// <param name="position">The packed position of the commit.</param>
    public void Apply(Room room, long position)
    {
        var columns = room.Columns;
        var events = columns.Events;
        foreach (var promotion in _promotions)
        {
            promotion.Apply(columns, position);
        }

        foreach (var (eid, flags, stateAfter) in _recomputed)
        {
            events.SetStateAfter(eid, stateAfter);
            events.SetFlags(eid, flags);
        }

        foreach (var (target, redaction) in Redactions)
        {
            columns.Unread.Redact((int)events.OrdinalOf(target));
            columns.Redactions.TryAdd(target, redaction);
            events.SetFlags(target, events.FlagsOf(target) | EventFlags.Redacted);
        }

        foreach (var eid in _purged)
        {
            events.SetFlags(eid, events.FlagsOf(eid) | EventFlags.Purged);
            room.Engine.Events.Cache.Remove(new GlobalEventRef(room.Nid, eid));
        }
    }
}
