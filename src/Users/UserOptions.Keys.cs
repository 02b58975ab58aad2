namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>
    /// Bytes of one device's identity keys. Over it: M_TOO_LARGE. Chosen: ten times what clients send.
    /// </summary>
    public int DeviceKeysBytesMax { get; init; } = 16 * 1024;

    /// <summary>
    /// Bytes of one one-time or fallback key. Over it: M_TOO_LARGE. Chosen: ten times what clients send.
    /// </summary>
    public int OneTimeKeyBytesMax { get; init; } = 4 * 1024;

    /// <summary>
    /// Unclaimed one-time keys of one device. Over it: M_LIMIT_EXCEEDED. Chosen: clients keep 50 to 100.
    /// </summary>
    public int OneTimeKeysPerDeviceMax { get; init; } = 20_000;

    /// <summary>Keys in one upload, and devices in one claim or query. Over it: M_TOO_LARGE.</summary>
    public int KeysPerRequestMax { get; init; } = 10_000;

    /// <summary>To-device messages in one sync answer. Source: "Send-to-Device messaging", server behaviour.</summary>
    public int ToDevicePerSyncMax { get; init; } = 100;

    /// <summary>Inbox rows that one sendToDevice may make. Over it: M_TOO_LARGE.</summary>
    public int ToDevicePerRequestMax { get; init; } = 10_000;

    /// <summary>Bytes of one to-device message's content. Over it: M_TOO_LARGE, as for events.</summary>
    public int ToDeviceContentBytesMax { get; init; } = 65_536;

    /// <summary>
    /// Devices whose inbox is known to be empty without asking the database. Over it: those not used lately are
    /// forgotten and asked for again.
    /// </summary>
    public int InboxCacheMax { get; init; } = 200_000;
}
