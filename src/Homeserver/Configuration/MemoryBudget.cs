using Dendrite.Fast.Rooms;
using Dendrite.Fast.Sync;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// What the caches of this process may take together, and the share of each: one page for all of them. Nothing is taken
/// before it is used. Two caches count bytes; the others count entries, so their shares are divided by what an entry
/// takes. What is not a cache (connections, requests under way, the program itself) comes beside it: docs/memory.md.
/// </summary>
/// <param name="Bytes">All of it.</param>
internal sealed record MemoryBudget(long Bytes)
{
    /// <summary>
    /// The least budget in MiB. Chosen: below it, a room of ten thousand members and what its people need do not fit
    /// at once, and nearly every request waits for the database.
    /// </summary>
    public const int LeastMib = 32;

    /// <summary>
    /// The largest budget in MiB that is taken when nobody says one. Chosen: beyond it the machine has other work, such
    /// as PostgreSQL, to which its memory is worth more, and an operator who knows better says so.
    /// </summary>
    public const int UnaskedMib = 1_024;

    // Percent of the budget. Chosen: a room that is not loaded is the dearest miss, some milliseconds for each ten
    // thousand events, and no request about it can do without.
    internal const int LoadedRooms = 50;

    // Chosen: what clients ask for is mostly new, and a miss is one read of one row.
    internal const int EventJson = 10;

    // Chosen: each kind of a user's data is one read; several are needed for each request of theirs.
    internal const int Users = 12;

    // Chosen: a sync asks for the user's memberships first.
    internal const int Memberships = 8;

    // Chosen: each request begins with its session, so that those of 100,000 users with two devices fit the largest
    // budget that is taken unasked.
    internal const int Sessions = 8;

    // Chosen: a sync asks whether messages wait for its device; a miss is one read.
    internal const int Inboxes = 2;

    // Chosen: receipts of the rooms that people look at, and of the largest some hundreds of kilobytes.
    internal const int Receipts = 4;

    // Chosen: without marks a sync with nothing new asks the database.
    internal const int ChangeMarks = 4;

    // Chosen: senders of the last day alone; a miss is one read.
    internal const int Transactions = 2;

    private const int All = 100;
    private const long Mebi = 1 << 20;

    // Bytes of an entry. Chosen, by the sizes of the objects: devices, keys, account data, push rules and profile of a
    // user with three devices; twenty rooms of one; an inbox; twenty-five readers of a room; a room and a user with
    // their marks; forty events that a device sent. A session is measured: SessionCacheTests.
    private const int UserBytes = 8_192;
    private const int MembershipsBytes = 2_048;
    internal const int SessionBytes = 320;
    private const int InboxBytes = 200;
    private const int ReceiptsBytes = 8_192;
    private const int MarksBytes = 200;
    private const int TransactionsBytes = 8_192;

    /// <summary>
    /// The budget when nobody says one: a quarter of what the machine, or the container, has. Chosen: the heap stands
    /// at up to twice what is in use before it is collected, and as much again is left to the rest of the machine.
    /// </summary>
    /// <param name="machineBytes">The memory of the machine or the container.</param>
    public static MemoryBudget Of(long machineBytes) =>
        new(Math.Clamp(machineBytes / 4 / Mebi, LeastMib, UnaskedMib) * Mebi);

    /// <summary>A budget that an operator chose.</summary>
    /// <param name="mebibytes">In MiB.</param>
    public static MemoryBudget OfMebibytes(int mebibytes) => new(mebibytes * Mebi);

    /// <summary>
    /// The largest budget in MiB that an operator may choose: three quarters of the machine. Chosen: with less left,
    /// the heap does not fit beside it, and the machine swaps or ends the server.
    /// </summary>
    /// <param name="machineBytes">The memory of the machine or the container.</param>
    public static long MostMib(long machineBytes) => Math.Max(LeastMib, machineBytes / 4 * 3 / Mebi);

    /// <summary>The memory of this machine, or of the container that the process is in.</summary>
    public static long MachineBytes() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>Gives the room engine its shares.</summary>
    public RoomOptions Apply(RoomOptions options) => options with
    {
        LoadedRoomsBytes = Share(LoadedRooms),
        JsonCacheBytes = Share(EventJson),
        MembershipUsersMax = Entries(Memberships, MembershipsBytes),
        ReceiptRoomsMax = Entries(Receipts, ReceiptsBytes),
        TransactionDevicesMax = Entries(Transactions, TransactionsBytes),
    };

    /// <summary>Gives the user half its shares.</summary>
    public UserOptions Apply(UserOptions options) => options with
    {
        UserCacheMax = Entries(Users, UserBytes),
        SessionCacheMax = Entries(Sessions, SessionBytes),
        InboxCacheMax = Entries(Inboxes, InboxBytes),
    };

    /// <summary>Gives /sync its share.</summary>
    public SyncOptions Apply(SyncOptions options) => options with
    {
        ChangeMarksMax = Entries(ChangeMarks, MarksBytes),
    };

    private long Share(int percent) => Bytes / All * percent;

    private int Entries(int percent, int entryBytes) => (int)Math.Min(Share(percent) / entryBytes, int.MaxValue);
}
