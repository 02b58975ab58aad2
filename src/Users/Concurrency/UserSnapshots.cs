using System.Diagnostics.CodeAnalysis;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// One kind of data of each user, as an immutable snapshot. Reads of a cached snapshot take no lock.
/// Invariant: a snapshot is loaded and replaced only while its user's lock is held, and replaced in the commit callback
/// of the append that changed the data; so the cached one is never older than the last acknowledged change. Only users
/// who live on this node are cached, since another node's commits come with no callback: the others' data is read anew.
/// </summary>
internal sealed class UserSnapshots<T>(
    int countMax, IPlacement placement, KeyedMutex<UserNid> locks, Func<UserNid, CancellationToken, Task<T>> load)
    where T : class
{
    private readonly ClockCache<UserNid, T> _cache = new(countMax);

    /// <summary>The snapshot, if it is in memory.</summary>
    public bool TryGet(UserNid user, [NotNullWhen(true)] out T? snapshot)
    {
        snapshot = null;
        return placement.IsHere(OwnerKey.Of(user)) && _cache.TryGet(user, out snapshot);
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

        // The place is looked at before the rows are read: a user who moves here meanwhile is read again.
        var isHere = placement.IsHere(OwnerKey.Of(user));
        var loaded = await load(user, cancellationToken).ConfigureAwait(false);
        if (isHere)
        {
            _cache.Set(user, loaded);
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
    public void Publish(UserNid user, T snapshot) => _cache.Set(user, snapshot);

    /// <summary>Forgets all: users have moved between nodes.</summary>
    public void Clear() => _cache.Clear();

    private KeyedMutex<UserNid> Locks => locks;
}
