using System.Diagnostics.CodeAnalysis;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// One kind of data of each user, as an immutable snapshot. Reads of a cached snapshot take no lock.
/// Invariant: a snapshot is loaded and replaced only while its user's lock is held, and replaced in the commit callback
/// of the append that changed the data; so the cached one is never older than the last acknowledged change.
/// </summary>
internal sealed class UserSnapshots<T>(
    int countMax, KeyedMutex<UserNid> locks, Func<UserNid, CancellationToken, Task<T>> load)
    where T : class
{
    private readonly ClockCache<UserNid, T> _cache = new(countMax);

    /// <summary>The snapshot, if it is in memory.</summary>
    public bool TryGet(UserNid user, [NotNullWhen(true)] out T? snapshot) => _cache.TryGet(user, out snapshot);

    /// <summary>The snapshot, read from the database when it is not in memory.</summary>
    public ValueTask<T> GetAsync(UserNid user, CancellationToken cancellationToken)
    {
        return _cache.TryGet(user, out var snapshot)
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
        if (_cache.TryGet(user, out var snapshot))
        {
            return snapshot;
        }

        var loaded = await load(user, cancellationToken).ConfigureAwait(false);
        _cache.Set(user, loaded);
        return loaded;
    }

    /// <summary>
    /// Replaces the snapshot; called from the commit callback of an append made under the user's lock.
    /// </summary>
    public void Publish(UserNid user, T snapshot) => _cache.Set(user, snapshot);

    private KeyedMutex<UserNid> Locks => locks;
}
