using System.Collections.Concurrent;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Who is there. In memory only; a change is a record in the ephemeral ring, its content is read from here. One timer
/// for all users, which runs while somebody is not offline. Any thread.
/// Source: client-server API, "Presence".
/// </summary>
public sealed class Presence : IDisposable
{
    private readonly UserOptions _options;
    private readonly TimeProvider _time;
    private readonly EphemeralRing _ring;
    private readonly ITimer _timer;
    private readonly ConcurrentDictionary<UserNid, PresenceEntry> _users = new();

    internal Presence(UserOptions options, TimeProvider time, EphemeralRing ring)
    {
        _options = options;
        _time = time;
        _ring = ring;
        var tick = options.Presence == PresenceMode.Off ? Timeout.InfiniteTimeSpan : options.PresenceTick;
        _timer = time.CreateTimer(static self => ((Presence)self!).Tick(), this, tick, tick);
    }

    /// <summary>Whether presence is kept at all.</summary>
    public bool IsEnabled => _options.Presence != PresenceMode.Off;

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

        var now = _time.GetUtcNow();
        Apply(session.User, now, entry => entry.Set(state, statusMessage, now));
    }

    /// <summary>
    /// A sync of a user began; dispose the result when it ends. With <c>set_presence=offline</c> it counts for nothing.
    /// </summary>
    /// <param name="user">The user.</param>
    /// <param name="setPresence">The parameter <c>set_presence</c>.</param>
    public SyncVisit BeginSync(UserNid user, PresenceState setPresence)
    {
        if (setPresence == PresenceState.Offline || !IsEnabled)
        {
            return default;
        }

        var now = _time.GetUtcNow();
        var entry = Apply(user, now, entry => entry.SyncBegan(setPresence, now));
        return entry is null ? default : new SyncVisit(this, user);
    }

    /// <summary>A user did something that shows presence of mind: sent an event, moved a read marker, typed.</summary>
    /// <param name="user">The user.</param>
    public void Act(UserNid user)
    {
        var now = _time.GetUtcNow();
        Apply(user, now, entry => entry.Act(now));
    }

    /// <summary>Stops the timer.</summary>
    public void Dispose() => _timer.Dispose();

    internal void EndSync(UserNid user)
    {
        if (_users.TryGetValue(user, out var entry))
        {
            var now = _time.GetUtcNow();
            lock (entry)
            {
                entry.SyncEnded(now);
            }
        }
    }

    private PresenceEntry? Apply(UserNid user, DateTimeOffset now, Action<PresenceEntry> change)
    {
        if (!IsEnabled || (!_users.ContainsKey(user) && _users.Count >= _options.PresenceUsersMax))
        {
            return null;
        }

        while (true)
        {
            var entry = _users.GetOrAdd(user, static (_, options) => new PresenceEntry(options), _options);
            lock (entry)
            {
                if (entry.IsForgotten)
                {
                    continue;
                }

                change(entry);
                Publish(user, entry, now);
                return entry;
            }
        }
    }

    // Under the entry's lock, so that records of one user are in the order of their changes.
    private void Publish(UserNid user, PresenceEntry entry, DateTimeOffset now)
    {
        if (entry.Publish(now))
        {
            _ring.Publish(new EphemeralRecord(EphemeralKind.Presence, default, user));
        }
    }

    private void Tick()
    {
        var now = _time.GetUtcNow();
        foreach (var (user, entry) in _users)
        {
            lock (entry)
            {
                Publish(user, entry, now);

                // Offline users are kept for their last activity as long as there is room.
                if (entry.IsWorthless
                    && _users.Count >= _options.PresenceUsersMax
                    && _users.TryRemove(KeyValuePair.Create(user, entry)))
                {
                    entry.IsForgotten = true;
                }
            }
        }
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
