using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Whoever keeps something of a device and must not keep it longer than the device lives. Each part is registered with
/// <see cref="DeviceEnds"/> while the engine is put together, and knows its own tables and caches alone.
/// </summary>
internal interface IDevicePart
{
    /// <summary>Adds to the append of a device's end that what this part keeps ends with it.</summary>
    /// <param name="append">The append, made under the user's lock.</param>
    /// <param name="user">The owner.</param>
    /// <param name="deviceId">The device.</param>
    void AddEnd(UserAppend append, UserNid user, string deviceId);

    /// <summary>
    /// The end is committed: forgets what is in memory. Called on the lane's thread; quick, never throws.
    /// </summary>
    /// <param name="user">The owner.</param>
    /// <param name="deviceId">The device.</param>
    void Ended(UserNid user, string deviceId);
}
