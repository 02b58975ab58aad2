using System.Collections.Concurrent;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Sync;

/// <summary>
/// The clients that wait for news, by user. Whoever learns of news wakes the users that it concerns, and touches no
/// other.
/// </summary>
/// <remarks>
/// Each user's waiters are an immutable array that is replaced by compare-and-swap. A waiter that is registered before
/// its request reads the positions sees every change after them: either the request reads it, or the change finds the
/// waiter.
/// </remarks>
internal sealed class Waiters : IDisposable
{
    /// <summary>
    /// The most clients of one user that may wait at once; over it the oldest wait is ended with an empty answer.
    /// Chosen: more than any person's devices, and a client that leaks its polls stops growing.
    /// </summary>
    public const int PerUserMax = 100;

    private readonly ConcurrentDictionary<UserNid, Waiter[]> _byUser = new();
    private readonly TimeoutWheel _wheel;
    private int _count;

    public Waiters(TimeProvider time)
    {
        _wheel = new TimeoutWheel(time);
    }

    /// <summary>How many clients wait.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>How many users have clients that wait.</summary>
    public int UserCount => _byUser.Count;

    /// <summary>The users that have clients that wait, as of about now.</summary>
    public IEnumerable<UserNid> Users()
    {
        foreach (KeyValuePair<UserNid, Waiter[]> entry in _byUser)
        {
            yield return entry.Key;
        }
    }

    /// <summary>Registers a client of <paramref name="user"/> whose wait ends after
    /// <paramref name="timeout"/>.</summary>
    public Waiter Register(UserNid user, TimeSpan timeout)
    {
        Waiter waiter = new(user);
        Waiter? oldest = null;
        _byUser.AddOrUpdate(
            user,
            static (_, added) => [added],
            (_, waiters, added) =>
            {
                oldest = waiters.Length >= PerUserMax ? waiters[0] : null;
                return [.. waiters, added];
            },
            waiter);
        Interlocked.Increment(ref _count);
        _wheel.Add(waiter, timeout);
        oldest?.Expire();
        return waiter;
    }

    /// <summary>Ends a registration.</summary>
    public void Unregister(Waiter waiter)
    {
        _wheel.Remove(waiter);
        while (_byUser.TryGetValue(waiter.User, out Waiter[]? waiters))
        {
            Waiter[] left = Array.FindAll(waiters, other => other != waiter);
            bool done = left.Length == 0
                ? _byUser.TryRemove(KeyValuePair.Create(waiter.User, waiters))
                : _byUser.TryUpdate(waiter.User, left, waiters);
            if (done)
            {
                Interlocked.Decrement(ref _count);
                return;
            }
        }
    }

    /// <summary>Wakes the clients of <paramref name="user"/> that wait, if any.</summary>
    public void Wake(UserNid user)
    {
        if (_byUser.TryGetValue(user, out Waiter[]? waiters))
        {
            foreach (Waiter waiter in waiters)
            {
                waiter.Wake();
            }
        }
    }

    public void Dispose() => _wheel.Dispose();
}
