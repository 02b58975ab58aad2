namespace Dendrite.Fast.Users;

/// <summary>
/// What is known of one user, and the rules by which it becomes what others see. All members are called under the
/// entry's own lock by <see cref="Presence"/>; <see cref="Published"/> is read without it.
/// Source: client-server API, "Presence", "Idle timeout"; the time after which a silent user is offline is Synapse's.
/// </summary>
internal sealed class PresenceEntry(UserOptions options)
{
    // Owner: the lock on this object.
    private PresenceState _wanted;
    private string? _statusMessage;
    private DateTimeOffset? _lastActive;
    private DateTimeOffset? _lastConnected;
    private int _syncs;
    private PresenceSnapshot _published = PresenceSnapshot.Offline;

    /// <summary>What others see; replaced as a whole.</summary>
    public PresenceSnapshot Published => Volatile.Read(ref _published);

    /// <summary>Whether forgetting the user changes nothing for anybody.</summary>
    public bool IsWorthless => _syncs == 0 && _statusMessage is null && _published.State == PresenceState.Offline;

    /// <summary>Whether the entry has left the map; whoever finds this looks the user up again.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>The user states their presence. <paramref name="statusMessage"/> replaces the old one.</summary>
    public void Set(PresenceState wanted, string? statusMessage, DateTimeOffset now)
    {
        _wanted = wanted;
        _statusMessage = statusMessage;
        _lastConnected = now;
        if (wanted == PresenceState.Online)
        {
            _lastActive = now;
        }
    }

    /// <summary>A sync with <c>set_presence</c> other than offline began.</summary>
    public void SyncBegan(PresenceState wanted, DateTimeOffset now)
    {
        _syncs++;
        _lastConnected = now;

        // Coming back counts as doing something; syncing on does not, or nobody would ever be idle.
        if (wanted == PresenceState.Online && _wanted != PresenceState.Online)
        {
            _lastActive = now;
        }

        if (_published.State == PresenceState.Offline)
        {
            _lastActive = now;
        }

        _wanted = wanted;
    }

    public void SyncEnded(DateTimeOffset now)
    {
        _syncs--;
        _lastConnected = now;
    }

    /// <summary>The user did something.</summary>
    public void Act(DateTimeOffset now)
    {
        _lastActive = now;
        _lastConnected = now;
        _wanted = PresenceState.Online;
    }

    /// <summary>Applies the passing of time.</summary>
    /// <returns>True when others have to be told.</returns>
    public bool Publish(DateTimeOffset now)
    {
        var old = _published;
        var state = StateAt(now);
        var isActive = state == PresenceState.Online && now - _lastActive < options.PresenceActiveFor;
        PresenceSnapshot next = new(state, _statusMessage, _lastActive?.ToUnixTimeMilliseconds() ?? 0, isActive);
        if (next != old)
        {
            Volatile.Write(ref _published, next);
        }

        return PresenceSnapshot.IsNews(old, next);
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
