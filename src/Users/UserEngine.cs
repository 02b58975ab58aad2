using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// The user half of the server: accounts, sessions, devices, keys, and what clients keep for their users. Made once,
/// after the room engine; each part is safe from any thread. An answer means that the change is committed.
/// </summary>
public sealed class UserEngine : IAsyncDisposable
{
    private readonly UsersMetrics _metrics;
    private readonly PasswordWorkers _passwords;
    private readonly MemberUpkeep _members;
    private readonly TokenUpkeep _tokenUpkeep;
    private readonly ToDeviceUpkeep _toDeviceUpkeep;
    private readonly BackupUpkeep _backupUpkeep;
    private readonly ModerationParts _moderation;
    private readonly OwnedWork<DirectoryIndexer> _directory;

    /// <summary>Starts the parts; their workers run until <see cref="DisposeAsync"/>.</summary>
    /// <param name="rooms">The room engine and with it the database; both outlive this.</param>
    /// <param name="facts">The facts that were given to the room engine, over the same database.</param>
    /// <param name="options">The limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">Makes the logger.</param>
    /// <param name="ports">What other projects do for users; null for nothing.</param>
    public UserEngine(
        RoomEngine rooms, UserFacts facts, UserOptions options, TimeProvider time, ILoggerFactory loggers,
        UserPorts? ports = null)
    {
        ArgumentNullException.ThrowIfNull(rooms);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(loggers);
        var database = rooms.Database;
        var servers = rooms.Servers;
        var with = ports ?? UserPorts.None;
        var logger = loggers.CreateLogger("Dendrite.Fast.Users");
        Options = options;
        Facts = facts;
        _metrics = new UsersMetrics();
        _passwords = new PasswordWorkers(options);
        var parts = UserParts.Of(rooms, facts, options, time, _passwords, _metrics);
        Parts = parts;
        Appservices = parts.Appservices;
        Sessions = parts.Sessions;
        _members = new MemberUpkeep(database, rooms, time, logger);
        _tokenUpkeep = new TokenUpkeep(database, options, time, logger);
        KeyRings rings = new(database, facts.Locks, options.UserCacheMax);
        var auth = AuthParts.Of(parts, servers, with, logger);
        var flows = auth.Flows;
        InteractiveAuth = auth.Auth;
        Guests = new Guests(parts, rooms);
        Registration = new Registration(parts, InteractiveAuth, flows, auth.Tokens, servers, Guests);
        Administration = new AccountAdministration(parts, auth.Tokens, servers);
        SharedSecret = new SharedSecretRegistration(parts, Administration);
        AppserviceAccounts = new AppserviceAccounts(parts);
        LoginTokens = new LoginTokens(parts, InteractiveAuth, flows);
        Logins = new Logins(parts, LoginTokens, servers);
        RefreshTokens = new RefreshTokens(parts);
        Devices = new Devices(parts, InteractiveAuth, flows);
        Threepids = new Threepids(parts, InteractiveAuth, flows, auth.Threepids, with, servers, logger);
        DeviceKeys = new DeviceKeys(parts, rings, servers);
        CrossSigning = new CrossSigningKeys(parts, InteractiveAuth, flows, servers);
        DeviceLists = new DeviceLists(database, rooms);
        ToDevice = new ToDevice(parts, rooms);
        DehydratedDevices = new DehydratedDevices(parts, ToDevice);
        _toDeviceUpkeep = new ToDeviceUpkeep(parts, logger);
        Pushers = new Pushers(parts);
        parts.DeviceEnds.Add(parts.Devices, rings, ToDevice, DehydratedDevices, Pushers);
        PushRules = new PushRules(parts, facts);
        AccountData = new AccountData(parts, facts, PushRules);
        Tags = new Tags(AccountData, options);
        InvitePermission = new InvitePermission(AccountData, servers);
        rooms.AddMembershipCheck(InvitePermission);
        _moderation = ModerationParts.Of(parts, facts, rooms, AccountData, _members, Guests, logger);
        Filters = new Filters(parts);
        _backupUpkeep = new BackupUpkeep(parts, logger);
        KeyBackups = new KeyBackups(parts, _backupUpkeep);
        Presence = new Presence(options, time, database.Stream.Ring);
        Profiles = new Profiles(parts, facts, rooms, _members, Presence);
        Sso = SsoLogins.Of(parts, InteractiveAuth, LoginTokens, Profiles, with.Outbound, logger);
        OpenIdTokens = new OpenIdTokens(parts);
        Directory = new UserDirectory(parts, facts, rooms);
        PasswordChange = new PasswordChange(parts, InteractiveAuth, flows);
        Deactivation = DeactivationOf(parts, flows, rings, facts);
        _directory = new OwnedWork<DirectoryIndexer>(
            database,
            DirectoryIndexer.Owner,
            () => new DirectoryIndexer(rooms, Appservices, time, logger),
            time,
            logger);
        database.Observe(new FollowedUsers(this, parts, _members, _backupUpkeep, _moderation.GuestUpkeep));
        StartUpkeep();
    }

    /// <summary>The limits.</summary>
    public UserOptions Options { get; }

    /// <summary>What rooms ask about users.</summary>
    public UserFacts Facts { get; }

