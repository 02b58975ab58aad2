using System.Collections.Concurrent;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The JSON of events used lately, bounded in bytes. Two generations: what is added or found goes into the young one;
/// when that holds half of the bound, the old one is dropped and the young one takes its place.
/// </summary>
/// <remarks>
/// Any thread. A generation is replaced by one reference write under the lock; a reader that still looks into a
/// dropped one gets the same immutable bytes or a miss. The bytes are never written after they were added.
/// </remarks>
internal sealed class JsonCache(long bytesMax)
{
    // Chosen: the dictionary node, the array header and the key beside the bytes themselves.
    private const int EntryOverheadBytes = 120;

    // Chosen: a server that was just started has few rooms.
    private const int FirstCapacity = 31;

    private readonly Lock _turning = new();
    private volatile Generation _young = new(FirstCapacity);
    private volatile Generation _old = new(FirstCapacity);

    // Owner: the lock; read by anybody.
    private long _droppedBytes;

    /// <summary>Bytes dropped so far for want of room, with overhead.</summary>
    public long DroppedBytes => Volatile.Read(ref _droppedBytes);

    /// <summary>Bytes held, with overhead.</summary>
    public long Bytes => Interlocked.Read(ref _young.Bytes) + Interlocked.Read(ref _old.Bytes);

    public bool TryGet(GlobalEventRef at, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out byte[]? json)
    {
        if (_young.Json.TryGetValue(at, out json))
        {
            return true;
        }

        if (!_old.Json.TryGetValue(at, out json))
        {
            return false;
        }

        Add(at, json);
        return true;
    }

    public void Add(GlobalEventRef at, byte[] json)
    {
        var young = _young;
        if (!young.Json.TryAdd(at, json))
        {
            return;
        }

        if (Interlocked.Add(ref young.Bytes, json.Length + EntryOverheadBytes) > bytesMax / 2)
        {
            Turn(young);
        }
    }

    /// <summary>Forgets an event whose JSON is gone, or is another one.</summary>
    public void Remove(GlobalEventRef at)
    {
        foreach (var generation in (ReadOnlySpan<Generation>)[_young, _old])
        {
            if (generation.Json.TryRemove(at, out var json))
            {
                Interlocked.Add(ref generation.Bytes, -(json.Length + EntryOverheadBytes));
            }
        }
    }

    /// <summary>Forgets the events of a room from the first to the last, both included.</summary>
    public void RemoveRange(RoomNid room, int firstEid, int lastEid)
    {
        // Walks whichever is shorter: the range, or what is here.
        var all = (long)_young.Json.Count + _old.Json.Count;
        if (lastEid - (long)firstEid < all)
        {
            for (var eid = firstEid; eid <= lastEid; eid++)
            {
                Remove(new GlobalEventRef(room, eid));
            }

            return;
        }

        foreach (var generation in (ReadOnlySpan<Generation>)[_young, _old])
        {
            foreach (var (at, _) in generation.Json)
            {
                if (at.Room == room && at.Eid >= firstEid && at.Eid <= lastEid)
                {
                    Remove(at);
                }
            }
        }
    }

    /// <summary>Forgets all events.</summary>
    public void Clear()
    {
        lock (_turning)
        {
            _old = new Generation(FirstCapacity);
            _young = new Generation(FirstCapacity);
        }
    }

    private void Turn(Generation full)
    {
        lock (_turning)
        {
            if (ReferenceEquals(_young, full))
            {
                _droppedBytes += Interlocked.Read(ref _old.Bytes);
                _old = full;
                _young = new Generation(full.Json.Count);
            }
        }
    }

    // As many as the one before it had: a table that grows is copied again and again.
    private sealed class Generation(int capacity)
    {
        public readonly ConcurrentDictionary<GlobalEventRef, byte[]> Json =
            new(Environment.ProcessorCount, capacity);

        // Written by Interlocked only.
        public long Bytes;
    }
}
