using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>What the rooms in memory take, and letting go of those used least recently.</summary>
/// <remarks>
/// A room is counted when it is loaded or comes back, by its actor as it grows, and all of them now and then. The walk
/// over the rooms runs on the thread pool, one at a time, so that nobody who asks for a room waits for it; it lets go
/// of a tenth of the share more than it has to, so that it is paid once for as much as that tenth of loads. The locks
/// are those of the slots: a room is held, let go and counted as one, by whoever does it.
/// </remarks>
internal sealed partial class LoadedRooms : IThreadPoolWorkItem
{
    // Chosen: one walk for each tenth of the share that is loaded.
    private const int KeptTenths = 9;

    private readonly ITimer _upkeep;

    // Written by Interlocked: rooms held, what they are counted for, and whether a walk is due or runs.
    private int _held;
    private long _bytes;
    private int _evicting;

    /// <summary>Rooms that are held in memory.</summary>
    public int Count => Volatile.Read(ref _held);

    /// <summary>What they take, by their accounts.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Whether a room is held; asking is no use of it.</summary>
    public bool IsHeld(RoomNid nid) =>
        _slots.TryGetValue(nid, out var slot) && Volatile.Read(ref slot.Strong) is not null;

    private bool IsOver => Bytes > _engine.Options.LoadedRoomsBytes;

    /// <summary>Counts a room anew. Nothing happens when it was let go: it is counted when it comes back.</summary>
    public void Recount(Room room)
    {
        if (_slots.TryGetValue(room.Nid, out var slot))
        {
            RecountOne(slot, room);
            EvictIfOver();
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        // What came while a walk ran did not start another one.
        bool isFreed;
        do
        {
            isFreed = Evict();
            Volatile.Write(ref _evicting, 0);
        }
        while (isFreed && IsOver && Interlocked.Exchange(ref _evicting, 1) == 0);
    }

    private void RecountAll()
    {
        foreach (var (_, slot) in _slots)
        {
            if (Volatile.Read(ref slot.Strong) is { } room)
            {
                RecountOne(slot, room);
            }
        }

        RemoveDead();
        EvictIfOver();
    }

    private void RecountOne(Slot slot, Room room)
    {
        lock (slot.Lock)
        {
            if (ReferenceEquals(slot.Strong, room))
            {
                CountLocked(slot, RoomBytes.Of(room));
            }
        }
    }

    private void Take(Slot slot, Room room)
    {
        slot.Weak = null;
        Volatile.Write(ref slot.Strong, room);
        Interlocked.Increment(ref _held);
        CountLocked(slot, RoomBytes.Of(room));
    }

    private void Release(Slot slot)
    {
        if (slot.Strong is not null)
        {
            Volatile.Write(ref slot.Strong, null);
            Interlocked.Decrement(ref _held);
            CountLocked(slot, 0);
        }
    }

    private void CountLocked(Slot slot, long bytes)
    {
        Interlocked.Add(ref _bytes, bytes - slot.Bytes);
        slot.Bytes = bytes;
    }

    private void EvictIfOver()
    {
        if (IsOver && Interlocked.Exchange(ref _evicting, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    // Lets go of rooms, the least recently used first, until the others take nine tenths of the share. The last one
    // stays: it is in use, and one that is larger than the share would be loaded for each request.
    private bool Evict()
    {
        var held = new List<(long LastUse, Slot Slot)>(Count);
        foreach (var (_, slot) in _slots)
        {
            if (Volatile.Read(ref slot.Strong) is not null)
            {
                held.Add((slot.LastUse, slot));
            }
        }

        held.Sort(static (left, right) => left.LastUse.CompareTo(right.LastUse));
        var kept = _engine.Options.LoadedRoomsBytes / 10 * KeptTenths;
        var released = 0;
        while (released < held.Count - 1 && Bytes > kept)
        {
            Weaken(held[released++].Slot);
        }

        RemoveDead();
        _engine.Metrics.Evicted(released);
        return released > 0;
    }

    private void Weaken(Slot slot)
    {
        lock (slot.Lock)
        {
            slot.Weak = slot.Strong is null ? slot.Weak : new WeakReference<Room>(slot.Strong);
            Release(slot);
        }
    }

    private void RemoveDead()
    {
        foreach (var entry in _slots)
        {
            lock (entry.Value.Lock)
            {
                var slot = entry.Value;
                if (slot.Strong is null && slot.Loading is null && slot.Weak?.TryGetTarget(out _) != true)
                {
                    slot.IsRemoved = true;
                    _slots.TryRemove(entry);
                }
            }
        }
    }
}
