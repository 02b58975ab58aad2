using System.Diagnostics.CodeAnalysis;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// One kind of data of each user, as an immutable snapshot. Reads of a cached snapshot take no lock.
/// Invariant: a snapshot is loaded and replaced only while its user's lock is held, and replaced in the commit callback
/// of the append that changed the data; so the cached one is never older than the last acknowledged change. Only users
/// who live on this node are cached, since another node's commits come with no callback: the others' data is read anew.
/// A snapshot belongs to the place under which it was read, and is none of a user who has moved since, even back.
/// </summary>
internal sealed class UserSnapshots<T>(
    int countMax, IPlacement placement, KeyedMutex<UserNid> locks, Func<UserNid, CancellationToken, Task<T>> load)
    where T : class
{
    private readonly ClockCache<UserNid, Placed> _cache = new(countMax);

    /// <summary>The snapshot, if it is in memory.</summary>
    public bool TryGet(UserNid user, [NotNullWhen(true)] out T? snapshot)
    {
        var isCurrent = _cache.TryGet(user, out var cached) && IsCurrent(user, cached.Place);
        snapshot = isCurrent ? cached!.Snapshot : null;
        return isCurrent;
    }

    /// <summary>The snapshot, read from the database when it is not in memory.</summary>
    public ValueTask<T> GetAsync(UserNid user, CancellationToken cancellationToken)
    {
        return TryGet(user, out var snapshot)
            ? ValueTask.FromResult(snapshot)
            : GetSlow(this, user, cancellationToken);

        static async ValueTask<T> GetSlow(UserSnapshots<T> self, UserNid user, CancellationToken cancellationToken)
        {
            using var held = await self.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
            return await self.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>As <see cref="GetAsync"/>, for a caller that holds the user's lock.</summary>
    public async ValueTask<T> GetLockedAsync(UserNid user, CancellationToken cancellationToken)
    {
        if (TryGet(user, out var snapshot))
        {
            return snapshot;
        }

        // The place is looked at before the rows are read: a user who moves meanwhile is read again.
        var place = placement.Locate(OwnerKey.Of(user));
        var loaded = await load(user, cancellationToken).ConfigureAwait(false);
        if (place.Epoch != 0)
        {
            _cache.Set(user, new Placed(place, loaded));
        }
        else
        {
            _cache.Remove(user);
        }

        return loaded;
    }

    /// <summary>
    /// Replaces the snapshot; called from the commit callback of an append made under the user's lock.
    /// </summary>
    public void Publish(UserNid user, T snapshot)
    {
        // The place of what is replaced: the user may have moved since it was read. A new user has nothing to replace.
        var place = _cache.TryGet(user, out var cached) ? cached.Place : placement.Locate(OwnerKey.Of(user));
        _cache.Set(user, new Placed(place, snapshot));
    }

    /// <summary>
    /// Drops the snapshot; called as <see cref="Publish"/> is, where what is there now is not worth knowing.
    /// </summary>
    public void Forget(UserNid user) => _cache.Remove(user);

    private KeyedMutex<UserNid> Locks => locks;

    // Epoch 0: the user lives elsewhere, where all may have changed.
    private bool IsCurrent(UserNid user, PlacedOwner place) =>
        place.Epoch != 0 && place == placement.Locate(OwnerKey.Of(user));

    private sealed record Placed(PlacedOwner Place, T Snapshot);
}
