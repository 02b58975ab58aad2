using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// What is known of one user, and the rules by which it becomes what others see. All members are called under the
/// entry's own lock by <see cref="Presence"/>; <see cref="Published"/> is read without it.
/// Source: client-server API, "Presence", "Idle timeout"; the time after which a silent user is offline is Synapse's.
/// </summary>
internal sealed class PresenceEntry(UserNid user, UserOptions options)
{
    /// <summary>The time of what does not come by itself.</summary>
    public const long Never = long.MaxValue;

    // Owner: the lock on this object.
    private PresenceState _wanted;
    private string? _statusMessage;
    private DateTimeOffset? _lastActive;
    private DateTimeOffset? _lastConnected;
    private int _syncs;
    private PresenceSnapshot _published = PresenceSnapshot.Offline;
    private PresenceSnapshot _announced = PresenceSnapshot.Offline;
    private long _announcedTicks;

    /// <summary>Whose entry it is.</summary>
    public UserNid User => user;

    /// <summary>When it is due, in UTC ticks. Owner: the lock of <see cref="PresenceDue"/>.</summary>
    public long DueTicks { get; set; } = Never;

    /// <summary>Its place in the heap; -1 for none. Owner: the lock of <see cref="PresenceDue"/>.</summary>
    public int DueIndex { get; set; } = -1;

    /// <summary>What others see; replaced as a whole.</summary>
    public PresenceSnapshot Published => Volatile.Read(ref _published);

    /// <summary>Whether forgetting the user changes nothing for anybody.</summary>
    public bool IsWorthless
        => _syncs == 0 && _statusMessage is null && _published.State == PresenceState.Offline
            && !PresenceSnapshot.IsNews(_announced, _published);

    /// <summary>Whether the entry has left the map; whoever finds this looks the user up again.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>Takes in what the user did.</summary>
    public void Take(in PresenceInput input, DateTimeOffset now)
    {
        _lastConnected = now;
        switch (input.Kind)
        {
            case PresenceInputKind.Stated:
                _wanted = input.State;
                _statusMessage = input.StatusMessage;
                if (input.State == PresenceState.Online)
                {
                    _lastActive = now;
                }

                break;
            case PresenceInputKind.SyncBegan:
                BeginSync(input.State, now);
                break;
            default:
                // Who wants to be seen as offline stays so, whatever they do.
                _lastActive = now;
                _wanted = _wanted == PresenceState.Offline ? PresenceState.Offline : PresenceState.Online;
                break;
        }
    }

    /// <summary>A sync that was taken in has ended.</summary>
    public void SyncEnded(DateTimeOffset now)
    {
        _syncs--;
        _lastConnected = now;
    }

    /// <summary>Applies the passing of time.</summary>
    /// <param name="now">The present time.</param>
    /// <param name="dueTicks">When to do so again if the user does nothing before; UTC ticks.</param>
    /// <returns>True when others have to be told now. What changes faster is told later, as it is then.</returns>
    public bool Publish(DateTimeOffset now, out long dueTicks)
    {
        var state = StateAt(now);
        var isActive = state == PresenceState.Online && now - _lastActive < options.PresenceActiveFor;
        var next = SnapshotOf(state, isActive);
        Volatile.Write(ref _published, next);

        dueTicks = NextChange(now);
        if (!PresenceSnapshot.IsNews(_announced, next))
        {
            return false;
        }

        var mayTellTicks = MayTell(next, now);
        if (mayTellTicks > now.UtcTicks)
        {
            dueTicks = Math.Min(dueTicks, mayTellTicks);
            return false;
        }

        _announced = next;
        _announcedTicks = now.UtcTicks;
        return true;
    }

    private void BeginSync(PresenceState wanted, DateTimeOffset now)
    {
        _syncs++;

        // Coming back counts as doing something; syncing on does not, or nobody would ever be idle.
        if (_published.State == PresenceState.Offline
            || (wanted == PresenceState.Online && _wanted != PresenceState.Online))
        {
            _lastActive = now;
        }

        _wanted = wanted;
    }

    /// <summary>The snapshot that is there, when it says the same: what changes nothing allocates nothing.</summary>
    private PresenceSnapshot SnapshotOf(PresenceState state, bool isActive)
    {
        var lastActiveMs = _lastActive?.ToUnixTimeMilliseconds() ?? 0;
        var old = _published;
        return old.State == state && old.CurrentlyActive == isActive && old.LastActiveMs == lastActiveMs
            && string.Equals(old.StatusMessage, _statusMessage, StringComparison.Ordinal)
                ? old
                : new PresenceSnapshot(state, _statusMessage, lastActiveMs, isActive);
    }

    /// <summary>When others may be told of a step from what they were told last.</summary>
    private long MayTell(PresenceSnapshot next, DateTimeOffset now)
    {
        if (next.State != _announced.State
            || !string.Equals(next.StatusMessage, _announced.StatusMessage, StringComparison.Ordinal))
        {
            return _announcedTicks + options.PresenceChangeInterval.Ticks;
        }

        // Whether somebody is active now is told for all users together, so that a flip of each is not a wake of each.
        return Collected(next.CurrentlyActive ? now : _lastActive!.Value + options.PresenceActiveFor);
    }

    /// <summary>When the passing of time alone changes something next.</summary>
    private long NextChange(DateTimeOffset now)
    {
        var next = Never;
        if (_wanted == PresenceState.Offline)
        {
            return next;
        }

        if (_syncs == 0 && _lastConnected is { } connected)
        {
            var offline = connected + options.PresenceOfflineAfter;
            if (offline <= now)
            {
                return next;
            }

            next = offline.UtcTicks;
        }

        if (_wanted == PresenceState.Online && _lastActive is { } active)
        {
            var idle = active + options.PresenceIdleAfter;
            next = idle > now ? Math.Min(next, idle.UtcTicks) : next;
            var quiet = active + options.PresenceActiveFor;
            next = quiet > now ? Math.Min(next, Collected(quiet)) : next;
        }

        return next;
    }

    private long Collected(DateTimeOffset time)
    {
        var interval = options.PresenceActivityInterval.Ticks;
        return (time.UtcTicks + interval - 1) / interval * interval;
    }

    private PresenceState StateAt(DateTimeOffset now)
    {
        var isConnected = _syncs > 0 || now - _lastConnected < options.PresenceOfflineAfter;
        if (!isConnected || _wanted == PresenceState.Offline)
        {
            return PresenceState.Offline;
        }

        var isActive = _lastActive is { } last && now - last < options.PresenceIdleAfter;
        return _wanted == PresenceState.Online && isActive ? PresenceState.Online : PresenceState.Unavailable;
    }
}
