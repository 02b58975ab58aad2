using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Storage;

/// <summary>
/// The open database: the way in for everything that writes or reads. Safe from any thread. Closing it commits what is
/// queued, then fails what comes later with <see cref="CommitFailureKind.Stopped"/>.
/// </summary>
public abstract class Database : IAsyncDisposable
{
    private protected Database()
    {
    }

    /// <summary>Watermark, tail of the Log, ring, and the signal that they moved.</summary>
    public abstract LogStream Stream { get; }

    /// <summary>Where owners live.</summary>
    public abstract IPlacement Placement { get; }

    /// <summary>Interns user ids, room ids and server names.</summary>
    public abstract INames Names { get; }

    /// <summary>Gives out dense numbers.</summary>
    public abstract IIdAllocator Ids { get; }

    /// <summary>Rooms, heads, state.</summary>
    public abstract IRoomReads Rooms { get; }

    /// <summary>Events and their JSON.</summary>
    public abstract IEventReads Events { get; }

    /// <summary>Memberships.</summary>
    public abstract IMembershipReads Memberships { get; }

    /// <summary>Accounts, registration tokens and profiles.</summary>
    public abstract IUserReads Users { get; }

    /// <summary>Devices and access tokens.</summary>
    public abstract ISessionReads Sessions { get; }

    /// <summary>Device, one-time and fallback keys.</summary>
    public abstract IDeviceKeyReads DeviceKeys { get; }

    /// <summary>Waiting to-device messages.</summary>
    public abstract IToDeviceReads ToDevice { get; }

    /// <summary>Account data.</summary>
    public abstract IAccountDataReads AccountData { get; }

    /// <summary>Receipts.</summary>
    public abstract IReceiptReads Receipts { get; }

    /// <summary>Unread counts.</summary>
    public abstract IUnreadReads Unread { get; }

    /// <summary>The Log in the database.</summary>
    public abstract ILogReads Log { get; }

    /// <summary>Aliases and published rooms.</summary>
    public abstract IDirectoryReads Directory { get; }

    /// <summary>Filters.</summary>
    public abstract IFilterReads Filters { get; }

    /// <summary>Transaction ids.</summary>
    public abstract ITransactionReads Transactions { get; }

    /// <summary>Long work and what waits for it.</summary>
    public abstract IJobReads Jobs { get; }

    /// <summary>Values that the server keeps about itself.</summary>
    public abstract IMetaReads Meta { get; }

    /// <summary>The search index.</summary>
    public abstract ISearchReads Search { get; }

    /// <summary>Tokens of short life.</summary>
    public abstract IShortTokenReads ShortTokens { get; }

    /// <summary>Third-party ids and proofs of addresses.</summary>
    public abstract IThreepidReads Threepids { get; }

    /// <summary>Whom sign-on providers know accounts as.</summary>
    public abstract IExternalIdReads ExternalIds { get; }

    /// <summary>Cross-signing keys, their signatures, dehydrated devices.</summary>
    public abstract ICrossSigningReads CrossSigning { get; }

    /// <summary>Backups of room keys.</summary>
    public abstract IBackupReads Backups { get; }

    /// <summary>Pushers.</summary>
    public abstract IPusherReads Pushers { get; }

    /// <summary>Reports to the administrators.</summary>
    public abstract IReportReads Reports { get; }

    /// <summary>The index of the user directory.</summary>
    public abstract IUserDirectoryReads UserDirectory { get; }

    /// <summary>Where users get notices of this server.</summary>
    public abstract INoticeReads Notices { get; }

    /// <summary>
    /// Lets somebody know what other nodes commit, from now on. Called by who remembers, before they do.
    /// </summary>
    /// <param name="observer">Who remembers.</param>
    public abstract void Observe(IFollowedCommits observer);

    /// <summary>Shows how far a follower is behind, as the metric <c>storage.log.lag</c>.</summary>
    /// <param name="name">The follower's name.</param>
    /// <param name="place">Where it stands; called when the metric is read.</param>
    /// <returns>Disposed when the follower ends.</returns>
    public abstract IDisposable ObserveFollower(string name, Func<Watermark> place);

    /// <summary>
    /// Takes everything over that lives on another node, which is gone or has stopped. Its appends from now on fail
    /// with <see cref="CommitFailureKind.StaleOwner"/>; what it committed before is followed here when this ends.
    /// </summary>
    /// <param name="node">The node, from 0.</param>
    /// <param name="cancellationToken">Stops the wait; the node's slots may be held by nobody then.</param>
    /// <exception cref="InvalidOperationException">This server is not one of several nodes.</exception>
    public abstract ValueTask TakeOverAsync(int node, CancellationToken cancellationToken);

