using System.Collections.Concurrent;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// The key rings that are in memory. A ring is loaded under its user's lock and let go only while none of its claims is
/// being committed, so that a reload sees every claim in the database. It belongs to the place under which it was read:
/// once its user has moved, even back, it is closed and read anew.
/// </summary>
internal sealed class KeyRings(Database database, KeyedMutex<UserNid> locks, int countMax) : IDevicePart, IUserPart
{
    private readonly ConcurrentDictionary<(UserNid User, string DeviceId), Entry> _rings = new();
    private long _clock;
    private int _evicting;

    /// <summary>
    /// The ring of a device, read when it is not in memory. A device that does not exist has an empty one.
    /// </summary>
    public ValueTask<KeyRing> GetAsync(UserNid user, string deviceId, CancellationToken cancellationToken)
    {
        return _rings.TryGetValue((user, deviceId), out var entry)
            && entry.Place == database.Placement.Locate(OwnerKey.Of(user))
            ? ValueTask.FromResult(Touch(entry))
            : LoadSlow(this, user, deviceId, cancellationToken);

        static async ValueTask<KeyRing> LoadSlow(
            KeyRings rings, UserNid user, string deviceId, CancellationToken cancellationToken)
        {
            using var held = await rings.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
            return await rings.GetLockedAsync(user, deviceId, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>As <see cref="GetAsync"/>, for a caller that holds the user's lock.</summary>
    public async ValueTask<KeyRing> GetLockedAsync(UserNid user, string deviceId, CancellationToken cancellationToken)
    {
        // What lives on another node changes there: it is read anew each time, and changed here never.
        var place = database.Placement.Locate(OwnerKey.Of(user));
        if (_rings.TryGetValue((user, deviceId), out var entry))
        {
            if (entry.Place == place)
            {
                return Touch(entry);
            }

            Drop(user, deviceId);
        }

        KeyRing ring = new(
            await database.DeviceKeys.OneTimeKeysAsync(user, deviceId, cancellationToken).ConfigureAwait(false),
            await database.DeviceKeys.FallbackKeysAsync(user, deviceId, cancellationToken).ConfigureAwait(false));
        if (place.Epoch == 0)
        {
            return ring;
        }

        Entry loaded = new(ring, place);
        _rings[(user, deviceId)] = loaded;
        EvictIfMany();
        return Touch(loaded);
    }

    /// <inheritdoc/>
    public void AddEnd(UserAppend append, UserNid user, string deviceId)
    {
        append.Add(new DeviceKeysDeleteRow(user, deviceId));
        append.Add(new OneTimeKeysDeleteRow(user, deviceId));
        append.Add(new FallbackKeysDeleteRow(user, deviceId));
    }

    /// <inheritdoc/>
    public void Ended(UserNid user, string deviceId) => Drop(user, deviceId);

    /// <summary>Adds what erases the keys of all devices of a user.</summary>
    public static void AddErase(UserAppend append, UserNid user)
    {
        append.Add(new UserDeviceKeysDeleteRow(user));
        append.Add(new UserOneTimeKeysDeleteRow(user));
        append.Add(new UserFallbackKeysDeleteRow(user));
    }

    /// <summary>The keys of a user are erased. Called from the commit callback.</summary>
    public void Erased(UserNid user)
    {
        foreach (var (key, _) in _rings)
        {
            if (key.User == user)
            {
                Drop(user, key.DeviceId);
            }
        }
    }

    ValueTask IUserPart.AddEndAsync(
        UserAppend append, UserNid user, bool erase, CancellationToken cancellationToken)
    {
        AddErase(append, user);
        return ValueTask.CompletedTask;
    }

    void IUserPart.Ended(UserNid user) => Erased(user);

    private KeyedMutex<UserNid> Locks => locks;

    /// <summary>Forgets the ring of a device, whoever uses it.</summary>
    private void Drop(UserNid user, string deviceId)
    {
        if (_rings.TryRemove((user, deviceId), out var entry))
        {
            entry.Ring.TryClose(onlyIfIdle: false);
        }
    }

    private KeyRing Touch(Entry entry)
    {
        entry.LastUse = Interlocked.Increment(ref _clock);
        return entry.Ring;
    }

    // Lets the half go that was not used lately, once there are too many.
    private void EvictIfMany()
    {
        if (_rings.Count <= countMax || Interlocked.Exchange(ref _evicting, 1) != 0)
        {
            return;
        }

        var all = _rings.ToArray();
        Array.Sort(all, (a, b) => a.Value.LastUse.CompareTo(b.Value.LastUse));
        foreach (var (key, entry) in all.AsSpan(0, all.Length / 2))
        {
            if (entry.Ring.TryClose(onlyIfIdle: true))
            {
                _rings.TryRemove(KeyValuePair.Create(key, entry));
            }
        }

        Volatile.Write(ref _evicting, 0);
    }

    private sealed class Entry(KeyRing ring, PlacedOwner place)
    {
        // In ticks of the clock; written by any thread, read for eviction only.
        public long LastUse;

        public KeyRing Ring { get; } = ring;

        public PlacedOwner Place { get; } = place;
    }
}
