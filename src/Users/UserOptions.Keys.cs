namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>
    /// Bytes of one device's identity keys. Over it: M_TOO_LARGE. Chosen: ten times what clients send.
    /// </summary>
    public int DeviceKeysBytesMax { get; init; } = 16 * 1024;

    /// <summary>
    /// Algorithms of a device, and identity keys. Over it: M_TOO_LARGE. Chosen: clients have two of each.
    /// </summary>
    public int DeviceAlgorithmsMax { get; init; } = 32;

    /// <summary>
    /// Signatures that one uploaded key may carry. Over it: M_TOO_LARGE. Chosen: clients send one to three, and as many
    /// as this are verified in 3 ms.
    /// </summary>
    public int SignaturesPerKeyMax { get; init; } = 64;

    /// <summary>
    /// Bytes of one cross-signing key. Over it: M_TOO_LARGE. Chosen: ten times what clients send.
    /// </summary>
    public int CrossSigningKeyBytesMax { get; init; } = 4 * 1024;

    /// <summary>
    /// Devices and keys that one upload of signatures may sign. Over it: M_TOO_LARGE. Chosen: clients sign one or two
    /// at a time, and as many as this are verified in 25 ms.
    /// </summary>
    public int SignedKeysPerRequestMax { get; init; } = 500;

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
    /// Messages that may wait for one device. Full: further ones are dropped, since to refuse the request would let one
    /// dead device hold up who sends to many, and to drop the oldest would lose the keys that the device waits for.
    /// Chosen: weeks of a device in busy rooms; a device fetches as many in 200 syncs.
    /// </summary>
    public int ToDeviceWaitingMax { get; init; } = 20_000;

    /// <summary>
    /// How often the messages of a full inbox are counted, which a device may have begun to fetch at another node.
    /// Chosen: counting costs about 5 ms.
    /// </summary>
    public TimeSpan ToDeviceRecountInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How often all inboxes are looked through for messages to devices that are gone. Chosen: such a message is one
    /// that crossed the end of its device, which is rare, and nobody is served it.
    /// </summary>
    public TimeSpan ToDeviceSweepInterval { get; init; } = TimeSpan.FromDays(1);

    /// <summary>
    /// Bytes of what a client keeps in a dehydrated device. Over it: M_TOO_LARGE. Chosen: five times what an account
    /// with 100 one-time keys takes.
    /// </summary>
    public int DehydratedDataBytesMax { get; init; } = 64 * 1024;

    /// <summary>
    /// Devices whose inbox is known to be empty without asking the database. Over it: those not used lately are
    /// forgotten and asked for again.
    /// </summary>
    public int InboxCacheMax { get; init; } = 200_000;
}
