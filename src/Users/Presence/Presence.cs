using System.Collections.Concurrent;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Who is there. In memory only; a change is a record in the ephemeral ring, its content is read from here. One timer
/// for all users, armed for the moment at which the next of them changes without doing anything. Any thread.
/// Source: client-server API, "Presence".
/// </summary>
public sealed class Presence : IDisposable
{
    private readonly UserOptions _options;
    private readonly TimeProvider _time;
    private readonly EphemeralRing _ring;
    private readonly PresenceDue _due;
    private readonly ConcurrentDictionary<UserNid, PresenceEntry> _users = new();

    // When users may be looked through again for those who can be forgotten, in UTC ticks. Owner: whoever moves it on.
    private long _maySweepTicks;

    internal Presence(UserOptions options, TimeProvider time, EphemeralRing ring)
    {
        _options = options;
        _time = time;
        _ring = ring;
        _due = new PresenceDue(time, PassTime);
    }

    /// <summary>Whether presence is kept at all.</summary>
    public bool IsEnabled => _options.Presence != PresenceMode.Off;

    /// <summary>Users for whom time is counted: those whose presence changes without their doing anything.</summary>
    internal int DueCount => _due.Count;

    /// <summary>What others see of a user; offline when nothing is known. A memory read.</summary>
    public PresenceSnapshot Get(UserNid user)
        => _users.TryGetValue(user, out var entry) ? entry.Published : PresenceSnapshot.Offline;

    /// <summary>A user states their presence.</summary>
    /// <param name="session">The user.</param>
    /// <param name="presence">The word for the state.</param>
    /// <param name="statusMessage">Replaces the status message; null removes it.</param>
    /// <exception cref="MatrixException">
    /// M_INVALID_PARAM: another word, or a status message that is too long.
    /// </exception>
    public void Set(Session session, string? presence, string? statusMessage)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!PresenceSnapshot.TryParseState(presence, out var state))
        {
            throw MatrixError.InvalidParam("'presence' must be online, unavailable or offline.").ToException();
        }

        if (statusMessage?.Length > _options.StatusMessageMax)
        {
            throw MatrixError.InvalidParam($"'status_msg' is longer than {_options.StatusMessageMax} characters.")
                .ToException();
        }

        Apply(session.User, new PresenceInput(PresenceInputKind.Stated, state, statusMessage));
    }

    /// <summary>
    /// A sync of a user began; dispose the result when it ends. With <c>set_presence=offline</c> it counts for nothing.
    /// </summary>
    /// <param name="user">The user.</param>
    /// <param name="setPresence">The parameter <c>set_presence</c>.</param>
    public SyncVisit BeginSync(UserNid user, PresenceState setPresence)
    {
        return setPresence != PresenceState.Offline
            && Apply(user, new PresenceInput(PresenceInputKind.SyncBegan, setPresence, null))
                ? new SyncVisit(this, user)
                : default;
    }

    /// <summary>A user did something that shows presence of mind: sent an event, moved a read marker, typed.</summary>
    /// <param name="user">The user.</param>
    public void Act(UserNid user)
    {
        Apply(user, new PresenceInput(PresenceInputKind.Acted, PresenceState.Online, null));
    }

    /// <summary>
    /// The display name or avatar of a user changed, which those who see the user present are told by the same event.
    /// </summary>
    /// <param name="user">The user.</param>
    internal void ProfileChanged(UserNid user)
    {
        if (IsEnabled && Get(user).State != PresenceState.Offline)
        {
            _ring.Publish(new EphemeralRecord(EphemeralKind.Presence, default, user));
        }
    }

    /// <summary>Stops the timer.</summary>
    public void Dispose() => _due.Dispose();

    internal void EndSync(UserNid user)
    {
        if (_users.TryGetValue(user, out var entry))
        {
            var now = _time.GetUtcNow();
            lock (entry)
            {
                entry.SyncEnded(now);
                PublishLocked(entry, now);
            }
        }
    }

    private bool Apply(UserNid user, in PresenceInput input)
    {
        if (!IsEnabled)
        {
            return false;
        }

        var now = _time.GetUtcNow();
        if (!_users.ContainsKey(user) && _users.Count >= _options.PresenceUsersMax && !Sweep(now))
        {
            return false;
        }

        while (true)
        {
            var entry = _users.GetOrAdd(
                user, static (user, options) => new PresenceEntry(user, options), _options);
            lock (entry)
            {
                if (entry.IsForgotten)
                {
                    continue;
                }

                entry.Take(input, now);
                PublishLocked(entry, now);
                return true;
            }
        }
    }

    // Under the entry's lock, so that records of one user are in the order of their changes.
    private void PublishLocked(PresenceEntry entry, DateTimeOffset now)
    {
        if (entry.Publish(now, out var dueTicks))
        {
            _ring.Publish(new EphemeralRecord(EphemeralKind.Presence, default, entry.User));
        }

        _due.Set(entry, dueTicks);
    }

    private void PassTime()
    {
        var now = _time.GetUtcNow();
        while (_due.Take(now.UtcTicks) is { } entry)
        {
            lock (entry)
            {
                if (!entry.IsForgotten)
                {
                    PublishLocked(entry, now);
                }
            }
        }
    }

    /// <summary>
    /// Forgets those whom nobody misses, now that there is no room: offline users are kept for their last activity as
    /// long as there is some. Looks through all at most once an activity interval.
    /// </summary>
    /// <returns>Whether there is room now.</returns>
    private bool Sweep(DateTimeOffset now)
    {
        var maySweepTicks = Volatile.Read(ref _maySweepTicks);
        var nextTicks = now.UtcTicks + _options.PresenceActivityInterval.Ticks;
        if (maySweepTicks > now.UtcTicks
            || Interlocked.CompareExchange(ref _maySweepTicks, nextTicks, maySweepTicks) != maySweepTicks)
        {
            return false;
        }

        foreach (var (user, entry) in _users)
        {
            lock (entry)
            {
                if (entry.IsWorthless && _users.TryRemove(KeyValuePair.Create(user, entry)))
                {
                    entry.IsForgotten = true;
                    _due.Set(entry, PresenceEntry.Never);
                }
            }
        }

        return _users.Count < _options.PresenceUsersMax;
    }
}

/// <summary>A sync that keeps its user present until disposed, once.</summary>
public readonly struct SyncVisit : IDisposable, IEquatable<SyncVisit>
{
    private readonly Presence? _presence;
    private readonly UserNid _user;

    internal SyncVisit(Presence presence, UserNid user)
    {
        _presence = presence;
        _user = user;
    }

    /// <summary>The sync has ended.</summary>
    public void Dispose() => _presence?.EndSync(_user);

    /// <inheritdoc/>
    public bool Equals(SyncVisit other) => _presence == other._presence && _user == other._user;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyncVisit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_presence, _user);

    /// <summary>Same visit.</summary>
    public static bool operator ==(SyncVisit left, SyncVisit right) => left.Equals(right);

    /// <summary>Another visit.</summary>
    public static bool operator !=(SyncVisit left, SyncVisit right) => !left.Equals(right);
}
