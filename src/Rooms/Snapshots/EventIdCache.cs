using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The ids, as text, of events that new events cite again and again: the last one, and those that authorise the
/// senders. Owner: the room's actor.
/// </summary>
internal sealed class EventIdCache(RoomEvents events)
{
    // Chosen: the members who talk, and what every event cites; a power of two.
    private const int Slots = 64;

    // A hash with its sigil, as the room versions since the third have it.
    private const int IdChars = 44;

    private readonly int[] _eids = new int[Slots];
    private readonly EventId[] _ids = new EventId[Slots];

    /// <summary>What the cache takes on the heap at the most, in a room with so many events. Any thread.</summary>
    /// <param name="lastEid">The last event.</param>
    public static long BytesMax(int lastEid) => HeapBytes.ObjectHeader + (3 * sizeof(long))
        + HeapBytes.OfArray(Slots, sizeof(int)) + HeapBytes.OfArray(Slots, 2 * sizeof(long))
        + (Math.Min(lastEid, Slots) * HeapBytes.OfText(IdChars));

    /// <summary>The id of an event.</summary>
    public EventId this[int eid]
    {
        get
        {
            var slot = eid % Slots;
            if (_eids[slot] != eid)
            {
                Set(eid, events.IdOf(eid));
            }

            return _ids[slot];
        }
    }

    /// <summary>Notes the id of an event.</summary>
    public void Set(int eid, EventId id)
    {
        _eids[eid % Slots] = eid;
        _ids[eid % Slots] = id;
    }

    /// <summary>Forgets all: numbers may be given anew.</summary>
    public void Clear() => Array.Clear(_eids);
}
