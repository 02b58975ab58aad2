using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>A user's current membership of one room.</summary>
/// <param name="Membership">The membership.</param>
/// <param name="Eid">The member event, 0 when the server has none of its own (an invite from another server).</param>
/// <param name="At">Where the membership was committed; a sync token that covers it has seen it.</param>
/// <param name="Forgotten">Whether the user forgot the room after leaving it.</param>
public readonly record struct RoomMembership(Membership Membership, int Eid, CommitPosition At, bool Forgotten);

/// <summary>
/// The rooms of each local user, as committed: read from the database on first use, then kept up by each commit.
/// </summary>
/// <remarks>
/// <para>Any thread. What a reader gets is immutable; it is replaced as a whole by each change.</para>
/// <para>Invariant: a user's entry is in the dictionary before its rows are read, and a commit applies to every entry
/// that is there. So a change is either in the rows that are read, or applied to the entry, or both, and then the later
/// position wins.</para>
/// </remarks>
public sealed class MembershipIndex
{
    private static readonly ImmutableDictionary<RoomNid, RoomMembership> NoRooms =
        ImmutableDictionary<RoomNid, RoomMembership>.Empty;

    private readonly ConcurrentDictionary<UserNid, Entry> _users = new();
    private readonly IMembershipReads _reads;
    private readonly int _usersMax;
    private long _clock;
    private int _evicting;

    // Owner: whoever puts the server together; only read from the first commit on.
    private Action<UserNid, RoomMembership>? _observers;

    internal MembershipIndex(IMembershipReads reads, int usersMax)
    {
        _reads = reads;
        _usersMax = usersMax;
    }

    /// <summary>
    /// All rooms in which the user has or had a membership, forgotten ones included.
    /// </summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the wait, not the read that others may wait for.</param>
    public ValueTask<ImmutableDictionary<RoomNid, RoomMembership>> GetAsync(
        UserNid user, CancellationToken cancellationToken)
    {
        var entry = Touch(user);
        var rooms = entry.Published;
        return rooms is not null ? new(rooms) : LoadSlowAsync(this, user, entry, cancellationToken);

        static async ValueTask<ImmutableDictionary<RoomNid, RoomMembership>> LoadSlowAsync(
            MembershipIndex index, UserNid user, Entry entry, CancellationToken cancellationToken)
        {
            await entry.LoadOnce(() => index.LoadAsync(user, entry)).WaitAsync(cancellationToken).ConfigureAwait(false);
            return entry.Published!;
        }
    }

