using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Storage;

/// <summary>A database on one store, with its lanes.</summary>
internal sealed class OpenDatabase : Database, ISlotClaims
{
    private static readonly ReadSql Claim = new(
        """
        insert into owner_slots (slot, epoch, node) values ($1, 1, $2)
        on conflict (slot) do update set epoch = owner_slots.epoch + 1, node = excluded.node
        returning epoch
        """);

    // Touches the row even when it is there: on PostgreSQL that waits for a commit of the last process on its way.
    private static readonly ReadSql LoadWriter = new(
        """
        insert into writers (writer, batch, position) values ($1, 0, 0)
        on conflict (writer) do update set batch = writers.batch
        returning batch, position
        """);

    private static readonly ReadSql Writers = new("select writer, position from writers");

    // Each claim raises an epoch, so that the sum is another one after each.
    private static readonly ReadSql WritersAndClaims = new(
        """
        select writer, position, (select cast(coalesce(sum(epoch), 0) as bigint) from owner_slots) from writers
        """);

    private static readonly ReadSql Epochs = new("select slot, epoch from owner_slots");

    private static readonly ReadSql EndSessions = new(
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and left(application_name, length($1)) = $1
        """);

    // A claim tells the other nodes in its own transaction.
    private static readonly ReadSql NotifyClaim = new(
        "select 1 from pg_notify('" + PostgresListener.ClaimChannel + "', '')");

    private static readonly ReadSql SchemaVersion = new("select coalesce(max(version), 0) from schema_versions");

    private readonly Store _store;
    private readonly DatabaseOptions _options;
    private readonly IdAllocator _ids;
    private readonly FollowerLags _lags;
    private readonly IPlacement _placement;

    // Owner: StartAsync, before the database is handed out; read-only from then on.
    private CommitLane[] _lanes = [];
    private LogStream _stream = new(Watermark.Zero);
    private CommitFeed? _feed;

    private OpenDatabase(Store store, DatabaseOptions options, TimeProvider time)
    {
        _store = store;
        _options = options;
        _placement = options.Placement ?? new SinglePlacement();
        _lags = new FollowerLags(() => Stream);
        _ids = new IdAllocator(store, _placement);
        Names = new Names(store, this, _ids, time);
        Rooms = new RoomReads(store);
        Events = new EventReads(store);
        Memberships = new MembershipReads(store);
        Users = new UserReads(store);
        Sessions = new SessionReads(store);
        DeviceKeys = new DeviceKeyReads(store);
        ToDevice = new ToDeviceReads(store);
        AccountData = new AccountDataReads(store);
        Receipts = new ReceiptReads(store);
        Unread = new UnreadReads(store);
        Log = new LogReads(store);
        Directory = new DirectoryReads(store);
        Filters = new FilterReads(store);
        Transactions = new TransactionReads(store);
        Jobs = new JobReads(store);
        Meta = new MetaReads(store);
        Checks = new DatabaseChecks(store);
        ShortTokens = new ShortTokenReads(store);
        Threepids = new ThreepidReads(store);
        ExternalIds = new ExternalIdReads(store);
        CrossSigning = new CrossSigningReads(store);
        Backups = new BackupReads(store);
        Pushers = new PusherReads(store);
        Reports = new ReportReads(store);
        UserDirectory = new UserDirectoryReads(store);
        Notices = new NoticeReads(store);
        Search = store.Dialect == Dialect.Sqlite ? new SqliteSearchReads(store) : new PostgresSearchReads(store);
    }

    public override LogStream Stream => _stream;

    public override IPlacement Placement => _placement;

    public override INames Names { get; }

    public override IIdAllocator Ids => _ids;

    public override IRoomReads Rooms { get; }

    public override IEventReads Events { get; }

    public override IMembershipReads Memberships { get; }

    public override IUserReads Users { get; }

    public override ISessionReads Sessions { get; }

    public override IDeviceKeyReads DeviceKeys { get; }

    public override IToDeviceReads ToDevice { get; }

    public override IAccountDataReads AccountData { get; }

    public override IReceiptReads Receipts { get; }

    public override IUnreadReads Unread { get; }

    public override ILogReads Log { get; }

    public override IDirectoryReads Directory { get; }

    public override IFilterReads Filters { get; }

    public override ITransactionReads Transactions { get; }

    public override IJobReads Jobs { get; }

    public override IMetaReads Meta { get; }

    public override ISearchReads Search { get; }

    public override IShortTokenReads ShortTokens { get; }

    public override IThreepidReads Threepids { get; }

    public override IExternalIdReads ExternalIds { get; }

    public override ICrossSigningReads CrossSigning { get; }

    public override IBackupReads Backups { get; }

    public override IPusherReads Pushers { get; }

    public override IReportReads Reports { get; }

    public override IUserDirectoryReads UserDirectory { get; }

    public override INoticeReads Notices { get; }

    public override IDatabaseChecks Checks { get; }

    internal override IEnumerable<OnlineStep> IndexSteps => Migration.All
        .SelectMany(migration => migration.OnlineIndexes)
        .Select(index => new OnlineIndexStep(_store, index));

    public override int WaitingAppends => _lanes.Sum(lane => lane.Waiting);

    internal Store Store => _store;

    public static async Task<OpenDatabase> StartAsync(
        Store store,
        DatabaseOptions options,
        string where,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        var database = new OpenDatabase(store, options, time);
        try
        {
            await store.MigrateAsync(Migration.All, logger, cancellationToken);
            await database.StartLanesAsync(time, logger, cancellationToken);
            if (store.CreateListener() is { } listener)
            {
                database._feed = new CommitFeed(database, listener, time, logger);
            }
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }

        Storage.Log.Opened(logger, where, Migration.Newest, options.Lanes);
        return database;
    }

    /// <summary>Opens it without lanes, as it is.</summary>
    public static async Task<Database> StartForChecksAsync(
        Store store, DatabaseOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var database = new OpenDatabase(store, options, time);
        try
        {
            int? version = await store.FindValueAsync(SchemaVersion, [], row => row.Int(0), cancellationToken);
            if (version != Migration.Newest)
            {
                throw new DatabaseOpenException(
                    $"The database has schema version {version}, and this program is made for {Migration.Newest}. "
                    + "Start the server once, which brings it there, or use the program of that version.");
            }

            await database._placement.StartAsync(new NoClaims(), options.Lanes, cancellationToken);
            IReadOnlyList<CommitPosition> positions =
                await store.ListAsync(Writers, [], row => row.Position(0), cancellationToken);
            database._stream = new LogStream(Watermark.Of([.. positions]));
            return database;
        }
        catch (StoreUnavailableException failure)
        {
            await database.DisposeAsync();
            throw new DatabaseOpenException($"The database cannot be read: {failure.InnerException?.Message}", failure);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public ValueTask<long> ClaimAsync(int slot, CancellationToken cancellationToken) =>
        _store.WriteAsync(Claim, [slot, _options.NodeName], row => row.Long(0), cancellationToken);

    public async ValueTask EndSessionsAsync(int writer, CancellationToken cancellationToken) => await _store.ListAsync(
        EndSessions, [PostgresLaneStore.NameOf(writer)], row => row.Bool(0), cancellationToken);

    public async ValueTask<IReadOnlyList<SlotEpoch>> EpochsAsync(CancellationToken cancellationToken) =>
        await _store.ListAsync(Epochs, [], row => new SlotEpoch(row.Int(0), row.Long(1)), cancellationToken);

    /// <summary>
    /// Where the writers of other nodes stand, and a number that changes with each claim of a slot, as one snapshot.
    /// </summary>
    public async ValueTask<(Watermark Writers, long Claims)> OthersAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<(CommitPosition Position, long Claims)> all = await _store.ListAsync(
            WritersAndClaims, [], row => (row.Position(0), row.Long(2)), cancellationToken);
        Watermark writers = Watermark.Of([.. all.Select(one => one.Position).Where(position =>
            position.Writer < _options.FirstWriter || position.Writer >= _options.FirstWriter + _options.Lanes)]);
        return (writers, all[0].Claims);
    }

    public override void Observe(IFollowedCommits observer) => _feed?.Add(observer);

    public override IDisposable ObserveFollower(string name, Func<Watermark> place) => _lags.Add(name, place);

    public override async ValueTask TakeOverAsync(int node, CancellationToken cancellationToken)
    {
        if (_feed is null || _placement is not StaticPlacement nodes)
        {
            throw new InvalidOperationException("This server is not one of several nodes.");
        }

        IReadOnlyList<SlotEpoch> claimed = await nodes.TakeAsync(node, cancellationToken);
        await _store.ListAsync(NotifyClaim, [], row => row.Int(0), cancellationToken);

        // What was committed under the old epochs is seen here before anything is built on it.
        await _stream.WaitCoveredAsync((await OthersAsync(cancellationToken)).Writers, cancellationToken);
        // Who remembers forgets before, so that nothing older is taken for current, and after, since what was read in
        // between was read as another node's.
        _feed.OwnersMoved();
        nodes.Hold(claimed);
        _feed.OwnersMoved();
    }

    public override ValueTask<bool> EnqueueAsync(Append append, CancellationToken cancellationToken)
    {
        if (_lanes.Length == 0)
        {
            throw new InvalidOperationException("A database that is opened for checks takes no appends.");
        }

        PlacedOwner place = append.PlaceBy(_placement);
        return place.Epoch != 0
            ? _lanes[place.Lane].EnqueueAsync(append, cancellationToken)
            : new(_lanes[place.Lane].Refuse(append));
    }

    public override async ValueTask DisposeAsync()
    {
        if (_feed is not null)
        {
            await _feed.DisposeAsync();
        }

        foreach (CommitLane lane in _lanes)
        {
            await lane.DisposeAsync();
        }

        _ids.Dispose();
        _lags.Dispose();
        await _store.DisposeAsync();
    }

    private async Task StartLanesAsync(TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        // Claiming comes first: from then on the last process commits nothing, so that what is read next stands.
        await _placement.StartAsync(this, _options.Lanes, cancellationToken);
        if (_placement.HasOthers)
        {
            await _store.ListAsync(NotifyClaim, [], row => row.Int(0), cancellationToken);
        }

        var states = new WriterState[_options.Lanes];
        for (int lane = 0; lane < states.Length; lane++)
        {
            states[lane] = await _store.WriteAsync(
                LoadWriter,
                [_options.FirstWriter + lane],
                row => new WriterState(row.Long(0), row.Long(1)),
                cancellationToken);
        }

        IReadOnlyList<CommitPosition> positions =
            await _store.ListAsync(Writers, [], row => row.Position(0), cancellationToken);
        _stream = new LogStream(Watermark.Of([.. positions]));
        _lanes = new CommitLane[states.Length];
        for (int index = 0; index < states.Length; index++)
        {
            int writer = _options.FirstWriter + index;
            ILaneStore store = _store.CreateLane(writer, _options.Faults);
            _lanes[index] = new CommitLane(writer, store, _stream, _placement, _options.Limits, time, logger);
            _lanes[index].Start(states[index], _store.BlocksThread);
        }
    }

    // Places owners for whoever only reads.
    private sealed class NoClaims : ISlotClaims
    {
        public ValueTask<long> ClaimAsync(int slot, CancellationToken cancellationToken) => new(0);

        public ValueTask EndSessionsAsync(int writer, CancellationToken cancellationToken) => default;

        public ValueTask<IReadOnlyList<SlotEpoch>> EpochsAsync(CancellationToken cancellationToken) =>
            new([]);
    }
}
