namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>
    /// Sessions kept in memory, looked up by token hash. Over it: those not used lately are let go and are read from
    /// the database when they come back.
    /// </summary>
    public int SessionCacheMax { get; init; } = 200_000;

    /// <summary>How often a device's last-seen time and address may be written.</summary>
    public TimeSpan LastSeenInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Devices of one user. Full: logins that would add one are refused with M_FORBIDDEN.</summary>
    public int DevicesPerUserMax { get; init; } = 2_000;

    /// <summary>Characters of a device's display name. Over it: 400 M_TOO_LARGE, as Synapse.</summary>
    public int DeviceDisplayNameMax { get; init; } = 100;
}
