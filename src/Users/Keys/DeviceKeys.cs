using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Keys for end-to-end encryption: what devices publish, who asks for it, and one-time keys that are given out once.
/// Any thread. Source: client-server API, "Key Distribution".
/// </summary>
public sealed partial class DeviceKeys
{
    private readonly UserParts _parts;
    private readonly KeyRings _rings;
    private readonly LocalServers _servers;

    internal DeviceKeys(UserParts parts, KeyRings rings, LocalServers servers)
    {
        _parts = parts;
        _rings = rings;
        _servers = servers;
    }

    /// <summary>
    /// What sync tells a device of its own keys: one-time keys left by algorithm, and algorithms whose fallback key
    /// has not been given out. From memory in the common case.
    /// </summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<KeyCounts> CountsAsync(UserNid user, string deviceId, CancellationToken cancellationToken)
    {
        var ring = await _rings.GetAsync(user, deviceId, cancellationToken).ConfigureAwait(false);
        return new KeyCounts(ring.Counts(), ring.UnusedFallbackAlgorithms());
    }

    /// <summary>
    /// Publishes identity keys, one-time keys and fallback keys of the session's device. A one-time key that is there
    /// already is no error if it is the same key.
    /// </summary>
    /// <param name="session">The device.</param>
    /// <param name="body">The JSON body of <c>POST /keys/upload</c>; only read during the call.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_INVALID_PARAM, M_TOO_LARGE; 400 M_UNKNOWN: another key of the same id is there;
    /// M_LIMIT_EXCEEDED: the device has too many.
    /// </exception>
    public async Task<KeyCounts> UploadAsync(
        Session session, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var upload = KeyUpload.Parse(body, session.UserId, session.DeviceId, _parts.Options);
        var user = session.User;
        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        var devices = await _parts.Devices.Snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);

        // The device may have been logged out since the request was authenticated.
        var device = devices.Find(session.DeviceId) ?? throw Sessions.UnknownToken();
        var ring = await _rings.GetLockedAsync(user, session.DeviceId, cancellationToken).ConfigureAwait(false);
        var facts = ring.Facts();
        var oneTimeKeys = NewOneTimeKeys(session, upload.OneTimeKeys, facts);
        var fallbackKeys = NewFallbackKeys(session, upload.FallbackKeys, facts);
        var newKeys = upload.DeviceKeys is { } json && !(device.Keys?.Span.SequenceEqual(json) ?? false) ? json : null;
        if (newKeys is null && oneTimeKeys.Count == 0 && fallbackKeys.Count == 0)
        {
            return new KeyCounts(ring.Counts(), ring.UnusedFallbackAlgorithms());
        }

        UserAppend append = new(user);
        foreach (var key in oneTimeKeys)
        {
            append.Add(key);
        }

        foreach (var key in fallbackKeys)
        {
            append.Add(key);
        }

        var next = newKeys is null ? devices : AddIdentity(append, user, devices, device, newKeys);

        append.Committed = _ =>
        {
            _parts.Devices.Snapshots.Publish(user, next);
            ring.Committed(oneTimeKeys, fallbackKeys);
        };
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        return new KeyCounts(ring.Counts(), ring.UnusedFallbackAlgorithms());
    }

    /// <summary>Adds what publishes identity keys, and says what is there then.</summary>
    private static UserDevices AddIdentity(
        UserAppend append, UserNid user, UserDevices devices, Device device, byte[] keys)
    {
        append.Add(new DeviceKeysRow(user, device.DeviceId, keys));
        DeviceLists.AddChange(append, user);

        // Who vouched for the keys that the device had did not for these.
        if (device.Keys is { } old && !SignedJson.IsSame(old.Span, keys))
        {
            DeviceStore.AddSignaturesEnd(append, user, device.DeviceId);
            devices = devices.With(devices.CrossSigning.WithoutDevice(device.DeviceId));
        }

        return devices.With(device.WithKeys(keys));
    }

    private List<OneTimeKeyRow> NewOneTimeKeys(Session session, List<UploadedKey> uploaded, KeyRingFacts facts)
    {
        List<OneTimeKeyRow> rows = [];
        foreach (var key in uploaded)
        {
            if (facts.Known.TryGetValue((key.Algorithm, key.KeyId), out var known))
            {
                if (!known.Span.SequenceEqual(key.Json))
                {
                    throw new MatrixError(
                        "M_UNKNOWN", 400, $"One time key {key.Name} already exists and is another key.").ToException();
                }
            }
            else if (!facts.Claiming.Contains((key.Algorithm, key.KeyId)))
            {
                rows.Add(new OneTimeKeyRow(
                    session.User, session.DeviceId, key.Algorithm, key.KeyId, key.Json, facts.NextSeq + rows.Count));
            }
        }

        return facts.Known.Count + rows.Count <= _parts.Options.OneTimeKeysPerDeviceMax
            ? rows
            : throw new MatrixError(
                "M_LIMIT_EXCEEDED", 429, "This device has too many one-time keys that nobody claimed.").ToException();
    }

    private static List<FallbackKeyRow> NewFallbackKeys(
        Session session, List<UploadedKey> uploaded, KeyRingFacts facts)
    {
        // One per algorithm: of several the last counts. The same key again stays as used as it is.
        Dictionary<string, FallbackKeyRow> rows = new(StringComparer.Ordinal);
        foreach (var key in uploaded)
        {
            var isKnown = facts.Fallback.TryGetValue(key.Algorithm, out var known)
                && known.KeyId == key.KeyId
                && known.Json.Span.SequenceEqual(key.Json);
            if (!isKnown)
            {
                rows[key.Algorithm] = new FallbackKeyRow(
                    session.User, session.DeviceId, key.Algorithm, key.KeyId, key.Json, Used: false);
            }
        }

        return [.. rows.Values];
    }
}

/// <summary>What a device has left.</summary>
/// <param name="OneTimeKeys">Unclaimed one-time keys by algorithm; algorithms without any are not named.</param>
/// <param name="UnusedFallbackAlgorithms">Algorithms whose fallback key has not been given out.</param>
public sealed record KeyCounts(
    IReadOnlyDictionary<string, int> OneTimeKeys, IReadOnlyList<string> UnusedFallbackAlgorithms);
