using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The way into everything about rooms: finds and creates them, and holds what spans rooms (memberships, transaction
/// ids, event JSON). One per database and process. Any thread.
/// </summary>
public sealed class RoomEngine : IAsyncDisposable
{
    private readonly LoadedRooms _rooms;
    private readonly RoomCreator _creator;
    private readonly Dictionary<string, IStateEventCheck> _checks = new(StringComparer.Ordinal);
    private readonly TransactionCleanup? _cleanup;

    /// <summary>Opens the engine on a database and starts its upkeep.</summary>
    /// <param name="database">The database; the caller closes it, after the engine.</param>
    /// <param name="servers">The local server names with their keys; the caller owns them.</param>
    /// <param name="users">Answers what the engine asks about users.</param>
    /// <param name="options">The limits.</param>
    /// <param name="time">The clock of events and of upkeep.</param>
    /// <param name="logger">Takes the engine's log.</param>
    /// <param name="remote">Fetches events from other servers; null for a server that does not federate.</param>
    public RoomEngine(
        Database database,
        LocalServers servers,
        IUserFacts users,
        RoomOptions options,
        TimeProvider time,
        ILogger<RoomEngine> logger,
        IRemoteRooms? remote = null)
        : this(database, servers, users, options, time, logger, remote, hasUpkeep: true)
    {
    }

    private RoomEngine(
        Database database,
        LocalServers servers,
        IUserFacts users,
        RoomOptions options,
        TimeProvider time,
        ILogger<RoomEngine> logger,
        IRemoteRooms? remote,
        bool hasUpkeep)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        Database = database;
        Servers = servers;
        Users = users;
        Options = options;
        Time = time;
        Logger = logger;
        Events = new EventStore(database.Events, options.JsonCacheBytes);
        Memberships = new MembershipIndex(database.Memberships, options.MembershipUsersMax);
        Transactions = new TransactionIds(database.Transactions, database.Placement, options, time);
        Retention = new RoomRetention(this);
        _rooms = new LoadedRooms(this);
        _creator = new RoomCreator(this, _rooms);
        Metrics = new RoomsMetrics(_rooms, Events.Cache);
        Stage = new EventStage(this, remote);
        database.Observe(new FollowedRooms(this, _rooms));
        _cleanup = hasUpkeep ? new TransactionCleanup(this) : null;
    }

    /// <summary>
    /// Opens an engine that only reads rooms, to check them: without upkeep, and without what it would ask about users.
    /// Nothing can be sent into its rooms.
    /// </summary>
    /// <param name="database">The database; the caller closes it, after the engine.</param>
    /// <param name="servers">The local server names with their keys; the caller owns them.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Takes the engine's log.</param>
    public static RoomEngine OpenForChecks(
        Database database, LocalServers servers, TimeProvider time, ILogger<RoomEngine> logger) =>
        new(database, servers, new NoUserFacts(), new RoomOptions(), time, logger, remote: null, hasUpkeep: false);

    /// <summary>The local server names and their keys.</summary>
    public LocalServers Servers { get; }

    /// <summary>The versions that rooms are created in, the oldest first.</summary>
    public static IReadOnlyList<RoomVersionRules> CreatedVersions { get; } =
        [.. RoomVersionRules.All.ToArray().Where(CreationCheck.IsCreated)];

    /// <summary>The rooms of each local user.</summary>
    public MembershipIndex Memberships { get; }

    /// <summary>Which request made what.</summary>
    public TransactionIds Transactions { get; }

    /// <summary>Events of other servers that wait to enter their rooms.</summary>
    public EventStage Stage { get; }

    /// <summary>The JSON of events.</summary>
    public EventStore Events { get; }

    /// <summary>The database, for the Log and for reads beside the engine.</summary>
    public Database Database { get; }

    /// <summary>Rooms held in memory.</summary>
    internal int LoadedCount => _rooms.Count;

    /// <summary>What they take, by their accounts.</summary>
    internal long LoadedBytes => _rooms.Bytes;

    internal RoomRetention Retention { get; }

    internal MembershipChecks MembershipChecks { get; } = new();

    internal IUserFacts Users { get; }

    internal RoomOptions Options { get; }

    internal TimeProvider Time { get; }

    internal ILogger Logger { get; }

    internal RoomsMetrics Metrics { get; }

    /// <summary>
    /// Finds a room by its id, loading it when it is not in memory; null when this server does not have it.
    /// </summary>
    /// <param name="id">The room's id.</param>
    /// <param name="cancellationToken">Stops the wait; the load goes on for others.</param>
    public async ValueTask<Room?> FindAsync(RoomId id, CancellationToken cancellationToken)
    {
        var nid = await Database.Names.FindRoomAsync(id.Value, cancellationToken).ConfigureAwait(false);
        return nid.IsNone ? null : await FindAsync(nid, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Finds a room by its number, loading it when it is not in memory; null when there is no such room.
    /// </summary>
    /// <param name="room">The room's number.</param>
    /// <param name="cancellationToken">Stops the wait; the load goes on for others.</param>
    public ValueTask<Room?> FindAsync(RoomNid room, CancellationToken cancellationToken) =>
        _rooms.FindAsync(room, cancellationToken);

    /// <summary>Finds a room that is in memory; false says nothing about the others.</summary>
    /// <param name="room">The room's number.</param>
    /// <param name="found">The room on true.</param>
    public bool TryGetLoaded(RoomNid room, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Room? found) =>
        _rooms.TryGet(room, out found);

    /// <summary>
    /// Creates a room with all its initial events, or nothing: they are one append. Answers after it is committed.
    /// </summary>
    /// <param name="command">The request.</param>
    /// <param name="cancellationToken">Stops the wait; the room may be created all the same.</param>
    /// <exception cref="MatrixException">
    /// 400 M_UNSUPPORTED_ROOM_VERSION, M_ROOM_IN_USE (the alias is taken), M_INVALID_ROOM_STATE (the room's own rules
    /// refuse an event), M_INVALID_PARAM, M_BAD_JSON; 413 M_TOO_LARGE; 503: the server cannot store it.
    /// </exception>
    public ValueTask<Room> CreateAsync(CreateRoomCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return _creator.CreateAsync(command, cancellationToken);
    }

    /// <summary>
    /// Makes a place for a room of other servers, before its first event is received; the room itself when it has one
    /// already. Until an event with a state is in it, no client sees it.
    /// </summary>
    /// <param name="id">The room's id.</param>
    /// <param name="rules">The room's version, as the server said that let this one in.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="MatrixException">
    /// 400 M_INCOMPATIBLE_ROOM_VERSION: the room is here, in another version. 503: the server cannot store it.
    /// </exception>
    public ValueTask<Room> AdoptAsync(RoomId id, RoomVersionRules rules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return RoomAdoption.AdoptAsync(this, id, rules, cancellationToken);
    }

    /// <summary>
    /// Adds a rule about the content of a type of state event. Called while the server is put together, before the
    /// first command; one rule a type.
    /// </summary>
    /// <param name="check">The rule.</param>
    public void AddStateCheck(IStateEventCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        _checks.Add(check.EventType, check);
    }

    /// <summary>
    /// Adds a rule about memberships. Called while the server is put together, before the first command; rules are
    /// asked in the order in which they were added.
    /// </summary>
    /// <param name="check">The rule.</param>
    public void AddMembershipCheck(IMembershipCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        MembershipChecks.Add(check);
    }

    /// <summary>
    /// Stops the upkeep. Commands under way end with their appends; the database is the caller's to close.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await Stage.DisposeAsync().ConfigureAwait(false);
        if (_cleanup is not null)
        {
            await _cleanup.DisposeAsync().ConfigureAwait(false);
        }

        _rooms.Dispose();
        Metrics.Dispose();
    }

    internal IStateEventCheck? CheckOf(string type) => _checks.GetValueOrDefault(type);

    /// <summary>Lets go of a room that nobody asked for but upkeep; whoever holds it keeps it.</summary>
    internal void LetGo(RoomNid room) => _rooms.LetGo(room);

    /// <summary>Forgets a room that is being removed; who holds it still is refused by its actor.</summary>
    internal void Forget(Room room) => _rooms.Remove(room);

    /// <summary>Whether a room is held in memory, which asking does not count as a use of.</summary>
    internal bool IsHeld(RoomNid room) => _rooms.IsHeld(room);

    /// <summary>Counts a room anew, which its actor made grow.</summary>
    internal void Recount(Room room) => _rooms.Recount(room);

    /// <summary>Forgets a room that somebody else owns by now; it is loaded again when it comes back.</summary>
    internal void Discard(Room room)
    {
        Log.RoomLost(Logger, room.Id.Value);
        _rooms.Remove(room);
    }
}
