using System.Net;
using Dendrite.Fast.Api;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using Dendrite.Fast.Transport;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The whole server in this process, wired as the program wires it, on a free port of loopback and a database of its
/// own. Passwords are cheap and nothing is rate limited.
/// </summary>
internal sealed class HttpHost : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly TemporaryFolder _folder;
    private readonly PostgresTestDatabase? _postgres;
    private readonly FailureLog _failures;
    private readonly HttpTelemetry _telemetry;
    private readonly Composition _composition;
    private readonly HttpServer _server;
    private readonly List<MatrixClient> _clients = [];
    private readonly bool _ownsFolder;
    private int _names;

    private HttpHost(
        TemporaryFolder folder,
        bool ownsFolder,
        PostgresTestDatabase? postgres,
        FailureLog failures,
        HttpTelemetry telemetry,
        Composition composition,
        HttpServer server)
    {
        _failures = failures;
        _folder = folder;
        _ownsFolder = ownsFolder;
        _postgres = postgres;
        _telemetry = telemetry;
        _composition = composition;
        _server = server;
    }

    /// <summary>The base URL for clients.</summary>
    public Uri Address => new($"http://{_server.BoundEndPoints[0]}");

    /// <summary>The routes of the client listener.</summary>
    public IReadOnlyList<Route> Routes => _composition.Routes.Routes;

    /// <summary>The server's database.</summary>
    public Database Database => _composition.Database;

    /// <summary>Its rooms.</summary>
    public RoomEngine Rooms => _composition.Rooms;

    /// <summary>Accounts and what belongs to users.</summary>
    public UserEngine Users => _composition.Users;

    /// <summary>Its jobs.</summary>
    public RoomJobs Jobs => _composition.Jobs;

    /// <summary>Its search index.</summary>
    public OwnedWork<SearchIndexer> Search => _composition.Search!;

    /// <summary>Ends when what the schema asks to be done while the server runs has been done.</summary>
    public Task SchemaCompletion => _composition.SchemaCompletion;

    /// <summary>How many clients wait in /sync.</summary>
    public int WaitingSyncs => _composition.Sync.WaitingCount;

    /// <summary>Starts a server; skips the running test where the store is PostgreSQL and there is none.</summary>
    /// <param name="store">The database.</param>
    /// <param name="change">Changes the options.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <param name="folder">A folder that outlives the server; null for one of its own.</param>
    /// <param name="changeAt">As <paramref name="change"/>, once it is known where the server listens.</param>
    public static async Task<HttpHost> StartAsync(
        StoreKind store = StoreKind.Sqlite,
        Func<ServerOptions, ServerOptions>? change = null,
        TimeProvider? time = null,
        TemporaryFolder? folder = null,
        Func<ServerOptions, IPEndPoint, ServerOptions>? changeAt = null)
    {
        var postgres = store == StoreKind.Postgres
            ? await PostgresTestDatabase.CreateOrSkipAsync(CancellationToken.None)
            : null;
        var home = folder ?? new TemporaryFolder();
        var options = DefaultOptions.In(home.Folder) with
        {
            Listen = [new ListenAddress(new IPEndPoint(IPAddress.Loopback, 0))],
            Users = UserHost.Cheap,
            RateLimits = new RateLimitOptions { Enabled = false },
        };
        if (postgres is not null)
        {
            options = options with { Database = new DatabaseAddress(new Uri(postgres.Url), null) };
        }

        options = change?.Invoke(options) ?? options;
        using InheritedSockets none = new();
        var listeners = Listeners.BindClients(options, none);
        var at = (IPEndPoint)listeners[0].Socket.EndPoint;
        StartContext start = new(
            changeAt?.Invoke(options, at) ?? options,
            SigningKeyFile.Generate(new byte[SigningKeyFile.SeedBytes]),
            NullLoggerFactory.Instance,
            time ?? TimeProvider.System,
            "1.2.3");
        FailureLog failures = new();
        HttpTelemetry telemetry = new(failures, start.Time, TimeSpan.FromHours(1));
        var composition = await Composition.StartAsync(start, CancellationToken.None);
        var server = Listeners.StartClients(start, composition, telemetry, listeners, certificates: null);
        return new HttpHost(home, folder is null, postgres, failures, telemetry, composition, server);
    }

    /// <summary>A client without a session. The host disposes it.</summary>
    /// <param name="host">What the Host header says; null for the address.</param>
    public MatrixClient Client(string? host = null)
    {
        MatrixClient client = new(Address, host);
        lock (_clients)
        {
            _clients.Add(client);
        }

        return client;
    }

    /// <summary>A client that acts for a new user. The host disposes it.</summary>
    /// <param name="prefix">What the name of the user begins with; the rest makes it unique on this server.</param>
    /// <param name="host">What the Host header says; null for the address.</param>
    public async Task<MatrixClient> RegisterAsync(string prefix, string? host = null)
    {
        var client = Client(host);
        await client.RegisterAsync(
            $"{prefix}{Interlocked.Increment(ref _names)}", Xunit.TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>A client that acts for the same user on another device. The host disposes it.</summary>
    public async Task<MatrixClient> LoginAsync(MatrixClient user, string? deviceId = null)
    {
        var client = Client();
        await client.LoginAsync(user.UserId, Xunit.TestContext.Current.CancellationToken, deviceId);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            client.Dispose();
        }

        await _server.StopAsync(StopLimit);
        await _server.DisposeAsync();
        _failures.Tell();
        await _composition.DisposeAsync();
        _telemetry.Dispose();
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        if (_ownsFolder)
        {
            _folder.Dispose();
        }
    }
}
