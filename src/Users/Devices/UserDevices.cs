using System.Collections.Immutable;

namespace Dendrite.Fast.Users;

/// <summary>The devices of one user, by id. Immutable.</summary>
internal sealed class UserDevices(ImmutableSortedDictionary<string, Device> devices)
{
    public static readonly UserDevices None =
        new(ImmutableSortedDictionary.Create<string, Device>(StringComparer.Ordinal));

    public ImmutableSortedDictionary<string, Device> All { get; } = devices;

    public Device? Find(string deviceId) => All.GetValueOrDefault(deviceId);

    public UserDevices With(Device device) => new(All.SetItem(device.DeviceId, device));

    public UserDevices Without(IEnumerable<string> deviceIds) => new(All.RemoveRange(deviceIds));
}
