using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Dendrite.Fast.Users;

/// <summary>
/// A bounded map from key to value with lock-free, allocation-free hits. Eviction is second chance: a hit marks the
/// entry, and the hand passes over marked entries once before it takes them.
/// Invariant: an entry is in the ring exactly once while it is in the map; a removed one leaves the ring when the hand
/// reaches it. Linearisation point of a hit is the dictionary's read, of an insert or removal its update.
/// Reclamation is the garbage collector's: nothing that a reader can hold is reused.
/// </summary>
internal sealed class ClockCache<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Entry> _map;
    private readonly Lock _gate = new();

    // Owner: _gate.
    private readonly Queue<Entry> _ring = new();
    private readonly int _countMax;

    private readonly Action<TKey, TValue>? _evicted;

    /// <param name="countMax">Entries kept, about.</param>
    /// <param name="evicted">Called under the cache's lock for each entry that is let go for want of room.</param>
    public ClockCache(int countMax, Action<TKey, TValue>? evicted = null)
    {
        _countMax = countMax;
        _evicted = evicted;
        _map = new ConcurrentDictionary<TKey, Entry>();
    }

    /// <summary>Entries in the map.</summary>
    public int Count => _map.Count;

    /// <summary>Finds a value and marks it as used.</summary>
    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (_map.TryGetValue(key, out var entry))
        {
            entry.Used = true;
            value = entry.Value;
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>Adds or replaces a value, and lets others go when there are too many.</summary>
    public void Set(TKey key, TValue value)
    {
        Entry entry = new(key, value);
        _map[key] = entry;
        lock (_gate)
        {
            _ring.Enqueue(entry);
            EvictLocked();
        }
    }

    /// <summary>Removes a value.</summary>
    public void Remove(TKey key) => _map.TryRemove(key, out _);

    /// <summary>Removes all values.</summary>
    public void Clear() => _map.Clear();

    // Each turn takes one entry out of the ring or clears its mark, so two rounds are the most that one insert pays.
    private void EvictLocked()
    {
        while (_ring.Count > _countMax && _ring.TryDequeue(out var entry))
        {
            if (!_map.TryGetValue(entry.Key, out var current) || !ReferenceEquals(current, entry))
            {
                continue;
            }

            if (entry.Used)
            {
                entry.Used = false;
                _ring.Enqueue(entry);
                continue;
            }

            if (_map.TryRemove(KeyValuePair.Create(entry.Key, entry)))
            {
                _evicted?.Invoke(entry.Key, entry.Value);
            }
        }
    }

    private sealed class Entry(TKey key, TValue value)
    {
        // Written by any reader without order: a lost mark costs one reload, never a wrong answer.
        private volatile bool _used;

        public TKey Key { get; } = key;

        public TValue Value { get; } = value;

        public bool Used
        {
            get => _used;
            set
            {
                // A hot entry is read by every core; writing only on change keeps its cache line shared.
                if (_used != value)
                {
                    _used = value;
                }
            }
        }
    }
}
