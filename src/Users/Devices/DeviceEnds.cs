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
        var snapshot = await devices.Snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        var kept = deviceIds is null
            ? await database.CrossSigning.DehydratedAsync(user, cancellationToken).ConfigureAwait(false)
            : null;
        var ending = snapshot.All.Values
            .Where(device => deviceIds?.Contains(device.DeviceId) ?? device.DeviceId != kept?.DeviceId)
            .ToArray();
        if (ending.Length == 0)
        {
            return;
        }

        UserAppend append = new(user);
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
        append.Committed = _ =>
        {
            devices.Snapshots.Publish(user, rest);
            foreach (var device in ending)
            {
                Ended(user, device.DeviceId);
            }
        };
        await writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
    }
}
