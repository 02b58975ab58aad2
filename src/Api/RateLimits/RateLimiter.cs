using System.Collections.Concurrent;

namespace Dendrite.Fast.Api;

/// <summary>
/// Limits the rate of one kind of action per key by the generic cell rate algorithm: one number per key, the
/// theoretical arrival time, says all. Safe for any number of threads: each entry changes by compare-and-swap.
/// </summary>
/// <typeparam name="TKey">What is limited: a user, an address.</typeparam>
internal sealed class RateLimiter<TKey>
    where TKey : notnull
{
    private readonly TimeProvider _time;
    private readonly double _ticksPerAction;
    private readonly double _burstTicks;
    private readonly int _keysMax;

    // Owner of each value: whoever wins the compare-and-swap of TryUpdate. An absent key means a full bucket.
    private readonly ConcurrentDictionary<TKey, long> _arrivals = new();

    public RateLimiter(RateLimit limit, int keysMax, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit.PerSecond);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit.Burst, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(keysMax, 1);
        _time = time;
        _keysMax = keysMax;
        _ticksPerAction = time.TimestampFrequency / limit.PerSecond;
        _burstTicks = _ticksPerAction * (limit.Burst - 1);
    }

    /// <summary>How many keys are remembered.</summary>
    public int KeyCount => _arrivals.Count;

    /// <summary>
    /// Takes one action from the bucket of <paramref name="key"/>. False when it is empty; then
    /// <paramref name="retryAfterMs"/> is how long to wait, in milliseconds, 1 or more.
    /// </summary>
    public bool TryTake(TKey key, out long retryAfterMs)
    {
        long now = _time.GetTimestamp();
        while (true)
        {
            bool known = _arrivals.TryGetValue(key, out long arrival);
            long start = known ? Math.Max(arrival, now) : now;
            double early = start - now - _burstTicks;
            if (early > 0)
            {
                retryAfterMs = Math.Max(1, (long)Math.Ceiling(early * 1000 / _time.TimestampFrequency));
                return false;
            }

            long next = start + (long)_ticksPerAction;
            if (known ? _arrivals.TryUpdate(key, next, arrival) : TryRemember(key, next, now))
            {
                retryAfterMs = 0;
                return true;
            }
        }
    }

    private bool TryRemember(TKey key, long next, long now)
    {
        if (_arrivals.Count >= _keysMax)
        {
            ForgetFull(now);
        }

        return _arrivals.TryAdd(key, next);
    }

    /// <summary>
    /// Drops the buckets that are full again, which say no more than an absent one. If all keys are in use, every one
    /// is dropped: an attacker with that many keys is not stopped by a table, and memory stays bounded.
    /// </summary>
    private void ForgetFull(long now)
    {
        foreach (KeyValuePair<TKey, long> entry in _arrivals)
        {
            if (entry.Value <= now)
            {
                _arrivals.TryRemove(entry);
            }
        }

        if (_arrivals.Count >= _keysMax)
        {
            _arrivals.Clear();
        }
    }
}
