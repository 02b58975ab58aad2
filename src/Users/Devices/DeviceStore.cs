using System.Collections.Immutable;
using System.Security.Cryptography;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// The devices of users and the rows that make and end them. Login, logout, deletion and key upload all change devices,
/// so each comes through here, under the user's lock.
/// </summary>
internal sealed class DeviceStore : IDevicePart
{
    // Ten capitals, as clients are used to: 47 bits, unique among one user's devices.
    private const int GeneratedIdChars = 10;

    private readonly Database _database;
    private readonly UserOptions _options;
    private readonly Sessions _sessions;

    public DeviceStore(Database database, UserOptions options, KeyedMutex<UserNid> locks, Sessions sessions)
    {
        _database = database;
        _options = options;
        _sessions = sessions;
        Snapshots = new UserSnapshots<UserDevices>(options.UserCacheMax, database.Placement, locks, LoadAsync);
        _sessions.Visited = Visited;
    }

    public UserSnapshots<UserDevices> Snapshots { get; }

    /// <summary>Adds a device that is new to an append, made under the user's lock.</summary>
    /// <param name="append">The append.</param>
    /// <param name="user">The user.</param>
    /// <param name="devices">The user's devices, without it.</param>
    /// <param name="device">The device; its keys, if it has any, are the caller's to add.</param>
    /// <returns>The devices to publish when the append is committed.</returns>
    /// <exception cref="MatrixException">M_INVALID_PARAM, M_TOO_LARGE, M_FORBIDDEN.</exception>
    public UserDevices AddNew(UserAppend append, UserNid user, UserDevices devices, Device device)
    {
        CheckDeviceId(device.DeviceId);
        CheckRoomFor(devices, device.DisplayName);
        CheckIsNoKey(devices, device.DeviceId);
        append.Add(new DeviceRow(
            user,
            device.DeviceId,
            device.DisplayName,
            device.CreatedTs,
            device.LastSeenTs,
            device.LastSeenIp,
            device.UserAgent));

        // A message that was on its way while an earlier device of this id was deleted is not for this one.
        append.Add(new ToDeviceDeleteRow(user, device.DeviceId));
        return devices.With(device);
    }

    /// <summary>Refuses an id for a device that a cross-signing key of the user is known by.</summary>
    /// <exception cref="MatrixException">403 M_FORBIDDEN.</exception>
    private static void CheckIsNoKey(UserDevices devices, string deviceId)
    {
        // Source: client-server API, "Cross-signing": ids of devices must not collide with public keys.
        if (devices.CrossSigning.Find(deviceId) is not null)
        {
            throw MatrixError.Forbidden("A cross-signing key of yours has this device id as its public key.")
                .ToException();
        }
    }

    /// <summary>
    /// Refuses a session whose device has ended since the request was authenticated, so that nothing is stored for a
    /// user who is gone. Sessions of application services need no device.
    /// </summary>
    /// <exception cref="MatrixException">401 M_UNKNOWN_TOKEN.</exception>
    public static void CheckIsThere(UserDevices devices, Session session)
    {
        if (session.Kind != AccountKind.Appservice && devices.Find(session.DeviceId) is null)
        {
            throw Sessions.UnknownToken();
        }
    }

    /// <summary>Adds what ends the signatures on a device and those that it made.</summary>
    public static void AddSignaturesEnd(UserAppend append, UserNid user, string deviceId)
    {
        append.Add(new KeySignaturesDeleteRow(user, user, deviceId));
        append.Add(new KeySignaturesByKeyDeleteRow(user, UserCrossSigning.KeyOf(deviceId)));
    }

    /// <inheritdoc/>
    public void AddEnd(UserAppend append, UserNid user, string deviceId)
    {
        append.Add(new DeviceDeleteRow(user, deviceId));
        append.Add(new DeviceTokensDeleteRow(user, deviceId));
        AddSignaturesEnd(append, user, deviceId);
        append.Log(LogRecord.SessionRevoked(user, deviceId));
    }

