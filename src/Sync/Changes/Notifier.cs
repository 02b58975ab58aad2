using System.Collections.Immutable;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Sync;

/// <summary>
/// Follows the Log and the ring of this process: leaves marks in the <see cref="ChangeIndex"/>, then publishes how far
/// it got, then wakes exactly the users whose rooms or data were touched.
/// </summary>
/// <remarks>
/// One loop owns all mutable state but <c>_followed</c>, which it publishes by one write, and <c>_caughtUp</c>, which
/// readers install and the loop takes. A sync is computed at <see cref="Followed"/>, so that every mark up to its place
/// is there.
/// </remarks>
internal sealed class Notifier : IAsyncDisposable
{
    private readonly LogStream _stream;
    private readonly RoomEngine _rooms;
    private readonly Waiters _waiters;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<RoomNid> _touchedRooms = [];
    private readonly HashSet<UserNid> _touchedUsers = [];
    private readonly HashSet<UserNid> _touchedPeers = [];
    private readonly HashSet<RoomNid> _coldRooms = [];
    private readonly List<UserNid> _unknownUsers = [];
    private readonly Task _loop;
    private Place _followed;
    private TaskCompletionSource? _caughtUp;

    public Notifier(LogStream stream, RoomEngine rooms, Waiters waiters, int marksMax, ILogger logger)
    {
        _stream = stream;
        _rooms = rooms;
        _waiters = waiters;
        _logger = logger;
        StreamToken start = stream.Current;
        _followed = new Place(start);
        Index = new ChangeIndex(start.Durable, marksMax);
        _loop = Task.Run(FollowAsync);
    }

    /// <summary>What changed since the process started.</summary>
    public ChangeIndex Index { get; }

    /// <summary>The newest place of the stream that a sync may be computed at.</summary>
    public StreamToken Followed => Volatile.Read(ref _followed).Token;

