using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>A place between two events of an order, which can be moved either way. One thread's.</summary>
internal struct HistoryCursor
{
    private readonly HistoryOrder _order;

    // The event behind the cursor; at the end of the last chunk there is none.
    private int _chunk;
    private int _at;

    /// <summary>Stands before the first event that does not come before a place.</summary>
    /// <param name="events">The room's columns.</param>
    /// <param name="order">The order.</param>
    /// <param name="place">The place.</param>
    public HistoryCursor(RoomEvents events, HistoryOrder order, HistoryPlace place)
    {
        _order = order;
        (_chunk, _at) = order.Find(events, place);
    }

    /// <summary>Moves over the event behind the cursor; 0 at the end.</summary>
    public int Next()
    {
        var chunk = _order.Chunk(_chunk);
        if (_at == chunk.Length)
        {
            return RoomEvents.NoEvent;
        }

        var eid = chunk[_at++];
        if (_at == chunk.Length && _chunk + 1 < _order.ChunkCount)
        {
            _chunk++;
            _at = 0;
        }

        return eid;
    }

    /// <summary>Moves back over the event before the cursor; 0 at the beginning.</summary>
    public int Previous()
    {
        if (_at == 0)
        {
            if (_chunk == 0)
            {
                return RoomEvents.NoEvent;
            }

            _chunk--;
            _at = _order.Chunk(_chunk).Length;
        }

        return _order.Chunk(_chunk)[--_at];
    }
}
