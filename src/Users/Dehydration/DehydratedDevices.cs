using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// The device of a user that nobody holds: others send it their room keys while the user has no device, and the next
/// one that logs in fetches them. It is a device like any other, but for a token; one for each user. It outlives the
/// logout of all devices, which it is there for. Any thread. Source: MSC3814.
/// </summary>
public sealed class DehydratedDevices : IDevicePart
{
    private readonly UserParts _parts;
    private readonly ToDevice _toDevice;

    internal DehydratedDevices(UserParts parts, ToDevice toDevice)
    {
        _parts = parts;
        _toDevice = toDevice;
    }

    /// <inheritdoc/>
    void IDevicePart.AddEnd(UserAppend append, UserNid user, string deviceId)
        => append.Add(new DehydratedDeviceEndRow(user, deviceId));

    /// <inheritdoc/>
    void IDevicePart.Ended(UserNid user, string deviceId)
    {
        // Nothing of it is in memory.
    }

    /// <summary>Stores a device in the place of the one that the user had.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="body">The JSON body of <c>PUT /dehydrated_device</c>; only read during the call.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The device's id.</returns>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM: also a device that somebody holds; M_TOO_LARGE;
    /// M_FORBIDDEN: too many devices, or a cross-signing key has the id; M_LIMIT_EXCEEDED: too many keys.
    /// </exception>
    public async Task<string> PutAsync(
        Session session, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var upload = DehydratedUpload.Parse(body, session.UserId, _parts.Options);
        DeviceStore.CheckDeviceId(upload.DeviceId);
        var user = session.User;
        using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
        var devices = await _parts.Devices.Snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        DeviceStore.CheckIsThere(devices, session);
        var old = await IdOfAsync(user, cancellationToken).ConfigureAwait(false);
        UserAppend append = new(user);
        if (old is not null)
        {
            _parts.DeviceEnds.AddEnd(append, user, old);
            devices = devices.Without([old]);
        }

        if (devices.Find(upload.DeviceId) is not null)
        {
            throw MatrixError.InvalidParam("A device of this id is logged in; choose another 'device_id'.")
                .ToException();
        }

        var next = Add(append, user, devices, upload);
        append.Committed = _ =>
        {
            _parts.Devices.Snapshots.Publish(user, next);
            if (old is not null)
            {
                _parts.DeviceEnds.Ended(user, old);
            }
        };
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        return upload.DeviceId;
    }

    /// <summary>The device of a user.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_NOT_FOUND.</exception>
    public async ValueTask<DehydratedDevice> GetAsync(Session session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var row = await _parts.Database.CrossSigning.DehydratedAsync(session.User, cancellationToken)
            .ConfigureAwait(false) ?? throw None();
        return new DehydratedDevice(row.DeviceId, row.Data);
    }

    /// <summary>Ends the device of a user.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The device's id.</returns>
    /// <exception cref="MatrixException">M_NOT_FOUND.</exception>
    public async Task<string> DeleteAsync(Session session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var deviceId = await IdOfAsync(session.User, cancellationToken).ConfigureAwait(false) ?? throw None();
        await _parts.DeviceEnds.EndAsync(session.User, [deviceId], cancellationToken).ConfigureAwait(false);
        return deviceId;
    }

    /// <summary>
    /// The messages that wait for the device, in parts. They stay until the device ends: a client that is interrupted
    /// begins again, and so does another one that logs in meanwhile.
    /// </summary>
    /// <param name="session">The owner.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="nextBatch">The <c>next_batch</c> of the part before; null for the first.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The messages, none after the last, and the token for the next part.</returns>
    /// <exception cref="MatrixException">M_FORBIDDEN: it is no dehydrated device; M_INVALID_PARAM.</exception>
    public async ValueTask<DehydratedEvents> EventsAsync(
        Session session, string deviceId, string? nextBatch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (await IdOfAsync(session.User, cancellationToken).ConfigureAwait(false) != deviceId)
        {
            throw MatrixError.Forbidden("This is not your dehydrated device.").ToException();
        }

        StreamToken token = default;
        if (nextBatch is not null && !StreamToken.TryParse(nextBatch, out token))
        {
            throw MatrixError.InvalidParam("'next_batch' is none that this server gave.").ToException();
        }

        var upTo = _parts.Database.Stream.Watermark;
        var batch = await _toDevice.ReadAsync(
            session.User, deviceId, token.Durable.Min(upTo), upTo, cancellationToken).ConfigureAwait(false);
        return new DehydratedEvents(batch.Events, new StreamToken(batch.Delivered, default).ToString());
    }

    /// <summary>Adds what erases the device of a user, besides what every device has.</summary>
    internal static void AddErase(UserAppend append, UserNid user)
        => append.Add(new DehydratedDeviceDeleteRow(user));

    private UserDevices Add(UserAppend append, UserNid user, UserDevices devices, DehydratedUpload upload)
    {
        var keys = upload.Keys;
        if (keys.OneTimeKeys.Count > _parts.Options.OneTimeKeysPerDeviceMax)
        {
            throw new MatrixError("M_LIMIT_EXCEEDED", 429, "This device has too many one-time keys.").ToException();
        }

        var nowMs = _parts.Time.GetUtcNow().ToUnixTimeMilliseconds();

        // Nobody holds it, so that it was never seen.
        var next = _parts.Devices.AddNew(append, user, devices, new Device(
            upload.DeviceId, upload.DisplayName, nowMs, lastSeenTs: null, lastSeenIp: null, userAgent: null,
            keys.DeviceKeys));
        append.Add(new DeviceKeysRow(user, upload.DeviceId, keys.DeviceKeys));
        foreach (var (index, key) in keys.OneTimeKeys.Index())
        {
            append.Add(new OneTimeKeyRow(user, upload.DeviceId, key.Algorithm, key.KeyId, key.Json, index + 1));
        }

        // One per algorithm: of several the last counts.
        foreach (var key in keys.FallbackKeys)
        {
            append.Add(new FallbackKeyRow(user, upload.DeviceId, key.Algorithm, key.KeyId, key.Json, Used: false));
        }

        append.Add(new DehydratedDeviceRow(user, upload.DeviceId, upload.Data, nowMs));
        DeviceLists.AddChange(append, user);
        return next;
    }

    private async ValueTask<string?> IdOfAsync(UserNid user, CancellationToken cancellationToken)
        => (await _parts.Database.CrossSigning.DehydratedAsync(user, cancellationToken).ConfigureAwait(false))
            ?.DeviceId;

    private static MatrixException None()
        => MatrixError.NotFound("There is no dehydrated device.").ToException();
}

/// <summary>A dehydrated device.</summary>
/// <param name="DeviceId">Its id.</param>
/// <param name="Data">What the client keeps in it, a JSON object in UTF-8.</param>
public sealed record DehydratedDevice(string DeviceId, ReadOnlyMemory<byte> Data);

/// <summary>A part of the messages that wait for a dehydrated device.</summary>
/// <param name="Events">Each a JSON object in UTF-8; the oldest first.</param>
/// <param name="NextBatch">Names the next part.</param>
public sealed record DehydratedEvents(IReadOnlyList<byte[]> Events, string NextBatch);
