using Dendrite.Fast.Api;
using Dendrite.Fast.Delivery;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Outbound;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Sync;
using Dendrite.Fast.Transport;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// The one place where the projects are wired together: it opens the database, creates the engine and the features over
/// it, hands each lower project the ports that a higher one implements, and gives the transport its routes.
/// </summary>
internal sealed class Composition : IAsyncDisposable
{
    private readonly Database _database;
    private readonly RoomEngine _rooms;
    private readonly RoomJobs _jobs;
    private readonly Typing _typing;
    private readonly OutboundClient _outbound;
    private readonly SmtpMailer? _mailer;
    private readonly UserEngine _users;
    private readonly OwnedWork<SearchIndexer>? _search;
    private readonly LogTrimmer _trimmer;
    private readonly OnlineSteps _onlineSteps;

    private Composition(
        Database database,
        RoomEngine rooms,
        RoomJobs jobs,
        Typing typing,
        OutboundClient outbound,
        SmtpMailer? mailer,
        UserEngine users,
        OwnedWork<SearchIndexer>? search,
        LogTrimmer trimmer,
        OnlineSteps onlineSteps,
        SyncService sync,
        RouteTable routes)
    {
        _database = database;
        _rooms = rooms;
        _jobs = jobs;
        _typing = typing;
        _outbound = outbound;
        _mailer = mailer;
        _users = users;
        _search = search;
        _trimmer = trimmer;
        _onlineSteps = onlineSteps;
        Sync = sync;
        Routes = routes;
    }

    /// <summary>The database, to take another node over while this one runs.</summary>
    public Database Database => _database;

    /// <summary>The rooms.</summary>
    public RoomEngine Rooms => _rooms;

    /// <summary>The search index; null when it is turned off.</summary>
    public OwnedWork<SearchIndexer>? Search => _search;

    /// <summary>Accounts and what belongs to users.</summary>
    public UserEngine Users => _users;

    /// <summary>Long work on rooms.</summary>
    public RoomJobs Jobs => _jobs;

    /// <summary>Ends when what the schema asks to be done while the server runs has been done.</summary>
    public Task SchemaCompletion => _onlineSteps.Completion;

    /// <summary>What answers /sync; it knows how many clients wait.</summary>
    public SyncService Sync { get; }

    /// <summary>The routes of the client listeners.</summary>
    public RouteTable Routes { get; }

    /// <summary>The answers of the client listeners to what no route takes.</summary>
    public HttpResponders Responders { get; } = MatrixResponders.Create();

    /// <summary>
    /// The registration token of the first user, who becomes the administrator; null once there is one.
    /// </summary>
    public string? FirstUserToken { get; private init; }

    /// <summary>Opens and wires everything. When it completes, requests can be served.</summary>
    /// <param name="start">What this start was told, and what it brought.</param>
    /// <param name="cancellationToken">Fires when the server is asked to stop while it starts.</param>
    /// <exception cref="StartupException">Something that the operator has to change.</exception>
    public static async Task<Composition> StartAsync(StartContext start, CancellationToken cancellationToken)
    {
        Database database = await OpenDatabaseAsync(start, cancellationToken);
        MemoryBudget memory = start.Options.MemoryBudget;
        UserOptions userOptions = memory.Apply(start.Options.Users) with
        {
            ClientBaseUrl = start.Options.ClientBaseUrl?.ToString(),
        };
        RoomOptions roomOptions = memory.Apply(new RoomOptions()) with
        {
            DefaultRoomVersion = start.Options.DefaultRoomVersion,
            RedactionRetention = start.Options.RedactionRetention,
            Retention = start.Options.Retention,
            Garbage = start.Options.Garbage,
        };
        UserFacts facts = await UserFacts.OpenAsync(database, userOptions, cancellationToken);
        RoomEngine rooms = new(
            database,
            Servers(start.Options, start.SigningKey),
            facts,
            roomOptions,
            start.Time,
            start.Loggers.CreateLogger<RoomEngine>());
        RoomReads reads = new(rooms, start.Time);
        RoomJobs jobs = new(rooms);
        Typing typing = new(database.Stream.Ring, start.Time);
        Receipts receipts = new(rooms, reads, start.Time);
        OutboundClient outbound = new(
            start.Options.Outbound, start.Time, start.Loggers.CreateLogger<OutboundClient>());
        SmtpMailer? mailer = MailerOf(start);
        UserPorts ports = new() { Outbound = outbound, Mailer = mailer };
        UserEngine users = new(rooms, facts, userOptions, start.Time, start.Loggers, ports);
        await users.AppserviceAccounts.EnsureSendersAsync(cancellationToken);
        SyncService sync = new(
            database, rooms, reads, typing, receipts, users, memory.Apply(new SyncOptions()), start.Time,
            start.Loggers.CreateLogger<SyncService>());
        RoomAliases aliases = new(rooms, reads, start.Time);
        rooms.AddStateCheck(new CanonicalAliasCheck(rooms, aliases));
        RouteTableBuilder table = new();
        ClientApi.AddRoutes(
            table,
            new ApiServices
            {
                Engine = rooms,
                Reads = reads,
                Typing = typing,
                Receipts = receipts,
                Aliases = aliases,
                Directory = new RoomDirectory(rooms, start.Time),
                Users = users,
                Sync = sync,
            },
            ApiOptionsOf(start, roomOptions),
            start.Time);
        rooms.Stage.Resume();
        await users.StartAsync(cancellationToken);
        await jobs.StartAsync(cancellationToken);
        OwnedWork<SearchIndexer>? search = await StartSearchAsync(start, rooms, cancellationToken);
        LogTrimmer trimmer = new(
            database, start.Options.LogRetention, start.Time, start.Loggers.CreateLogger<LogTrimmer>());
        trimmer.Start();
        OnlineSteps onlineSteps = new(
            database, jobs.OnlineSteps, start.Time, start.Loggers.CreateLogger<OnlineSteps>());
        onlineSteps.Start();
        return new Composition(
            database, rooms, jobs, typing, outbound, mailer, users, search, trimmer, onlineSteps, sync, table.Build())
        {
            FirstUserToken = await users.Registration.Tokens.FirstUserTokenAsync(cancellationToken),
        };
    }

