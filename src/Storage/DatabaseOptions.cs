namespace Dendrite.Fast.Storage;

/// <summary>Where the database is and how it is driven.</summary>
public sealed record DatabaseOptions
{
    /// <summary>
    /// For SQLite: the folder, created when missing, that holds the database file and the lock file. Unused with
    /// <see cref="PostgresUrl"/>.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>For SQLite: the name of the database file in <see cref="Folder"/>.</summary>
    public string FileName { get; init; } = "homeserver.db";

    /// <summary>
    /// For PostgreSQL: <c>postgres://user:password@host:port/database?sslmode=...</c>; null for SQLite.
    /// </summary>
    public string? PostgresUrl { get; init; }

    /// <summary>The name of this process in <c>owner_slots</c> and in the lock file, for people who look.</summary>
    public string NodeName { get; init; } = Environment.MachineName;

    /// <summary>
    /// How many commit lanes a server runs on PostgreSQL. Measured (bench/Engine, persist): with one, the server waits
    /// while PostgreSQL works and the other way round; beyond two, batches of few appends cost more than waiting does.
    /// </summary>
    public const int PostgresLanes = 2;

    /// <summary>
    /// How many commit lanes run. SQLite takes one; on PostgreSQL more may commit side by side. 1 to 16.
    /// </summary>
    public int Lanes { get; init; } = 1;

    /// <summary>What a commit survives.</summary>
    public Durability Durability { get; init; }

    /// <summary>
    /// The number of the first lane's writer; 1 and up. Two nodes that share a database have disjoint ranges.
    /// </summary>
    public int FirstWriter { get; init; } = 1;

    /// <summary>
    /// Whether the opening is refused while another process has the database open as this node. Else, on PostgreSQL,
    /// this process takes that one's place, as a server does that is started anew. SQLite always refuses. A process
    /// that has lost its connections to PostgreSQL and has not come back is not seen.
    /// </summary>
    public bool GivesWay { get; init; }

    /// <summary>Places owners; null for <see cref="SinglePlacement"/>.</summary>
    public IPlacement? Placement { get; init; }

    /// <summary>The limits of the commit lanes.</summary>
    public CommitLimits Limits { get; init; } = new();

    /// <summary>Breaks commits on purpose, for tests; null in a server.</summary>
    public CommitFaults? Faults { get; init; }
}

/// <summary>The limits of a commit lane. A lane holds at most queue plus batch in memory.</summary>
public sealed record CommitLimits
{
    /// <summary>Appends that may wait; beyond it enqueuing waits. Chosen: some seconds of a busy server.</summary>
    public int QueueAppendsMax { get; init; } = 16384;

    /// <summary>Bytes that may wait; beyond it enqueuing waits. Chosen.</summary>
    public long QueueBytesMax { get; init; } = 64 << 20;

    /// <summary>Appends of one transaction. Chosen: the gain of larger batches ends near 1,000 rows.</summary>
    public int BatchAppendsMax { get; init; } = 2048;

    /// <summary>Rows of one transaction, unless its first append alone has more. Chosen.</summary>
    public int BatchRowsMax { get; init; } = 20000;

    /// <summary>Bytes of one transaction, unless its first append alone has more. Chosen.</summary>
    public long BatchBytesMax { get; init; } = 8 << 20;

    /// <summary>
    /// Bytes of one append; a larger one fails with <see cref="CommitFailureKind.TooLarge"/>. Chosen.
    /// </summary>
    public long AppendBytesMax { get; init; } = 64 << 20;

    /// <summary>How long enqueuing waits for room before <see cref="CommitFailureKind.Overloaded"/>. Chosen.</summary>
    public TimeSpan OverloadWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long an append waits for a database that is away before <see cref="CommitFailureKind.Unavailable"/>, counted
    /// from its enqueue. Chosen: below the time-out of usual clients.
    /// </summary>
    public TimeSpan UnavailableWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The first pause between attempts on a database that is away; doubled up to the last. Chosen.</summary>
    public TimeSpan RetryFirst { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The longest pause between attempts. Chosen.</summary>
    public TimeSpan RetryLast { get; init; } = TimeSpan.FromSeconds(1);
}
