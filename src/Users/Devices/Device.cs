using System.Text;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>A device of a local user. Immutable but for when and where it was last seen.</summary>
public sealed class Device
{
    private LastVisit _lastVisit;

    internal Device(
        string deviceId,
        string? displayName,
        long createdTs,
        long? lastSeenTs,
        string? lastSeenIp,
        string? userAgent,
        ReadOnlyMemory<byte>? keys)
        : this(deviceId, displayName, createdTs, new LastVisit(lastSeenTs, lastSeenIp, userAgent), keys)
    {
    }

    private Device(
        string deviceId, string? displayName, long createdTs, LastVisit lastVisit, ReadOnlyMemory<byte>? keys)
    {
        DeviceId = deviceId;
        DisplayName = displayName;
        CreatedTs = createdTs;
        Keys = keys;
        _lastVisit = lastVisit;
    }

    /// <summary>Its id.</summary>
    public string DeviceId { get; }

    /// <summary>The name that its owner gave it, visible to everybody; null for none.</summary>
    public string? DisplayName { get; }

    /// <summary>When it first logged in, in milliseconds since 1970.</summary>
    public long CreatedTs { get; }

    /// <summary>Its identity keys as canonical JSON, an object; null when it uploaded none.</summary>
    public ReadOnlyMemory<byte>? Keys { get; }

    /// <summary>When it was last seen, in milliseconds since 1970, a few minutes late; null for never.</summary>
    public long? LastSeenTs => Volatile.Read(ref _lastVisit).Ts;

    /// <summary>From which address it was last seen; null for unknown.</summary>
    public string? LastSeenIp => Volatile.Read(ref _lastVisit).Ip;

    /// <summary>What it said that it is when it was last seen; null for nothing.</summary>
    public string? UserAgent => Volatile.Read(ref _lastVisit).UserAgent;

    /// <summary>What signatures of the device are verified with; null when it published no such key.</summary>
    internal Ed25519VerifyKey? VerifyKey
    {
        get
        {
            var name = Encoding.UTF8.GetBytes(UserCrossSigning.KeyOf(DeviceId));
            return Keys is { } keys
                && RawJson.TryGetString(RawJson.Find(RawJson.Find(keys.Span, "keys"u8), name), out var text)
                && Ed25519VerifyKey.TryParse(text, out var key)
                    ? key
                    : null;
        }
    }

    /// <summary>A device that its holder makes now, without keys.</summary>
    /// <param name="deviceId">Its id.</param>
    /// <param name="displayName">Its name; null for none.</param>
    /// <param name="nowMs">The time, in ms since 1970.</param>
    /// <param name="from">Where the request comes from that makes it.</param>
    internal static Device New(string deviceId, string? displayName, long nowMs, in Visitor from)
        => new(deviceId, displayName, nowMs, nowMs, from.Address, from.UserAgent, keys: null);

    /// <summary>Notes a visit. Any thread; of two at once one wins, which loses minutes at most.</summary>
    internal void Seen(long ts, string? ip, string? userAgent) =>
        Volatile.Write(ref _lastVisit, new LastVisit(ts, ip, userAgent));

    internal Device Renamed(string? displayName) => new(DeviceId, displayName, CreatedTs, _lastVisit, Keys);

    internal Device WithKeys(ReadOnlyMemory<byte> keys) => new(DeviceId, DisplayName, CreatedTs, _lastVisit, keys);

    private sealed record LastVisit(long? Ts, string? Ip, string? UserAgent);
}
