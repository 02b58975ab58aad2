using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The rooms in memory. A room is loaded once, however many ask; over their share of the memory the least recently used
/// are let go.
/// </summary>
/// <remarks>
/// Invariant: there is at most one <see cref="Room"/> object of a room that anybody can reach, since two would write
/// twice. Letting go therefore only weakens the reference: whoever still holds the room (a caller, its running actor,
/// an append in flight) keeps it alive, and then the next caller gets that same object. Only when nobody holds it does
/// the collector take it, and the room is loaded anew. Any thread; each slot has its own lock, held for a few
/// instructions.
/// </remarks>
internal sealed partial class LoadedRooms : IDisposable
{
    private readonly RoomEngine _engine;
    private readonly ConcurrentDictionary<RoomNid, Slot> _slots = new();
    private long _clock;

    public LoadedRooms(RoomEngine engine)
    {
        _engine = engine;
        var interval = engine.Options.LoadedRoomsInterval;
        _upkeep = engine.Time.CreateTimer(
            static rooms => ((LoadedRooms)rooms!).RecountAll(), this, interval, interval);
    }

    public void Dispose() => _upkeep.Dispose();

    public bool TryGet(RoomNid nid, [NotNullWhen(true)] out Room? room)
    {
        room = _slots.TryGetValue(nid, out var slot) ? Hold(slot) : null;
        return room is not null;
    }

    public ValueTask<Room?> FindAsync(RoomNid nid, CancellationToken cancellationToken)
    {
        if (TryGet(nid, out var room))
        {
            return new(room);
        }

        return new(LoadOnce(nid).WaitAsync(cancellationToken));
    }

    /// <summary>
    /// Takes the place of a room that is being created: whoever finds its number waits for the creation to end.
    /// </summary>
    /// <param name="nid">The new room's number.</param>
    /// <param name="created">Ends with the room, or with null when it was not created.</param>
    /// <param name="placed">Where it lives.</param>
    public void Reserve(RoomNid nid, Task<Room?> created, PlacedOwner placed)
    {
        var slot = _slots.GetOrAdd(nid, static _ => new Slot());
        lock (slot.Lock)
        {
            slot.Placed = placed;
            slot.Loading = created;
        }
    }

    /// <summary>Ends a reservation.</summary>
    /// <param name="nid">The new room's number.</param>
    /// <param name="room">The room; null when it was not created.</param>
    public void Settle(RoomNid nid, Room? room)
    {
        if (!_slots.TryGetValue(nid, out var slot))
        {
            return;
        }

        lock (slot.Lock)
        {
            slot.Loading = null;
            slot.IsRemoved = room is null;
            if (room is not null)
            {
                Take(slot, room);
            }
        }

        if (room is null)
        {
            _slots.TryRemove(KeyValuePair.Create(nid, slot));
        }

        EvictIfOver();
    }

    /// <summary>Forgets a room for good.</summary>
    public void Remove(Room room)
    {
        if (_slots.TryGetValue(room.Nid, out var slot))
        {
            lock (slot.Lock)
            {
                Release(slot);
                slot.Weak = null;
                slot.IsRemoved = true;
            }

            _slots.TryRemove(KeyValuePair.Create(room.Nid, slot));
        }
    }

    /// <summary>Lets go of a room, as if it were the least recently used.</summary>
    public void LetGo(RoomNid nid)
    {
        if (_slots.TryGetValue(nid, out var slot))
        {
            Weaken(slot);
        }
    }

    /// <summary>
    /// Drops what is in memory of a room that another node has changed; whoever asks from now on gets it from its rows,
    /// also while it is being read. Called for rooms that live elsewhere, so there is no writer to lose.
    /// </summary>
    public void Drop(RoomNid nid)
    {
        if (_slots.TryRemove(nid, out var slot))
        {
            lock (slot.Lock)
            {
                Release(slot);
                slot.Weak = null;
                slot.IsRemoved = true;
                slot.IsDropped = true;
            }
        }
    }

    /// <summary>
    /// Drops the rooms that are in memory, are being read or are being created under another place than they have now.
    /// The others stay, since their writers may be at work.
    /// </summary>
    public void DropMoved()
    {
        foreach (var (nid, slot) in _slots)
        {
            bool isMoved;
            lock (slot.Lock)
            {
                isMoved = slot.Placed != _engine.Database.Placement.Locate(OwnerKey.Of(nid));
            }

            if (isMoved)
            {
                Drop(nid);
            }
        }
    }

    /// <summary>Drops all rooms that live on other nodes.</summary>
    public void DropForeign()
    {
        foreach (var (nid, _) in _slots)
        {
            if (!_engine.Database.Placement.IsHere(OwnerKey.Of(nid)))
            {
                Drop(nid);
            }
        }
    }

    private Room? Hold(Slot slot)
    {
        slot.LastUse = Interlocked.Increment(ref _clock);
        var held = Volatile.Read(ref slot.Strong);
        if (held is not null)
        {
            return held;
        }

        lock (slot.Lock)
        {
            if (slot.Strong is null && slot.Weak is not null && slot.Weak.TryGetTarget(out var alive))
            {
                Take(slot, alive);
            }

            held = slot.Strong;
        }

        EvictIfOver();
        return held;
    }

    private Task<Room?> LoadOnce(RoomNid nid)
    {
        while (true)
        {
            var slot = _slots.GetOrAdd(nid, static _ => new Slot());
            if (Hold(slot) is { } room)
            {
                return Task.FromResult<Room?>(room);
            }

            lock (slot.Lock)
            {
                if (slot.Strong is not null || slot.IsRemoved)
                {
                    continue;
                }

                if (slot.Loading is null)
                {
                    slot.Placed = _engine.Database.Placement.Locate(OwnerKey.Of(nid));
                    slot.Loading = LoadAsync(nid, slot, slot.Placed);
                }

                return slot.Loading;
            }
        }
    }

    private async Task<Room?> LoadAsync(RoomNid nid, Slot slot, PlacedOwner placed)
    {
        // The slot's lock is held by the caller until the first wait.
        await Task.Yield();
        Room? room = null;
        try
        {
            room = await RoomLoader.LoadAsync(_engine, nid, placed, CancellationToken.None).ConfigureAwait(false);
            return room;
        }
        finally
        {
            lock (slot.Lock)
            {
                slot.Loading = null;
                slot.IsRemoved = room is null || slot.IsDropped;
                if (room is not null && !slot.IsDropped)
                {
                    Take(slot, room);
                }
            }

            if (room is null)
            {
                _slots.TryRemove(KeyValuePair.Create(nid, slot));
            }

            EvictIfOver();
        }
    }

    private sealed class Slot
    {
        // Owner of all fields: Lock. Strong is also read without it; LastUse is written by any thread.
        public readonly Lock Lock = new();
        public Room? Strong;
        public WeakReference<Room>? Weak;
        public Task<Room?>? Loading;
        public bool IsRemoved;
        public bool IsDropped;

        // Where the room lived when its creation, or the last read of its rows, began.
        public PlacedOwner Placed;
        public long LastUse;

        // What Strong is counted for; 0 without it.
        public long Bytes;
    }
}
