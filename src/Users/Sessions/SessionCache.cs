using System.Diagnostics.CodeAnalysis;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Sessions by token hash. A hit takes no lock and allocates nothing; everything else is rare and goes under one lock.
/// Invariant: a session that is in the map is in the index, and no session is in the map whose revocation has been
/// applied: a load that a revocation overtook is not added, since it began under an older version.
/// </summary>
internal sealed class SessionCache
{
    private readonly ClockCache<TokenHash, Session> _sessions;
    private readonly Lock _gate = new();

    // Owner: _gate.
    private readonly Dictionary<UserNid, HashSet<TokenHash>> _byUser = [];
    private long _version;

    public SessionCache(int countMax) => _sessions = new(countMax, Evicted);

    /// <summary>Changes with each revocation; read before a session is loaded.</summary>
    public long Version
    {
        get
        {
            lock (_gate)
            {
                return _version;
            }
        }
    }

    public bool TryGet(TokenHash hash, [NotNullWhen(true)] out Session? session)
        => _sessions.TryGet(hash, out session);

    /// <summary>Adds a session that was loaded or made under a version; false when a revocation came between.</summary>
    public bool TryAdd(TokenHash hash, Session session, long version)
    {
        lock (_gate)
        {
            if (version != _version)
            {
                return false;
            }

            AddLocked(hash, session);
            return true;
        }
    }

    /// <summary>Adds a session that was just committed.</summary>
    public void Add(TokenHash hash, Session session)
    {
        lock (_gate)
        {
            AddLocked(hash, session);
        }
    }

    /// <summary>Takes the sessions of a device out, or with null of all devices of the user.</summary>
    public void Remove(UserNid user, string? deviceId)
    {
        lock (_gate)
        {
            _version++;
            if (!_byUser.TryGetValue(user, out var hashes))
            {
                return;
            }

            foreach (var hash in hashes)
            {
                if (_sessions.TryGet(hash, out var session) && (deviceId is null || session.DeviceId == deviceId))
                {
                    _sessions.Remove(hash);
                    hashes.Remove(hash);
                }
            }

            if (hashes.Count == 0)
            {
                _byUser.Remove(user);
            }
        }
    }

    /// <summary>Takes all sessions out.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _version++;
            _byUser.Clear();
            _sessions.Clear();
        }
    }

    private void AddLocked(TokenHash hash, Session session)
    {
        if (!_byUser.TryGetValue(session.User, out var hashes))
        {
            hashes = [];
            _byUser.Add(session.User, hashes);
        }

        hashes.Add(hash);
        _sessions.Set(hash, session);
    }

    // Called within AddLocked's Set: the lock is held.
    private void Evicted(TokenHash hash, Session session)
    {
        if (_byUser.TryGetValue(session.User, out var hashes) && hashes.Remove(hash) && hashes.Count == 0)
        {
            _byUser.Remove(session.User);
        }
    }
}