    /// <summary>Writes what waits to be written, and closes the database. Called after the last answer.</summary>
    public async ValueTask DisposeAsync()
    {
        await Sync.DisposeAsync();
        await _onlineSteps.DisposeAsync();
        await _trimmer.DisposeAsync();
        await _users.DisposeAsync();
        if (_mailer is not null)
        {
            await _mailer.DisposeAsync();
        }

        _outbound.Dispose();
        _typing.Dispose();
        if (_search is not null)
        {
            await _search.DisposeAsync();
        }

        await _jobs.DisposeAsync();
        await _rooms.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>Where the database is, and how it is driven.</summary>
    public static DatabaseOptions DatabaseOptionsOf(ServerOptions options) => new()
    {
        Folder = options.Database.Postgres is null ? Path.GetDirectoryName(options.Database.SqliteFile) : null,
        FileName = Path.GetFileName(options.Database.SqliteFile) ?? DataFolder.DatabaseName,
        PostgresUrl = options.Database.Postgres?.OriginalString,
        Lanes = options.Database.Postgres is null ? 1 : DatabaseOptions.PostgresLanes,
        Durability = options.Durability,
        FirstWriter = StaticPlacement.FirstWriterOf(options.Node),
        Placement = options.Nodes == 1
            ? null
            : new StaticPlacement(options.Node, options.Nodes, options.TakeOverNodes),
    };

    /// <summary>The local server names; each signs with the key of this installation.</summary>
    public static LocalServers Servers(ServerOptions options, SigningKeyFile signingKey)
    {
        List<KeyValuePair<ServerName, Ed25519SigningKey>> servers = [];
        foreach (ServerName name in options.ServerNames)
        {
            servers.Add(KeyValuePair.Create(
                name, Ed25519SigningKey.FromSeed(KeyId.Parse(signingKey.KeyId), signingKey.Seed.Span)));
        }

        return new LocalServers(servers);
    }

    private static async Task<Database> OpenDatabaseAsync(StartContext start, CancellationToken cancellationToken)
    {
        try
        {
            return await Database.OpenAsync(
                DatabaseOptionsOf(start.Options), start.Time, start.Loggers, cancellationToken);
        }
        catch (DatabaseOpenException error)
        {
            throw new StartupException(error.Message, error);
        }
    }

    private static async Task<OwnedWork<SearchIndexer>?> StartSearchAsync(
        StartContext start, RoomEngine rooms, CancellationToken cancellationToken)
    {
        if (!start.Options.Search)
        {
            return null;
        }

        OwnedWork<SearchIndexer> search = new(
            rooms.Database,
            SearchIndexer.Owner,
            () => new SearchIndexer(rooms),
            start.Time,
            start.Loggers.CreateLogger<SearchIndexer>());
        await search.StartAsync(cancellationToken);
        return search;
    }

    private static SmtpMailer? MailerOf(StartContext start) => start.Options.Mail is { } mail
        ? new SmtpMailer(mail, start.Time, start.Loggers.CreateLogger<SmtpMailer>())
        : null;

    private static ApiOptions ApiOptionsOf(StartContext start, RoomOptions rooms) => new()
    {
        DefaultRoomVersion = RoomVersionRules.TryGet(rooms.DefaultRoomVersion, out RoomVersionRules? rules)
            ? rules
            : throw new StartupException($"The room version {rooms.DefaultRoomVersion} is not one of this server."),
        RoomVersions = RoomEngine.CreatedVersions,
        ClientBaseUrl = start.Options.ClientBaseUrl?.ToString(),
        RateLimits = start.Options.RateLimits,
        Support = start.Options.Support,
    };
}
