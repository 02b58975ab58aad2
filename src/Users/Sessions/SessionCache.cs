using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Sessions by token hash and by user. A hit takes no lock and allocates nothing; everything else is rare and goes
/// under one lock. The links are in the sessions themselves, since there are as many as devices: docs/memory.md.
/// </summary>
/// <remarks>
/// <para>
/// Invariant: a session is in the chain of its hash exactly while it is in that of its user, and in none whose
/// revocation has been applied: a load that a revocation overtook is not added, since it began under an older version.
/// An object is added once: one that was taken out never comes back, so that whoever stands on it while it goes is led
/// on to the end of the chain.
/// </para>
/// <para>
/// Linearisation point of an addition is the write of the head of its chain, of a removal that of the link before it.
/// While the table grows, a reader may be led past what it looks for: it misses, and asks the database, as for a
/// session that was let go. Links only ever lead to sessions that were put into the chain before, so no reader walks
/// for ever. Reclamation is the garbage collector's.
/// </para>
/// <para>
/// Eviction is second chance: a hit marks a session, and the hand, which walks the chains of the hashes, passes over a
/// marked one once before it takes it.
/// </para>
/// </remarks>
internal sealed class SessionCache
{
    // Chosen: a small server's sessions, without growing.
    private const int BucketsMin = 64;

    private readonly Lock _gate = new();
    private readonly int _countMax;

    // Owner: _gate. Both have the same power of two of chains; readers of _byHash take it by one read.
    private Session?[] _byHash = new Session?[BucketsMin];
    private Session?[] _byUser = new Session?[BucketsMin];

    // Owner: _gate. The chain that the hand looks at next.
    private int _hand;
    private int _count;
    private long _version;

    /// <param name="countMax">Sessions kept; 1 or more.</param>
    public SessionCache(int countMax) => _countMax = Math.Max(1, countMax);

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

    /// <summary>Sessions in memory.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    public bool TryGet(TokenHash hash, [NotNullWhen(true)] out Session? session)
    {
        var chains = Volatile.Read(ref _byHash);
        var candidate = Volatile.Read(ref chains[IndexOf(hash, chains)]);
        while (candidate is not null)
        {
            if (candidate.Hash.Equals(hash))
            {
                // A hot session is read by every core; writing only on change keeps its cache line shared.
                if (!candidate.IsUsed)
                {
                    candidate.IsUsed = true;
                }

                session = candidate;
                return true;
            }

            candidate = candidate.NextOfHash;
        }

        session = null;
        return false;
    }

    /// <summary>Adds a session that was loaded or made under a version; false when a revocation came between.</summary>
    public bool TryAdd(Session session, long version)
    {
        lock (_gate)
        {
            if (version != _version)
            {
                return false;
            }

            AddLocked(session);
            return true;
        }
    }

    /// <summary>Adds a session that was just committed.</summary>
    public void Add(Session session)
    {
        lock (_gate)
        {
            AddLocked(session);
        }
    }

    /// <summary>Takes the sessions of a device out, or with null of all devices of the user.</summary>
    public void Remove(UserNid user, string? deviceId)
    {
        lock (_gate)
        {
            _version++;
            var next = _byUser[IndexOf(user, _byUser)];
            while (next is not null)
            {
                var session = next;
                next = session.NextOfUser;
                if (session.User == user && (deviceId is null || session.DeviceId == deviceId))
                {
                    RemoveLocked(session);
                }
            }
        }
    }

    /// <summary>Takes all sessions out.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _version++;
            _count = 0;
            _byUser = new Session?[BucketsMin];
            Volatile.Write(ref _byHash, new Session?[BucketsMin]);
        }
    }

    private static int IndexOf(TokenHash hash, Session?[] chains) => hash.GetHashCode() & (chains.Length - 1);

    // Users are numbered densely, so their numbers spread as well as any hash.
    private static int IndexOf(UserNid user, Session?[] chains) => (int)user.Value & (chains.Length - 1);

    private void AddLocked(Session session)
    {
        if (_count >= _byHash.Length && _count < _countMax)
        {
            GrowLocked();
        }

        // The new one is found before the old one of the same token goes.
        var old = FindLocked(session.Hash);
        Debug.Assert(old != session, "An object is added once.");
        LinkLocked(session, _byHash, _byUser);
        _count++;
        if (old is not null)
        {
            RemoveLocked(old);
        }

        EvictLocked(session);
    }

    private Session? FindLocked(TokenHash hash)
    {
        var session = _byHash[IndexOf(hash, _byHash)];
        while (session is not null && !session.Hash.Equals(hash))
        {
            session = session.NextOfHash;
        }

        return session;
    }

    private static void LinkLocked(Session session, Session?[] byHash, Session?[] byUser)
    {
        ref var ofUser = ref byUser[IndexOf(session.User, byUser)];
        session.NextOfUser = ofUser;
        ofUser = session;
        ref var ofHash = ref byHash[IndexOf(session.Hash, byHash)];
        session.NextOfHash = ofHash;
        Volatile.Write(ref ofHash, session);
    }

    private void RemoveLocked(Session session)
    {
        ref var ofHash = ref _byHash[IndexOf(session.Hash, _byHash)];
        if (ofHash == session)
        {
            Volatile.Write(ref ofHash, session.NextOfHash);
        }
        else
        {
            var before = ofHash!;
            while (before.NextOfHash != session)
            {
                before = before.NextOfHash!;
            }

            before.NextOfHash = session.NextOfHash;
        }

        ref var ofUser = ref _byUser[IndexOf(session.User, _byUser)];
        if (ofUser == session)
        {
            ofUser = session.NextOfUser;
        }
        else
        {
            var before = ofUser!;
            while (before.NextOfUser != session)
            {
                before = before.NextOfUser!;
            }

            before.NextOfUser = session.NextOfUser;
        }

        _count--;
    }

    private void GrowLocked()
    {
        var length = (int)Math.Min(BitOperations.RoundUpToPowerOf2((uint)_countMax), (uint)_byHash.Length * 2);
        if (length == _byHash.Length)
        {
            return;
        }

        var (byHash, byUser) = (new Session?[length], new Session?[length]);
        foreach (var head in _byHash)
        {
            var next = head;
            while (next is not null)
            {
                var session = next;
                next = session.NextOfHash;
                LinkLocked(session, byHash, byUser);
            }
        }

        _byUser = byUser;
        Volatile.Write(ref _byHash, byHash);
    }

    // Each step takes a session out or clears its mark, so two rounds are the most that one addition pays.
    private void EvictLocked(Session added)
    {
        while (_count > _countMax)
        {
            _hand = (_hand + 1) & (_byHash.Length - 1);
            var next = _byHash[_hand];
            while (next is not null && _count > _countMax)
            {
                var session = next;
                next = session.NextOfHash;
                if (session.IsUsed)
                {
                    session.IsUsed = false;
                }
                else if (session != added)
                {
                    RemoveLocked(session);
                }
            }
        }
    }
}
