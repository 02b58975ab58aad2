using Dendrite.Fast.Rooms;
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
    private readonly ProfilePropagation _propagation;

    /// <summary>Starts the parts; their workers run until <see cref="DisposeAsync"/>.</summary>
    /// <param name="rooms">The room engine and with it the database; both outlive this.</param>
    /// <param name="facts">The facts that were given to the room engine, over the same database.</param>
    /// <param name="options">The limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">Makes the logger.</param>
    /// <param name="ports">What other projects do for users; null for nothing.</param>
    public UserEngine(
        RoomEngine rooms,
        UserFacts facts,
        UserOptions options,
        TimeProvider time,
        ILoggerFactory loggers,
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
        _propagation = new ProfilePropagation(database, rooms, time, logger);
        UserWriter writer = new(database);
        Sessions = new Sessions(database, options, time, _metrics);
        DeviceStore devices = new(database, options, time, facts.Locks, Sessions);
        KeyRings rings = new(database, facts.Locks, options.UserCacheMax);
        DeviceEnds ends = new(facts.Locks, writer, devices);
        Accounts accounts = new(database, _passwords);
        UserParts parts = new(
            database, options, time, facts.Locks, writer, accounts, _passwords, devices, ends, Sessions, _metrics);
        AuthSessions authSessions = new(options, time);
        RegistrationTokens tokens = new(database, time, authSessions);
        ThreepidSessions threepidSessions = new(database, options, time);
        PasswordStage password = new(accounts, servers);
        var email = options.Email is null ? null : new EmailStage(database, threepidSessions);
        AuthFlows flows = new(options, accounts, [password], email);
        InteractiveAuth = new InteractiveAuth(
            options,
            authSessions,
            [
                new DummyStage(), new RegistrationTokenStage(tokens), password,
                .. email is null ? [] : new AuthStage[] { email },
                .. SignUpStages(options, with, logger),
            ]);
        Registration = new Registration(parts, InteractiveAuth, flows, tokens, servers);
        Logins = new Logins(parts, servers);
        Devices = new Devices(parts, InteractiveAuth, flows);
        Threepids = new Threepids(parts, InteractiveAuth, flows, threepidSessions, with, servers, logger);
        DeviceKeys = new DeviceKeys(parts, rings, servers);
        DeviceLists = new DeviceLists(database, rooms);
        ToDevice = new ToDevice(parts, rooms);
        ends.Add(devices);
        ends.Add(rings);
        ends.Add(ToDevice);
        PushRules = new PushRules(parts, facts);
        AccountData = new AccountData(parts, facts, PushRules);
        Filters = new Filters(parts);
        Profiles = new Profiles(parts, facts, servers, _propagation);
        Presence = new Presence(options, time, database.Stream.Ring);
        database.Observe(new FollowedUsers(this, parts, _propagation));
        _propagation.Start();
    }

    /// <summary>The limits.</summary>
    public UserOptions Options { get; }

    /// <summary>What rooms ask about users.</summary>
    public UserFacts Facts { get; }

    /// <summary>Who a request comes from.</summary>
    public Sessions Sessions { get; }

    /// <summary>Proves who asks, beyond a token.</summary>
    public InteractiveAuth InteractiveAuth { get; }

    /// <summary>Makes accounts.</summary>
    public Registration Registration { get; }

    /// <summary>Logs in and out.</summary>
    public Logins Logins { get; }

    /// <summary>Devices of users.</summary>
    public Devices Devices { get; }

    /// <summary>Addresses of users.</summary>
    public Threepids Threepids { get; }

    /// <summary>Keys of devices.</summary>
    public DeviceKeys DeviceKeys { get; }

    /// <summary>Whose devices changed.</summary>
    public DeviceLists DeviceLists { get; }

    /// <summary>Messages from device to device.</summary>
    public ToDevice ToDevice { get; }

    /// <summary>What clients keep.</summary>
    public AccountData AccountData { get; }

    /// <summary>Stored filters.</summary>
    public Filters Filters { get; }

    /// <summary>Push rules.</summary>
    public PushRules PushRules { get; }

    /// <summary>Profiles.</summary>
    public Profiles Profiles { get; }

    /// <summary>Who is there.</summary>
    public Presence Presence { get; }

    // The stages of registration that the configuration turns on.
    private static IEnumerable<AuthStage> SignUpStages(UserOptions options, UserPorts ports, ILogger logger)
    {
        if (options.Policies.Count > 0)
        {
            yield return new TermsStage(options.Policies);
        }

        if (options.Captcha is { } captcha)
        {
            var verifier = ports.Captcha ?? new RecaptchaVerifier(
                ports.Outbound ?? throw new ArgumentException("A captcha is checked by another machine."),
                captcha,
                logger);
            yield return new RecaptchaStage(captcha, verifier);
        }
    }

    /// <summary>Stops the workers. Requests that are in flight must have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await _propagation.DisposeAsync().ConfigureAwait(false);
        Presence.Dispose();
        _passwords.Dispose();
        _metrics.Dispose();
    }
}
