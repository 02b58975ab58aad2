using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>Ends devices: all that the registered parts keep of them goes in one commit.</summary>
internal sealed class DeviceEnds(KeyedMutex<UserNid> locks, UserWriter writer, DeviceStore devices)
{
    // Owner: whoever puts the engine together; only read from the first request on.
    private readonly List<IDevicePart> _parts = [];

    /// <summary>Adds a part. Called while the engine is put together.</summary>
    public void Add(IDevicePart part) => _parts.Add(part);

    /// <summary>Ends some devices of a user, or with null all. Devices that are not there are no error.</summary>
    public async Task EndAsync(UserNid user, IReadOnlyList<string>? deviceIds, CancellationToken cancellationToken)
    {
        using var held = await locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
        var snapshot = await devices.Snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        var ending = snapshot.All.Values
            .Where(device => deviceIds is null || deviceIds.Contains(device.DeviceId))
            .ToArray();
        if (ending.Length == 0)
        {
            return;
        }

        UserAppend append = new(user);
        foreach (var device in ending)
        {
            foreach (var part in _parts)
            {
                part.AddEnd(append, user, device.DeviceId);
            }
        }

        // Others learn of the end of a device only if it had keys, since they never knew of one without.
        if (ending.Any(device => device.Keys is not null))
        {
            append.Add(new DeviceListChangeRow(user));
            append.Log(LogRecord.DeviceList(user));
        }

        var rest = snapshot.Without(ending.Select(device => device.DeviceId));
        append.Committed = _ =>
        {
            devices.Snapshots.Publish(user, rest);
            foreach (var device in ending)
            {
                foreach (var part in _parts)
                {
                    part.Ended(user, device.DeviceId);
                }
            }
        };
        await writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
    }
}
