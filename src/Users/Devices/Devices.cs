using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// A user's devices. Any thread. Source: client-server API, "Device Management".
/// </summary>
public sealed class Devices
{
    private readonly UserParts _parts;
    private readonly InteractiveAuth _auth;
    private readonly AuthFlows _flows;

    internal Devices(UserParts parts, InteractiveAuth auth, AuthFlows flows)
    {
        _parts = parts;
        _auth = auth;
        _flows = flows;
    }

    /// <summary>All devices of a local user, by id.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<IReadOnlyCollection<Device>> ListAsync(UserNid user, CancellationToken cancellationToken)
    {
        var devices = await _parts.Devices.Snapshots.GetAsync(user, cancellationToken).ConfigureAwait(false);
        return [.. devices.All.Values];
    }

    /// <summary>All devices of whoever has an id, for administrators; none of a deactivated account.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_NOT_FOUND: nobody here has the id.</exception>
    public async ValueTask<IReadOnlyCollection<Device>> ListAsync(UserId userId, CancellationToken cancellationToken)
        => await _parts.Accounts.FindAsync(userId, cancellationToken).ConfigureAwait(false) is { } account
            ? await ListAsync(account.User, cancellationToken).ConfigureAwait(false)
            : throw MatrixError.NotFound("There is no such account on this server.").ToException();

    /// <summary>One device.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_NOT_FOUND.</exception>
    public async ValueTask<Device> GetAsync(Session session, string deviceId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var devices = await _parts.Devices.Snapshots.GetAsync(session.User, cancellationToken).ConfigureAwait(false);
        return devices.Find(deviceId) ?? throw NotFound();
    }

    /// <summary>
    /// Gives a device another name. An application service makes one that is not there, which needs no login.
    /// Source: application service API v1.19, "Creating devices".
    /// </summary>
    /// <param name="session">The owner.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="displayName">The name; null leaves it as it is.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>Whether the device is new.</returns>
    /// <exception cref="MatrixException">
    /// M_NOT_FOUND, M_TOO_LARGE; for a new one M_INVALID_PARAM, M_FORBIDDEN: the id is a key's, or there are too many.
    /// </exception>
    public async Task<bool> PutAsync(
        Session session, string deviceId, string? displayName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var user = session.User;
        _parts.Devices.CheckDisplayName(displayName);
        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        var devices = await _parts.Devices.Snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        if (devices.Find(deviceId) is not { } device)
        {
            return session.Appservice is null
                ? throw NotFound()
                : await AddAsync(user, devices, deviceId, displayName, cancellationToken).ConfigureAwait(false);
        }

        if (displayName is null || displayName == device.DisplayName)
        {
            return false;
        }

        UserAppend append = new(user);
        append.Add(new DeviceRow(
            user,
            deviceId,
            displayName,
            device.CreatedTs,
            device.LastSeenTs,
            device.LastSeenIp,
            device.UserAgent));

        // The name is part of what others see of a device with keys.
        if (device.Keys is not null)
        {
            DeviceLists.AddChange(append, user);
        }

        var next = devices.With(device.Renamed(displayName));
        append.Committed = _ => _parts.Devices.Snapshots.Publish(user, next);
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        return false;
    }

    /// <summary>
    /// Ends devices and all that belongs to them, once the owner has proved to be that; an application service needs no
    /// proof. Devices that are not there are no error.
    /// </summary>
    /// <param name="session">The owner.</param>
    /// <param name="deviceIds">The devices.</param>
    /// <param name="auth">The request as it came.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>Null when done; else what to answer with 401.</returns>
    /// <exception cref="MatrixException">M_BAD_JSON; M_FORBIDDEN: not the request that opened the session.</exception>
    public async Task<InteractiveAuthChallenge?> DeleteAsync(
        Session session, IReadOnlyList<string> deviceIds, AuthRequest auth, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Appservice is not null)
        {
            await _parts.DeviceEnds.EndAsync(session.User, deviceIds, cancellationToken).ConfigureAwait(false);
            return null;
        }

        var flows = await _flows.ForCallerAsync(session, cancellationToken).ConfigureAwait(false);
        var progress = await _auth.AdvanceAsync(auth, new AuthPolicy(flows, session), cancellationToken)
            .ConfigureAwait(false);
        using var grant = progress.Grant;
        if (grant is null)
        {
            return progress.Challenge;
        }

        await _parts.DeviceEnds.EndAsync(session.User, deviceIds, cancellationToken).ConfigureAwait(false);
        grant.Close();
        return null;
    }

    private async Task<bool> AddAsync(
        UserNid user,
        UserDevices devices,
        string deviceId,
        string? displayName,
        CancellationToken cancellationToken)
    {
        UserAppend append = new(user);
        var nowMs = _parts.Time.GetUtcNow().ToUnixTimeMilliseconds();
        var next = _parts.Devices.AddNew(
            append, user, devices, Device.New(deviceId, displayName, nowMs, from: default));
        append.Committed = _ => _parts.Devices.Snapshots.Publish(user, next);
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static MatrixException NotFound() => MatrixError.NotFound("You have no device of this id.").ToException();
}
