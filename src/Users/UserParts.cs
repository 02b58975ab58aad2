using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>What the public services share. Made once by <see cref="UserEngine"/>.</summary>
internal sealed record UserParts(
    Database Database,
    UserOptions Options,
    TimeProvider Time,
    KeyedMutex<UserNid> Locks,
    UserWriter Writer,
    Accounts Accounts,
    PasswordWorkers Passwords,
    DeviceStore Devices,
    DeviceLogins DeviceLogins,
    DeviceEnds DeviceEnds,
    Sessions Sessions,
    UsersMetrics Metrics);