    /// <summary>The application services.</summary>
    public Appservices Appservices { get; }

    /// <summary>Makes their accounts.</summary>
    public AppserviceAccounts AppserviceAccounts { get; }

    /// <summary>Who a request comes from.</summary>
    public Sessions Sessions { get; }

    /// <summary>Proves who asks, beyond a token.</summary>
    public InteractiveAuth InteractiveAuth { get; }

    /// <summary>Makes accounts.</summary>
    public Registration Registration { get; }

    /// <summary>What operators do to accounts.</summary>
    public AccountAdministration Administration { get; }

    /// <summary>Makes accounts for programs of the operator.</summary>
    public SharedSecretRegistration SharedSecret { get; }

    /// <summary>Gives accounts new passwords.</summary>
    public PasswordChange PasswordChange { get; }

    /// <summary>Ends accounts.</summary>
    public Deactivation Deactivation { get; }

    /// <summary>People without an account of their own.</summary>
    public Guests Guests { get; }

    /// <summary>Locks and suspends accounts.</summary>
    public Moderation Moderation => _moderation.Moderation;

    /// <summary>What users report to the administrators.</summary>
    public Reports Reports => _moderation.Reports;

    /// <summary>What this server tells its users.</summary>
    public ServerNotices Notices => _moderation.Notices;

    /// <summary>Logs in and out.</summary>
    public Logins Logins { get; }

    /// <summary>Tokens that log in on further devices.</summary>
    public LoginTokens LoginTokens { get; }

    /// <summary>Logs in by other providers; null where there are none.</summary>
    public SsoLogins? Sso { get; }

    /// <summary>Gives clients new access tokens.</summary>
    public RefreshTokens RefreshTokens { get; }

    /// <summary>Devices of users.</summary>
    public Devices Devices { get; }

    /// <summary>Addresses of users.</summary>
    public Threepids Threepids { get; }

    /// <summary>Keys of devices.</summary>
    public DeviceKeys DeviceKeys { get; }

    /// <summary>Keys by which users vouch for devices and for each other.</summary>
    public CrossSigningKeys CrossSigning { get; }

    /// <summary>Whose devices changed.</summary>
    public DeviceLists DeviceLists { get; }

    /// <summary>Devices that collect room keys while their users have none.</summary>
    public DehydratedDevices DehydratedDevices { get; }

    /// <summary>Messages from device to device.</summary>
    public ToDevice ToDevice { get; }

    /// <summary>What clients keep.</summary>
    public AccountData AccountData { get; }

    /// <summary>Tags of rooms.</summary>
    public Tags Tags { get; }

    /// <summary>Who takes invites.</summary>
    public InvitePermission InvitePermission { get; }

    /// <summary>Stored filters.</summary>
    public Filters Filters { get; }

    /// <summary>Backups of room keys.</summary>
    public KeyBackups KeyBackups { get; }

    /// <summary>Push rules.</summary>
    public PushRules PushRules { get; }

    /// <summary>Where users are told of notifications.</summary>
    public Pushers Pushers { get; }

    /// <summary>Profiles.</summary>
    public Profiles Profiles { get; }

    /// <summary>Who is there.</summary>
    public Presence Presence { get; }

    /// <summary>What the services share; for tests of parts that no service shows.</summary>
    internal UserParts Parts { get; }

    /// <summary>Tokens that tell third parties who somebody is.</summary>
    public OpenIdTokens OpenIdTokens { get; }

    /// <summary>Finds users by name.</summary>
    public UserDirectory Directory { get; }

    /// <summary>Up to where the directory has taken in what changed; null while another node keeps it.</summary>
    internal Watermark? DirectoryPlace => _directory.Worker?.Place;

    /// <summary>Begins what needs the database to begin.</summary>
    /// <param name="cancellationToken">Stops the start.</param>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _directory.StartAsync(cancellationToken).ConfigureAwait(false);
        await _moderation.GuestUpkeep.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops the workers. Requests that are in flight must have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await _directory.DisposeAsync().ConfigureAwait(false);
        await _moderation.GuestUpkeep.DisposeAsync().ConfigureAwait(false);
        await _toDeviceUpkeep.DisposeAsync().ConfigureAwait(false);
        await _tokenUpkeep.DisposeAsync().ConfigureAwait(false);
        await _members.DisposeAsync().ConfigureAwait(false);
        await _backupUpkeep.DisposeAsync().ConfigureAwait(false);
        Presence.Dispose();
        _passwords.Dispose();
        _metrics.Dispose();
    }

    private Deactivation DeactivationOf(UserParts parts, AuthFlows flows, KeyRings rings, UserFacts facts)
    {
        AccountEnds ends = new();

        // Devices first: keys that vouch for them are taken off what is left of them.
        ends.Add(
            Sessions, LoginTokens, parts.Devices, rings, CrossSigning, ToDevice, DehydratedDevices, AccountData,
            Filters, Pushers, KeyBackups, Threepids, Profiles);
        return new Deactivation(parts, InteractiveAuth, flows, ends, Threepids, facts.Erased, _members);
    }

    private void StartUpkeep()
    {
        _members.Start();
        _toDeviceUpkeep.Start();
        _tokenUpkeep.Start();
        _backupUpkeep.Start();
    }
}
