namespace Dendrite.Fast.Rooms;

/// <summary>
/// Every limit of the room engine, with its default and what happens when it is reached. Read once, when the engine
/// is created.
/// </summary>
public sealed record RoomOptions
{
    /// <summary>
    /// Commands that may wait for one room. Full: the sender is told M_LIMIT_EXCEEDED and nothing is changed.
    /// Chosen: at 100 us a send, a thousand is a tenth of a second of work.
    /// </summary>
    public int MailboxMax { get; init; } = 1024;

    /// <summary>
    /// Appends of one room that may be built and not yet committed. Full: the room's actor waits for one to settle.
    /// Chosen: two commit batches of a hot room, so that one collects while the other runs.
    /// </summary>
    public int InFlightMax { get; init; } = 256;

    /// <summary>
    /// Forward extremities of a room that may stay uncited after events of other servers came in. Over it: events that
    /// only cite are made, if a local user may send. Chosen: as many as half an event cites, so that the cost of
    /// resolving them stays small and a room in which servers take turns makes none.
    /// </summary>
    public int ExtremitiesMax { get; init; } = 10;

    /// <summary>
    /// Events of other servers that one call may hand to a room. Over it: the call is a fault of the caller. Chosen: an
    /// append of a large state stays below the bound of the writers.
    /// </summary>
    public int ReceivedMax { get; init; } = 1_000;

    /// <summary>
    /// Events of other servers that may wait for one room. Over it: further ones are refused with M_LIMIT_EXCEEDED, and
    /// their sender tries again. Chosen: some ten megabytes of a room that is being caught up with.
    /// </summary>
    public int StagedMax { get; init; } = 10_000;

    /// <summary>
    /// How often the room's stage looks for what waiting events miss before it gives up on them. Chosen: with the
    /// pauses between, about a quarter of an hour.
    /// </summary>
    public int StageAttemptsMax { get; init; } = 20;

    /// <summary>
    /// Events that one step of a purge removes; a step is one append, in which the room does nothing else. Chosen:
    /// reading their JSON and removing it takes some milliseconds.
    /// </summary>
    public int PurgeStepEvents { get; init; } = 500;

    /// <summary>
    /// How long the content of a redacted event stays on the disk, where nobody is shown it; null for as long as the
    /// room. Chosen: Synapse's, whose operators know it; time enough to undo a mistake from a backup.
    /// </summary>
    public TimeSpan? RedactionRetention { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long messages are kept; for ever by default.</summary>
    public RetentionOptions Retention { get; init; } = new();

    /// <summary>When garbage is looked for; never by default.</summary>
    public GarbageOptions Garbage { get; init; } = new();

    /// <summary>
    /// How often work that recurs is looked for, such as content that is due to be erased. Chosen: nobody waits for it.
    /// </summary>
    public TimeSpan UpkeepInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Bytes of the rooms that the engine keeps loaded. Over it: the least recently used rooms are let go, and are
    /// loaded again when somebody asks. A room in use by a caller or by its own actor is never loaded twice, and stays
    /// in memory while it is in use, although it is not counted. The room that was used last stays, whatever it takes.
    /// </summary>
    public long LoadedRoomsBytes { get; init; } = 256L << 20;

    /// <summary>
    /// How often the loaded rooms are counted anew, for what readers alone made them grow by. Chosen: readers add a
    /// bounded number of past states to a room, and nothing else.
    /// </summary>
    public TimeSpan LoadedRoomsInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Bytes of event JSON kept in memory. Over it: the older half is dropped and read again on use.</summary>
    public long JsonCacheBytes { get; init; } = 64L << 20;

    /// <summary>
    /// Rooms whose receipts are kept in memory. Over it: those not asked for lately are dropped and read again.
    /// Chosen: the rooms that people look at, at a few hundred bytes a reader.
    /// </summary>
    public int ReceiptRoomsMax { get; init; } = 4_000;

    /// <summary>
    /// Past states of one room that are kept expanded besides the current one. Over it: the oldest is dropped and
    /// expanded again from the deltas on use.
    /// </summary>
    public int StateCacheMax { get; init; } = 64;

    /// <summary>
    /// Users whose memberships are kept in memory. Over it: users not asked for lately are dropped and read again.
    /// </summary>
    public int MembershipUsersMax { get; init; } = 50_000;

    /// <summary>
    /// How long a transaction id is remembered. At least a day, so that a client that was offline overnight and
    /// repeats its requests makes no second event. Source: floor plan, "Transaction ids".
    /// </summary>
    public TimeSpan TransactionRetention { get; init; } = TimeSpan.FromHours(26);

    /// <summary>How often expired transaction ids are removed from the database.</summary>
    public TimeSpan TransactionCleanupInterval { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Devices whose transaction ids are kept in memory. Over it: devices not used lately are dropped and read again.
    /// </summary>
    public int TransactionDevicesMax { get; init; } = 10_000;

    /// <summary>
    /// Transaction ids kept in memory for one device. Over it: the older half is dropped, and an id that is not in
    /// memory is looked up in the database.
    /// </summary>
    public int TransactionsPerDeviceMax { get; init; } = 4_096;

    /// <summary>
    /// Events that one createRoom may make. Over it: M_TOO_LARGE. Chosen: one commit carries them all, and a bridge's
    /// initial state with a few hundred invites fits.
    /// </summary>
    public int CreationEventsMax { get; init; } = 2_000;

    /// <summary>When a sender into a full mailbox should try again. Chosen: a full mailbox drains in less.</summary>
    public const long MailboxFullRetryMs = 1000;

    /// <summary>When a server whose events a full stage refused should try again.</summary>
    public const long StageFullRetryMs = 10_000;

    /// <summary>The first pause of a stage that misses events; doubled up to the last. Chosen.</summary>
    public static readonly TimeSpan StagePauseFirst = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest pause of a stage that misses events. Chosen.</summary>
    public static readonly TimeSpan StagePauseLast = TimeSpan.FromMinutes(1);

    /// <summary>The version of a room whose creator names none. Source: client-server API, "Room versions".</summary>
    public string DefaultRoomVersion { get; init; } = "12";
}
