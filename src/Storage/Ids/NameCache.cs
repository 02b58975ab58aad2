using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Dendrite.Fast.Storage;

/// <summary>
/// Names and numbers seen lately, both ways. Two generations: when the young one is full it becomes the old one, and
/// what was old and not asked for since is dropped. Entries never change, so readers need no lock.
/// </summary>
internal sealed class NameCache(int entriesMax)
{
    private readonly Lock _gate = new();

    // Owner: _gate for replacing the generations; readers read with acquire.
    private Generation _young = new();
    private Generation _old = new();

    public bool TryGetNumber(string name, out long number)
    {
        if (Volatile.Read(ref _young).Numbers.TryGetValue(name, out number))
        {
            return true;
        }

        if (!Volatile.Read(ref _old).Numbers.TryGetValue(name, out number))
        {
            return false;
        }

        Add(name, number);
        return true;
    }

    public bool TryGetName(long number, [NotNullWhen(true)] out string? name)
    {
        if (Volatile.Read(ref _young).Names.TryGetValue(number, out name))
        {
            return true;
        }

        if (!Volatile.Read(ref _old).Names.TryGetValue(number, out name))
        {
            return false;
        }

        Add(name, number);
        return true;
    }

    public void Add(string name, long number)
    {
        Generation young = Volatile.Read(ref _young);
        if (!young.Numbers.TryAdd(name, number))
        {
            return;
        }

        young.Names.TryAdd(number, name);
        if (Interlocked.Increment(ref young.Count) == entriesMax / 2)
        {
            lock (_gate)
            {
                Volatile.Write(ref _old, young);
                Volatile.Write(ref _young, new Generation());
            }
        }
    }

    public void Remove(string name, long number)
    {
        // A reader may carry the name from the old generation into the young one at this moment; the lock keeps the
        // generations, and the second pass finds it there.
        lock (_gate)
        {
            for (int pass = 0; pass < 2; pass++)
            {
                foreach (Generation generation in (ReadOnlySpan<Generation>)[_old, _young])
                {
                    generation.Numbers.TryRemove(KeyValuePair.Create(name, number));
                    generation.Names.TryRemove(KeyValuePair.Create(number, name));
                }
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            Volatile.Write(ref _old, new Generation());
            Volatile.Write(ref _young, new Generation());
        }
    }

    private sealed class Generation
    {
        public readonly ConcurrentDictionary<string, long> Numbers = new(StringComparer.Ordinal);
        public readonly ConcurrentDictionary<long, string> Names = new();
        public int Count;
    }
}