    /// <inheritdoc/>
    public void Ended(UserNid user, string deviceId) => _sessions.Revoked(user, deviceId);

    public void CheckDisplayName(string? displayName)
    {
        if (displayName?.Length > _options.DeviceDisplayNameMax)
        {
            throw new MatrixError(
                "M_TOO_LARGE", 400, $"A device's name has at most {_options.DeviceDisplayNameMax} characters.")
                .ToException();
        }
    }

    /// <summary>Refuses a further device where there are as many as may be, or one with too long a name.</summary>
    /// <exception cref="MatrixException">M_TOO_LARGE, M_FORBIDDEN.</exception>
    private void CheckRoomFor(UserDevices devices, string? displayName)
    {
        CheckDisplayName(displayName);
        if (devices.All.Count >= _options.DevicesPerUserMax)
        {
            throw MatrixError.Forbidden(
                $"This account has {devices.All.Count} devices, as many as it may; log some of them out.")
                .ToException();
        }
    }

    /// <summary>Refuses what can be no device id.</summary>
    /// <exception cref="MatrixException">M_INVALID_PARAM.</exception>
    public static void CheckDeviceId(string deviceId)
    {
        if (!DeviceId.TryParse(deviceId, out _))
        {
            throw MatrixError.InvalidParam("A device id has 1 to 255 bytes.").ToException();
        }
    }

    /// <summary>The id of a device whose client names none.</summary>
    public static string NewDeviceId(UserDevices devices)
    {
        while (true)
        {
            var id = RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ", GeneratedIdChars);
            if (devices.Find(id) is null)
            {
                return id;
            }
        }
    }

    private async Task<UserDevices> LoadAsync(UserNid user, CancellationToken cancellationToken)
    {
        var rows = await _database.Sessions.DevicesAsync(user, cancellationToken).ConfigureAwait(false);
        var keys = (await _database.DeviceKeys.DeviceKeysAsync([user], cancellationToken).ConfigureAwait(false))
            .ToDictionary(stored => stored.Row.DeviceId, stored => stored.Row.Json, StringComparer.Ordinal);
        var devices = ImmutableSortedDictionary.CreateBuilder<string, Device>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            devices[row.DeviceId] = new Device(
                row.DeviceId,
                row.DisplayName,
                row.CreatedTs,
                row.LastSeenTs,
                row.LastSeenIp,
                row.UserAgent,
                keys.TryGetValue(row.DeviceId, out var json) ? json : default(ReadOnlyMemory<byte>?));
        }

        return new UserDevices(
            devices.ToImmutable(), await LoadCrossSigningAsync(user, cancellationToken).ConfigureAwait(false));
    }

    private async Task<UserCrossSigning> LoadCrossSigningAsync(UserNid user, CancellationToken cancellationToken)
    {
        var crossSigning = UserCrossSigning.None;
        foreach (var row in await _database.CrossSigning.KeysAsync([user], cancellationToken).ConfigureAwait(false))
        {
            crossSigning = crossSigning.With(CrossSigningKey.Of(row));
        }

        // Without keys nothing is signed.
        if (crossSigning.Master is null)
        {
            return crossSigning;
        }

        foreach (var row in await _database.CrossSigning.SignaturesAsync(user, user, cancellationToken)
            .ConfigureAwait(false))
        {
            crossSigning = crossSigning.With(row.TargetKey, KeySignature.Of(row));
        }

        return crossSigning;
    }

    // On a lane's thread, without the user's lock: the snapshot stays, the device in it notes the time.
    private void Visited(UserNid user, string deviceId, long nowMs, Visitor from)
    {
        if (Snapshots.TryGet(user, out var devices) && devices.Find(deviceId) is { } device)
        {
            device.Seen(nowMs, from.Address, from.UserAgent);
        }
    }
}