    /// <summary>Looks for what does not hold, and mends it.</summary>
    public abstract IDatabaseChecks Checks { get; }

    /// <summary>What makes the indexes of the schema that are made while the server runs.</summary>
    internal abstract IEnumerable<OnlineStep> IndexSteps { get; }

    /// <summary>How many appends wait for a commit, over all lanes; for metrics.</summary>
    public abstract int WaitingAppends { get; }

    /// <summary>
    /// Opens a database: takes the SQLite folder's lock, brings the schema to the newest version, claims this node's
    /// ownership slots and goes on where each writer stopped.
    /// </summary>
    /// <param name="options">Where it is and how it is driven.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">Where it logs.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="DatabaseOpenException">It cannot be opened; the message says what to change.</exception>
    public static async Task<Database> OpenAsync(
        DatabaseOptions options, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        ILogger logger = loggers.CreateLogger<Database>();
        if (options.PostgresUrl is { } url)
        {
            PostgresStore postgres = PostgresStore.Open(
                url, options.Durability, options.Placement?.HasOthers == true, time, options.FirstWriter);
            if (options.GivesWay)
            {
                await postgres.CheckUnusedAsync(cancellationToken);
            }

            return await OpenDatabase.StartAsync(postgres, options, "PostgreSQL", time, logger, cancellationToken);
        }

        if (options.Folder is null)
        {
            throw new DatabaseOpenException("Neither a data folder nor a PostgreSQL URL is given.");
        }

        if (options.Placement?.HasOthers == true)
        {
            throw new DatabaseOpenException("Several nodes share a PostgreSQL database; SQLite serves one.");
        }

        if (options.Lanes != 1)
        {
            throw new DatabaseOpenException("SQLite takes one commit lane. Set the number of lanes to 1.");
        }

        Store store = SqliteStore.Open(options, options.Folder, time);
        return await OpenDatabase.StartAsync(store, options, options.Folder, time, logger, cancellationToken);
    }

    /// <summary>
    /// Opens a database to look at it: takes the SQLite folder's lock, and changes nothing. It has no lanes, so that no
    /// append can be enqueued. On PostgreSQL servers may run meanwhile.
    /// </summary>
    /// <param name="options">Where it is.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="DatabaseOpenException">
    /// It cannot be opened, is not there, or its schema is not that of this program; the message says what to change.
    /// </exception>
    public static Task<Database> OpenForChecksAsync(
        DatabaseOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        if (options.PostgresUrl is { } url)
        {
            PostgresStore postgres = PostgresStore.Open(
                url, options.Durability, hasOthers: false, time, writer: 0);
            return OpenDatabase.StartForChecksAsync(postgres, options, time, cancellationToken);
        }

        if (options.Folder is not { } folder || !File.Exists(Path.Combine(folder, options.FileName)))
        {
            throw new DatabaseOpenException($"There is no database {options.FileName} in '{options.Folder}'.");
        }

        Store store = SqliteStore.Open(options, folder, time);
        return OpenDatabase.StartForChecksAsync(store, options, time, cancellationToken);
    }

    /// <summary>
    /// Hands an append to its lane. Ends, usually at once, when the lane has taken it; the appends of one owner commit
    /// in the order in which they were taken. While the queue is full it waits for room, up to a named limit.
    /// </summary>
    /// <param name="append">The append; not changed from now on.</param>
    /// <param name="cancellationToken">Stops the wait for room; has no effect on an append that was taken.</param>
    /// <returns>
    /// True when taken: <see cref="Append.Completion"/> tells the rest. False when it failed already (its failure has
    /// been told to the append on this call's thread).
    /// </returns>
    /// <exception cref="OperationCanceledException">The wait was stopped; the append has failed as
    /// overloaded.</exception>
    public abstract ValueTask<bool> EnqueueAsync(Append append, CancellationToken cancellationToken);

    /// <summary>Hands an append to its lane and waits for what comes of it.</summary>
    /// <param name="append">The append; not changed from now on.</param>
    /// <param name="cancellationToken">Stops the wait only; an append that was taken goes on.</param>
    public async ValueTask<CommitResult> CommitAsync(Append append, CancellationToken cancellationToken)
    {
        await EnqueueAsync(append, cancellationToken);
        return await append.Completion.WaitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();
}