    /// <summary>
    /// All memberships of a user from the database, without keeping them: for users of other servers, whose changes
    /// nobody brings here.
    /// </summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    internal async ValueTask<ImmutableDictionary<RoomNid, RoomMembership>> ReadAsync(
        UserNid user, CancellationToken cancellationToken)
    {
        var rooms = ImmutableDictionary.CreateBuilder<RoomNid, RoomMembership>();
        foreach (var (row, position) in await _reads.OfUserAsync(user, cancellationToken).ConfigureAwait(false))
        {
            rooms[row.Room] = new RoomMembership(
                MemberCodes.Read(row.Membership), row.Eid, position, row.Forgotten);
        }

        return rooms.ToImmutable();
    }

    /// <summary>The rooms of a user when they are in memory; false says nothing.</summary>
    /// <param name="user">The user.</param>
    /// <param name="rooms">The rooms on true.</param>
    public bool TryGet(
        UserNid user,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ImmutableDictionary<RoomNid, RoomMembership>? rooms)
    {
        rooms = _users.TryGetValue(user, out var entry) ? entry.Published : null;
        return rooms is not null;
    }

    /// <summary>
    /// Has somebody told of each membership that is committed on this node, once the index has it. Called while the
    /// server is put together.
    /// </summary>
    /// <param name="observer">Called on a lane's thread, with any user; quick, never throws.</param>
    public void Observe(Action<UserNid, RoomMembership> observer) => _observers += observer;

    /// <summary>Takes in a committed change. Called by commit callbacks before the change becomes visible.</summary>
    internal void Apply(UserNid user, RoomNid room, in RoomMembership membership)
    {
        if (_users.TryGetValue(user, out var entry))
        {
            entry.Apply(room, membership);
        }

        _observers?.Invoke(user, membership);
    }

    /// <summary>Takes in that a user forgot a room. Called by commit callbacks.</summary>
    internal void Forget(UserNid user, RoomNid room)
    {
        if (_users.TryGetValue(user, out var entry))
        {
            entry.Forget(room);
        }
    }

    /// <summary>
    /// Drops a user whose memberships another node has changed: whoever asks from now on gets them from their rows.
    /// </summary>
    internal void Drop(UserNid user) => _users.TryRemove(user, out _);

    /// <summary>Drops everybody.</summary>
    internal void DropAll() => _users.Clear();

    private Entry Touch(UserNid user)
    {
        if (!_users.TryGetValue(user, out var entry))
        {
            entry = _users.GetOrAdd(user, static _ => new Entry());
            EvictIfMany();
        }

        entry.LastUse = Interlocked.Increment(ref _clock);
        return entry;
    }

    private async Task LoadAsync(UserNid user, Entry entry) =>
        entry.Loaded(await ReadAsync(user, CancellationToken.None).ConfigureAwait(false));

    // Drops the half of the users that was not asked for lately. A user whose rows are being read stays.
    private void EvictIfMany()
    {
        if (_users.Count <= _usersMax || Interlocked.Exchange(ref _evicting, 1) != 0)
        {
            return;
        }

        var idle = _users.Where(user => user.Value.Published is not null).OrderBy(user => user.Value.LastUse).ToArray();
        foreach (var user in idle.AsSpan(0, idle.Length / 2))
        {
            _users.TryRemove(user);
        }

        Volatile.Write(ref _evicting, 0);
    }

    private sealed class Entry
    {
        // Owner: the lock; Published is also read without it. Null until the rows were read.
        private readonly Lock _lock = new();
        private ImmutableDictionary<RoomNid, RoomMembership>? _published;
        private ImmutableDictionary<RoomNid, RoomMembership> _early = NoRooms;
        private ImmutableHashSet<RoomNid> _forgotten = [];
        private Task? _loading;

        // In ticks of the index's clock; written by any thread, read for eviction only.
        public long LastUse;

        public ImmutableDictionary<RoomNid, RoomMembership>? Published => Volatile.Read(ref _published);

        public Task LoadOnce(Func<Task> load)
        {
            lock (_lock)
            {
                return _loading is null || _loading.IsFaulted || _loading.IsCanceled ? _loading = load() : _loading;
            }
        }

        public void Apply(RoomNid room, in RoomMembership membership)
        {
            lock (_lock)
            {
                if (_published is null)
                {
                    _early = _early.SetItem(room, membership);
                    _forgotten = _forgotten.Remove(room);
                }
                else
                {
                    Volatile.Write(ref _published, _published.SetItem(room, membership));
                }
            }
        }

        public void Forget(RoomNid room)
        {
            lock (_lock)
            {
                if (_published is not null && _published.TryGetValue(room, out var membership))
                {
                    Volatile.Write(ref _published, _published.SetItem(room, membership with { Forgotten = true }));
                }
                else if (_published is null)
                {
                    _forgotten = _forgotten.Add(room);
                }
            }
        }

        public void Loaded(ImmutableDictionary<RoomNid, RoomMembership> rooms)
        {
            lock (_lock)
            {
                foreach (var (room, early) in _early)
                {
                    var isStale = rooms.TryGetValue(room, out var read)
                        && read.At.Writer == early.At.Writer && read.At.Position > early.At.Position;
                    rooms = isStale ? rooms : rooms.SetItem(room, early);
                }

                foreach (var room in _forgotten)
                {
                    if (rooms.TryGetValue(room, out var membership))
                    {
                        rooms = rooms.SetItem(room, membership with { Forgotten = true });
                    }
                }

                _early = _early.Clear();
                _forgotten = _forgotten.Clear();
                Volatile.Write(ref _published, rooms);
            }
        }
    }
}
