using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>Ends devices: their tokens, keys and waiting messages go with them in one commit.</summary>
internal sealed class DeviceEnds(
    KeyedMutex<UserNid> locks, UserWriter writer, DeviceStore devices, Sessions sessions, KeyRings rings)
{
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
            DeviceStore.AddEnd(append, user, device);
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
                sessions.Revoked(user, device.DeviceId);
                rings.Drop(user, device.DeviceId);
            }
        };
        await writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
    }
}
