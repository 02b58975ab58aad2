using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Who a request comes from: what an access token stands for. Immutable but for the time of the last visit and the
/// links of the cache; a change of the account replaces the object.
/// </summary>
public sealed class Session
{
    private long _lastSeenMs;

    internal Session(
        UserNid user,
        UserId userId,
        string deviceId,
        bool isAdmin,
        AccountKind kind,
        AccountState state,
        long lastSeenMs)
    {
        User = user;
        UserId = userId;
        DeviceId = deviceId;
        IsAdmin = isAdmin;
        Kind = kind;
        State = state;
        _lastSeenMs = lastSeenMs;
    }

    /// <summary>The user's number.</summary>
    public UserNid User { get; }

    /// <summary>The user.</summary>
    public UserId UserId { get; }

    /// <summary>The device that the token belongs to.</summary>
    public string DeviceId { get; }

    /// <summary>Whether the user administrates this server.</summary>
    public bool IsAdmin { get; }

    /// <summary>What the account is.</summary>
    public AccountKind Kind { get; }

    /// <summary>Whether the account is active, suspended or locked; never deactivated.</summary>
    public AccountState State { get; }

    /// <summary>When the access token ends, in ms since 1970; <see cref="long.MaxValue"/> for never.</summary>
    public long ExpiresMs { get; internal init; } = long.MaxValue;

    /// <summary>Whether the account is a guest's.</summary>
    public bool IsGuest => Kind == AccountKind.Guest;

    /// <summary>The hash of the token, under which the session is found.</summary>
    internal TokenHash Hash { get; init; }

    // Owner of the three: the cache that the session is in; see there.
    internal Session? NextOfHash { get; set; }

    internal Session? NextOfUser { get; set; }

    internal bool IsUsed { get; set; }

    /// <summary>
    /// Takes the duty to write the time of this visit, at most once an interval. The linearisation point is the
    /// compare-and-swap: of several requests at once one writes.
    /// </summary>
    internal bool TryTakeVisit(long nowMs, long intervalMs)
    {
        var last = Volatile.Read(ref _lastSeenMs);
        return nowMs - last >= intervalMs && Interlocked.CompareExchange(ref _lastSeenMs, nowMs, last) == last;
    }
}
