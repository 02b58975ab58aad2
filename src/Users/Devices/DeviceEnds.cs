using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>Ends devices: all that the registered parts keep of them goes in one commit.</summary>
internal sealed class DeviceEnds(
    Database database, KeyedMutex<UserNid> locks, UserWriter writer, DeviceStore devices)
{
    // Owner: whoever puts the engine together; only read from the first request on.
    private readonly List<IDevicePart> _parts = [];

    /// <summary>Adds a part. Called while the engine is put together.</summary>
    public void Add(params ReadOnlySpan<IDevicePart> parts) => _parts.AddRange(parts);

    /// <summary>Adds the end of one device to an append that is made under the user's lock.</summary>
    public void AddEnd(UserAppend append, UserNid user, string deviceId)
    {
        foreach (var part in _parts)
        {
            part.AddEnd(append, user, deviceId);
        }
    }

    /// <summary>The end is committed. Called from the commit callback, after what is left was published.</summary>
    public void Ended(UserNid user, string deviceId)
    {
        foreach (var part in _parts)
        {
            part.Ended(user, deviceId);
        }
    }

    /// <summary>
    /// Ends some devices of a user, or with null all but the dehydrated one, which is there for when there is no other.
    /// Devices that are not there are no error.
    /// </summary>
    public async Task EndAsync(UserNid user, IReadOnlyList<string>? deviceIds, CancellationToken cancellationToken)
    {
        using var held = await locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
        UserAppend append = new(user);
        Action ended;
        if (deviceIds is null)
        {
            ended = await AddAllButAsync(append, user, null, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            var snapshot = await devices.Snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
            ended = AddEnds(append, user, snapshot, device => deviceIds.Contains(device.DeviceId));
        }

        if (append.RowCount == 0)
        {
            return;
        }

        append.Committed = _ => ended();
        await writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Adds the end of all devices of a user but the dehydrated one to an append that is made under the user's lock.
    /// </summary>
    /// <param name="append">The append.</param>
    /// <param name="user">The user.</param>
    /// <param name="spared">One more device that stays; null for none.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <returns>What to call from the commit callback.</returns>
    public async ValueTask<Action> AddAllButAsync(
        UserAppend append, UserNid user, string? spared, CancellationToken cancellationToken)
    {
        var snapshot = await devices.Snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        var dehydrated = await database.CrossSigning.DehydratedAsync(user, cancellationToken).ConfigureAwait(false);
        return AddEnds(
            append,
            user,
            snapshot,
            device => device.DeviceId != spared && device.DeviceId != dehydrated?.DeviceId);
    }

    private Action AddEnds(UserAppend append, UserNid user, UserDevices snapshot, Func<Device, bool> isEnding)
    {
        var ending = snapshot.All.Values.Where(isEnding).ToArray();
        foreach (var device in ending)
        {
            AddEnd(append, user, device.DeviceId);
        }

        // Others learn of the end of a device only if it had keys, since they never knew of one without.
        if (ending.Any(device => device.Keys is not null))
        {
            DeviceLists.AddChange(append, user);
        }

        var rest = snapshot.Without(ending.Select(device => device.DeviceId));
        return () =>
        {
            devices.Snapshots.Publish(user, rest);
            foreach (var device in ending)
            {
                Ended(user, device.DeviceId);
            }
        };
    }
}