    /// <summary>
    /// Waits until everything that was committed, or put into the ring, before the call has been followed, so that a
    /// client that syncs after its own write was answered finds it. Mostly done at once.
    /// </summary>
    public ValueTask CatchUpAsync(CancellationToken cancellationToken)
    {
        StreamToken place = _stream.Current;
        return HasFollowed(place) ? ValueTask.CompletedTask : Slow(this, place, cancellationToken);

        static async ValueTask Slow(Notifier notifier, StreamToken place, CancellationToken cancellationToken)
        {
            while (true)
            {
                TaskCompletionSource signal = notifier.Signal();
                if (notifier.HasFollowed(place))
                {
                    return;
                }

                await signal.Task.WaitAsync(cancellationToken);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private bool HasFollowed(StreamToken place)
    {
        StreamToken followed = Followed;
        return followed.Durable.Covers(place.Durable) && followed.Ring.Index >= place.Ring.Index;
    }

    private async Task FollowAsync()
    {
        StreamToken seen = Followed;
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                StreamToken current = await _stream.WaitPastAsync(seen, _stop.Token);
                Take(seen, current);
                seen = current;
                Publish(current);
                await WakeAsync(_stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                // The outermost loop: a user that could not be woken syncs at the end of its poll, nothing is lost.
                Log.WakeFailed(_logger, error);
            }
        }
    }

    /// <summary>Reads the records between two places. If the tail has lost some, nothing older can be
    /// answered.</summary>
    private void Take(StreamToken seen, StreamToken current)
    {
        _touchedRooms.Clear();
        _touchedUsers.Clear();
        _touchedPeers.Clear();
        Collector collector = new(this);
        if (!_stream.Tail.TryRead(seen.Durable, current.Durable, ref collector)
            || !_stream.Ring.TryRead(seen.Ring, current.Ring, ref collector))
        {
            Log.FellBehind(_logger);
            Index.Forget(current.Durable);
            _touchedUsers.UnionWith(_waiters.Users());
        }
    }

    private void Publish(StreamToken place)
    {
        Index.Follow(place.Durable);
        Volatile.Write(ref _followed, new Place(place));
        Interlocked.Exchange(ref _caughtUp, null)?.SetResult();
    }

    private TaskCompletionSource Signal()
    {
        TaskCompletionSource fresh = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource signal = Interlocked.CompareExchange(ref _caughtUp, fresh, null) ?? fresh;

        // The fence pairs with the exchange in Publish: the caller's next read of the place is not older.
        Interlocked.MemoryBarrier();
        return signal;
    }

    private async ValueTask WakeAsync(CancellationToken cancellationToken)
    {
        if (_waiters.Count == 0)
        {
            return;
        }

        foreach (UserNid peer in _touchedPeers)
        {
            await TouchSharedRoomsAsync(peer, cancellationToken);
        }

        _coldRooms.Clear();
        foreach (RoomNid nid in _touchedRooms)
        {
            if (_rooms.TryGetLoaded(nid, out Room? room))
            {
                WakeMembers(room.Snapshot.Members);
            }
            else
            {
                _coldRooms.Add(nid);
            }
        }

        foreach (UserNid user in _touchedUsers)
        {
            _waiters.Wake(user);
        }

        if (_coldRooms.Count > 0)
        {
            await WakeMembersOfColdRoomsAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Rooms that are not in memory are not loaded to wake somebody: the people who wait are asked for their rooms,
    /// which are in memory, since they sync.
    /// </summary>
    private async ValueTask WakeMembersOfColdRoomsAsync(CancellationToken cancellationToken)
    {
        _unknownUsers.Clear();
        foreach (UserNid user in _waiters.Users())
        {
            if (!_rooms.Memberships.TryGet(user, out ImmutableDictionary<RoomNid, RoomMembership>? rooms))
            {
                _unknownUsers.Add(user);
            }
            else if (SharedRooms.IsJoined(rooms, _coldRooms))
            {
                _waiters.Wake(user);
            }
        }

        // Those whose rooms were let go are found by whichever costs fewer reads.
        if (_unknownUsers.Count <= _coldRooms.Count)
        {
            foreach (UserNid user in _unknownUsers)
            {
                if (SharedRooms.IsJoined(await _rooms.Memberships.GetAsync(user, cancellationToken), _coldRooms))
                {
                    _waiters.Wake(user);
                }
            }

            return;
        }

        foreach (RoomNid room in _coldRooms)
        {
            foreach (UserNid user in await _rooms.Database.Memberships.UsersAsync(
                room, Storage.Membership.Join, cancellationToken))
            {
                _waiters.Wake(user);
            }
        }
    }

    /// <summary>Something about a user that everybody who shares a room with them is told.</summary>
    private async ValueTask TouchSharedRoomsAsync(UserNid user, CancellationToken cancellationToken)
    {
        _touchedUsers.Add(user);
        ImmutableDictionary<RoomNid, RoomMembership> rooms = await _rooms.Memberships.GetAsync(user, cancellationToken);
        foreach ((RoomNid room, RoomMembership membership) in rooms)
        {
            if (membership.Membership == Membership.Join)
            {
                _touchedRooms.Add(room);
            }
        }
    }

    /// <summary>Walks whichever is shorter: the people who wait, or the local members of the room.</summary>
    private void WakeMembers(RoomMembers members)
    {
        if (_waiters.UserCount < members.Local.Count)
        {
            foreach (UserNid user in _waiters.Users())
            {
                if (members.Of(user).Membership == Membership.Join)
                {
                    _waiters.Wake(user);
                }
            }

            return;
        }

        foreach ((UserNid user, LocalMember member) in members.Local)
        {
            if (member.Membership == Membership.Join)
            {
                _waiters.Wake(user);
            }
        }
    }

    private sealed record Place(StreamToken Token);

    /// <summary>Sorts records into marks and into who is to be woken.</summary>
    private readonly struct Collector(Notifier notifier) : ILogVisitor, IEphemeralVisitor
    {
        public void Visit(in LogEntry entry)
        {
            notifier.Index.Mark(in entry);
            LogRecord record = entry.Record;
            if (!record.Room.IsNone && record.Kind is not (LogKind.AccountData or LogKind.RoomForgotten))
            {
                notifier._touchedRooms.Add(record.Room);
            }

            if (record.Kind is LogKind.DeviceList)
            {
                notifier._touchedPeers.Add(record.User);
            }
            else if (!record.User.IsNone && record.Kind is not LogKind.Pushers)
            {
                notifier._touchedUsers.Add(record.User);
            }
        }

        public void Visit(in EphemeralRecord record)
        {
            if (record.Kind == EphemeralKind.Typing)
            {
                notifier._touchedRooms.Add(record.Room);
            }
            else
            {
                notifier._touchedPeers.Add(record.User);
            }
        }
    }
}
