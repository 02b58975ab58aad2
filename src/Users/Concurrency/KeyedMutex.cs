namespace Dendrite.Fast.Users;

/// <summary>
/// Mutual exclusion by key across awaits. It exists because a user's read-modify-write (delete a device, change a push
/// rule) reads, decides and then waits for its commit: two of them for one user must not interleave, and an actor per
/// user would cost a mailbox and a loop for what is almost always uncontended.
/// Entries live only while somebody holds or waits, so memory is bounded by the requests in flight. Holders never take
/// a second key of the same mutex, so there is no order to get wrong and no deadlock.
/// </summary>
internal sealed class KeyedMutex<TKey>
    where TKey : notnull
{
    private readonly Lock _gate = new();

    // Owner: _gate, entries and their user counts.
    private readonly Dictionary<TKey, Entry> _entries;

    public KeyedMutex(IEqualityComparer<TKey>? comparer = null) => _entries = new(comparer);

    /// <summary>How many keys are held or waited for.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>How many hold a key or wait for it.</summary>
    public int CountOf(TKey key)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(key, out var entry) ? entry.Users : 0;
        }
    }

    /// <summary>Waits for <paramref name="key"/>; dispose the result once to let the next one in.</summary>
    public ValueTask<Holder> EnterAsync(TKey key, CancellationToken cancellationToken)
    {
        Entry? entry;
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out entry))
            {
                entry = new Entry();
                _entries.Add(key, entry);
            }

            entry.Users++;
        }

        var wait = entry.Semaphore.WaitAsync(cancellationToken);
        return wait.IsCompletedSuccessfully
            ? ValueTask.FromResult(new Holder(this, key, entry))
            : WaitSlow(this, key, entry, wait);

        static async ValueTask<Holder> WaitSlow(KeyedMutex<TKey> mutex, TKey key, Entry entry, Task wait)
        {
            try
            {
                await wait.ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                mutex.Forget(key, entry);
                throw;
            }

            return new Holder(mutex, key, entry);
        }
    }

    private void Forget(TKey key, Entry entry)
    {
        lock (_gate)
        {
            if (--entry.Users == 0)
            {
                _entries.Remove(key);
                entry.Semaphore.Dispose();
            }
        }
    }

    /// <summary>
    /// The right to act for one key; a value that is disposed exactly once. The default holds nothing.
    /// </summary>
    internal readonly struct Holder(KeyedMutex<TKey> mutex, TKey key, Entry? entry) : IDisposable
    {
        public void Dispose()
        {
            if (entry is not null)
            {
                entry.Semaphore.Release();
                mutex.Forget(key, entry);
            }
        }
    }

    internal sealed class Entry
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        /// <summary>Holders and waiters.</summary>
        public int Users { get; set; }
    }
}
