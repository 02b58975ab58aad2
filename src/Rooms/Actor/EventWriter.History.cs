using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>Where an event goes in what clients page through.</summary>
internal sealed partial class EventWriter
{
    // The event is the newest of the timeline.
    private RoomHead Enter(RoomHead head, int eid)
    {
        var ordinal = head.LastOrdinal + 1;
        _columns.Timeline.Set(ordinal, eid);
        return head with { LastOrdinal = ordinal, History = head.History.Add(_columns, eid, ordinal) };
    }

    // Older events are in the history although the timeline went on without them; refused ones are nowhere.
    private RoomHead EnterAside(RoomHead head, EventPlace place, int eid, EventFlags flags)
    {
        var events = _columns.Events;
        return place == EventPlace.Aside && RoomHistory.IsShown(events, eid, flags, RoomHistory.DummyType(events))
            ? head with { History = head.History.AddAside(_columns, eid) }
            : head;
    }
}
