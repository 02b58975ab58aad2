using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Dendrite.Fast.Outbound;

/// <summary>Everything that can be set about the client. Numbers are per policy where they count something.</summary>
public sealed record OutboundOptions
{
    /// <summary>
    /// Ranges that others may name although they are special, such as those of a network with servers of its own.
    /// They go before <see cref="DeniedRanges"/>. Default: none.
    /// </summary>
    public IReadOnlyList<IPNetwork> AllowedRanges { get; init; } = [];

    /// <summary>
    /// Ranges that others may not name, beside the special ones: the public addresses of machines that trust this one,
    /// for example. Default: none.
    /// </summary>
    public IReadOnlyList<IPNetwork> DeniedRanges { get; init; } = [];

    /// <summary>
    /// Ports below 1024 that others may name. Default: those of http and https; the others belong to protocols that a
    /// request could be made to speak to. From 1024 on all are allowed, because servers and gateways use any.
    /// </summary>
    public IReadOnlyList<int> PrivilegedPorts { get; init; } = [80, 443];

    /// <summary>Authorities that are trusted beside the system's. Default: none.</summary>
    public IReadOnlyList<X509Certificate2> TrustedRoots { get; init; } = [];

    /// <summary>Whether the system's authorities are trusted. Default true.</summary>
    public bool TrustsSystemRoots { get; init; } = true;

    /// <summary>How names become addresses; null, the default, asks the system.</summary>
    public IHostResolver? Resolver { get; init; }

    /// <summary>The User-Agent of every request. Default: the program's name.</summary>
    public string UserAgent { get; init; } = "Dendrite.Fast";

    /// <summary>Time for a whole request, unless it says otherwise. Default 30 s: chosen.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Time from the look-up of a name to the end of the TLS handshake. Default 10 s: chosen, above what a distant
    /// server takes with one packet lost at each step.
    /// </summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time for one of several addresses to answer. Default 5 s: chosen, two retries of a lost SYN.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Time after which the next address is tried beside the earlier ones. Default 250 ms: RFC 8305, section 5.
    /// </summary>
    public TimeSpan AttemptDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Longest silence within a body that is read as a stream. Default 15 s: chosen.</summary>
    public TimeSpan SilenceTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Largest status line with headers of an answer, 1 KiB to 1 MiB in whole KiB. Default 32 KiB: chosen, as our own
    /// server allows its clients.
    /// </summary>
    public int HeaderBytesMax { get; init; } = 32 * 1024;

    /// <summary>Largest body of an answer, unless the request says otherwise. Default 1 MiB: chosen.</summary>
    public long BodyBytesMax { get; init; } = 1024 * 1024;

    /// <summary>Redirects that are followed, unless the request says otherwise. Default 5: chosen.</summary>
    public int RedirectsMax { get; init; } = 5;

    /// <summary>
    /// Requests at once; further ones wait within their time. Default 512: chosen, so that whole bodies of the default
    /// size stay below 512 MiB.
    /// </summary>
    public int RequestsMax { get; init; } = 512;

    /// <summary>
    /// Requests that wait for a place; further ones fail at once as <see cref="OutboundFailure.Busy"/>. Default 4,096:
    /// chosen.
    /// </summary>
    public int WaitingMax { get; init; } = 4096;

    /// <summary>
    /// Open connections, idle ones included. Beyond, no new one is made. Default 4,096: chosen, a fifth of the
    /// descriptors that the server expects.
    /// </summary>
    public int ConnectionsMax { get; init; } = 4096;

    /// <summary>Open connections to one host and port with HTTP/1.1. Default 16: chosen.</summary>
    public int ConnectionsPerHostMax { get; init; } = 16;

    /// <summary>Time that an idle connection is kept. Default 20 s: chosen.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Age at which a connection is used no more, so that changes of DNS are followed. Default 5 min: chosen.
    /// </summary>
    public TimeSpan ConnectionLifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Addresses of a name that are tried; all are checked. Default 8: chosen, so that their delays stay far below
    /// <see cref="ConnectTimeout"/>.
    /// </summary>
    public int AddressesMax { get; init; } = 8;
}
