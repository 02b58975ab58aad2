using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>A stretch of a timeline, from its newest event back: the order in which events came.</summary>
internal sealed class OrdinalWalk : EventWalk
{
    private readonly RoomSnapshot _snapshot;
    private readonly int _oldest;
    private int _ordinal;

    /// <summary>Starts at the newest event.</summary>
    /// <param name="snapshot">The room.</param>
    /// <param name="newest">The first ordinal to look at.</param>
    /// <param name="oldest">The last one, at least 1; above <paramref name="newest"/> for none.</param>
    public OrdinalWalk(RoomSnapshot snapshot, int newest, int oldest)
    {
        _snapshot = snapshot;
        _oldest = oldest;
        _ordinal = newest + 1;
        IsInside = true;
        IsInTimeline = true;
        MoveNext();
    }

    public override void MoveNext()
    {
        _ordinal--;
        Current = _ordinal < _oldest ? RoomEvents.NoEvent : _snapshot.EidAt(_ordinal);
    }

    public override TimelineToken TokenAfter(int eid, bool inTimeline) => new(_snapshot.OrdinalOf(eid));
}
