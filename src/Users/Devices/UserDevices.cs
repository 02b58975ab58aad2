using System.Collections.Immutable;

namespace Dendrite.Fast.Users;

/// <summary>The devices of one user, by id, and the keys by which the user vouches for them. Immutable.</summary>
internal sealed class UserDevices(ImmutableSortedDictionary<string, Device> devices, UserCrossSigning crossSigning)
{
    public static readonly UserDevices None = new(
        ImmutableSortedDictionary.Create<string, Device>(StringComparer.Ordinal), UserCrossSigning.None);

    public ImmutableSortedDictionary<string, Device> All { get; } = devices;

    public UserCrossSigning CrossSigning { get; } = crossSigning;

    public Device? Find(string deviceId) => All.GetValueOrDefault(deviceId);

    public UserDevices With(Device device) => new(All.SetItem(device.DeviceId, device), CrossSigning);

    public UserDevices With(UserCrossSigning crossSigning) => new(All, crossSigning);

    public UserDevices Without(IEnumerable<string> deviceIds)
    {
        var (all, crossSigning) = (All, CrossSigning);
        foreach (var deviceId in deviceIds)
        {
            all = all.Remove(deviceId);
            crossSigning = crossSigning.WithoutDevice(deviceId);
        }

        return new UserDevices(all, crossSigning);
    }
}
