namespace Dendrite.Fast.Users;

/// <summary>
/// Every limit and choice of the user half, with its default and what happens when it is reached. Read once, when the
/// engine is created.
/// </summary>
public sealed record UserOptions
{
    /// <summary>Whether anybody may register (<c>m.login.dummy</c>), or only holders of a registration token.</summary>
    public bool OpenRegistration { get; init; }

    /// <summary>The client's base URL that login answers carry as <c>well_known</c>; null to leave it out.</summary>
    public string? ClientBaseUrl { get; init; }

    /// <summary>Whether presence is kept, and for whom.</summary>
    public PresenceMode Presence { get; init; } = PresenceMode.Local;

    /// <summary>The cost of a password hash.</summary>
    public Argon2Settings Argon2 { get; init; } = new();

    /// <summary>
    /// Threads that hash passwords. Chosen: half the cores, so that logins cannot starve the rest.
    /// </summary>
    public int PasswordThreads { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>
    /// Password computations that may wait. Full: M_LIMIT_EXCEEDED. Chosen: at 20 ms each, a few seconds of work.
    /// </summary>
    public int PasswordQueueMax { get; init; } = 256;

    /// <summary>Bytes of a new password. Over it: M_INVALID_PARAM. Chosen: as Synapse (512).</summary>
    public int PasswordBytesMax { get; init; } = 512;

    /// <summary>
    /// Sessions kept in memory, looked up by token hash. Over it: those not used lately are let go and are read from
    /// the database when they come back.
    /// </summary>
    public int SessionCacheMax { get; init; } = 200_000;

    /// <summary>
    /// Users whose devices, keys, account data, push rules or profile are kept in memory, each kind for itself.
    /// Over it: those not used lately are let go and are read again.
    /// </summary>
    public int UserCacheMax { get; init; } = 50_000;

    /// <summary>How often a device's last-seen time and address may be written.</summary>
    public TimeSpan LastSeenInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Devices of one user. Full: logins that would add one are refused with M_FORBIDDEN.</summary>
    public int DevicesPerUserMax { get; init; } = 2_000;

    /// <summary>Characters of a device's display name. Over it: 400 M_TOO_LARGE, as Synapse.</summary>
    public int DeviceDisplayNameMax { get; init; } = 100;

    /// <summary>
    /// Interactive auth sessions in memory. Full: the oldest is forgotten, since refusing new ones would let anybody
    /// close registration for everybody.
    /// </summary>
    public int InteractiveAuthSessionsMax { get; init; } = 10_000;

    /// <summary>
    /// How long an interactive auth session lives from its first request. Chosen: as Synapse (15 minutes).
    /// </summary>
    public TimeSpan InteractiveAuthSessionAge { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Bytes of a request's parameters that an interactive auth session remembers, sealed, for a client that comes back
    /// with the session alone. Over it: the client must send them again. Chosen: ten times a cross-signing upload.
    /// </summary>
    public int InteractiveAuthRememberedBytesMax { get; init; } = 32 * 1024;

    /// <summary>
    /// Bytes that all interactive auth sessions remember together. Full: the oldest sessions are forgotten. Chosen:
    /// 10,000 registrations of a good size.
    /// </summary>
    public long InteractiveAuthRememberedTotalBytesMax { get; init; } = 16 * 1024 * 1024;

    /// <summary>Failed stages in one interactive auth session. Over it: the session is forgotten.</summary>
    public int InteractiveAuthFailuresMax { get; init; } = 10;

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

    /// <summary>One-time keys of a device and algorithm that are read ahead for claims.</summary>
    public int OneTimeKeyReadAhead { get; init; } = 64;

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

    /// <summary>Bytes of one account data item. Over it: M_TOO_LARGE. Chosen: m.direct of a bridge user fits.</summary>
    public int AccountDataBytesMax { get; init; } = 512 * 1024;

    /// <summary>Bytes of all account data of one user. Over it: M_TOO_LARGE.</summary>
    public int AccountDataTotalBytesMax { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// Rooms of which one user keeps account data, when a client begins with another one. Full: M_FORBIDDEN. Chosen:
    /// more rooms than clients can show; without a bound each room id that a client makes up would be stored for ever.
    /// </summary>
    public int AccountDataRoomsMax { get; init; } = 10_000;

    /// <summary>Bytes of an account data type. Over it: M_INVALID_PARAM. Source: the limit of event types.</summary>
    public int AccountDataTypeBytesMax { get; init; } = 255;

    /// <summary>Bytes of one filter. Over it: M_TOO_LARGE.</summary>
    public int FilterBytesMax { get; init; } = 64 * 1024;

    /// <summary>Different filters of one user. Full: M_LIMIT_EXCEEDED.</summary>
    public int FiltersPerUserMax { get; init; } = 1_000;

    /// <summary>Bytes of a whole profile. Source: client-server API, "Profiles" (64 KiB).</summary>
    public int ProfileBytesMax { get; init; } = 65_536;

    /// <summary>Bytes of a profile field's name. Source: client-server API, "Profiles" (255).</summary>
    public int ProfileKeyBytesMax { get; init; } = 255;

    /// <summary>Characters of a display name. Over it: M_INVALID_PARAM. Chosen: as Synapse (256).</summary>
    public int DisplayNameMax { get; init; } = 256;

    /// <summary>Characters of an avatar URL. Over it: M_INVALID_PARAM. Chosen: as Synapse (1,000).</summary>
    public int AvatarUrlMax { get; init; } = 1_000;

    /// <summary>Push rules that one user may add. Full: M_LIMIT_EXCEEDED.</summary>
    public int PushRulesPerUserMax { get; init; } = 1_000;

    /// <summary>Bytes of all push rules that one user added or changed. Over it: M_TOO_LARGE.</summary>
    public int PushRulesBytesMax { get; init; } = 512 * 1024;

    /// <summary>After this long without activity a user is unavailable. Source: "Idle timeout" (5 minutes).</summary>
    public TimeSpan PresenceIdleAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A user counts as active now for this long after an action. Chosen: as Synapse (1 minute).</summary>
    public TimeSpan PresenceActiveFor { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>This long after the last sync ended a user is offline. Chosen: as Synapse (30 seconds).</summary>
    public TimeSpan PresenceOfflineAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the one presence timer looks.</summary>
    public TimeSpan PresenceTick { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Users whose presence is kept. Full: further users stay offline to others.</summary>
    public int PresenceUsersMax { get; init; } = 100_000;

    /// <summary>Characters of a status message. Over it: M_INVALID_PARAM.</summary>
    public int StatusMessageMax { get; init; } = 1_000;
}
