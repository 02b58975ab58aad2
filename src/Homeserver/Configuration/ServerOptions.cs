using System.Net;
using Dendrite.Fast.Api;
using Dendrite.Fast.Delivery;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Outbound;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Transport;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Everything that can be configured, after the command line, the configuration file and the defaults have been laid
/// over each other in this order. The initial values here are the defaults, and the only place where they stand.
/// </summary>
internal sealed record ServerOptions
{
    // Shared, so that two sets of default options are equal: its lists are compared by reference.
    private static readonly OutboundOptions OutboundDefaults = new();

    /// <summary>The full path of the folder that holds all data of this server.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The full path of the configuration file.</summary>
    public required string ConfigurationFile { get; init; }

    /// <summary>The server names served here; the first is used where a request names none. Never empty.</summary>
    public IReadOnlyList<ServerName> ServerNames { get; init; } = [ServerName.Parse("localhost")];

    /// <summary>Where clients connect without TLS. Never empty.</summary>
    public IReadOnlyList<ListenAddress> Listen { get; init; } = [new(new IPEndPoint(IPAddress.Loopback, 8008))];

    /// <summary>
    /// Whether the operator named <see cref="Listen"/>, or any other address for clients: then the default one is not
    /// used where systemd gives sockets.
    /// </summary>
    public bool ListenIsGiven { get; init; }

    /// <summary>Where proxies connect that speak the PROXY protocol, without TLS.</summary>
    public IReadOnlyList<ListenAddress> ProxyListen { get; init; } = [];

    /// <summary>Where proxies connect that speak the PROXY protocol and pass TLS on.</summary>
    public IReadOnlyList<ListenAddress> ProxyTlsListen { get; init; } = [];

    /// <summary>The proxies that may say who the client is.</summary>
    public AddressRanges TrustedProxies { get; init; } = AddressRanges.None;

    /// <summary>Who may connect to the Unix sockets listened on. Default: the server's user and group.</summary>
    public UnixFileMode UnixSocketMode { get; init; } = UnixFileMode.UserRead | UnixFileMode.UserWrite
        | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;

    /// <summary>Whether to take the place of the server that runs on the same data folder.</summary>
    public bool TakeOver { get; init; }

    /// <summary>How long a TLS handshake may take.</summary>
    public TimeSpan TlsHandshakeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where clients connect with TLS.</summary>
    public IReadOnlyList<ListenAddress> TlsListen { get; init; } = [];

    /// <summary>The certificates of <see cref="TlsListen"/>, by full paths; the first is the default one.</summary>
    public IReadOnlyList<TlsCertificateFiles> TlsCertificates { get; init; } = [];

    /// <summary>Where metrics and health are served; null for nowhere.</summary>
    public IPEndPoint? MetricsListen { get; init; } = new(IPAddress.Loopback, 8009);

    /// <summary>Whether the operator named <see cref="MetricsListen"/>: then a port in use is an error.</summary>
    public bool MetricsListenIsGiven { get; init; }

    /// <summary>The database.</summary>
    public required DatabaseAddress Database { get; init; }

    /// <summary>What a commit survives.</summary>
    public Durability Durability { get; init; }

    /// <summary>How long the Log keeps what all of this server's own readers have seen.</summary>
    public TimeSpan LogRetention { get; init; } = LogTrimmer.RetentionDefault;

    /// <summary>What the caches may take together.</summary>
    public MemoryBudget MemoryBudget { get; init; } = MemoryBudget.Of(MemoryBudget.MachineBytes());

    /// <summary>How many nodes share the PostgreSQL database; the same on each.</summary>
    public int Nodes { get; init; } = 1;

    /// <summary>This node's number, from 0 and below <see cref="Nodes"/>.</summary>
    public int Node { get; init; }

    /// <summary>Nodes that are gone, whose rooms and users this one takes over when it starts.</summary>
    public IReadOnlyList<int> TakeOverNodes { get; init; } = [];

    /// <summary>The full path of the file with the key that signs events.</summary>
    public required string SigningKeyFile { get; init; }

    /// <summary>What can be set about users, and the limits of what belongs to them.</summary>
    public UserOptions Users { get; init; } = new();

    /// <summary>How mail is sent; null for not at all.</summary>
    public MailOptions? Mail { get; init; }

    /// <summary>How this server asks other machines.</summary>
    public OutboundOptions Outbound { get; init; } = OutboundDefaults;

    /// <summary>How often requests of one user, account or address may come.</summary>
    public RateLimitOptions RateLimits { get; init; } = new();

    /// <summary>
    /// Whether messages go into the search index. Turned on later, it takes in what was sent before.
    /// </summary>
    public bool Search { get; init; } = true;

    /// <summary>
    /// The URL under which clients reach this server, told to them by discovery; null when it is not known.
    /// </summary>
    public Uri? ClientBaseUrl { get; init; }

    /// <summary>Whom users turn to, published at the well-known place.</summary>
    public SupportOptions Support { get; init; } = SupportOptions.None;

    /// <summary>The least severe level that is logged.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>Levels of single categories; the longest prefix that matches wins.</summary>
    public IReadOnlyDictionary<string, LogLevel> LogCategories { get; init; } = new Dictionary<string, LogLevel>();

    /// <summary>The version of a room whose creator names none; one that this server creates.</summary>
    public string DefaultRoomVersion { get; init; } = new RoomOptions().DefaultRoomVersion;

    /// <summary>How long the content of redacted events stays on the disk; null for as long as the room.</summary>
    public TimeSpan? RedactionRetention { get; init; } = new RoomOptions().RedactionRetention;

    /// <summary>How long messages are kept.</summary>
    public RetentionOptions Retention { get; init; } = new();

    /// <summary>When garbage is looked for, and what becomes of it.</summary>
    public GarbageOptions Garbage { get; init; } = new() { Mode = GarbageMode.Remove };

    /// <summary>Requests that take longer are logged; the time that a client asked to wait does not count.</summary>
    public TimeSpan SlowRequest { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long requests already received may take to finish when the server stops.</summary>
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Connections that may be open at once. Beyond, new ones are answered 503 and closed.</summary>
    public int ConnectionsMax { get; init; } = 16_384;

    /// <summary>Connections of one address that may be open at once; loopback has no such limit.</summary>
    public int ConnectionsPerAddressMax { get; init; } = 512;

    /// <summary>The other limits of the listeners for clients.</summary>
    public HttpServerOptions Http { get; init; } = new();

    /// <summary>Refuses settings that are each right, and wrong together.</summary>
    /// <exception cref="StartupException">What is missing, and how to say it.</exception>
    public ServerOptions Checked()
    {
        if (TlsListen.Concat(ProxyTlsListen).FirstOrDefault() is { } tls && TlsCertificates.Count == 0)
        {
            throw new StartupException(
                $"TLS on {tls} needs a certificate: name one with --tls-cert FILE --tls-key FILE, or with"
                + " tls_certificates in the configuration file");
        }

        if (ProxyListen.Concat(ProxyTlsListen).FirstOrDefault() is { } proxied && TrustedProxies.IsEmpty)
        {
            throw new StartupException(
                $"The PROXY protocol on {proxied} needs trusted_proxies in the configuration file: the addresses of the"
                + " proxies that may connect there");
        }

        return this;
    }
}
